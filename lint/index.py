"""The index: which rules look for a key, a sentence or a literal, told by hashes.

Reading ten thousands of strings takes longer than checking a small file does. So the
compiled catalogue holds their hashes only, in arrays that are read at once. Where two
strings share a hash a rule looks in vain; what it finds never depends on it.
"""

import sys
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from zlib import crc32

from lint.document import Document
from lint.folding import forms
from lint.lookup import MOST

_Entry = TypeVar("_Entry")
_GRAM = 4
"""Literals are looked up by so many characters at their beginning, in code points, or by all they have."""


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _packed(numbers: Iterable[int], kind: str) -> str:
    values = array(kind, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return b64encode(values.tobytes()).decode("ascii")


def _unpacked(text: str, kind: str) -> "array[int]":
    values = array(kind)
    values.frombytes(b64decode(text))
    if sys.byteorder == "big":
        values.byteswap()
    return values


@dataclass(frozen=True)
class Index:
    """Hashes of strings in order, and beside each the number of the set of rules that look for it.

    A literal has a row: the hash of its beginning, its length, its own hash, its set.
    """

    sets: Sequence[Sequence[int]]
    keys: tuple["array[int]", "array[int]"]
    sentences: tuple["array[int]", "array[int]"]
    literals: tuple["array[int]", "array[int]", "array[int]", "array[int]"]

    @classmethod
    def load(cls, table: Mapping[str, list[str]], sets: Sequence[Sequence[int]]) -> "Index":
        """The index from what `packed` made."""
        keys, sentences = (tuple(map(_unpacked, table[name], "IH")) for name in ("keys", "sentences"))
        return cls(sets, keys, sentences, tuple(map(_unpacked, table["literals"], "IHIH")))  # type: ignore[arg-type]

    def able(self, document: Document) -> set[int]:
        """The numbers of the rules that can fire on `document`; some of them may find nothing."""
        found: set[int] = set()
        for line in document.filled:
            if len(line.text) <= MOST:
                for form in line.forms:
                    found.update(self._of(self.keys, form))
            for sentence in document.sentences_of(line):
                for form in (*forms(sentence.key), *forms(sentence.pair)):
                    found.update(self._of(self.sentences, form))
        for number in self._occurring(document.folded):
            found.update(self.sets[number])
        return found

    def looking_for(self, key: str) -> Sequence[int]:
        """The rules that look for a line with this key, and perhaps one that does not."""
        return self._of(self.keys, key)

    def _of(self, table: tuple["array[int]", "array[int]"], text: str) -> Sequence[int]:
        hashes, numbers = table
        sought = _hash(text)
        at = bisect_left(hashes, sought)
        return self.sets[numbers[at]] if at < len(hashes) and hashes[at] == sought else ()

    def _occurring(self, text: str) -> Iterator[int]:
        """The sets of the literals that occur in `text`."""
        beginnings, sizes, hashes, numbers = self.literals
        for size in range(1, _GRAM + 1):
            for gram in {text[at : at + size] for at in range(len(text) - size + 1)}:
                sought = _hash(gram)
                at = bisect_left(beginnings, sought)
                while at < len(beginnings) and beginnings[at] == sought:
                    whole = sizes[at]
                    if whole == size or (whole > size == _GRAM and _holds(text, gram, whole, hashes[at])):
                        yield numbers[at]
                    at += 1


def _holds(text: str, beginning: str, size: int, sought: int) -> bool:
    """Whether `text` holds a string of `size` code points with this beginning and this hash."""
    at = text.find(beginning)
    while at >= 0:
        if _hash(text[at : at + size]) == sought:
            return True
        at = text.find(beginning, at + 1)
    return False


def packed(
    keys: Sequence[Iterable[str]], sentences: Sequence[Iterable[str]], literals: Sequence[Iterable[str]]
) -> tuple[dict[str, list[str]], list[list[int]]]:
    """The tables of an index in a form for JSON, and its sets, from what each rule looks for."""
    sets: dict[tuple[int, ...], int] = {}

    def number(rules: Iterable[int]) -> int:
        return sets.setdefault(tuple(sorted(rules)), len(sets))

    tables: dict[str, list[str]] = {}
    for name, strings in (("keys", keys), ("sentences", sentences)):
        rows = [(sought, number(rules)) for sought, rules in sorted(_gathered(strings, _hash).items())]
        tables[name] = [_packed((row[at] for row in rows), kind) for at, kind in enumerate("IH")]
    entries = _gathered(literals, lambda text: (_hash(text[:_GRAM]), len(text), _hash(text)))
    places = [(*entry, number(entries[entry])) for entry in sorted(entries)]
    tables["literals"] = [_packed((row[at] for row in places), kind) for at, kind in enumerate("IHIH")]
    return tables, [list(rules) for rules in sets]


def _gathered(strings: Sequence[Iterable[str]], entry: Callable[[str], _Entry]) -> dict[_Entry, set[int]]:
    """The rules that look for each string, by what stands for it."""
    found: dict[_Entry, set[int]] = {}
    for rule, own in enumerate(strings):
        for text in own:
            found.setdefault(entry(text), set()).add(rule)
    return found
