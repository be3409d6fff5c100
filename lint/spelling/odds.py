"""The odds that an unknown word is a certain other one misspelled.

The weights are those of a logistic regression, in natural logarithms, over misspellings
planted in real pages and the unknown words of the same pages; see benchmarks/typos.py.
Only one half of the pages, and of the misspellings, was used for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, log10

from lint.lazy import lazy
from lint.spelling.candidates import Candidate, Slip
from lint.spelling.derivation import Formed
from lint.spelling.lexicon import (
    binds,
    bound,
    counts,
    foreign,
    pairs,
    spoken,
    trigrams,
    with_article,
    zipf,
)
from lint.spelling.making import threes
from lint.spelling.sources import RARE

_TOTAL_WORDS, _TOTAL_PAIRS, _LEAST_PAIRS = 5.4e11, 1.24e13, 6.4e6
"""The sums of the counts of words and of pairs, and the least count of a pair that is listed."""
_MISSED = 5
"""A pair is missed where by chance alone it should stand there this many times over."""
_MOST_PAIRED = 2.0
_MOST_CODE = 3
_LONG, _LONGER = 7, 9
BY_CHANCE = frozenset({Slip.KEY, Slip.EXTRA, Slip.OTHER, Slip.TWO})
"""Slips that hardly two people make in the same word; mistakes of sound or doubling many do."""
_TWICE = lazy(r"(.)\1+")
_SOUNDLESS = lazy(r"[aeiouy]+")
_SAME_SOUND = str.maketrans("cz", "ks")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a word stands: its neighbours in lower case ('' for none), all of the text.

    And what its line says of it: how many of the words around look like code; whether a sign
    stands before it, as after a label or between entries; whether it begins a line that does
    not end like a sentence. Last, whether all of the text is full of code.
    """

    left: str
    right: str
    text: str
    code: int = 0
    after_sign: bool = False
    fragment: bool = False
    technical: bool = False


Weights = Mapping[str, float]


def of_word(word: str) -> dict[str, float]:
    """What `word` (lower case) itself says for being misspelled, as features."""
    own, length = zipf(word), len(word)
    rarest, next_rarest = sorted(trigrams().get(three, 0) for three in threes(word))[:2]
    return {
        "bias": 1.0,
        "attested": min(own, 4.0),
        "unseen": own <= RARE,
        "three": length <= 3,
        "four": length <= 4,
        "five": length == 5,
        "foreign": foreign(word),
        "odd": log(rarest + 1),
        "odd twice": log(next_rarest + 1),
    }


def of_candidate(word: str, candidate: Candidate) -> dict[str, float]:
    """What likeness and frequency say for `word` (lower case) having meant `candidate`, as features."""
    meant, kind, length = candidate.word, candidate.slip, len(word)
    alike = _skeleton(word) == _skeleton(meant)
    within = kind not in BY_CHANCE and not candidate.at_end
    return {
        kind.name: 1.0,
        "frequent": min(zipf(meant), 5.5),
        "very frequent": max(zipf(meant) - 5.5, 0.0),
        "attested, chance": min(zipf(word), 4.0) if kind in BY_CHANCE else 0.0,
        "length": min(length, 12) - 7 if kind is not Slip.TWO else 0,
        "length, two": length - 7 if kind is Slip.TWO else 0,
        "start": candidate.at_start,
        # So programmers name things: 'dtype', 'cfiles'.
        "prefixed": meant == word[1:],
        "end": candidate.at_end,
        "end, more": candidate.at_end and len(meant) < length,
        "end, other": candidate.at_end and len(meant) == length and kind is not Slip.SWAPPED,
        "alike": alike,
        # A misspelling that many people make; a word of its own, so near another one, is hardly so long.
        "attested, long": min(zipf(word), 4.0) if within and length >= (_LONG if alike else _LONGER) else 0.0,
        "alike, two": alike and kind is Slip.TWO,
        "unspoken": meant not in spoken(),
        "article": min(with_article(meant), 0.1) * 10,
    }


def of_formation(word: str, made: Formed, candidate: Candidate) -> dict[str, float]:
    """What it says against having meant `candidate` that `word` (lower case) is `made` of others, as features."""
    perhaps = made is Formed.PERHAPS
    return {
        "formed": made is Formed.YES,
        "perhaps formed": perhaps,
        "perhaps formed, chance": perhaps and candidate.slip in BY_CHANCE,
        "formed of it": perhaps and word.startswith(candidate.word),
    }


def of_place(candidate: Candidate, place: Surroundings, name: bool) -> dict[str, float]:
    """What the neighbours say for having meant `candidate`, as features."""
    meant = candidate.word
    return {
        "left": paired(place.left, meant),
        "right": paired(meant, place.right),
        "bound": name
        and meant in bound()
        and (binds(place.left, meant, f"{place.left} {meant}") or binds(place.right, meant, f"{meant} {place.right}")),
        "code": min(place.code, _MOST_CODE),
        "sign": place.after_sign,
        "fragment": place.fragment,
    }


def of_text(candidate: Candidate, place: Surroundings, name: bool) -> dict[str, float]:
    """What the rest of the text says for having meant `candidate`, as features: whether it holds it."""
    return {"recurs": stands(candidate.word.capitalize() if name else candidate.word, place.text)}


def weigh(features: Mapping[str, float], weights: Weights) -> float:
    """The sum of the weights of `features`."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items() if value)


def paired(first: str, second: str) -> float:
    """What it says for two words that they are neighbours; against them, where they should be and are not."""
    expected = counts().get(first, 0) / _TOTAL_WORDS * counts().get(second, 0) / _TOTAL_WORDS * _TOTAL_PAIRS
    if not expected:
        return 0.0
    count = pairs().get(f"{first} {second}")
    if count is None:
        return -0.5 if expected > _MISSED * _LEAST_PAIRS else 0.0
    return min(_MOST_PAIRED, 0.5 + max(0.0, log10(count / expected)) / 2)


def stands(word: str, text: str) -> bool:
    """Whether `word` stands in `text` by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


def _skeleton(word: str) -> str:
    """What is heard of the consonants of `word`."""
    plain = _TWICE.sub(r"\1", word.replace("ph", "f").replace("ck", "k"))
    return plain[0].translate(_SAME_SOUND) + _SOUNDLESS.sub("", plain[1:]).translate(_SAME_SOUND)
