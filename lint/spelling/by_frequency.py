"""Spelling of languages of which no more is known than their words and how frequent each is.

What a word says by itself must be enough: neighbours are not weighed. The weights are chosen, not fitted.
"""

from functools import lru_cache

from lint.spelling.candidates import Candidate, Slip, near
from lint.spelling.lexicon import spoken, zipf
from lint.spelling.meant import Meant
from lint.spelling.sources import RARE

_SHORTEST, _NORMAL_LENGTH, _LONGEST = 5, 7, 12
_ENOUGH = 3.1
_LIKELY = {
    Slip.SWAPPED: 1.0,
    Slip.DOUBLING: 0.8,
    Slip.MISSING: 0.3,
    Slip.VOWEL: 0.2,
    Slip.SOUND: 0.2,
    Slip.KEY: 0.2,
    Slip.EXTRA: -0.7,
    Slip.OTHER: -1.0,
}
_LEAD, _IN_USE, _LETTER, _AT_END, _AT_START = 0.7, 0.6, 0.3, 2.5, 1.0
"""For each decade by which the word meant is more frequent; against each in which the other is in use; for each letter
beyond the normal length; against an ending, which may be an inflection, and a beginning."""


@lru_cache(maxsize=1 << 14)
def meant_in(language: str, word: str) -> Meant | None:
    """The word of `language` that `word` (lower case) is a misspelling of, if it is one.

    A word that English texts hold, too, is a name or a term.
    """
    if len(word) < _SHORTEST or word in spoken(language) or zipf(word) > RARE:
        return None
    best = max(near(word, 1, language), key=lambda one: _odds(language, word, one), default=None)
    if best is None or _odds(language, word, best) < _ENOUGH:
        return None
    return Meant(best.word, (best.slip.value, "a much more frequent word"))


def _odds(language: str, word: str, candidate: Candidate) -> float:
    own = zipf(word, language)
    odds = _LIKELY[candidate.slip] + _LEAD * (zipf(candidate.word, language) - own) - _IN_USE * (own - RARE)
    odds += _LETTER * (min(len(word), _LONGEST) - _NORMAL_LENGTH)
    if candidate.slip is not Slip.SWAPPED:
        odds -= _AT_END * candidate.at_end + _AT_START * candidate.at_start
    return odds
