"""What is made, once on a machine, from the word lists of the packages pyspellchecker, symspellpy and wordfreq.

Each of the first functions returns the files that decide about it, modules among them, and what makes it of them.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from lint.spelling.sources import counted, file_of, file_of_ranks, file_of_words, frequent, listed, ranked, zipf_of
from lint.spelling.table import SHARE, SMALL, packed

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

_OWN = tuple(Path(__file__).with_name(f"{module}.py") for module in ("making", "sources", "table"))
Made = tuple[list[Path], Callable[[], dict[str, bytes]]]


def english() -> Made:
    """All that is known of English."""
    unigrams = file_of("symspellpy", "frequency_dictionary_en_82_765.txt")
    bigrams = file_of("symspellpy", "frequency_bigramdictionary_en_243_342.txt")
    words, ranking = file_of_words("en"), file_of_ranks("large", "en")
    lenders = [file_of_ranks("small", language) for language in _LENDERS]

    def make() -> dict[str, bytes]:
        counts = counted(unigrams)
        made = packed("counts", counts, counts) | _paired(bigrams, counts)  # first, for the pairs are many
        spoken, ranks = listed(words), ranked(ranking)
        known = counts.keys() | spoken
        usual = (word for word in _ascii(frequent(ranks, _ORDINARY)) if word in known)
        all_threes = Counter(three for word in usual for three in threes(word))
        return {
            **made,
            **packed("known", known),
            **packed("spoken", spoken),
            **packed("ranks", ranks, ranks, SMALL),
            **packed("threes", all_threes, all_threes),
            **packed("lent", _lent(lenders)),
            **_meanable(_english_meanable(ranks, known)),
        }

    return [*_OWN, unigrams, bigrams, words, ranking, *lenders], make


def other(language: str) -> Made:
    """What is known of a language of which there are the words, and how frequent they are."""
    words, ranking = file_of_words(language), file_of_ranks("large", language)

    def make() -> dict[str, bytes]:
        spoken, ranks = listed(words), ranked(ranking)
        meanable = [word for word in frequent(ranks, _SURE) if len(word) > _SHORT and word in spoken]
        return {**packed("spoken", spoken), **packed("ranks", ranks, ranks, SMALL), **_meanable(meanable)}

    return [*_OWN, words, ranking], make


def usual(language: str) -> Made:
    """How frequent the usual words of any language are."""
    ranking = file_of_ranks("small", language)

    def make() -> dict[str, bytes]:
        ranks = ranked(ranking)
        return packed("ranks", ranks, ranks, SMALL)

    return [*_OWN, ranking], make


def threes(word: str) -> list[str]:
    """Each three letters of `word` in a row, of which its beginning and its end are one."""
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(word))]


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
    """The words that may be meant, each with its place by frequency; and the same in pools by `parts_of`.

    Of each part the pool tells where its first bound is, and the lengths of its shortest
    and its longest words; the words stand by length, and the bounds say where each
    length begins in the text, and where the last ends.
    """
    by_part: dict[str, dict[int, list[str]]] = {}
    for word in words:
        for part in parts_of(word):
            by_part.setdefault(part, {}).setdefault(len(word), []).append(word)
    text, bounds, pools = bytearray(), array("I"), {}
    for part, by_length in by_part.items():
        shortest, longest = min(by_length), max(by_length)
        pools[part] = len(bounds) << 16 | shortest << 8 | longest
        for length in range(shortest, longest + 1):
            bounds.append(len(text))
            text += "".join(f"{word} " for word in by_length.get(length, ())).encode()
        bounds.append(len(text))
    places = {word: place for place, word in enumerate(words)}
    return {
        **packed("meanable", places, places),
        **packed("pools", pools, pools),
        "bounds": bounds.tobytes(),
        "pooled": bytes(text),
    }


def _english_meanable(ranks: Mapping[str, int], known: Iterable[str]) -> list[str]:
    unlisted = {word for word in frequent(ranks, _UNLISTED) if len(word) >= _LEAST_UNLISTED}.union(known)
    return [word for word in _ascii(frequent(ranks, _FREQUENT)) if len(word) > 1 and word in unlisted]


def _lent(lenders: Iterable[Path]) -> set[str]:
    return {word for one in lenders for word, rank in ranked(one).items() if zipf_of(rank) >= _USUAL}


def _paired(bigrams: Path, counts: Mapping[str, int]) -> dict[str, bytes]:
    """The pairs of words; which words are bound to a neighbour; and how often an article stands before one.

    That is a share of the count of the word, where one ever does.
    """
    with bigrams.open(encoding="utf-8-sig") as file:
        entries = (line.rpartition(" ") for line in file)
        pairs = {pair: int(count) for pair, _, count in entries}
    after: Counter[str] = Counter()
    bound: set[str] = set()
    for pair, count in pairs.items():
        first, _, word = pair.partition(" ")
        bound.update(one for one in (first, word) if count >= BOUND * counts.get(one, TOTAL))
        if first in _ARTICLES:
            after[word] += count
    articled = {word: count / counts.get(word, _UNCOUNTED) for word, count in after.items()}
    return {
        **packed("pairs", pairs, pairs),
        **packed("bound", bound - articled.keys()),
        **packed("articled", articled, articled, SHARE),
    }


def _ascii(words: Iterable[str]) -> Iterator[str]:
    return filter(str.isascii, words)
