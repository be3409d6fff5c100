"""Byte formats: a file is copied, and only the bytes of changed texts differ."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from lint.sources.source import (
    Codec,
    Fixer,
    Keep,
    Piece,
    Plain,
    ReadOptions,
    Record,
    Restoration,
    Source,
    SourceError,
    Splice,
)

_BLOCK = 1 << 20


class ByteSource(Source):
    """A format whose records are stretches of bytes; subclasses say where, in `pieces`."""

    def __init__(self, path: Path, options: ReadOptions, codec: Codec | None = None) -> None:
        super().__init__(path, options)
        self.codec = codec or Plain()

    @abstractmethod
    def pieces(self, stream: BinaryIO) -> Iterator[Piece]:
        """The whole of `stream` in order; the raw bytes of all pieces are those of the stream."""

    def records(self) -> Iterator[Record]:
        with self.path.open("rb") as file:
            for piece in self.pieces(self.codec.reader(file)):
                if piece.record is not None:
                    yield piece.record

    def rewrite(self, fixer: Fixer, keep: Keep, target: Callable[[], BinaryIO]) -> bool:
        out: BinaryIO | None = None
        read = written = 0
        with self.path.open("rb") as file:
            for piece in self.pieces(self.codec.reader(file)):
                splices = self._splices(piece, fixer)
                if splices and out is None:
                    out = self.codec.writer(target())
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

    @staticmethod
    def _splices(piece: Piece, fixer: Fixer) -> list[Splice]:
        if piece.record is None:
            return []
        changes = fixer(piece.record)
        if not changes:
            return []
        assert piece.splices is not None, "a record that can change says how"
        return sorted(piece.splices(changes), key=lambda splice: splice.start)

    def _copy(self, out: BinaryIO, size: int) -> None:
        """Copy the first `size` decoded bytes of the file."""
        with self.path.open("rb") as file:
            stream = self.codec.reader(file)
            while size:
                block = stream.read(min(_BLOCK, size))
                if not block:
                    raise SourceError("the file became shorter while it was read")
                out.write(block)
                size -= len(block)

    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        out = self.codec.writer(target)
        with self.path.open("rb") as file:
            stream = self.codec.reader(file)
            at = 0
            for restoration in restorations:
                self._pass(stream, out, restoration.place - at)
                new = restoration.new.encode("utf-8", "surrogateescape")
                if stream.read(len(new)) != new:
                    raise SourceError("its content is not what the fix left")
                out.write(restoration.old.encode("utf-8", "surrogateescape"))
                at = restoration.place + len(new)
            while block := stream.read(_BLOCK):
                out.write(block)
        out.close()

    @staticmethod
    def _pass(stream: BinaryIO, out: BinaryIO, size: int) -> None:
        while size:
            block = stream.read(min(_BLOCK, size))
            if not block:
                raise SourceError("its content is shorter than what the fix left")
            out.write(block)
            size -= len(block)


def spliced(raw: bytes, splices: list[Splice], offset: int) -> tuple[bytes, list[Restoration]]:
    """`raw` with `splices` (in order) made, and what puts them back when it is written at `offset`."""
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
