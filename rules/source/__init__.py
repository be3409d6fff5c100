"""Rules of the category source."""
