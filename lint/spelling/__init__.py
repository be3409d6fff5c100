"""Spelling of English: whether a word is another one misspelled, judged by likeness, frequency and neighbours.

Nothing is read before the first question; see `lint.spelling.lexicon` for the data.
"""

from functools import lru_cache

from lint.lazy import lazy
from lint.spelling.candidates import Candidate, near
from lint.spelling.derivation import Formed, formed
from lint.spelling.lexicon import bound, counts, foreign, known, meanable, pairs, with_article
from lint.spelling.meant import Meant
from lint.spelling.odds import BY_CHANCE, Surroundings, of_candidate, of_formation, of_place, of_text, of_word, weigh
from lint.spelling.weights import ENOUGH, ENOUGH_OF_NAME, MORE_AMONG_CODE, NAME, WORD

_DRAWN_OUT = lazy(r"([aehimoruyz])\1\1|([a-z])\2\2\Z")
"""So is written what is meant to sound so: 'sooo'."""
_SHORTEST, _SHORTEST_NAME = 3, 5
_SHORTEST_MEANT = 3
"""Nearly everything of three letters is near a word of two: 'iff', 'ofr'."""
_RIVALS = 5
_COMMON = 0.1
"""From this share with an article on a word is no name; brands are such words, changed on purpose."""
_SIBILANTS = frozenset("shxz")
"""No plural has a plain s behind these."""
_LIKE_BRANDS = ("x", "z")
"""So end the names of things that were meant to look new: 'automatix'."""
_PLACE = 4.2
"""What surroundings hardly ever add, or more, save to a name that is bound to its neighbour."""


__all__ = ["Meant", "Surroundings", "considered", "known", "meant", "on_purpose", "suspects", "unknown"]


def unknown(word: str) -> bool:
    """Whether `word` (lower case) is in no list of words; the cheap question before the others."""
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha() and not known(word)


@lru_cache(maxsize=1 << 14)
def suspects(word: str, name: bool = False) -> tuple[tuple[Candidate, float], ...]:
    """The words that `word` (lower case, `unknown`) may be a misspelling of, likeliest first, each with its odds.

    There are none where no surroundings would make one likely enough. A `name` is a
    word with a capital: it stands for a name, or begins a sentence.
    """
    found = considered(word, name)
    if not found:
        return ()
    weights, enough = (NAME, ENOUGH_OF_NAME) if name else (WORD, ENOUGH)
    own = weigh(of_word(word), weights)
    least = enough - _PLACE - own
    weighed = [(one, weigh(of_candidate(word, one), weights)) for one in found]
    if not any(_likely(one, odds, least, name) for one, odds in weighed):
        return ()
    made = formed(word, counts())
    weighed = [
        (one, odds + weigh(of_formation(word, made, one), weights))
        for one, odds in weighed
        if not on_purpose(word, one, made, name)
    ]
    if not any(_likely(one, odds, least, name) for one, odds in weighed):
        return ()
    return tuple(sorted(((one, odds + own) for one, odds in weighed), key=lambda item: -item[1])[:_RIVALS])


def considered(word: str, name: bool = False) -> list[Candidate]:
    """The words that `word` (lower case, `unknown`) is near enough to, whatever speaks for them."""
    if word in meanable() or len(word) < (_SHORTEST_NAME if name else _SHORTEST) or _DRAWN_OUT.search(word):
        return []
    if foreign(word):
        return []
    if not name and _is_plural(word):
        return []
    plural = word.removesuffix("s") if name else ""
    return [one for one in near(word, 1 if name else 2) if len(one.word) >= _SHORTEST_MEANT and one.word != plural]


def _is_plural(word: str) -> bool:
    return word.endswith("s") and word[-2] not in _SIBILANTS and known(word[:-1])


def on_purpose(word: str, candidate: Candidate, made: Formed, name: bool) -> bool:
    """Whether `word`, which differs from `candidate` by chance, does so because it is `made` of others, or a brand."""
    if candidate.slip not in BY_CHANCE:
        return False
    if candidate.at_end and word.endswith(_LIKE_BRANDS):
        return True
    if name:
        return candidate.word not in bound() and (made is Formed.YES or with_article(candidate.word) >= _COMMON)
    return made is Formed.YES


def _likely(candidate: Candidate, odds: float, least: float, name: bool) -> bool:
    """Whether there are surroundings that make `candidate` likely enough."""
    return odds >= least or (name and odds >= least - NAME["bound"] and candidate.word in bound())


def meant(word: str, place: Surroundings, name: bool = False) -> Meant | None:
    """The word that `word` (lower case) is a misspelling of where it stands, if it is one."""
    weights, enough = (NAME, ENOUGH_OF_NAME) if name else (WORD, ENOUGH)
    enough += MORE_AMONG_CODE * place.technical
    weighed = [(odds + weigh(of_place(one, place, name), weights), one) for one, odds in suspects(word, name)]
    if not weighed or max(weighed, key=_odds)[0] + weights["recurs"] < enough:
        return None
    odds, best = max(((odds + weigh(of_text(one, place, name), weights), one) for odds, one in weighed), key=_odds)
    if odds < enough:
        return None
    beside = (f"{place.left} {best.word}", f"{best.word} {place.right}")
    return Meant(best.word, (best.slip.value, *(f"as in {pair!r}" for pair in beside if pair in pairs())))


def _odds(weighed: tuple[float, Candidate]) -> float:
    return weighed[0]
