"""What is made, once on a machine, from the word lists of the packages pyspellchecker, symspellpy and wordfreq.

Each of the first functions returns the files that decide about it, this one among them, and what makes it of them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from math import log10
from pathlib import Path

from lint.spelling.table import SHARE, SMALL, packed

RARE = 1.0
"""The Zipf frequency of a word that no source attests."""
_LENDERS = ("de", "es", "fr", "it", "nl", "pt")
_USUAL = 4.0
_ARTICLES = ("the", "a", "an", "this", "his", "her", "my", "your", "our", "their", "some", "any", "these")
_UNCOUNTED = 100_000
_ORDINARY = 3.0
BOUND, TOTAL = 0.25, 5.4e11
"""The share of its count from which on a name is known by its neighbour; the count of all words."""
_FREQUENT, _UNLISTED, _LEAST_UNLISTED = 2.5, 3.0, 5
"""How frequent a word must be to be meant; how frequent, and how long, one that is in no list, such as a name."""
_SURE, _SHORT = 3.3, 3
"""The same in other languages, of which less is known."""
LONG = 7
"""From so many letters on two slips in one word leave it recognisable."""

_OWN = (Path(__file__), Path(__file__).with_name("table.py"))
Made = tuple[list[Path], Callable[[], dict[str, bytes]]]


def english() -> Made:
    """All that is known of English."""
    unigrams = _file("symspellpy", "frequency_dictionary_en_82_765.txt")
    bigrams = _file("symspellpy", "frequency_bigramdictionary_en_243_342.txt")
    listed, ranked = _listed_file("en"), _ranked_file("large", "en")
    lenders = [_ranked_file("small", language) for language in _LENDERS]

    def make() -> dict[str, bytes]:
        counts, pairs, spoken, ranks = _counts(unigrams), _pairs(bigrams), _spoken(listed), _ranks(ranked)
        known = counts.keys() | spoken
        usual = (word for word in _ascii(_frequent(ranks, _ORDINARY)) if word in known)
        all_threes = Counter(three for word in usual for three in threes(word))
        articled = _articled(pairs, counts)
        lent = {word for one in lenders for word, rank in _ranks(one).items() if zipf_of(rank) >= _USUAL}
        return {
            **packed("known", known),
            **packed("spoken", spoken),
            **packed("counts", counts, counts),
            **packed("pairs", pairs, pairs),
            **packed("bound", _bound(pairs, counts) - articled.keys()),
            **packed("articled", articled, articled, SHARE),
            **packed("ranks", ranks, ranks, SMALL),
            **packed("threes", all_threes, all_threes),
            **packed("lent", lent),
            **_meanable(_english_meanable(ranks, known)),
        }

    return [*_OWN, unigrams, bigrams, listed, ranked, *lenders], make


def other(language: str) -> Made:
    """What is known of a language of which there are the words, and how frequent they are."""
    listed, ranked = _listed_file(language), _ranked_file("large", language)

    def make() -> dict[str, bytes]:
        spoken, ranks = _spoken(listed), _ranks(ranked)
        meanable = [word for word in _frequent(ranks, _SURE) if len(word) > _SHORT and word in spoken]
        return {**packed("spoken", spoken), **packed("ranks", ranks, ranks, SMALL), **_meanable(meanable)}

    return [*_OWN, listed, ranked], make


def usual(language: str) -> Made:
    """How frequent the usual words of any language are."""
    ranked = _ranked_file("small", language)

    def make() -> dict[str, bytes]:
        ranks = _ranks(ranked)
        return packed("ranks", ranks, ranks, SMALL)

    return [*_OWN, ranked], make


def threes(word: str) -> list[str]:
    """Each three letters of `word` in a row, of which its beginning and its end are one."""
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(word))]


@lru_cache(maxsize=1 << 10)
def zipf_of(rank: int) -> float:
    """The Zipf frequency of the words on the list number `rank`: there is one for each hundredth of a decade."""
    return max(RARE, log10(_share(rank)) + 9)


def pool_of(part: str, length: int) -> str:
    """The name of the pool of the words that have `length` letters and `part`, which is one of their `parts`."""
    return f"{length} {part}"


def parts_of(word: str) -> Iterator[str]:
    """What is left as it was by a slip in `word`, or by two in a long one, or by those that another word had.

    That is a beginning or an ending ('-ing'), or the first letter and an ending; which
    of them a search wants is for `candidates.near` to say.
    """
    length = len(word)
    if length <= LONG:
        yield f"-{word[-3:]}"
    if length < LONG - 1:
        yield word[:1]
    if length >= LONG - 3:
        yield word[:2]
    if length >= LONG - 2:
        yield f"{word[0]}-{word[-3:]}"
    if length >= LONG - 1:
        yield word[:3]
        yield f"-{word[-4:]}"


def _meanable(words: list[str]) -> dict[str, bytes]:
    """The words that may be meant, each with its place by frequency; and the same in pools, see `parts_of`."""
    pools: dict[str, list[str]] = {}
    for word in words:
        for part in parts_of(word):
            pools.setdefault(pool_of(part, len(word)), []).append(word)
    text, spans = bytearray(), {}
    for name, pool in pools.items():
        pooled = " ".join(pool).encode()
        spans[name] = len(text) << 32 | len(pooled)
        text += pooled
    places = {word: place for place, word in enumerate(words)}
    return {**packed("meanable", places, places), **packed("pools", spans, spans), "pooled": bytes(text)}


def _english_meanable(ranks: Mapping[str, int], known: Iterable[str]) -> list[str]:
    unlisted = {word for word in _frequent(ranks, _UNLISTED) if len(word) >= _LEAST_UNLISTED}.union(known)
    return [word for word in _ascii(_frequent(ranks, _FREQUENT)) if len(word) > 1 and word in unlisted]


def _articled(pairs: Mapping[str, int], counts: Mapping[str, int]) -> dict[str, float]:
    """How often an article or the like stands before each word, as a share of its count, where one ever does."""
    found: Counter[str] = Counter()
    for pair, count in pairs.items():
        first, _, word = pair.partition(" ")
        if first in _ARTICLES:
            found[word] += count
    return {word: count / counts.get(word, _UNCOUNTED) for word, count in found.items()}


def _bound(pairs: Mapping[str, int], counts: Mapping[str, int]) -> set[str]:
    return {
        word for pair, count in pairs.items() for word in pair.split(" ") if count >= BOUND * counts.get(word, TOTAL)
    }


def _share(rank: int) -> float:
    return float(10 ** (-rank / 100))


def _frequent(ranks: Mapping[str, int], least: float) -> Iterator[str]:
    """The words of letters alone whose Zipf frequency is at least `least`, the most frequent first."""
    share = 10 ** (least - 9)
    return (word for word, rank in ranks.items() if _share(rank) >= share and word.isalpha())


def _ascii(words: Iterable[str]) -> Iterator[str]:
    return filter(str.isascii, words)


def _counts(file: Path) -> dict[str, int]:
    entries = file.read_text(encoding="utf-8-sig").split()
    return dict(zip(entries[::2], map(int, entries[1::2]), strict=True))


def _pairs(file: Path) -> dict[str, int]:
    entries = (line.rpartition(" ") for line in file.read_text(encoding="utf-8-sig").splitlines())
    return {pair: int(count) for pair, _, count in entries}


def _spoken(file: Path) -> frozenset[str]:
    import gzip
    import json

    return frozenset(json.loads(gzip.decompress(file.read_bytes())))


def _ranks(file: Path) -> dict[str, int]:
    """On which list each word is. The file has a list for each hundredth of a decade, downwards from 1."""
    import gzip

    import msgpack

    header, *lists = msgpack.loads(gzip.decompress(file.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq: a list of words in a format that is not known: {header}")
    return {word: rank for rank, words in enumerate(lists) for word in words}


def _listed_file(language: str) -> Path:
    return _file("spellchecker", f"resources/{language}.json.gz")


def _ranked_file(size: str, language: str) -> Path:
    return _file("wordfreq", f"data/{size}_{language}.msgpack.gz")


def _file(package: str, name: str) -> Path:
    # The packages are not imported: that takes longer than reading the file, and an index that is not needed seconds.
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)
    assert spec.origin is not None
    return Path(spec.origin).parent.joinpath(name)
