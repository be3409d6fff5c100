"""Plain text: text whose key holds its words as they stand, so that a literal finds them.

`lint.folding.key` brings a line into Unicode's form NFKC, drops what nobody sees and
makes one space of many. Where none of that can touch a letter or a digit, each word
of the key stands in the folded text; elsewhere the key itself must be worked out.
"""

import re
import unicodedata
from collections.abc import Iterator

from lint.lazy import lazy

# What NFKC changes and holds letters or digits, or joins with what stands before it (a
# little more than that, to keep it short), what has no width, and space that is not one
# plain space: tests walk all of Unicode to hold it against `unicodedata`.
_TOUCHED = lazy(
    "[\t\x0b\x0c\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    "\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc"
    "\u01f1-\u01f3\u02b0-\u02b8\u02e0-\u02e4\u0300-\u036f\u0374\u03d0-\u03d6\u03f0-\u03f9\u0587\u061c\u0653-\u0655"
    "\u0675-\u0678\u093c\u0958-\u095f\u09be\u09d7\u09dc-\u09df\u0a33-\u0a36\u0a59-\u0a5e\u0b3e\u0b56-\u0b5d\u0bbe"
    "\u0bd7\u0c56\u0cc2-\u0cd6\u0d3e\u0d57\u0dca-\u0ddf\u0e33\u0eb3\u0edc\u0edd\u0f43-\u0f81\u102e\u10fc\u1b35"
    "\u1d2c-\u1dbf\u1e9a\u1e9b\u1f71-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209c\u20a8\u2100-\u2189\u2460-\u24ea"
    "\u2adc\u2c7c\u2c7d\u2d6f\u2e9f\u2ef3\u2f00-\u2fd5\u3038-\u303a\u3099-\u309f\u30ff\u3131-\u33ff\ua69c\ua69d\ua770"
    "\ua7f1-\ua7f9\uab5c-\uab69\uf900-\ufaff\ufb00-\ufdfc\ufe70-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\uff66-\uffdc\U00010000-\U0010ffff]"
)
_ASCII_TOUCHED = lazy(r"[\t\x0b\x0c\x1c-\x1f]")
_SPOTS = ("  ", "](")
_PART = lazy(r"(?:[^\W_]| (?=[^\W_]))+")


def is_plain(text: str) -> bool:
    """Whether each word of the key of `text` stands in the folded `text` as it is."""
    return not any(spot in text for spot in _SPOTS) and _touched(text).search(text) is None


def spots(text: str) -> Iterator[int]:
    """The offsets of what keeps `text` from being plain, at least one in each line that is not."""
    for spot in _SPOTS:
        at = text.find(spot)
        while at >= 0:
            yield at
            at = text.find(spot, at + 1)
    for match in _touched(text).finditer(text):
        yield match.start()


def _touched(text: str) -> re.Pattern[str]:
    return _ASCII_TOUCHED if text.isascii() else _TOUCHED


def literal_of(key: str) -> str:
    """The longest part of a phrase in the form of a key that each plain text with this key holds.

    Letters, digits and single spaces, without marks, which may stand in another order,
    and without the `#` that stands for a number. Empty where there is none.
    """
    # Edges, punctuation and the order of marks may differ between a text and its key.
    bare = "".join("_" if unicodedata.combining(char) else char for char in key)
    return max((part.strip() for part in _PART.findall(bare)), key=len, default="")
