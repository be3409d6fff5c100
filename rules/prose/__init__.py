"""Rules of the category prose."""
