"""The word lists of the packages pyspellchecker, symspellpy and wordfreq, as they come."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from math import log10
from pathlib import Path

RARE = 1.0
"""The Zipf frequency of a word that no source attests."""


@lru_cache(maxsize=1 << 10)
def zipf_of(rank: int) -> float:
    """The Zipf frequency of the words on the list number `rank`: there is one for each hundredth of a decade."""
    return max(RARE, log10(_share(rank)) + 9)


def frequent(ranks: Mapping[str, int], least: float) -> Iterator[str]:
    """The words of letters alone whose Zipf frequency is at least `least`, the most frequent first."""
    share = 10 ** (least - 9)
    return (word for word, rank in ranks.items() if _share(rank) >= share and word.isalpha())


def _share(rank: int) -> float:
    return float(10 ** (-rank / 100))


def counted(file: Path) -> dict[str, int]:
    """How often each word was counted, of a file of lines 'word count'."""
    entries = file.read_text(encoding="utf-8-sig").split()
    return dict(zip(entries[::2], map(int, entries[1::2]), strict=True))


def listed(file: Path) -> frozenset[str]:
    """The words of a packed JSON object, whose values are left aside."""
    import gzip
    import json

    return frozenset(json.loads(gzip.decompress(file.read_bytes())))


def ranked(file: Path) -> dict[str, int]:
    """On which list each word is, the most frequent first.

    The file has a list for each hundredth of a decade, downwards from 1. Raises ValueError where it is another format.
    """
    import gzip

    import msgpack

    header, *lists = msgpack.loads(gzip.decompress(file.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq: a list of words in a format that is not known: {header}")
    return {word: rank for rank, words in enumerate(lists) for word in words}


def file_of_words(language: str) -> Path:
    """The file of pyspellchecker's words of a language."""
    return file_of("spellchecker", f"resources/{language}.json.gz")


def file_of_ranks(size: str, language: str) -> Path:
    """The file of wordfreq's words of a language, 'small' or 'large'."""
    return file_of("wordfreq", f"data/{size}_{language}.msgpack.gz")


def file_of(package: str, name: str) -> Path:
    """A file of a package. Raises ModuleNotFoundError where that is not installed."""
    # The packages are not imported: that takes longer than reading the file, and an index that is not needed seconds.
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)
    assert spec.origin is not None
    return Path(spec.origin).parent.joinpath(name)
