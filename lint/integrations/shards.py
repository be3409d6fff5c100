"""Shards: how a corpus is cut for many workers. A shard of a file becomes a file of its own.

A record belongs to the shard in which it begins – a line of JSON Lines, a row group of
Parquet – so no file has to be read to plan. Paths are local, or URLs that fsspec opens.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.errors import UserError

JSON_LINES = (".jsonl", ".ndjson")
CODECS = (".gz", ".zst")
PARQUET = ".parquet"
SUFFIXES = (*JSON_LINES, *(name + codec for name in JSON_LINES for codec in CODECS), PARQUET)


@dataclass(frozen=True, slots=True)
class Shard:
    """The bytes `start` to `end` of the file at the URL `source`, of `size` bytes; and where they go.

    `name` is that of the file to write, below the folder of the output, with `/`.
    """

    source: str
    name: str
    start: int
    end: int
    size: int

    @property
    def whole(self) -> bool:
        return self.end - self.start == self.size

    @property
    def is_parquet(self) -> bool:
        return self.source.lower().endswith(PARQUET)


def opened(url: str) -> tuple[Any, str]:
    """The file system of `url`, and the path in it. Raises UserError where nothing reads such a URL."""
    from fsspec.core import url_to_fs

    try:
        fs, path = url_to_fs(url)
    except (ImportError, ValueError) as error:  # a protocol that wants a library, or that nobody knows
        raise UserError(f"{url}: {error}") from error
    return fs, str(path)


def plan(source: str, shard_bytes: int) -> Iterator[Shard]:
    """The shards of all files at `source`: a file, a folder, or a pattern such as `s3://bucket/*/*.parquet`.

    Files above `shard_bytes` are cut, unless they are compressed whole. Raises UserError
    where there is nothing to read.
    """
    fs, path = opened(source)
    try:
        found, base = _found(fs, path), base_of(fs, path)
    except Exception as error:  # file systems raise what they like
        said = getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
        raise UserError(f"{source}: {said}") from error
    if not found:
        raise UserError(f"{source}: no file in it ends in {', '.join(SUFFIXES)}")
    for file, size in sorted(found.items()):
        yield from cut(str(fs.unstrip_protocol(file)), posixpath.relpath(file, base), size, shard_bytes)


def base_of(fs: Any, path: str) -> str:
    """The folder from which the names of the files at `path` count."""
    marks = [path.index(mark) for mark in "*?[" if mark in path]
    if not marks and fs.isdir(path):
        return path
    return path[: min(marks, default=len(path))].rpartition("/")[0] or "/"


def _found(fs: Any, path: str) -> dict[str, int]:
    """The sizes of the files, by path."""
    if any(mark in path for mark in "*?["):
        listed = fs.glob(path, detail=True)
    else:
        listed = fs.find(path, detail=True) if fs.isdir(path) else {path: fs.info(path)}
    files = {name: int(about["size"]) for name, about in listed.items() if about["type"] == "file"}
    return {name: size for name, size in files.items() if name.lower().endswith(SUFFIXES)}


def cut(source: str, name: str, size: int, shard_bytes: int) -> Iterator[Shard]:
    """The shards of one file, of about `shard_bytes` each; a file that is compressed whole is one shard."""
    count = 1 if name.lower().endswith(CODECS) else max(1, -(-size // shard_bytes))
    stem, dot, suffix = name.rpartition(".")
    for number in range(count):
        own = name if count == 1 else f"{stem}.shard-{number:05}-of-{count:05}{dot}{suffix}"
        yield Shard(source, own, size * number // count, size * (number + 1) // count, size)
