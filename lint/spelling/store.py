"""Parts of bytes that take long to make, kept in a file that all processes map into their memory.

The file lies in the user's cache folder, under a name that holds a digest of what it is made from. It is
written beside its place and renamed, so that several processes may make it at once. What is damaged or
cannot be read is made again; what cannot be written is kept in memory.
"""

import hashlib
import json
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from lint import __version__

FOLDER = "SCRAPELINT_WORDS_DIR"
"""The variable of the environment that names another folder; where it is empty nothing is kept."""
_HEAD = struct.Struct("<8sII")
_MAGIC = b"scrplnt1"
_ALIGNED = 8
_END = 1 << 15
_KEPT = 4
"""So many files of a name stay: other installations on the machine may have other versions of the packages."""

Parts = Mapping[str, memoryview]


def folder() -> Path | None:
    """Where the files lie: the user's cache folder, or as the environment says; None where none are to be kept."""
    given = os.environ.get(FOLDER)
    if given is not None:
        return Path(given) if given else None
    import platformdirs

    try:
        at = platformdirs.user_cache_path("scrapelint", appauthor=False) / "words"
    except RuntimeError:  # a user without a home, as in some containers; older versions name a folder '~'
        return None
    return at if at.is_absolute() else None


def parts(name: str, made_from: Iterable[Path], make: Callable[[], Mapping[str, bytes]]) -> Parts:
    """What `make` returns, by the name of each part; made once of the files `made_from`."""
    at = folder()
    if at is None:
        return _read(_packed(make()))
    path = at / f"{name}-{_digest(made_from)}.bin"
    try:
        return _read(_mapped(path))
    except (OSError, ValueError):
        pass
    made = _packed(make())
    try:
        _write(path, made)
        return _read(_mapped(path))
    except (OSError, ValueError):
        return _read(made)


def _digest(made_from: Iterable[Path]) -> str:
    said = [(file.name, *_size_and_end(file)) for file in made_from]
    return hashlib.sha256(repr((__version__, _MAGIC, sys.byteorder, said)).encode()).hexdigest()[:20]


def _size_and_end(file: Path) -> tuple[int, bytes]:
    """The size of a file and how it ends: all of a short one, and of what is packed by gzip its checksum.

    Lists of words, which are longer, do not change with neither.
    """
    if not file.exists():  # a module without its source
        return 0, b""
    with file.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - _END))
        return size, opened.read()


def _mapped(path: Path) -> mmap.mmap:
    """The file in memory. Raises OSError where it cannot be read, ValueError where it is empty."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _packed(made: Mapping[str, bytes]) -> bytes:
    """The parts in one: a head with a checksum, a list of where each part lies, and the parts."""
    spans, body, at = {}, [], 0
    for name, part in made.items():
        spans[name] = (at, len(part))
        body += [part, bytes(-len(part) % _ALIGNED)]
        at += len(part) + len(body[-1])
    listed = json.dumps(spans).encode()
    listed += b" " * (-len(listed) % _ALIGNED)
    checksum = zlib.crc32(listed)
    for part in body:
        checksum = zlib.crc32(part, checksum)
    return b"".join([_HEAD.pack(_MAGIC, checksum, len(listed)), listed, *body])


def _read(raw: bytes | mmap.mmap) -> Parts:
    """The parts of what `_packed` made. Raises ValueError where it is not as it was made."""
    view = memoryview(raw)
    if len(view) < _HEAD.size:
        raise ValueError("too short")
    magic, checksum, size = _HEAD.unpack_from(view)
    whole = view[_HEAD.size :]
    if magic != _MAGIC or checksum != zlib.crc32(whole):
        raise ValueError("damaged")
    body = whole[size:]
    return {name: body[at : at + length] for name, (at, length) in json.loads(bytes(whole[:size])).items()}


def _write(path: Path, made: bytes) -> None:
    import tempfile

    from lint.cleaning import mark

    path.parent.mkdir(parents=True, exist_ok=True)
    mark(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".new")
    try:
        os.close(handle)
        Path(name).write_bytes(made)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _forget(path, path.stem.rpartition("-")[0])


def _forget(path: Path, name: str) -> None:
    """Remove the files of `name` beside `path` that were made longest ago."""
    try:
        files = sorted(path.parent.glob(f"{name}-*.bin"), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in files[_KEPT:]:
            old.unlink()
    except OSError:
        pass  # another process has it open, where that matters, or was faster
