"""What fixing would change, as a unified diff that `patch -p0` and `git apply -p0` take, or as people read it."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence

from lint.document import Document
from lint.edits import Change
from lint.report.hunks import hunks, lines_of
from lint.sources.literal import PLAIN
from lint.sources.literal import splices as splices_of
from lint.sources.source import Splice

_CONTEXT = 3
_BLOCK = 1 << 16
_HELD = 1 << 20
"""A line of more bytes that comes in several pieces is no context."""
_NEWLINE = b"\n"
_ESCAPES = {7: r"\a", 8: r"\b", 9: r"\t", 10: r"\n", 11: r"\v", 12: r"\f", 13: r"\r", 34: r"\"", 92: "\\\\"}


def record_diff(document: Document, changes: Sequence[Change]) -> Iterator[bytes]:
    """Show what `changes` change in a record, of a format whose bytes have no differences to show."""
    diff = FileDiff(f"{document.origin.path} (record {document.origin.index})")
    yield from diff.feed(document.text.encode(), splices_of(document.text, 0, changes, PLAIN))
    yield from diff.finish()


class FileDiff:
    """The unified diff of one file, made while the file passes by; a hunk waits on disk when it is long."""

    def __init__(self, path: str) -> None:
        self._header = header(path)
        self._line = 1  # of the old file, and of the new
        self._new_line = 1
        self._before: list[bytes] = []  # the last unchanged lines, while no hunk is open
        self._after: list[bytes] = []  # the unchanged lines after the last change, while one is
        self._body: _Body | None = None
        self._held = b""  # the beginning of a line that the next piece may go on with
        self._passing = False  # whether the next piece goes on with a line that is too long to be held

    def feed(self, raw: bytes, splices: Sequence[Splice] = ()) -> Iterator[bytes]:
        """Take the next piece of the file, and what becomes of it. Yields what is settled of the diff."""
        if self._passing:
            _, newline, raw = raw.partition(_NEWLINE)
            self._passing = not newline
        shift, raw, self._held = len(self._held), self._held + raw, b""
        cuts = ((splice.start + shift, splice.end + shift, splice.replacement) for splice in splices)
        at = 0
        for hunk in hunks(raw, cuts, _NEWLINE):
            yield from self._pass(raw[at : hunk.start])
            self._change(hunk.old, hunk.new)
            at = hunk.end
        whole = max(at, raw.rfind(_NEWLINE) + 1)
        yield from self._pass(raw[at:whole])
        self._held = raw[whole:]
        if len(self._held) > _HELD:
            yield from self._skip()

    def finish(self) -> Iterator[bytes]:
        """End the file."""
        yield from self._pass(self._held)
        yield from self._close(len(self._after))

    def _pass(self, raw: bytes) -> Iterator[bytes]:
        """Lines that stay."""
        if self._body is not None:
            at = 0
            while at < len(raw) and len(self._after) <= 2 * _CONTEXT:
                end = raw.find(_NEWLINE, at) + 1 or len(raw)
                self._after.append(raw[at:end])
                at = end
            raw = raw[at:]
            if len(self._after) > 2 * _CONTEXT:
                yield from self._close(_CONTEXT)
        if raw and self._body is None:
            number = raw.count(_NEWLINE) + (not raw.endswith(_NEWLINE))
            self._line += number
            self._new_line += number
            self._before = [*self._before, *_last_lines(raw)][-_CONTEXT:]

    def _change(self, old: list[bytes], new: list[bytes]) -> None:
        if self._body is None:
            self._body = _Body(self._line - len(self._before), self._new_line - len(self._before))
            self._after, self._before = self._before, []
        self._body.add(b" ", self._after)
        self._body.add(b"-", old)
        self._body.add(b"+", new)
        self._after = []

    def _close(self, context: int) -> Iterator[bytes]:
        """End the hunk after `context` more lines; those left over may begin the next."""
        body = self._body
        if body is None:
            return
        body.add(b" ", self._after[:context])
        yield self._header
        self._header = b""
        yield from body.parts()
        left = self._after[context:]
        self._line = body.start + body.size + len(left)
        self._new_line = body.new_start + body.new_size + len(left)
        self._before, self._after, self._body = left[-_CONTEXT:], [], None

    def _skip(self) -> Iterator[bytes]:
        """Pass over the line that is held, which is no context: it is too long."""
        yield from self._close(len(self._after))
        self._line += 1
        self._new_line += 1
        self._before, self._held, self._passing = [], b"", True


class _Body:
    """The lines of a hunk, and where it begins in the old file and the new."""

    def __init__(self, start: int, new_start: int) -> None:
        self.start, self.new_start = start, new_start
        self.size = self.new_size = 0
        self._file = tempfile.SpooledTemporaryFile(max_size=1 << 22)  # noqa: SIM115 - closed when read

    def add(self, sign: bytes, lines: Iterable[bytes]) -> None:
        for line in lines:
            self.size += sign != b"+"
            self.new_size += sign != b"-"
            ending = b"" if line.endswith(_NEWLINE) else b"\n\\ No newline at end of file\n"
            self._file.write(sign + line + ending)

    def parts(self) -> Iterator[bytes]:
        """Give the hunk, from its first line; can be had once."""
        # Where a side has no line, its number is that of the line before.
        old = f"{self.start - (not self.size)},{self.size}"
        new = f"{self.new_start - (not self.new_size)},{self.new_size}"
        yield f"@@ -{old} +{new} @@\n".encode()
        with self._file as file:
            file.seek(0)
            yield from iter(lambda: file.read(_BLOCK), b"")


def _last_lines(raw: bytes) -> list[bytes]:
    """Find the lines at the end of `raw` that may be context; the rest of it is not looked at."""
    at = len(raw)
    for _ in range(_CONTEXT):
        at = raw.rfind(_NEWLINE, 0, max(0, at - 1)) + 1
        if not at:
            break
    return lines_of(raw[at:], _NEWLINE)


def header(path: str) -> bytes:
    """Write the two lines that name a file; a name that would break them is quoted as in C."""
    name = os.fsencode(path)
    if any(byte < 32 or byte in (34, 92, 127) for byte in name):
        name = b'"' + b"".join(_quoted(byte) for byte in name) + b'"'
    elif b" " in name:
        name += b"\t"  # patch takes what follows a space for a date, unless a tab does
    return b"--- %s\n+++ %s\n" % (name, name)


def _quoted(byte: int) -> bytes:
    if byte in _ESCAPES:
        return _ESCAPES[byte].encode()
    return b"\\%03o" % byte if byte < 32 or byte == 127 else bytes([byte])
