"""The words that a misspelled word may have meant: those that one slip turns into it, or two where it is long."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import Enum

from lint.spelling.lexicon import meanable, pool
from lint.spelling.making import LONG

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
    TWO = "two letters wrong"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been meant, and the slip; whether it is in the first letter, and whether in the last."""

    word: str
    slip: Slip
    at_start: bool = False
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


def near(word: str, slips: int = 2, language: str = "en") -> tuple[Candidate, ...]:
    """The words that a slip, or two in a long one, turns into `word` (lower case letters, three or more)."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    vocabulary = meanable(language)
    found = {one.word: one for one in _swapped(word, vocabulary)}
    slips = slips if len(word) >= LONG else 1
    others: list[str] = []
    for part, far in _parts(word, slips):
        others += pool(language, part, len(word) - far, len(word) + far)
    near_by = {
        other: wrong for other, wrong, _ in extract(word, others, scorer=OSA.distance, score_cutoff=slips, limit=None)
    }
    # Of words that are as likely the first is suggested.
    ending = word[-3:]
    ranked = [
        (wrong, len(other), not other.endswith(ending), vocabulary[other], other) for other, wrong in near_by.items()
    ]
    for wrong, *_, other in sorted(ranked):
        if wrong == 1:
            found.setdefault(other, slip(word, other))
        elif wrong == 2 and other[0] == word[0]:
            found.setdefault(other, Candidate(other, Slip.TWO, at_end=other[-1] != word[-1]))
    return tuple(found.values())


def _parts(word: str, slips: int) -> Iterator[tuple[str, int]]:
    """The parts of which each single slip but a swap leaves one at least, and by how much the lengths may differ.

    Of two slips those are found that leave the first letter and either the second or the ending.
    """
    if slips == 2:
        yield word[:2], 2
        yield f"{word[0]}-{word[-3:]}", 2
        yield f"-{word[-4:]}", 1
    elif len(word) >= LONG:
        yield word[:3], 1
        yield f"-{word[-4:]}", 1
    else:
        yield word[: 1 if len(word) < LONG - 2 else 2], 1
        yield f"-{word[-3:]}", 1


def _swapped(word: str, vocabulary: Container[str]) -> Iterator[Candidate]:
    for at in range(len(word) - 1):
        other = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if other in vocabulary and other != word:
            yield Candidate(other, Slip.SWAPPED, at == 0, at == len(word) - 2)


def slip(word: str, meant: str) -> Candidate:
    """`meant` with the one slip that turned it into `word`: a letter more, less or other."""
    shorter = min(len(word), len(meant))
    at = next((at for at in range(shorter) if word[at] != meant[at]), shorter)
    if len(word) == len(meant):
        return Candidate(meant, _other(word[at], meant[at]), at == 0, at == shorter - 1)
    if len(word) > len(meant):
        return Candidate(meant, _extra(word, at), at == 0, at == shorter)
    around = meant[max(0, at - 1) : at] + meant[at + 1 : at + 2]
    return Candidate(meant, Slip.DOUBLING if meant[at] in around else Slip.MISSING, at == 0, at == shorter)


def _extra(word: str, at: int) -> Slip:
    letter, around = word[at], word[max(0, at - 1) : at] + word[at + 1 : at + 2]
    if letter in around:
        return Slip.DOUBLING
    return Slip.KEY if any(letter + other in _BESIDE for other in around) else Slip.EXTRA


def _other(letter: str, meant: str) -> Slip:
    if letter in _VOWELS and meant in _VOWELS:
        return Slip.VOWEL
    if letter + meant in _BESIDE:
        return Slip.KEY
    return Slip.SOUND if letter + meant in _ALIKE else Slip.OTHER
