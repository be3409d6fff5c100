"""What every source is: records out of a file, and a file with some records changed.

A file is cut into parts, in order, by the process that runs; a part is read into its
records wherever there is time, and the file is copied part by part with the splices
that its records want. Most formats are a run of bytes in which each record's text is a
stretch. Those are `ByteSource`s: everything but the changed bytes is copied. Parquet
brings its own way.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from lint.document import Document, Origin
from lint.edits import Change
from lint.finding import Finding

MAX_RECORD_BYTES = 256 * 1024 * 1024
TEXT_FIELDS = ("text", "content", "body", "article", "raw_content")
"""Where the text of a record is looked for, in this order, when nobody says."""

# What a record says of its document, by the names that data sets use.
METADATA = {"title": "title", "url": "url", "language": "language", "lang": "language", "host": "host"}


class SourceError(Exception):
    """The file cannot be read or written; the message is for a person and names no path."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are read; `text_field` is a name or a dotted path, None for the usual names."""

    text_field: str | None = None
    max_record_bytes: int = MAX_RECORD_BYTES
    reencode: bool = False
    """Whether a file in another encoding is to be written as UTF-8."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file that can be read on its own: whole records, or, if `bare`, bytes that hold none.

    `raw` is all there is to read; `index` and `line` count the records and the lines of the
    file before it, and `about` says what else its reading depends on. Sources add what they need.
    """

    raw: bytes
    index: int = 0
    line: int = 0
    about: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Splice:
    """`raw[start:end]` (bytes, half-open; for Parquet one row of the part) becomes `replacement`."""

    start: int
    end: int
    replacement: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A record as the runner sees it: its document, or what is wrong with it.

    `findings` were made while reading; their offsets are into the document's text
    where there is one. `keeps_file` says that the file must not be rewritten, because
    this record could not be read.
    """

    origin: Origin
    document: Document | None
    findings: tuple[Finding, ...] = ()
    keeps_file: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a part: bytes that are copied, or a record whose text may change.

    `splices` turns changes of the document's text into splices of `raw`, which begins at
    `start` in the part.
    """

    raw: bytes
    record: Record | None = None
    splices: Callable[[Sequence[Change]], Sequence[Splice]] | None = None
    start: int = 0

    def wanted(self, changes: Sequence[Change]) -> tuple[Splice, ...]:
        """The splices of the part that make `changes`, in order, without those that change nothing."""
        if not changes:
            return ()
        assert self.splices is not None, "a record that can change says how"
        made = [
            one for one in self.splices(changes) if not self.raw or self.raw[one.start : one.end] != one.replacement
        ]
        made.sort(key=lambda splice: (splice.start, splice.end))
        return tuple(Splice(self.start + one.start, self.start + one.end, one.replacement) for one in made)


@dataclass(frozen=True, slots=True)
class Restoration:
    """What puts one change back: at `place` stands `new`, and `old` stood there.

    `place` is a byte offset in the changed content for byte formats – decompressed, and
    as UTF-8 where the file is UTF-16 or UTF-32 – and a row number for Parquet, where
    `field` names the column. Values are JSON: bytes are kept as text by `surrogateescape`.
    """

    place: int
    old: str
    new: str
    field: str | None = None


class Source(ABC):
    """A file of documents.

    Reading raises SourceError where the content cannot be read, and OSError where the
    file cannot.
    """

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self.path = path
        self.options = options

    @abstractmethod
    def parts(self) -> Iterator[Part]:
        """The whole file in order, cut as its content says; memory is bounded by the largest record."""

    @abstractmethod
    def position(self) -> int:
        """How many bytes of the file are read, while `parts` reads it."""

    @abstractmethod
    def read(self, part: Part) -> Iterator[Piece]:
        """The pieces of a part, in order; in any process, and without the file."""

    @abstractmethod
    def copy(self, target: Callable[[], BinaryIO]) -> "Copy":
        """A copy of the file with changes; `target` opens the file to write to, upon the first change only."""

    def records(self) -> Iterator[Record]:
        """The records of the file, in order."""
        for part in self.parts():
            yield from (piece.record for piece in self.read(part) if piece.record is not None)

    @abstractmethod
    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        """Write the file to `target` as it was before; restorations come in the order of the file.

        Raises SourceError where a restoration does not fit what stands in the file.
        """


class Copy(Protocol):
    """A copy of a file, made while its parts come by. What is raised in reading and writing is raised here, too."""

    def add(self, part: Part, splices: Sequence[Sequence[Splice]]) -> tuple[bytes, list[list[Restoration]]]:
        """Take the next part, with the splices of each changed record, in order.

        Returns the part as it is now (nothing for Parquet), and what puts each record back.
        """

    def finish(self) -> bool:
        """Take the end; returns whether there was a change. A file without one is never written."""

    def close(self) -> None:
        """Let go of what is open, finished or not."""


class Sink(Protocol):
    """Where bytes are written to."""

    def write(self, data: bytes, /) -> object: ...

    def close(self) -> None: ...


class Codec(ABC):
    """How the decoded bytes of a file are stored: plain, or compressed."""

    @abstractmethod
    def reader(self, file: BufferedReader) -> BufferedReader:
        """The decoded bytes of `file`, as a stream; reading it raises SourceError where they cannot be decoded."""

    @abstractmethod
    def writer(self, file: BinaryIO) -> Sink:
        """Where bytes reach `file` encoded; closing it ends the encoding, not the file."""


class Plain(Codec):
    """Bytes as they are."""

    def reader(self, file: BufferedReader) -> BufferedReader:
        return file

    def writer(self, file: BinaryIO) -> Sink:
        return _Unclosed(file)


class _Unclosed:
    """A sink whose end is not the end of the file under it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.write = file.write

    def close(self) -> None:
        self._file.flush()


def describe(metadata: Mapping[str, Any], field: str | None = None) -> dict[str, str]:
    """What a record says of its document: title, url, host and language, where `field`, its text, is another."""
    found: dict[str, str] = {}
    for name, meaning in METADATA.items():
        value = metadata.get(name) if name != field else None
        if isinstance(value, str) and value:
            found.setdefault(meaning, printable(value))
    return found


def identity(value: object) -> str | int | None:
    """The id of a record, where it is a text or a whole number."""
    if isinstance(value, str):
        return printable(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def printable(text: str) -> str:
    """`text` with lone surrogates, which no file can hold, as escapes."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()
