"""Streams made of blocks: what a decoder yields, read like a file."""

from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BLOCK = 1 << 18
"""How many bytes are read at a time where nothing else sets the size."""


def streamed(blocks: Iterator[bytes]) -> BufferedReader:
    """`blocks` as a stream; a block is asked for only when the bytes before it are read."""
    return BufferedReader(_Blocks(blocks), BLOCK)


class _Blocks(RawIOBase):
    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill the whole of `buffer`, so that a look at the first bytes sees them all; less only at the end."""
        target = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(target):
            if not self._rest:
                block = next(self._blocks, None)
                if block is None:
                    break
                self._rest = memoryview(block)
                continue
            size = min(len(self._rest), len(target) - filled)
            target[filled : filled + size] = self._rest[:size]
            self._rest = self._rest[size:]
            filled += size
        return filled
