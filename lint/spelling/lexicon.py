"""What is known of words: which there are, how frequent each is, alone and beside another.

The data are made from files of the packages pyspellchecker, symspellpy and wordfreq when they are first asked for
(see `lint.spelling.making`), and kept in a file that is mapped into memory (see `lint.spelling.store`).
"""

from collections.abc import Collection, Mapping, Set
from functools import cache

from lint.spelling.making import BOUND, TOTAL, english, other, usual
from lint.spelling.sources import RARE, zipf_of
from lint.spelling.store import Parts, parts
from lint.spelling.table import SHARE, SMALL, Table

_FUNCTION = 6.5
"""How frequent a neighbour is that says nothing."""


def words() -> Set[str]:
    """Words that are spelled right, in lower case; where spellings differ mostly the British one."""
    return counts().keys()


@cache
def spoken(language: str = "en") -> Collection[str]:
    """Words of films and talks, in lower case, that are spelled right; American and British ones, and many names."""
    return Table(_all(language), "spoken")


def known(word: str) -> bool:
    """Whether `word` (lower case) is in a list of words that are spelled right."""
    return word in _known()


@cache
def counts() -> Mapping[str, int]:
    """How often each of `words` stands in printed books."""
    return Table(_all("en"), "counts")


@cache
def pairs() -> Mapping[str, int]:
    """How often frequent neighbours ('new york', lower case) stand together on web pages."""
    return Table(_all("en"), "pairs")


@cache
def bound() -> Collection[str]:
    """Words that a certain neighbour often stands beside, as in 'San Francisco'; see `binds`."""
    return Table(_all("en"), "bound")


def binds(neighbour: str, word: str, pair: str) -> bool:
    """Whether `neighbour`, which is no function word, often stands beside `word`, so as to make that `pair`."""
    return pairs().get(pair, 0) >= BOUND * counts().get(word, TOTAL) and zipf(neighbour) < _FUNCTION


def with_article(word: str) -> float:
    """How often an article or the like stands before `word`, as a share of its count: hardly ever before a name.

    Pairs are counted in another and larger corpus, so the share may exceed one.
    """
    share: float = _articled().get(word, 0.0)
    return share


def zipf(word: str, language: str = "en") -> float:
    """How frequent `word` is in running text: the logarithm of its count in a thousand million words.

    Names, slang and common misspellings have a frequency too: 'the' has 7.7, a word
    that readers just know about 3, and hardly a misspelling has more than that.
    """
    rank = _ranks(language).get(word)
    return RARE if rank is None else zipf_of(rank)


def foreign(word: str) -> bool:
    """Whether `word` (lower case) is a usual one in a language from which English texts take words."""
    return word in _lent()


def frequency(word: str, language: str) -> float:
    """How frequent `word` (lower case) is in the language with the ISO 639-1 code `language`, as in `zipf`."""
    rank = _usual_ranks(language).get(word)
    return RARE if rank is None else zipf_of(rank)


@cache
def trigrams() -> Mapping[str, int]:
    """How many usual words hold the same three letters in a row; see `making.threes`."""
    return Table(_all("en"), "threes")


@cache
def meanable(language: str = "en") -> Mapping[str, int]:
    """The words (lower case) that are frequent enough to be meant, each with its place by frequency, from 0."""
    return Table(_all(language), "meanable")


def pool(language: str, part: str, shortest: int, longest: int) -> list[str]:
    """The `meanable` words of so many letters of which `part` is one of the `making.parts_of`."""
    pools, bounds, pooled = _pools(language)
    found = pools.get(part)
    if found is None:
        return []
    first, least, most = found >> 16, found >> 8 & 255, found & 255
    start, end = max(shortest, least), min(longest, most) + 1
    if start >= end:
        return []
    return str(pooled[bounds[first + start - least] : bounds[first + end - least]], "utf-8").split()


@cache
def _pools(language: str) -> tuple[Mapping[str, int], memoryview, memoryview]:
    """How `making` describes them: the first bound and the lengths, the bounds, the words."""
    found = _all(language)
    return Table(found, "pools"), found["bounds"].cast("I"), found["pooled"]


@cache
def _known() -> Table:
    return Table(_all("en"), "known")


@cache
def _articled() -> Table:
    return Table(_all("en"), "articled", SHARE)


@cache
def _lent() -> Table:
    return Table(_all("en"), "lent")


@cache
def _ranks(language: str) -> Table:
    return Table(_all(language), "ranks", SMALL)


@cache
def _usual_ranks(language: str) -> Table:
    made_from, make = usual(language)
    return Table(parts(f"usual-{language}", made_from, make), "ranks", SMALL)


@cache
def _all(language: str) -> Parts:
    made_from, make = english() if language == "en" else other(language)
    return parts(language, made_from, make)
