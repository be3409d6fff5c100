"""How wide text is on a terminal, in cells. The standard library tells; rich is too slow to start for plain output."""

import unicodedata
from functools import cache

from lint.lazy import lazy

# Characters known to be one cell wide: most text is made of nothing else.
_NARROW = lazy(
    r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0621-\u064a"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
_VOWELS_OF_HANGUL = range(0x1160, 0x1200)  # they join the letter before them


def cells(text: str) -> int:
    """How many cells `text` takes; it holds no control characters."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    return sum(map(cell, text))


@cache
def cell(char: str) -> int:
    """How many cells a character takes: none, one or two."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or ord(char) in _VOWELS_OF_HANGUL:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
