"""Rules of the category leaked_code."""
