"""Rules of the category repetition."""
