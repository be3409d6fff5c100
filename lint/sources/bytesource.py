"""Byte formats: a file is copied, and only the bytes of changed texts differ."""

import codecs
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO

from lint.document import Origin
from lint.finding import Finding, Scope
from lint.sources.encoding import Wide, wide
from lint.sources.source import (
    Codec,
    Fixer,
    Keep,
    Piece,
    Plain,
    ReadOptions,
    Record,
    Restoration,
    Sink,
    Source,
    SourceError,
    Splice,
)
from lint.sources.stream import BLOCK

_HEAD = 8 * 1024


class ByteSource(Source):
    """A format whose records are stretches of bytes; subclasses say where, in `pieces`.

    They see UTF-8 without a mark: compression, UTF-16 and UTF-32 lie below them.
    With `content` that is read instead of the file.
    """

    def __init__(
        self, path: Path, options: ReadOptions, codec: Codec | None = None, content: bytes | None = None
    ) -> None:
        super().__init__(path, options)
        self.codec = codec or Plain()
        self.content = content
        self._encoding: Wide | None = None

    @abstractmethod
    def pieces(self, stream: BufferedReader) -> Iterator[Piece]:
        """The whole of `stream` in order; the raw bytes of all pieces are those of the stream."""

    @contextmanager
    def _opened(self) -> Iterator[BufferedReader]:
        with ExitStack() as stack:
            if self.content is None:
                stream = self.codec.reader(stack.enter_context(self.path.open("rb")))
            else:
                stream = self.codec.reader(BufferedReader(BytesIO(self.content)))
            self._encoding = wide(stream.peek(4))
            yield self._encoding.reader(stream) if self._encoding else stream

    def is_binary(self) -> bool:
        """Whether a NUL stands in the first 8 KiB; only UTF-16 and UTF-32 may have some. Raises as reading does."""
        with self._opened() as stream:
            return self._encoding is None and b"\0" in stream.read(_HEAD)

    def _sink(self, target: BinaryIO) -> Sink:
        sink = self.codec.writer(target)
        return self._encoding.writer(sink) if self._encoding else sink

    def _undecodable(self, raw: bytes, error: UnicodeDecodeError, line: int) -> tuple[str, int]:
        """What is said of bytes that are not Unicode, and their line in the file; `raw` begins in `line`."""
        line += raw.count(b"\n", 0, error.start)
        if self._encoding:
            return f"line {line:,} is not valid {self._encoding.name}", line
        return f"byte 0x{raw[error.start]:02x} in line {line:,} is not valid UTF-8", line

    def _pieces(self, stream: BufferedReader) -> Iterator[Piece]:
        if stream.peek(3).startswith(codecs.BOM_UTF8):
            yield Piece(stream.read(3))
        yield from self.pieces(stream)

    def records(self) -> Iterator[Record]:
        with self._opened() as stream:
            for piece in self._pieces(stream):
                if piece.record is not None:
                    yield piece.record

    def wanted(self, fixer: Fixer) -> Iterator[tuple[bytes, list[Splice]]]:
        """The decoded bytes of the file, piece by piece, and what `fixer` changes in each."""
        with self._opened() as stream:
            for piece in self._pieces(stream):
                yield piece.raw, _wanted(piece, fixer)

    def rewrite(self, fixer: Fixer, keep: Keep, target: Callable[[], BinaryIO]) -> bool:
        out: Sink | None = None
        read = written = 0
        with self._opened() as stream:
            for piece in self._pieces(stream):
                splices = _wanted(piece, fixer)
                if splices and out is None:
                    out = self._sink(target())
                    self._copy(out, read)
                    written = read
                if out is not None:
                    raw, restorations = spliced(piece.raw, splices, written)
                    if restorations:
                        assert piece.record is not None
                        keep(piece.record, restorations)
                    out.write(raw)
                    written += len(raw)
                read += len(piece.raw)
        if out is not None:
            out.close()
        return out is not None

    def _copy(self, out: Sink, size: int) -> None:
        """Copy the first `size` decoded bytes of the file."""
        with self._opened() as stream:
            _pass(stream, out, size, "the file became shorter while it was read")

    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        with self._opened() as stream:
            out = self._sink(target)
            at = 0
            for restoration in restorations:
                if restoration.place < at:
                    raise SourceError("what is recorded of the fix is not in the order of the file")
                _pass(stream, out, restoration.place - at, "its content is shorter than what the fix left")
                new = _bytes(restoration.new)
                if stream.read(len(new)) != new:
                    raise SourceError("its content is not what the fix left")
                out.write(_bytes(restoration.old))
                at = restoration.place + len(new)
            while block := stream.read(BLOCK):
                out.write(block)
            out.close()


def _wanted(piece: Piece, fixer: Fixer) -> list[Splice]:
    """What `fixer` changes in the bytes of `piece`, in order."""
    if piece.record is None:
        return []
    changes = fixer(piece.record)
    if not changes:
        return []
    assert piece.splices is not None, "a record that can change says how"
    splices = [
        splice for splice in piece.splices(changes) if piece.raw[splice.start : splice.end] != splice.replacement
    ]
    return sorted(splices, key=lambda splice: (splice.start, splice.end))


def _pass(stream: BufferedReader, out: Sink, size: int, otherwise: str) -> None:
    """Copy `size` bytes. Raises SourceError, with the message `otherwise`, where there are fewer."""
    while size:
        block = stream.read(min(BLOCK, size))
        if not block:
            raise SourceError(otherwise)
        out.write(block)
        size -= len(block)


def spliced(raw: bytes, splices: list[Splice], offset: int) -> tuple[bytes, list[Restoration]]:
    """`raw` with `splices` (in order) made, and what puts them back when it is written at `offset`."""
    if not splices:
        return raw, []
    parts: list[bytes] = []
    restorations: list[Restoration] = []
    at, place = 0, offset
    for splice in splices:
        parts.append(raw[at : splice.start])
        place += splice.start - at
        old, new = raw[splice.start : splice.end], splice.replacement
        restorations.append(Restoration(place, _text(old), _text(new)))
        parts.append(new)
        place += len(new)
        at = splice.end
    parts.append(raw[at:])
    return b"".join(parts), restorations


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def oversized(limit: int, scope: Scope = Scope.RECORD) -> Finding:
    """The finding that a record is larger than `limit` bytes."""
    return Finding("oversized-record", 0, 0, f"larger than max-record-bytes ({limit:,}); not checked", scope)


def refused(raw: bytes, origin: Origin, rule: str, message: str) -> Piece:
    """A record that could not be read, as the finding of `rule`; its file must stay as it is."""
    return Piece(raw, Record(origin, None, (Finding(rule, 0, 0, message, Scope.RECORD),), keeps_file=True))
