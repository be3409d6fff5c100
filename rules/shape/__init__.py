"""Rules of the category shape."""
