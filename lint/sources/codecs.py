"""Compressed files: gzip and Zstandard, read as streams in bounded memory.

A file of several members or frames is their contents one after the other. It is
written as one; the decoded bytes are what is kept.
"""

import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import Any, BinaryIO

from lint.sources.source import Codec, Sink, SourceError
from lint.sources.stream import BLOCK, streamed

_INPUT = 1 << 16
_GZIP = 31  # the window of zlib, with the header and the checksum of gzip
_GZIP_LEVEL = 6
_ZSTD_LEVEL = 3
_ZSTD = b"\x28\xb5\x2f\xfd"
_MAX_WINDOW = 128 << 20
"""How much memory a Zstandard frame may ask for, in bytes: what `zstd -d` allows without `--long`."""


class Gzip(Codec):
    """RFC 1952. Written without a name and a time, so that equal content is equal bytes."""

    def reader(self, file: BufferedReader) -> BufferedReader:
        return streamed(_gunzipped(file))

    def writer(self, file: BinaryIO) -> Sink:
        return _Compressing(file, zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, _GZIP))


class Zstd(Codec):
    """RFC 8878, with a checksum. Frames that need a dictionary or a huge window are refused."""

    def reader(self, file: BufferedReader) -> BufferedReader:
        return streamed(_unzstd(file))

    def writer(self, file: BinaryIO) -> Sink:
        from zstandard import ZstdCompressor

        return _Compressing(file, ZstdCompressor(_ZSTD_LEVEL, write_checksum=True).compressobj())


class _Compressing:
    """A sink that compresses; one that is never closed leaves a file without its end, and no error."""

    def __init__(self, file: BinaryIO, compressor: Any) -> None:
        self._file = file
        self._compress: Callable[[bytes], bytes] = compressor.compress
        self._end: Callable[[], bytes] = compressor.flush

    def write(self, data: bytes, /) -> None:
        self._file.write(self._compress(data))

    def close(self) -> None:
        self._file.write(self._end())
        self._file.flush()


def _gunzipped(file: BufferedReader) -> Iterator[bytes]:
    data = file.read(_INPUT)
    if not data:
        raise SourceError("not gzip: the file is empty")
    while data:
        member = zlib.decompressobj(_GZIP)
        while not member.eof:
            try:
                block = member.decompress(data, BLOCK)
            except zlib.error as error:
                raise SourceError(f"corrupt gzip: {str(error).rpartition(': ')[2]}") from error
            yield block
            data = member.unconsumed_tail
            # A full block may leave more behind that needs no further input.
            if not data and len(block) < BLOCK and not member.eof:
                data = file.read(_INPUT)
                if not data:
                    raise SourceError("truncated gzip: the file ends in the middle of the compressed data")
        # Tapes and some tools pad with zeros.
        data = member.unused_data.lstrip(b"\0")
        while not data and (more := file.read(_INPUT)):
            data = more.lstrip(b"\0")


def _unzstd(file: BufferedReader) -> Iterator[bytes]:
    if not file.peek(1):
        raise SourceError("not Zstandard: the file is empty")
    while magic := file.read(4):
        if magic == _ZSTD:
            yield from _frame(file)
        elif len(magic) == 4 and magic[0] >> 4 == 5 and magic[1:] == b"\x2a\x4d\x18":  # a frame to be skipped
            left = int.from_bytes(_exactly(file, 4), "little")
            while left:
                left -= len(_exactly(file, min(left, _INPUT)))
        else:
            raise SourceError("corrupt Zstandard: no frame where one must begin")


def _frame(file: BufferedReader) -> Iterator[bytes]:
    """The content of a frame, block by block.

    A block becomes at most 128 KiB, so feeding one at a time bounds the memory; and
    only the block headers tell a frame that was cut off from one that ended.
    """
    from zstandard import ZstdDecompressor, ZstdError

    header, checksum = _frame_header(file)
    frame = ZstdDecompressor(max_window_size=_MAX_WINDOW).decompressobj()
    try:
        yield frame.decompress(_ZSTD + header)
        last = False
        while not last:
            block = _exactly(file, 3)
            fields = int.from_bytes(block, "little")
            last, kind, size = bool(fields & 1), fields >> 1 & 3, fields >> 3
            block += _exactly(file, 1 if kind == 1 else size)  # one byte that is repeated
            yield frame.decompress(block + _exactly(file, checksum) if last else block)
    except ZstdError as error:
        raise SourceError(f"corrupt Zstandard: {str(error).rpartition(': ')[2]}") from error


def _frame_header(file: BufferedReader) -> tuple[bytes, int]:
    """The header of a frame after its magic number, and how many bytes its checksum has. RFC 8878, 3.1.1.1."""
    descriptor = _exactly(file, 1)
    flags = descriptor[0]
    single = bool(flags & 0x20)
    window = b"" if single else _exactly(file, 1)
    dictionary = _exactly(file, (0, 1, 2, 4)[flags & 3])
    content = _exactly(file, (int(single), 2, 4, 8)[flags >> 6])
    if any(dictionary):
        raise SourceError("Zstandard data that needs a dictionary cannot be read; compress it without one")
    if single:
        size = int.from_bytes(content, "little")
    else:
        base = 1 << (10 + (window[0] >> 3))
        size = base + base // 8 * (window[0] & 7)
    if size > _MAX_WINDOW:
        raise SourceError(
            f"Zstandard data that needs a window of {size >> 20:,} MiB is not read (at most {_MAX_WINDOW >> 20} MiB); "
            "compress it with --long=27 or less"
        )
    return descriptor + window + dictionary + content, 4 if flags & 4 else 0


def _exactly(file: BufferedReader, size: int) -> bytes:
    data = file.read(size)
    if len(data) < size:
        raise SourceError("truncated Zstandard: the file ends in the middle of a frame")
    return data
