"""What is known of words: which there are, how frequent each is, alone and beside another.

The data are files of the packages pyspellchecker, symspellpy and wordfreq. Each view
of them is made when it is first asked for: most texts need the list of words only.
"""

import gzip
import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from math import log10
from pathlib import Path

RARE = 1.0
"""The Zipf frequency of a word that no source attests."""
_LENDERS = ("de", "es", "fr", "it", "nl", "pt")
_USUAL = 4.0
_ARTICLES = ("the", "a", "an", "this", "his", "her", "my", "your", "our", "their", "some", "any", "these")
_UNCOUNTED = 100_000
_ORDINARY = 3.0
_BOUND, _FUNCTION, _TOTAL = 0.25, 6.5, 5.4e11
"""The share of its count from which on a name is known by its neighbour; how frequent a neighbour is that says
nothing; the count of all words."""


@cache
def words() -> frozenset[str]:
    """Words that are spelled right, in lower case; where spellings differ mostly the British one."""
    return frozenset(_unigrams()[::2])


@cache
def spoken(language: str = "en") -> frozenset[str]:
    """Words of films and talks, in lower case, that are spelled right; American and British ones, and many names."""
    return frozenset(json.loads(gzip.decompress(_data("spellchecker", f"resources/{language}.json.gz"))))


def known(word: str) -> bool:
    """Whether `word` (lower case) is in a list of words that are spelled right."""
    return word in words() or word in spoken()


@cache
def counts() -> Mapping[str, int]:
    """How often each of `words` stands in printed books."""
    unigrams = _unigrams()
    return dict(zip(unigrams[::2], map(int, unigrams[1::2]), strict=True))


@cache
def pairs() -> Mapping[str, int]:
    """How often frequent neighbours ('new york', lower case) stand together on web pages."""
    entries = (
        line.rpartition(" ")
        for line in _data("symspellpy", "frequency_bigramdictionary_en_243_342.txt").decode("utf-8-sig").splitlines()
    )
    return {pair: int(count) for pair, _, count in entries}


@cache
def bound() -> frozenset[str]:
    """Words that a certain neighbour often stands beside, as in 'San Francisco'; see `binds`."""
    known = counts()
    often = {
        word for pair, count in pairs().items() for word in pair.split(" ") if count >= _BOUND * known.get(word, _TOTAL)
    }
    return frozenset(word for word in often if not with_article(word))


def binds(neighbour: str, word: str, pair: str) -> bool:
    """Whether `neighbour`, which is no function word, often stands beside `word`, so as to make that `pair`."""
    return pairs().get(pair, 0) >= _BOUND * counts().get(word, _TOTAL) and zipf(neighbour) < _FUNCTION


def with_article(word: str) -> float:
    """How often an article or the like stands before `word`, as a share of its count: hardly ever before a name.

    Pairs are counted in another and larger corpus, so the share may exceed one.
    """
    return sum(pairs().get(f"{article} {word}", 0) for article in _ARTICLES) / counts().get(word, _UNCOUNTED)


def zipf(word: str, language: str = "en") -> float:
    """How frequent `word` is in running text: the logarithm of its count in a thousand million words.

    Names, slang and common misspellings have a frequency too: 'the' has 7.7, a word
    that readers just know about 3, and hardly a misspelling has more than that.
    """
    return _zipf(word, language, "large")


def foreign(word: str) -> bool:
    """Whether `word` (lower case) is a usual one in a language from which English texts take words."""
    return any(_zipf(word, language, "small") >= _USUAL for language in _LENDERS)


def frequency(word: str, language: str) -> float:
    """How frequent `word` (lower case) is in the language with the ISO 639-1 code `language`, as in `zipf`."""
    return _zipf(word, language, "small")


def frequent(least: float, language: str = "en") -> list[str]:
    """The words whose frequency is at least `least`, whether spelled right or not; English ones of letters a to z."""
    share = 10 ** (least - 9)
    words = (word for word, one in _shares(language, "large").items() if one >= share and word.isalpha())
    return [word for word in words if word.isascii()] if language == "en" else list(words)


def threes(word: str) -> list[str]:
    """Each three letters of `word` in a row, of which its beginning and its end are one."""
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(word))]


@cache
def trigrams() -> Mapping[str, int]:
    """How many usual words hold the same three letters in a row; see `threes`."""
    counted: Counter[str] = Counter()
    for word in frequent(_ORDINARY):
        if known(word):
            counted.update(threes(word))
    return counted


def _zipf(word: str, language: str, size: str) -> float:
    share = _shares(language, size).get(word, 0.0)
    return max(RARE, log10(share) + 9) if share else RARE


@cache
def _shares(language: str, size: str) -> Mapping[str, float]:
    """How large a share of all words each is. The file has a list for each hundredth of a decade, downwards from 1."""
    import msgpack

    header, *lists = msgpack.loads(gzip.decompress(_data("wordfreq", f"data/{size}_{language}.msgpack.gz")))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq: a list of words in a format that is not known: {header}")
    shares: dict[str, float] = {}
    for index, words in enumerate(lists):
        shares.update(dict.fromkeys(words, 10 ** (-index / 100)))
    return shares


def _unigrams() -> list[str]:
    return _data("symspellpy", "frequency_dictionary_en_82_765.txt").decode("utf-8-sig").split()


def _data(package: str, name: str) -> bytes:
    # The packages are not imported: that takes longer than reading the file, and an index that is not needed seconds.
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)
    assert spec.origin is not None
    return Path(spec.origin).parent.joinpath(name).read_bytes()
