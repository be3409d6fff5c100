"""Spelling of English: whether a word is another one misspelled, judged by likeness, frequency and neighbours.

Nothing is read before the first question; see `lint.spelling.lexicon` for the data.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import log10

from lint.spelling.candidates import Candidate, Slip, one_slip_away
from lint.spelling.derivation import Formed, formed
from lint.spelling.lexicon import RARE, counts, foreign, pairs, words, zipf

_SHORTEST = 3
_ATTESTED = 3.1
"""From this Zipf frequency on a word is one, whatever lists say."""
_FREQUENT, _LONG, _FREQUENT_LONG = 3.0, 8, 2.5
"""How frequent a word that was meant must be; a misspelling of so many letters is near few others."""
_LEAD = 1.5
"""How many decades more frequent than the misspelling the word must be that was meant."""
_ENOUGH = 2.5
_MARGIN = 0.6
_SWAPPED_ONLY = 3
_COMMON = 5.5
"""A word of three letters is too near to all others; only its letters may be swapped, and of a very frequent one."""

# In decades: how likely a slip is, and what a further letter of the word is worth.
_LIKELY = {
    Slip.SWAPPED: 1.0,
    Slip.DOUBLING: 1.0,
    Slip.VOWEL: 0.7,
    Slip.KEY: 0.5,
    Slip.MISSING: 0.5,
    Slip.SOUND: 0.4,
    Slip.EXTRA: 0.0,
    Slip.OTHER: -0.3,
}
_LETTER, _NORMAL_LENGTH, _MOST_LETTERS = 0.35, 5, 4
_PERHAPS_FORMED = 1.5
"""Against a word that can be explained, though not well; twice, if by an ending of the very candidate ('right-y')."""
_IN_USE, _IN_USE_BY_CHANCE = 0.3, 0.7
"""Against each decade in which a word is more frequent than one that no source attests. Many people make the same
mistake of sound or doubling; a wrong key is hit by chance and hardly twice in the same word."""
_BY_CHANCE = frozenset({Slip.KEY, Slip.EXTRA, Slip.OTHER})
_FOREIGN_ENDING = 1.0
"""Against a slip that looks like the ending of another language: 'novelas', 'mucho', 'crudo'."""

_TOTAL_WORDS, _TOTAL_PAIRS, _LEAST_PAIRS = 5.4e11, 1.24e13, 6.4e6
"""The sums of the counts of words and of pairs, and the least count of a pair that is listed."""
_MISSED = 5
"""A pair is missed where by chance alone it should stand there this many times over."""

_NAME_ATTESTED, _NAME_COUNT, _BOUND = 2.2, 1_000_000, 0.25
"""A name: the most frequent that a misspelled one may be; the least count of one meant; the least share of its
count that stands beside this neighbour (pairs are counted in another and larger corpus, so it may exceed one)."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a misspelled word meant, in lower case, and why, the strongest reason first."""

    word: str
    reasons: tuple[str, ...]


def unknown(word: str) -> bool:
    """Whether `word` (lower case) is in no list of words; the cheap question before the others."""
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word not in words()


@lru_cache(maxsize=1 << 14)
def suspects(word: str) -> tuple[Candidate, ...]:
    """The words that `word` (lower case, `unknown`) may be a misspelling of; none where it is a word itself."""
    near = [candidate for candidate in _near(word) if len(word) > _SWAPPED_ONLY or candidate.slip is Slip.SWAPPED]
    if not near or _formed(word) is Formed.YES:
        return ()
    own = zipf(word)
    least = _COMMON if len(word) <= _SWAPPED_ONLY else _FREQUENT if len(word) < _LONG else _FREQUENT_LONG
    if own >= _ATTESTED:
        return ()
    return tuple(one for one in near if zipf(one.word) >= max(least, own + _LEAD))


