"""Byte formats: a file is copied, and only the bytes of changed texts differ."""

import codecs
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from lint.document import Origin
from lint.finding import Finding, Scope
from lint.sources.bytecopy import ByteCopy, passed_on, raw_bytes
from lint.sources.encoding import Wide, wide
from lint.sources.source import (
    Codec,
    Part,
    Piece,
    Plain,
    ReadOptions,
    Record,
    Restoration,
    Sink,
    Source,
    SourceError,
)
from lint.sources.stream import BLOCK

_HEAD = 8 * 1024


class ByteSource(Source):
    """A format whose records are stretches of bytes; subclasses say where, in `cut` and `pieces`.

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
        self._file: BufferedReader | None = None

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to read parts: neither the content nor the open file."""
        return {**self.__dict__, "content": None, "_file": None}

    @abstractmethod
    def cut(self, stream: BufferedReader) -> Iterator[Part]:
        """The whole of `stream` in order; the raw bytes of all parts are those of the stream."""

    @abstractmethod
    def pieces(self, part: Part) -> Iterator[Piece]:
        """The whole of a part that is not bare, in order; each piece as if it stood at the beginning."""

    @contextmanager
    def opened(self) -> Iterator[BufferedReader]:
        """The decoded bytes of the file, as a stream."""
        with ExitStack() as stack:
            if self.content is None:
                self._file = stack.enter_context(self.path.open("rb"))
            else:
                self._file = BufferedReader(BytesIO(self.content))
            stream = self.codec.reader(self._file)
            self._encoding = wide(stream.peek(4))
            yield self._encoding.reader(stream) if self._encoding else stream

    def is_binary(self) -> bool:
        """Whether a NUL stands in the first 8 KiB; only UTF-16 and UTF-32 may have some. Raises as reading does."""
        with self.opened() as stream:
            return self._encoding is None and b"\0" in stream.read(_HEAD)

    def position(self) -> int:
        return self._file.tell() if self._file is not None and not self._file.closed else 0

    def sink(self, target: BinaryIO) -> Sink:
        """Where decoded bytes reach `target` as the file has them."""
        sink = self.codec.writer(target)
        return self._encoding.writer(sink) if self._encoding else sink

    def _undecodable(self, raw: bytes, error: UnicodeDecodeError, line: int) -> tuple[str, int]:
        """What is said of bytes that are not Unicode, and their line in the file; `raw` begins in `line`."""
        line += raw.count(b"\n", 0, error.start)
        if self._encoding:
            return f"line {line:,} is not valid {self._encoding.name}", line
        return f"byte 0x{raw[error.start]:02x} in line {line:,} is not valid UTF-8", line

    def parts(self) -> Iterator[Part]:
        with self.opened() as stream:
            if stream.peek(3).startswith(codecs.BOM_UTF8):
                yield Part(stream.read(3), bare=True)
            yield from self.cut(stream)

    def read(self, part: Part) -> Iterator[Piece]:
        if part.bare:
            yield Piece(part.raw)
            return
        start = 0
        for piece in self.pieces(part):
            yield replace(piece, start=start)
            start += len(piece.raw)

    def copy(self, target: Callable[[], BinaryIO]) -> ByteCopy:
        return ByteCopy(self, target)

    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        with self.opened() as stream:
            out = self.sink(target)
            at = 0
            for restoration in restorations:
                if restoration.place < at:
                    raise SourceError("what is recorded of the fix is not in the order of the file")
                passed_on(stream, out, restoration.place - at, "its content is shorter than what the fix left")
                new = raw_bytes(restoration.new)
                if stream.read(len(new)) != new:
                    raise SourceError("its content is not what the fix left")
                out.write(raw_bytes(restoration.old))
                at = restoration.place + len(new)
            while block := stream.read(BLOCK):
                out.write(block)
            out.close()


def oversized(limit: int, scope: Scope = Scope.RECORD) -> Finding:
    """The finding that a record is larger than `limit` bytes."""
    return Finding("oversized-record", 0, 0, f"larger than max-record-bytes ({limit:,}); not checked", scope)


def refused(raw: bytes, origin: Origin, rule: str, message: str) -> Piece:
    """A record that could not be read, as the finding of `rule`; its file must stay as it is."""
    return Piece(raw, Record(origin, None, (Finding(rule, 0, 0, message, Scope.RECORD),), keeps_file=True))
