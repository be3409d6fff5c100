"""Reports: one module per output format, each from diagnostics to text."""