@lru_cache(maxsize=1 << 14)
def suspect_names(word: str) -> tuple[Candidate, ...]:
    """The names, or other words, that the name `word` (lower case, `unknown`) may be a misspelling of."""
    if len(word) <= _SWAPPED_ONLY:
        return ()
    plural_of = word.removesuffix("s")
    return tuple(one for one in _near(word) if one.word != plural_of and counts()[one.word] >= _NAME_COUNT)


@lru_cache(maxsize=1 << 14)
def _formed(word: str) -> Formed:
    return formed(word, counts())


def _near(word: str) -> tuple[Candidate, ...]:
    """The words one slip away, each once, with the likeliest slip."""
    near: dict[str, Candidate] = {}
    for candidate in one_slip_away(word, words()):
        known = near.get(candidate.word)
        if known is None or _LIKELY[known.slip] < _LIKELY[candidate.slip]:
            near[candidate.word] = candidate
    return tuple(near.values())


def meant(word: str, left: str, right: str) -> Meant | None:
    """The word that `word` is a misspelling of, between its neighbours (all lower case; '' for none), if it is one."""
    weighed = sorted(((_weight(word, one, left, right), one) for one in suspects(word)), key=lambda pair: -pair[0])
    if not weighed or weighed[0][0] < _ENOUGH or (len(weighed) > 1 and weighed[0][0] - weighed[1][0] < _MARGIN):
        return None
    if foreign(word):
        return None
    best = weighed[0][1]
    reasons = [best.slip.value, "a much more frequent word"]
    reasons += [f"as in {pair!r}" for pair in (f"{left} {best.word}", f"{best.word} {right}") if pair in pairs()]
    return Meant(best.word, tuple(reasons))


def meant_name(word: str, left: str, right: str) -> Meant | None:
    """The name that `word` is a misspelling of, if its neighbours (lower case; '' for none) hardly leave another.

    A name is known by its neighbours: it often stands beside this one, and has no article.
    """
    bound: list[tuple[float, Candidate, str]] = []
    for one in suspect_names(word):
        for pair in (f"{left} {one.word}" if left else "", f"{one.word} {right}" if right else ""):
            share = pairs().get(pair, 0) / counts()[one.word]
            if share >= _BOUND and not any(f"{article} {one.word}" in pairs() for article in ("the", "a")):
                bound.append((share, one, pair))
    if len({one.word for _, one, _ in bound}) != 1 or zipf(word) >= _NAME_ATTESTED:
        return None
    _, best, pair = max(bound, key=lambda item: item[0])
    return Meant(best.word, (f"as in {pair!r}", best.slip.value))


def _weight(word: str, candidate: Candidate, left: str, right: str) -> float:
    """The evidence that `word` is `candidate` misspelled, roughly in decades of odds."""
    weight = _LIKELY[candidate.slip]
    weight += min(zipf(candidate.word) - zipf(word), 4) / 2
    weight += min(len(word) - _NORMAL_LENGTH, _MOST_LETTERS) * _LETTER
    weight += _support(left, candidate.word) + _support(candidate.word, right)
    weight -= (_IN_USE_BY_CHANCE if candidate.slip in _BY_CHANCE else _IN_USE) * (zipf(word) - RARE)
    if _formed(word) is Formed.PERHAPS:
        weight -= _PERHAPS_FORMED * (2 if word.startswith(candidate.word) else 1)
    if candidate.slip in (Slip.VOWEL, Slip.EXTRA) and candidate.at_end and word[-1] in "aeio":
        weight -= _FOREIGN_ENDING
    return weight


def _support(first: str, second: str) -> float:
    """What it says for two words that they are neighbours; against them, where they should be and are not."""
    expected = counts().get(first, 0) / _TOTAL_WORDS * counts().get(second, 0) / _TOTAL_WORDS * _TOTAL_PAIRS
    if not expected:
        return 0.0
    count = pairs().get(f"{first} {second}")
    if count is None:
        return -0.5 if expected > _MISSED * _LEAST_PAIRS else 0.0
    return min(2.0, 0.5 + max(0.0, log10(count / expected)) / 2)
