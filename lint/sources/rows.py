"""Rows of a table in CSV: where each cell stands in the bytes. RFC 4180, read strictly."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from io import BufferedReader

from lint.sources.stream import BLOCK

# What follows the opening quote; a doubled quote is one character.
_QUOTED = re.compile(rb'[^"]*+(?:""[^"]*+)*+"')
_ENDS = (b"", b"\n", b"\r\n")
_UNCLOSED = "a quote is opened and never closed"

Span = tuple[int, int]


class Kind(Enum):
    """What a row is. `REST` is more of the oversized one before it; it has a problem if that never ends."""

    CELLS = auto()
    BLANK = auto()
    BROKEN = auto()
    OVERSIZED = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of the file that begins in `line` (from 1); `cells` are spans of `raw`, quotes included."""

    kind: Kind
    raw: bytes
    line: int
    cells: tuple[Span, ...] = ()
    problem: str = ""

    def text(self, cell: int) -> str:
        """What a cell says. Raises UnicodeDecodeError."""
        start, end = self.cells[cell]
        raw = self.raw[start:end]
        return (raw[1:-1].replace(b'""', b'"') if raw.startswith(b'"') else raw).decode()


class _MalformedError(Exception):
    """The row is not CSV; the message says why."""


class _Scan:
    """The cells of a row, line by line; `open` tells that the last one goes on in the next line."""

    def __init__(self, delimiter: bytes, plain: re.Pattern[bytes]) -> None:
        self._delimiter = delimiter
        self._plain = plain
        self._before = 0
        self._start = 0
        self.open = False
        self.cells: list[Span] = []

    def line(self, line: bytes) -> None:
        """Take the next line. Raises _MalformedError."""
        at = 0
        while True:
            if not self.open:
                self._start = self._before + at
                if line.startswith(b'"', at):
                    self.open = True
                    at += 1
                else:
                    match = self._plain.match(line, at)
                    assert match is not None, "an empty cell is a match"
                    at = match.end()
            if self.open:
                match = _QUOTED.match(line, at)
                if match is None:
                    self._before += len(line)
                    return
                self.open = False
                at = match.end()
            self.cells.append((self._start, self._before + at))
            if line.startswith(self._delimiter, at):
                at += 1
            elif line[at : at + 3] in _ENDS:
                return
            elif line.startswith(b"\r", at):
                raise _MalformedError("a carriage return without a line feed, outside of quotes")
            else:
                raise _MalformedError("text after a closing quote")


class Rows:
    """The rows of a stream, of at most `limit` bytes each; all their raw bytes are those of the stream.

    After a row that is malformed reading goes on in the next line, so that one stray
    quote does not swallow the rows after it.
    """

    def __init__(self, stream: BufferedReader, delimiter: bytes, limit: int) -> None:
        self._stream = stream
        self._delimiter = delimiter
        self._plain = re.compile(rb"[^\r\n" + re.escape(delimiter) + rb"]*+")
        self._limit = limit
        self._ahead: deque[bytes] = deque()
        self._ended = 0  # lines

    def __iter__(self) -> Iterator[Row]:
        while line := self._line(self._limit + 1):
            number = self._ended + (not line.endswith(b"\n"))
            if not line.strip(b"\r\n"):
                yield Row(Kind.BLANK, line, number)
            else:
                yield from self._row(line, number)

    def rest(self) -> Iterator[bytes]:
        """What was not read yet, as it is."""
        yield from self._ahead
        self._ahead.clear()
        while block := self._stream.read(BLOCK):
            yield block

    def _line(self, limit: int) -> bytes:
        """The next line, or `limit` bytes of it; nothing at the end."""
        line = self._ahead.popleft() if self._ahead else self._stream.readline(limit)
        self._ended += line.endswith(b"\n")
        return line

    def _back(self, lines: list[bytes]) -> None:
        """Give lines back to be read again."""
        self._ahead.extendleft(reversed(lines))
        self._ended -= sum(line.endswith(b"\n") for line in lines)

    def _row(self, line: bytes, number: int) -> Iterator[Row]:
        lines = [line]
        size = len(line)
        scan = _Scan(self._delimiter, self._plain)
        problem = ""
        while True:
            if size > self._limit and (scan.open or not line.endswith(b"\n")):
                yield Row(Kind.OVERSIZED, b"".join(lines), number)
                # Quotes inside are pairs, so counting them tells whether a line ends the row.
                yield from self._oversized_rest(number, line, scan.open)
                return
            try:
                scan.line(line)
            except _MalformedError as error:
                problem = str(error)
                break
            if not scan.open:
                yield Row(Kind.CELLS, b"".join(lines), number, tuple(scan.cells))
                return
            line = self._line(max(1, self._limit + 1 - size))
            if not line:
                problem = _UNCLOSED
                break
            lines.append(line)
            size += len(line)
        self._back(lines[1:])
        yield Row(Kind.BROKEN, lines[0], number, problem=problem)

    def _oversized_rest(self, number: int, line: bytes, quoted: bool) -> Iterator[Row]:
        while True:
            quoted ^= line.count(b'"') % 2 == 1
            if line.endswith(b"\n") and not quoted:
                return
            line = self._line(BLOCK)
            if not line:
                break
            yield Row(Kind.REST, line, number)
        if quoted:
            yield Row(Kind.REST, b"", number, problem=_UNCLOSED)
