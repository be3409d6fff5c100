"""Rules of the category media."""
