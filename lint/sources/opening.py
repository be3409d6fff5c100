"""Opening: which source reads a file, by its suffix; and which files are none for us."""

import stat
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lint.sources.bytesource import ByteSource
from lint.sources.source import Codec, Plain, ReadOptions, Source, SourceError

# Modules and classes by name: a run needs the one or two formats that its files have.
_FORMATS = {
    ".txt": ("text", "TextSource"),
    ".text": ("text", "TextSource"),
    ".md": ("text", "TextSource"),
    ".jsonl": ("jsonl", "JsonLinesSource"),
    ".ndjson": ("jsonl", "JsonLinesSource"),
    ".csv": ("table", "CsvSource"),
    ".tsv": ("table", "TsvSource"),
}
_CODECS = {".gz": ("codecs", "Gzip"), ".zst": ("codecs", "Zstd")}
_PARQUET = ".parquet"
SUFFIXES = (*(name + codec for codec in ("", *_CODECS) for name in _FORMATS), _PARQUET)
"""How the names of files end that are looked for in folders, in lower case."""

_POINTER_SIZE = 1024  # the specification of Git LFS: a pointer is smaller
_POINTERS = {b"version https://git-lfs.github.com/spec/": "Git LFS pointer", b"# xet version ": "Xet pointer"}


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A file that is not read; `reason` is for a person and names no path."""

    reason: str


def open_source(path: Path, options: ReadOptions, *, named: bool) -> Source | NotChecked:
    """The source that reads `path`, or why none does; `named` tells that the user gave it by name.

    What is unreadable or gone is said when it is read, by OSError or SourceError.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a FIFO would wait for ever
            return NotChecked("not a regular file")
        if not named and not path.name.lower().endswith(SUFFIXES):
            return NotChecked("unknown suffix")
        if status.st_size < _POINTER_SIZE:
            content = path.read_bytes()
            for beginning, reason in _POINTERS.items():
                if content.startswith(beginning):
                    return NotChecked(reason)
    except OSError:
        return _source(path, options, None)
    if path.suffix.lower() == _PARQUET:
        return _parquet(path, options)
    return _unless_binary(_source(path, options, None))


def open_bytes(content: bytes, name: str | None, options: ReadOptions) -> Source | NotChecked:
    """A source over `content`, which came by standard input; its format is that of a file called `name`."""
    path = Path(name or "-")
    if path.suffix.lower() == _PARQUET:
        return NotChecked("Parquet is not read from standard input; give the file's name")
    return _unless_binary(_source(path, options, content))


def _source(path: Path, options: ReadOptions, content: bytes | None) -> ByteSource:
    name = path.name.lower()
    codec: Codec = Plain()
    for suffix, place in _CODECS.items():
        if name.endswith(suffix):
            name, codec = name.removesuffix(suffix), _named(*place)()
    made: ByteSource = _named(*_FORMATS.get(Path(name).suffix, _FORMATS[".txt"]))(path, options, codec, content)
    return made


def _named(module: str, name: str) -> Any:
    return getattr(import_module(f"lint.sources.{module}"), name)


def _unless_binary(source: ByteSource) -> ByteSource | NotChecked:
    try:
        return NotChecked("binary file") if source.is_binary() else source
    except (OSError, SourceError):
        return source  # reading it says what is wrong


def _parquet(path: Path, options: ReadOptions) -> Source | NotChecked:
    if find_spec("pyarrow") is None:
        return NotChecked("Parquet needs pyarrow: pip install 'scrapelint[parquet]'")
    from lint.sources.parquet import ParquetSource

    return ParquetSource(path, options)
