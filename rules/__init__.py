"""The built-in rules: one folder per category, one module per rule."""
