"""Keys: a set of phrases that fill a line, and the lines of a document that they fill."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lint.document import Document
from lint.line import Line
from lint.lookup import MOST, SHORT
from lint.plain import literal_of

ROOM = 40
"""So much, in code points, may stand around a phrase that fills a line: bullets, quotes, a number."""
_LINK_ROOM = 240
_BARS = 2


def fills(key: str, line: Line) -> bool:
    """Whether `line`, of which `key` is a form, holds little besides it; the address of a link is allowed for.

    The first cell of a table's row does not fill it where the others hold anything: be it '✅'.
    """
    size = len(" ".join(line.text.split()))
    if size > len(key) + ROOM and (size > len(key) + _LINK_ROOM or "](" not in line.text):
        return False
    return line.text.count("|") < _BARS or _cells(line.text) <= _cells(key)


def _cells(text: str) -> int:
    """How many cells of a table's row hold anything."""
    return sum(not cell.isspace() for cell in text.split("|") if cell)


@dataclass(frozen=True)
class Keys:
    """Phrases in the form of keys."""

    keys: frozenset[str]

    @cached_property
    def literals(self) -> frozenset[str]:
        """Literals of which each plain line that is too long to be looked up holds one, where a key fills it."""
        return frozenset(literal_of(key) for key in self.keys if is_long(key))

    def find(self, document: Document) -> dict[int, tuple[str, ...]]:
        """The lines that one of the keys fills, by index, with those of their forms that are among the keys."""
        if not self.keys:
            return {}
        found: dict[int, set[str]] = {}
        for key in self.keys.intersection(document.forms):
            for at in document.forms[key]:
                found.setdefault(at, set()).add(key)
        for line in self._longer(document):
            if common := self.keys.intersection(line.forms):
                found.setdefault(line.index, set()).update(common)
        named = {}
        for at, forms in found.items():
            line = document.lines[at]
            # The order of the forms: as the line is, before with numbers as '#'.
            if keys := tuple(form for form in line.forms if form in forms and fills(form, line)):
                named[at] = keys
        return named

    def _longer(self, document: Document) -> list[Line]:
        """The lines that are not looked up and may be filled all the same."""
        if document.gated:
            lines: Iterable[Line] = map(document.lines.__getitem__, document.holding(self.literals))
        else:
            lines = document.filled
        return [line for line in lines if SHORT < len(line.text) <= MOST]


def is_long(key: str) -> bool:
    """Whether `key` can fill a line that is longer than what is looked up."""
    return len(key) + ROOM > SHORT
