"""Copies of files of bytes, with splices made; and what puts the splices back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from lint.sources.source import Part, Restoration, Sink, SourceError, Splice
from lint.sources.stream import BLOCK

if TYPE_CHECKING:
    from io import BufferedReader

    from lint.sources.bytesource import ByteSource


class ByteCopy:
    """A copy of a file of bytes, with splices made."""

    def __init__(self, source: "ByteSource", target: Callable[[], BinaryIO]) -> None:
        self._source = source
        self._target = target
        self._out: Sink | None = None
        self._read = self._written = 0

    def add(self, part: Part, splices: Sequence[Sequence[Splice]]) -> tuple[bytes, list[list[Restoration]]]:
        if splices and self._out is None:
            self._begin()
        new, restorations = part.raw, []
        if splices:
            new, made = spliced(part.raw, [one for some in splices for one in some], self._written)
            back = iter(made)
            restorations = [[next(back) for _ in some] for some in splices]
        if self._out is not None:
            self._out.write(new)
            self._written += len(new)
        self._read += len(part.raw)
        return new, restorations

    def _begin(self) -> None:
        """Open the target and copy what was passed by so far; it was not kept."""
        # A second reader: the first is in the middle of the file.
        before = type(self._source)(self._source.path, self._source.options, self._source.codec, self._source.content)
        self._out = self._source.sink(self._target())
        with before.opened() as stream:
            passed_on(stream, self._out, self._read, "the file became shorter while it was read")
        self._written = self._read

    def finish(self) -> bool:
        if self._out is not None:
            self._out.close()
        return self._out is not None

    def close(self) -> None:
        """Nothing is open here but what `target` opened, which is not ours to close."""


def passed_on(stream: "BufferedReader", out: Sink, size: int, otherwise: str) -> None:
    """Copy `size` bytes. Raises SourceError, with the message `otherwise`, where there are fewer."""
    while size:
        block = stream.read(min(BLOCK, size))
        if not block:
            raise SourceError(otherwise)
        out.write(block)
        size -= len(block)


def spliced(raw: bytes, splices: Sequence[Splice], offset: int) -> tuple[bytes, list[Restoration]]:
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


def raw_bytes(text: str) -> bytes:
    """The bytes that a restoration holds as text."""
    return text.encode("utf-8", "surrogateescape")
