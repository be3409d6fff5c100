"""Parquet: a document a row, in one string column. Needs pyarrow, the extra `parquet`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from lint.document import Document, Origin
from lint.edits import apply
from lint.finding import Finding, Scope
from lint.sources.bytesource import oversized
from lint.sources.parquet_column import TextColumn
from lint.sources.parquet_copy import ParquetCopy, batch_rows
from lint.sources.source import Fixer, Keep, Record, Restoration, Source, SourceError, describe

_BUFFER = 1 << 20


class ParquetSource(Source):
    """A Parquet file. Only the text of changed rows becomes another; the bytes of the file are not kept.

    Schema, metadata, row-group bounds, codecs, and all other values are. A file whose
    schema pyarrow would write differently is refused, not altered.
    """

    def records(self) -> Iterator[Record]:
        with self._opened() as parquet:
            column = TextColumn.of(parquet.schema_arrow, self.options.text_field)
            if isinstance(column, Finding):
                yield Record(Origin(str(self.path)), None, (column,))
                return
            for group, first in _groups(parquet):
                yield from self._records(parquet, column, group, first, self.options.max_record_bytes)

    def rewrite(self, fixer: Fixer, keep: Keep, target: Callable[[], BinaryIO]) -> bool:
        copy: ParquetCopy | None = None
        with ExitStack() as stack:
            parquet = stack.enter_context(self._opened())
            column = TextColumn.of(parquet.schema_arrow, self.options.text_field)
            if isinstance(column, Finding):
                fixer(Record(Origin(str(self.path)), None, (column,)))
                return False
            for group, first in _groups(parquet):
                texts: dict[int, str] = {}
                for record in self._records(parquet, column, group, first, self.options.max_record_bytes):
                    changes = fixer(record)
                    if not changes:
                        continue
                    if copy is None:
                        copy = stack.enter_context(ParquetCopy(parquet, self.path, column.path, target))
                    row, document = record.origin.index, record.document
                    assert row is not None
                    assert document is not None, "a record that can change has a document"
                    texts[row] = apply(document.text, changes)
                    keep(record, [Restoration(row, document.text, texts[row], column.name)])
                if copy is not None:
                    copy.up_to(group, texts)
        return copy is not None

    def restore(self, restorations: Iterator[Restoration], target: BinaryIO) -> None:
        with ExitStack() as stack:
            parquet = stack.enter_context(self._opened())
            waiting = next(restorations, None)
            # The field as it was when fixing: undo is not told what the options were then.
            field = waiting.field if waiting is not None else self.options.text_field
            column = TextColumn.of(parquet.schema_arrow, field)
            if isinstance(column, Finding):
                raise SourceError("its content is not what the fix left")
            copy = stack.enter_context(ParquetCopy(parquet, self.path, column.path, lambda: target))
            for group, first in _groups(parquet):
                stop = first + parquet.metadata.row_group(group).num_rows
                wanted: dict[int, Restoration] = {}
                while waiting is not None and waiting.place < stop:
                    wanted[waiting.place] = waiting
                    waiting = next(restorations, None)
                for record in self._records(parquet, column, group, first, sys.maxsize) if wanted else ():
                    restoration = wanted.get(record.origin.index or 0)
                    text = record.document.text if record.document else None
                    if restoration is not None and restoration.new != text:
                        raise SourceError("its content is not what the fix left")
                copy.up_to(group, {row: restoration.old for row, restoration in wanted.items()})
            if waiting is not None:
                raise SourceError("its content is shorter than what the fix left")

    def _records(
        self, parquet: pq.ParquetFile, column: TextColumn, group: int, first: int, limit: int
    ) -> Iterator[Record]:
        """The records of row group `group`, whose first row is row `first` of the file; texts up to `limit` bytes."""
        row = first
        size = batch_rows(parquet, group, ".".join(column.path))
        for batch in parquet.iter_batches(size, row_groups=[group], columns=column.needed, use_threads=False):
            texts = column.texts(batch)
            others = {name: batch.column(name) for name in column.described}
            for at, length in enumerate(pc.binary_length(texts).to_pylist()):
                said = {name: _value(values[at]) for name, values in others.items()}
                origin = Origin(str(self.path), row, None, said.pop("id", None), column.name)
                if length is None:
                    yield _without_text(origin, "missing-text", f"no text: {column.name} is null")
                elif length > limit:
                    yield Record(origin, None, (oversized(limit),))
                else:
                    yield _record(origin, texts[at].as_py(), said)
                row += 1

    @contextmanager
    def _opened(self) -> Iterator[pq.ParquetFile]:
        with self.path.open("rb") as file:
            try:
                yield pq.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER)
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
