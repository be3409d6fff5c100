"""Parquet: a document a row, in one string column. Needs pyarrow, the extra `parquet`."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from lint.document import Document, Origin
from lint.edits import Change, apply
from lint.finding import Finding, Scope
from lint.sources.bytesource import oversized
from lint.sources.parquet_column import TextColumn, unpacked
from lint.sources.parquet_copy import ParquetCopy, batch_rows
from lint.sources.source import (
    Part,
    Piece,
    ReadOptions,
    Record,
    Restoration,
    Source,
    SourceError,
    Splice,
    describe,
)

_BUFFER = 1 << 20


@dataclass(frozen=True, slots=True)
class RowsPart(Part):
    """Some rows of a row group: `raw` is the text and what is read beside it, as an Arrow stream."""

    group: int = 0


class ParquetSource(Source):
    """A Parquet file. Only the text of changed rows becomes another; the bytes of the file are not kept.

    Schema, metadata, row-group bounds, codecs, and all other values are. A file whose
    schema pyarrow would write differently is refused, not altered.
    """

    def __init__(self, path: Path, options: ReadOptions) -> None:
        super().__init__(path, options)
        self._position = 0

    def parts(self) -> Iterator[Part]:
        with opened(self.path) as parquet:
            column = TextColumn.of(parquet.schema_arrow, self.options.text_field)
            if isinstance(column, Finding):
                yield RowsPart(b"", about=column.message, group=-1)
                return
            for group, first in _groups(parquet):
                yield from self._cut(parquet, column, group, first)

    def _cut(self, parquet: pq.ParquetFile, column: TextColumn, group: int, first: int) -> Iterator[Part]:
        about = parquet.metadata.row_group(group)
        size = sum(about.column(index).total_compressed_size for index in range(about.num_columns))
        before, row = self._position, first
        rows = batch_rows(parquet, group, ".".join(column.path))
        for batch in parquet.iter_batches(rows, row_groups=[group], columns=column.needed, use_threads=False):
            yield RowsPart(column.packed(batch), row, about=column.name, group=group)
            row += batch.num_rows
            self._position = before + size * (row - first) // max(1, about.num_rows)

    def position(self) -> int:
        return self._position

    def read(self, part: Part) -> Iterator[Piece]:
        assert isinstance(part, RowsPart)
        if not part.raw:
            finding = Finding("missing-text", 0, 0, part.about, Scope.FILE)
            yield Piece(b"", Record(Origin(str(self.path)), None, (finding,)))
            return
        for at, record in enumerate(self._records(part)):
            document = record.document
            yield Piece(b"", record, None if document is None else partial(_splices, document.text, at))

    def _records(self, part: Part) -> Iterator[Record]:
        batch = unpacked(part.raw)
        texts: Any = batch.column(0)
        names = batch.schema.names[1:]
        for at, length in enumerate(pc.binary_length(texts).to_pylist()):
            said = {name: _value(batch.column(number)[at]) for number, name in enumerate(names, 1)}
            origin = Origin(str(self.path), part.index + at, None, said.pop("id", None), part.about)
            if length is None:
                yield _without_text(origin, "missing-text", f"no text: {part.about} is null")
            elif length > self.options.max_record_bytes:
                yield Record(origin, None, (oversized(self.options.max_record_bytes),))
            else:
                yield _record(origin, texts[at].as_py(), said)

    def copy(self, target: Callable[[], BinaryIO]) -> "ParquetRewriting":
        return ParquetRewriting(self.path, self.options.text_field, target)

    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        waiting = next(restorations, None)
        # The field as it was when fixing: undo is not told what the options were then.
        field = waiting.field if waiting is not None else self.options.text_field
        with opened(self.path) as parquet:
            column = TextColumn.of(parquet.schema_arrow, field)
        if isinstance(column, Finding):
            raise SourceError("its content is not what the fix left")
        fixed = ParquetSource(self.path, ReadOptions(field, sys.maxsize))
        copy = ParquetRewriting(self.path, field, lambda: target)
        with closing(copy):
            for part in fixed.parts():
                wanted: list[list[Splice]] = []
                stop = part.index + unpacked(part.raw).num_rows
                texts = _texts(part) if waiting is not None and waiting.place < stop else []
                while waiting is not None and waiting.place < stop:
                    at = waiting.place - part.index
                    if at < 0 or texts[at] != waiting.new.encode():
                        raise SourceError("its content is not what the fix left")
                    wanted.append([Splice(at, at + 1, waiting.old.encode())])
                    waiting = next(restorations, None)
                copy.add(part, wanted)
            if waiting is not None:
                raise SourceError("its content is shorter than what the fix left")
            copy.finish()


class ParquetRewriting:
    """A copy of a Parquet file with other texts; a row group is written when the next one comes."""

    def __init__(self, path: Path, field: str | None, target: Callable[[], BinaryIO]) -> None:
        self._path = path
        self._field = field
        self._target = target
        self._open = ExitStack()
        self._copy: ParquetCopy | None = None
        self._group = 0
        self._texts: dict[int, str] = {}

    def add(self, part: Part, splices: Sequence[Sequence[Splice]]) -> tuple[bytes, list[list[Restoration]]]:
        assert isinstance(part, RowsPart)
        if part.group != self._group:
            self._write()
            self._group = part.group
        if splices and self._copy is None:
            self._begin()
        old = _texts(part) if splices else []
        restorations = []
        for one in splices:
            (splice,) = one
            row, new = part.index + splice.start, splice.replacement.decode()
            self._texts[row] = new
            restorations.append([Restoration(row, old[splice.start].decode(), new, part.about)])
        return b"", restorations

    def _begin(self) -> None:
        with translated():
            parquet = self._open.enter_context(opened(self._path))
            column = TextColumn.of(parquet.schema_arrow, self._field)
            assert isinstance(column, TextColumn)
            self._copy = self._open.enter_context(ParquetCopy(parquet, self._path, column.path, self._target))

    def _write(self) -> None:
        """Write the row groups up to the one whose texts are known."""
        if self._copy is not None:
            with translated():
                self._copy.up_to(self._group, self._texts)
        self._texts = {}

    def finish(self) -> bool:
        self._write()
        if self._copy is not None:
            with translated():
                self._copy.rest()
        self.close()
        return self._copy is not None

    def close(self) -> None:
        with translated():
            self._open.close()


def _texts(part: Part) -> "list[Any]":
    return unpacked(part.raw).column(0).to_pylist()


def _splices(text: str, at: int, changes: Sequence[Change]) -> list[Splice]:
    return [Splice(at, at + 1, apply(text, changes).encode())]


@contextmanager
def opened(path: Path) -> Iterator[pq.ParquetFile]:
    """The file at `path`. Raises SourceError where it is no Parquet that can be read, OSError where it is no file."""
    with path.open("rb") as file, translated():
        yield pq.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER)


@contextmanager
def translated() -> Iterator[None]:
    """Say what is wrong with a file as SourceError, whatever pyarrow makes of it."""
    try:
        yield
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:  # the last: a column's name
        if getattr(error, "errno", None) is not None:
            raise  # the system's word, not pyarrow's
        raise SourceError(_reason(str(error))) from error


def _value(scalar: Any) -> Any:
    """The value of a title, an address, an id; None where its bytes are not UTF-8."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return None


def _groups(parquet: pq.ParquetFile) -> Iterator[tuple[int, int]]:
    """Each row group and the row that it starts with."""
    first = 0
    for group in range(parquet.num_row_groups):
        yield group, first
        first += parquet.metadata.row_group(group).num_rows


def _record(origin: Origin, raw: bytes, said: dict[str, Any]) -> Record:
    try:
        return Record(origin, Document(raw.decode(), origin, describe(said, origin.field)))
    except UnicodeDecodeError as error:
        message = f"byte 0x{raw[error.start]:02x} in record {origin.index:,} is not valid UTF-8"
        return _without_text(origin, "invalid-utf-8", message, keeps_file=True)


def _without_text(origin: Origin, rule: str, message: str, *, keeps_file: bool = False) -> Record:
    return Record(origin, None, (Finding(rule, 0, 0, message, Scope.RECORD),), keeps_file)


def _reason(error: str) -> str:
    if "encrypt" in error or "decrypt" in error:
        return "encrypted Parquet, for which there are no keys"
    return f"not readable as Parquet: {error.splitlines()[0].rstrip('.') if error else 'no reason given'}"
