"""Sources: one module per format, from the bytes of a file to documents and back."""
