"""Where a stream of records is cut into parts: at places that its content decides.

So the parts are the same whatever the number of processes, and a record that is put in
or taken out changes the parts around it only: those after it are found in the cache.
"""

import zlib
from collections.abc import Iterator
from io import BufferedReader

from lint.sources.stream import BLOCK

LEAST, USUAL, MOST = 128 << 10, 512 << 10, 4 << 20
"""How large a part is, in bytes: at least, about, and at most; never less than one record."""


def ends_part(size: int, record: bytes) -> bool:
    """Whether a part of `size` bytes so far ends after `record`, its last.

    The odds of a record grow with its length, so that small ones make parts of the same size.
    """
    if size < LEAST:
        return False
    return size >= MOST or zlib.crc32(record) * (USUAL - LEAST) < len(record) << 32


def stretches(stream: BufferedReader, limit: int) -> Iterator[tuple[bytes, bool]]:
    """Cut `stream` into stretches of whole lines, as (bytes, whether they hold records).

    Of a line of more than `limit` bytes the first `limit + 1` end a stretch; the others
    follow in stretches that hold none.
    """
    while raw := stream.read(LEAST):
        size = len(raw)
        begun = raw.rfind(b"\n", 0, size - 1) + 1
        lines = [raw]
        line = raw[begun:]
        if not line.endswith(b"\n"):
            lines.append(stream.readline(max(0, limit + 1 - len(line))))
            size += len(lines[-1])
            line += lines[-1]
        while line.endswith(b"\n") and not ends_part(size, line):
            line = stream.readline(limit + 1)
            lines.append(line)
            size += len(line)
        yield b"".join(lines), True
        while line and not line.endswith(b"\n"):
            line = stream.readline(BLOCK)
            if line:
                yield line, False
