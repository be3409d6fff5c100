"""Rules of the category whitespace."""
