"""Rules of the category language."""
