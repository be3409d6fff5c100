"""Rules of the category extraction."""
