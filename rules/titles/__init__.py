"""Rules of the category titles."""
