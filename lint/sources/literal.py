"""Literals: a text as it stands in a file, escapes and all, and changes of the text as splices of the bytes."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint.edits import Change
from lint.lazy import lazy
from lint.sources.source import Splice


@dataclass(frozen=True, slots=True)
class Notation:
    """How characters are written: `escape` matches one that begins with `marker`, `write` writes new text."""

    write: Callable[[str], str]
    marker: str = ""
    escape: re.Pattern[str] = re.compile("")

    def skip(self, literal: str, at: int, count: int) -> int:
        """Where `count` characters of the text after `at` end in the literal."""
        while count and self.marker:
            found = literal.find(self.marker, at, at + count)
            if found < 0:
                break
            match = self.escape.match(literal, found)
            assert match is not None, "the literal was read before"
            count -= found - at + 1
            at = match.end()
        return at + count


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _json_ascii(text: str) -> str:
    return json.dumps(text)[1:-1]


# Two escapes that are a surrogate pair are one character.
_ESCAPE = lazy(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
PLAIN = Notation(str)
JSON = Notation(_json, "\\", _ESCAPE)
ASCII_JSON = Notation(_json_ascii, "\\", _ESCAPE)
QUOTED_CELL = Notation(lambda text: text.replace('"', '""'), '"', re.compile('""'))


def splices(literal: str, offset: int, changes: Sequence[Change], notation: Notation) -> list[Splice]:
    """The splices that make `changes` (in order, without overlap) in a literal that stands `offset` bytes in.

    Characters that no change touches stay as they are written. Linear in the literal.
    """
    made: list[Splice] = []
    position = at = 0  # in the text, and in the literal
    byte = offset
    for change in changes:
        start = notation.skip(literal, at, change.start - position)
        end = notation.skip(literal, start, change.end - change.start)
        first = byte + len(literal[at:start].encode())
        byte = first + len(literal[start:end].encode())
        made.append(Splice(first, byte, notation.write(change.replacement).encode()))
        position, at = change.end, end
    return made
