"""Plain text: text whose key holds its words as they stand, so that a literal finds them.

`lint.folding.key` brings a line into Unicode's form NFKC, drops what nobody sees and
makes one space of many. Where none of that can touch a letter or a digit, each word
of the key stands in the folded text; elsewhere the key itself must be worked out.
"""

from dataclasses import dataclass

from lint.lazy import lazy

_ASCII_SPACES = "\t\x0b\x0c\x1c\x1d\x1e\x1f"
# What NFKC changes and holds letters or digits, or joins with what stands before it (a
# little more than that, to keep it short), and what has no width, besides the spaces:
# tests walk all of Unicode to hold it against `unicodedata`.
_TOUCHED = lazy(
    "[\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    "\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc"
    "\u01f1-\u01f3\u02b0-\u02b8\u02e0-\u02e4\u0300-\u036f\u0374\u037f\u03d0-\u03d6\u03f0-\u03f9\u0587\u061c\u0653-\u0655"
    "\u0675-\u0678\u093c\u0958-\u095f\u09be\u09d7\u09dc-\u09df\u0a33-\u0a36\u0a59-\u0a5e\u0b3e\u0b56-\u0b5d\u0bbe"
    "\u0bd7\u0c56\u0cc2-\u0cd6\u0d3e\u0d57\u0dca-\u0ddf\u0e33\u0eb3\u0edc\u0edd\u0f43-\u0f81\u102e\u10fc\u1b35"
    "\u1d2c-\u1dbf\u1e9a\u1e9b\u1f71-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u209c\u20a8\u2100-\u2189\u2460-\u24ea"
    "\u2adc\u2c63\u2c7c\u2c7d\u2d6f\u2e9f\u2ef3\u2f00-\u2fd5\u3038-\u303a\u3099-\u309f\u30ff\u3131-\u33ff\ua69c\ua69d\ua770\ua77d\ua7c6"
    "\ua7f1-\ua7f9\uab5c-\uab69\uf900-\ufaff\ufb00-\ufdfc\ufe70-\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\uff66-\uffdc\U00010000-\U0010ffff]"
)
_PART = lazy(r"(?:[^\W_]| (?=[^\W_]))+")


@dataclass(frozen=True, slots=True)
class Spots:
    """What keeps a text from being plain, as offsets; of several of a kind in a line the first.

    odd: what is a link, or what NFKC may change: words of the key may not stand in the text.
    loose: other space than single ones: the words of the key stand in the text that `single` gives.
    """

    odd: tuple[int, ...]
    loose: tuple[int, ...]

    @classmethod
    def of(cls, text: str, beyond_ascii: str) -> "Spots":
        """Look for all of them. `beyond_ascii` holds each character of `text` beyond ASCII: few, and soon looked at."""
        odd, loose = _places(text, "]("), _places(text, "  ")
        for char in {*_TOUCHED.findall(beyond_ascii), *(space for space in _ASCII_SPACES if space in text)}:
            if char.isspace():
                loose += _places(text, char)
            else:
                odd += _places(text, char)
        return cls(tuple(odd), tuple(loose))


def single(line: str) -> str:
    """A line of text with a single space for each run of space."""
    return f"{' ' * line[:1].isspace()}{' '.join(line.split())}{' ' * line[-1:].isspace()}"


def _places(text: str, part: str) -> list[int]:
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        end = text.find("\n", at)
        at = text.find(part, end) if end >= 0 else -1
    return found


def is_plain(text: str) -> bool:
    """Whether each word of the key of `text` stands in the folded `text` as it is, and as far from the next."""
    spots = Spots.of(text, text)
    return not spots.odd and not spots.loose


def literal_of(key: str) -> str:
    """The longest part of a phrase in the form of a key that each plain text with this key holds.

    Letters, digits and single spaces, without marks, which may stand in another order,
    and without the `#` that stands for a number. Empty where there is none.
    """
    # Edges, punctuation and the order of marks may differ between a text and its key; no mark is a letter.
    return max((part.strip() for part in _PART.findall(key)), key=len, default="")
