"""The words that a misspelled word may have meant: those that one slip turns into it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(
    ("ck", "kc", "cs", "sc", "sz", "zs", "fv", "vf", "dt", "td", "mn", "nm", "gj", "jg", "kq", "qk", "bp", "pb")
)


class Slip(Enum):
    """What went wrong in writing."""

    SWAPPED = "two letters swapped"
    DOUBLING = "a letter doubled, or one of two left out"
    VOWEL = "another vowel"
    SOUND = "a letter of like sound"
    KEY = "the key beside"
    MISSING = "a letter left out"
    EXTRA = "a letter too many"
    OTHER = "another letter"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been meant, and the slip; `at_end` tells that the slip is in the last letter."""

    word: str
    slip: Slip
    at_end: bool = False


def _beside() -> frozenset[str]:
    """Letters whose keys touch, as pairs in both orders; each row is set half a key to the right."""
    found: set[str] = set()
    for number, row in enumerate(_ROWS):
        below = _ROWS[number + 1] if number + 1 < len(_ROWS) else ""
        for at, letter in enumerate(row):
            for other in row[at + 1 : at + 2] + below[max(0, at - 1) : at + 1]:
                found |= {letter + other, other + letter}
    return frozenset(found)


_BESIDE = _beside()


def one_slip_away(word: str, words: Set[str]) -> Iterator[Candidate]:
    """Those of `words` that one slip turns into `word` (lower case ASCII letters), some more than once.

    The first letter is hardly ever wrong; it may only be swapped with the second.
    """
    last = len(word) - 1
    for at in range(last):
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if swapped in words and swapped != word:
            yield Candidate(swapped, Slip.SWAPPED)
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        if before + after in words:
            yield Candidate(before + after, _extra(word, at), at == last)
        for other in _LETTERS:
            if before + other + after in words and other != letter:
                yield Candidate(before + other + after, _other(letter, other), at == last)
            if before + other + letter + after in words:
                yield Candidate(before + other + letter + after, _missing(other, before[-1] + letter))
    for other in _LETTERS:
        if word + other in words:
            yield Candidate(word + other, _missing(other, word[-1:]), at_end=True)


def _extra(word: str, at: int) -> Slip:
    letter, around = word[at], word[at - 1] + word[at + 1 : at + 2]
    if letter in around:
        return Slip.DOUBLING
    return Slip.KEY if any(letter + other in _BESIDE for other in around) else Slip.EXTRA


def _other(letter: str, meant: str) -> Slip:
    if letter in _VOWELS and meant in _VOWELS:
        return Slip.VOWEL
    if letter + meant in _BESIDE:
        return Slip.KEY
    return Slip.SOUND if letter + meant in _ALIKE else Slip.OTHER


def _missing(letter: str, around: str) -> Slip:
    return Slip.DOUBLING if letter in around else Slip.MISSING
