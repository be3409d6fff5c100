"""A table of words, each with a number or without, that needs no reading: it is used where it lies."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, overload

import marisa_trie

Size = Literal["Q", "H", "d"]
COUNT: Size = "Q"
SMALL: Size = "H"
SHARE: Size = "d"
"""How large the numbers are: counts of 64 bits, of 16 bits, and fractions."""


def packed(
    name: str, words: Iterable[str], of: Mapping[str, float] | None = None, size: Size = COUNT
) -> dict[str, bytes]:
    """The parts of a table that `Table` reads: `words`, and the number of each where `of` has them."""
    trie = marisa_trie.Trie(words)
    parts: dict[str, bytes] = {name: trie.tobytes()}
    if of is not None:
        numbers: array[Any] = array(size, [0]) * len(trie)
        for word, at in trie.items():
            numbers[at] = of[word]
        parts[f"{name}, numbers"] = numbers.tobytes()
    return parts


class Table(Mapping[str, Any]):
    """What `packed` made, as a mapping; without numbers it maps each word to its place, as a set does not care."""

    __slots__ = ("_find", "_numbers", "_trie")

    def __init__(self, parts: Mapping[str, memoryview], name: str, size: Size = COUNT) -> None:
        self._trie = marisa_trie.Trie().map(parts[name])
        self._find = self._trie.get
        numbers = parts.get(f"{name}, numbers")
        self._numbers: Any = range(len(self._trie)) if numbers is None else numbers.cast(size)

    def __len__(self) -> int:
        return len(self._trie)

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie)

    def __contains__(self, word: object) -> bool:
        try:
            return word in self._trie
        except UnicodeEncodeError:  # a lone surrogate
            return False

    def __getitem__(self, word: str) -> Any:
        number = self.get(word)
        if number is None:
            raise KeyError(word)
        return number

    @overload
    def get(self, word: str, /) -> Any: ...
    @overload
    def get(self, word: str, /, default: Any) -> Any: ...
    def get(self, word: str, /, default: Any = None) -> Any:
        """The number of `word`, or `default`."""
        try:
            at = self._find(word)
        except UnicodeEncodeError:
            return default
        return default if at is None else self._numbers[at]
