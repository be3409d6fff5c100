"""Rules of the category boilerplate."""
