"""Parquet: a copy of a file in which some texts are others and all else is as it was."""

import io
from collections.abc import Callable, Mapping
from inspect import signature
from itertools import chain, combinations
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

import pyarrow as pa
import pyarrow.parquet as pq

from lint.sources.source import SourceError

_BATCH_BYTES = 16 << 20
_BATCH_ROWS = 1024
# Of one thing that Parquet can write in two ways, the ways that are not pyarrow's first choice.
_WAYS: tuple[dict[str, Any], ...] = (
    {"use_deprecated_int96_timestamps": True},
    {"store_decimal_as_integer": True},
    {"use_compliant_nested_type": False},
    {"write_time_adjusted_to_utc": True},
    {"version": "2.6"},
)
# The header of a page begins with its type, and 3 is that of a data page of version 2.
_DATA_PAGE_V2 = b"\x15\x06"


def batch_rows(parquet: pq.ParquetFile, group: int, path: str | None = None) -> int:
    """How many rows to read at a time, so that a batch of the column at `path`, or of all, is small."""
    about = parquet.metadata.row_group(group)
    sizes = [
        column.total_uncompressed_size
        for column in map(about.column, range(about.num_columns))
        if path is None or column.path_in_schema == path
    ]
    return max(1, min(_BATCH_ROWS, _BATCH_BYTES * about.num_rows // max(1, sum(sizes))))


class ParquetCopy:
    """Writes the row groups of `parquet`, the file at `source`, in order to the file that `target` opens.

    `path` leads to the column of the texts, one name for each struct it lies in.
    Raises SourceError, and opens nothing, where pyarrow would write another schema.
    """

    def __init__(
        self, parquet: pq.ParquetFile, source: Path, path: tuple[str, ...], target: Callable[[], BinaryIO]
    ) -> None:
        self._parquet = parquet
        self._source = source
        self._path = path
        self._done = self._row = 0
        options = _faithful(parquet, _layout(parquet, source))
        self._int96 = "use_deprecated_int96_timestamps" in options
        self._writer = _writer(target(), parquet, options)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._writer.close()

    def up_to(self, group: int, texts: Mapping[int, str]) -> None:
        """Write all row groups up to and with `group`, in which `texts` (by row of the file) are the new ones."""
        while self._done < group:
            self._write({})
        self._write(texts)

    def rest(self) -> None:
        """Write the row groups that are left as they are."""
        while self._done < self._parquet.num_row_groups:
            self._write({})

    def _write(self, texts: Mapping[int, str]) -> None:
        group = self._done
        if self._int96:
            self._check_int96(group)
        batches = []
        # Batches, and not the row group at once: a nested column above 2 GiB cannot be read at once.
        for batch in self._parquet.iter_batches(
            batch_rows(self._parquet, group), row_groups=[group], use_threads=False
        ):
            batches.append(self._with(batch, texts) if texts else batch)
            self._row += batch.num_rows
        table = pa.Table.from_batches(batches, self._parquet.schema_arrow).unify_dictionaries()
        self._writer.write_table(table, row_group_size=max(1, table.num_rows))
        self._done += 1

    def _with(self, batch: pa.RecordBatch, texts: Mapping[int, str]) -> pa.RecordBatch:
        """`batch`, whose first row is row `self._row` of the file, with its new texts."""
        here = {at: texts[self._row + at] for at in range(batch.num_rows) if self._row + at in texts}
        index = batch.schema.get_field_index(self._path[0])
        return batch.set_column(index, batch.schema.field(index), replaced(batch.column(index), self._path[1:], here))

    def _check_int96(self, group: int) -> None:
        """Old timestamps reach farther than nanoseconds in 64 bits, as which pyarrow reads and writes them."""
        with self._source.open("rb") as file:
            wide = pq.ParquetFile(file, coerce_int96_timestamp_unit="us")
            for batch in wide.iter_batches(batch_rows(wide, group), row_groups=[group], use_threads=False):
                try:
                    pa.Table.from_batches([batch]).cast(self._parquet.schema_arrow)
                except pa.ArrowInvalid as error:
                    raise SourceError("it has INT96 timestamps that pyarrow cannot write as they are") from error


def replaced(array: "pa.Array[Any]", path: tuple[str, ...], texts: Mapping[int, str]) -> "pa.Array[Any]":
    """`array` with `texts` (by row) in the column at `path` inside it."""
    if path:
        assert isinstance(array, pa.StructArray)
        children = [array.field(index) for index in range(array.type.num_fields)]
        index = array.type.get_field_index(path[0])
        children[index] = replaced(children[index], path[1:], texts)
        return pa.StructArray.from_arrays(children, fields=list(array.type), mask=array.is_null())
    if isinstance(array, pa.DictionaryArray):
        # Made anew, so that a text that is gone does not stay in the file as an entry nobody refers to.
        encoded = replaced(array.dictionary_decode(), path, texts).dictionary_encode()
        indices = encoded.indices.cast(array.type.index_type)
        return pa.DictionaryArray.from_arrays(indices, encoded.dictionary, ordered=array.type.ordered)
    parts, at = [], 0
    for row, text in sorted(texts.items()):
        parts += [array.slice(at, row - at), pa.array([text], array.type)]
        at = row + 1
    return pa.concat_arrays([*parts, array.slice(at)])


def _layout(parquet: pq.ParquetFile, source: Path) -> dict[str, Any]:
    """How the file was written, as far as it can be told, as options of pyarrow's writer."""
    about = parquet.metadata
    groups = [about.row_group(index) for index in range(about.num_row_groups)]
    columns = [group.column(index) for group in groups for index in range(group.num_columns)]
    codecs = {column.path_in_schema: column.compression for column in reversed(columns)}
    with source.open("rb") as file:
        file.seek(columns[0].data_page_offset if columns else 0)
        version = "2.0" if file.read(2) == _DATA_PAGE_V2 else "1.0"
    options = {
        "version": about.format_version,
        "data_page_version": version,
        "compression": {path: "NONE" if codec == "UNCOMPRESSED" else codec for path, codec in codecs.items()},
        "use_dictionary": sorted({column.path_in_schema for column in columns if column.has_dictionary_page}),
        "write_statistics": sorted({column.path_in_schema for column in columns if column.is_stats_set}),
        "write_page_index": any(column.has_offset_index for column in columns),
    }
    if groups and groups[0].sorting_columns:
        options["sorting_columns"] = groups[0].sorting_columns
    return options


def _faithful(parquet: pq.ParquetFile, layout: dict[str, Any]) -> dict[str, Any]:
    """`layout` with what it takes to write the very schema of `parquet`; raises SourceError where nothing does."""
    known = signature(pq.ParquetWriter).parameters
    ways = [way for way in _WAYS if all(name in known for name in way)]
    for chosen in chain.from_iterable(combinations(ways, count) for count in range(len(ways) + 1)):
        options = layout.copy()
        for way in chosen:
            options |= way
        draft = io.BytesIO()
        _writer(draft, parquet, options).close()
        written = pq.ParquetFile(io.BytesIO(draft.getvalue()))
        if _same_schema(written, parquet):
            return options
    raise SourceError("its schema is one that pyarrow would not write as it is")


def _same_schema(one: pq.ParquetFile, other: pq.ParquetFile) -> bool:
    """Whether columns, the groups they lie in, and what Arrow makes of them are the same."""
    # The comparison of Parquet schemas looks at the leaves only, so the groups are compared by their names.
    paths = [[file.schema.column(index).path for index in range(len(file.schema))] for file in (one, other)]
    return (
        one.schema.equals(other.schema) and paths[0] == paths[1] and one.schema_arrow.equals(other.schema_arrow, True)
    )


def _writer(target: BinaryIO, parquet: pq.ParquetFile, options: Mapping[str, Any]) -> pq.ParquetWriter:
    """A writer of the schema and the metadata of `parquet`, the Arrow schema among them as it stands there."""
    writer = pq.ParquetWriter(target, parquet.schema_arrow.remove_metadata(), store_schema=False, **options)
    if parquet.metadata.metadata is not None:
        writer.add_key_value_metadata(parquet.metadata.metadata)  # type: ignore[arg-type]  # bytes are welcome
    return writer
