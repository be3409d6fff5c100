"""A shard of a Parquet file, linted: its row groups, with new texts and new columns. Needs pyarrow."""

from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from lint.integrations.arrow import lint_record_batch, widened
from lint.integrations.arrow import text_column as column_of
from lint.integrations.columns import PREFIX
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.shards import Shard
from lint.sources.parquet_copy import batch_rows
from lint.sources.source import SourceError

_WRITTEN_AT_ONCE = 256 << 20


def text_field(file: BinaryIO, given: str | None, prefix: str | None) -> str:
    """The column of the texts: `given`, or the first usual one.

    Raises UserError where there is none, or where a column of ours is there already;
    SourceError where the file cannot be read.
    """
    return column_of(_opened(file).schema_arrow, given, PREFIX if prefix is None else prefix).name


def lint_rows(shard: Shard, job: Job, file: BinaryIO, path: str, target: BinaryIO) -> Counts | None:
    """Lint the row groups of `shard` of `file` into `target`. Returns what was found; None where none begins in it.

    Row groups keep their bounds unless they are very large; so do schema, metadata and
    compression. Raises UserError where there is no text, SourceError where the file cannot be read.
    """
    parquet = _opened(file)
    groups = [group for group in range(parquet.num_row_groups) if shard.start <= _begin(parquet, group) < shard.end]
    if not groups and not shard.whole:
        return None
    counts = Counts()
    schema = widened(parquet.schema_arrow, job.prefix)
    with pq.ParquetWriter(target, schema, compression=_compression(parquet)) as writer:  # type: ignore[arg-type]
        for group in groups:
            for table in _tables(_linted(parquet, group, job, path, counts), schema):
                writer.write_table(table, row_group_size=max(1, table.num_rows))
    return counts


def _linted(parquet: pq.ParquetFile, group: int, job: Job, path: str, counts: Counts) -> Iterator[pa.RecordBatch]:
    column = column_of(parquet.schema_arrow, job.text_field, PREFIX if job.prefix is None else job.prefix)
    try:
        for batch in parquet.iter_batches(batch_rows(parquet, group), row_groups=[group], use_threads=False):
            linted, results = lint_record_batch(batch, column, job.settings, job.prefix, path)
            for result in results:
                counts.add(result)
            yield linted
    except pa.ArrowException as error:
        raise SourceError(f"not readable as Parquet: {error}") from error


def _tables(batches: Iterator[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """What is written at once: a row group, or stretches of one that is too large to be held."""
    held: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if size >= _WRITTEN_AT_ONCE:
            yield pa.Table.from_batches(held, schema).unify_dictionaries()
            held, size = [], 0
    if held:
        yield pa.Table.from_batches(held, schema).unify_dictionaries()


def _opened(file: BinaryIO) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(file, pre_buffer=False)
    except pa.ArrowException as error:
        raise SourceError(f"not readable as Parquet: {error}") from error


def _begin(parquet: pq.ParquetFile, group: int) -> int:
    """The byte at which a row group begins."""
    first = parquet.metadata.row_group(group).column(0)
    return min(at for at in (first.dictionary_page_offset, first.data_page_offset) if at)


def _compression(parquet: pq.ParquetFile) -> str:
    about = parquet.metadata
    if not about.num_row_groups:
        return "snappy"
    codec = about.row_group(0).column(0).compression
    return "none" if codec == "UNCOMPRESSED" else codec.lower()
