"""Arrow tables: the texts of a column linted, with what was found in columns beside it. Needs pyarrow."""

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from lint.errors import UserError
from lint.finding import Finding
from lint.integrations.batch import Result, lint_batch
from lint.integrations.columns import PREFIX, names, rows
from lint.integrations.counts import Counts
from lint.integrations.settings import Settings
from lint.sources.parquet_column import TextColumn
from lint.sources.parquet_copy import replaced

FINDING: pa.StructType = pa.struct(
    [
        pa.field("rule", pa.string()),
        pa.field("category", pa.string()),
        pa.field("severity", pa.string()),
        pa.field("start", pa.int64()),
        pa.field("end", pa.int64()),
        pa.field("message", pa.string()),
        pa.field("fix", pa.string()),
        pa.field("applied", pa.bool_()),
        pa.field("removed", pa.string()),
        pa.field("replacement", pa.string()),
    ]
)
"""A finding as a value of Arrow; the fields are those of `lint.integrations.Reported`."""


def columns(prefix: str = PREFIX) -> "list[pa.Field[Any]]":
    """The new columns; they are the same whatever was found."""
    verdict, findings = names(prefix)
    return [pa.field(verdict, pa.string()), pa.field(findings, pa.list_(FINDING))]


def text_column(schema: pa.Schema, name: str | None, prefix: str = PREFIX) -> TextColumn:
    """The column of the texts: `name` (a.b for nested ones), or the first usual one.

    Raises UserError where there is none, or where a new column would not be the only one of its name.
    """
    for added in columns(prefix):
        if added.name in schema.names:
            raise UserError(f"there is a column {added.name} already; it was linted before, or wants another prefix")
    column = TextColumn.of(schema, name)
    if isinstance(column, Finding):
        have = ", ".join(schema.names[:12]) + (", …" if len(schema.names) > 12 else "")
        raise UserError(f"{column.message}; the columns are {have}")
    return column


def lint_table(
    table: pa.Table, settings: Settings, *, text_field: str | None = None, prefix: str | None = PREFIX
) -> pa.Table:
    """`table` with the texts of one column linted, and the columns `columns(prefix)`; all others are as they were.

    Without a prefix no columns are added. Raises UserError as `text_column` and `lint_batch` do.
    """
    column = text_column(table.schema, text_field, prefix or PREFIX)
    schema = widened(table.schema, prefix)
    batches = [lint_record_batch(batch, column, settings, prefix)[0] for batch in table.to_batches()]
    return pa.Table.from_batches(batches, schema)


def widened(schema: pa.Schema, prefix: str | None) -> pa.Schema:
    """`schema` with the new columns, if there is a prefix for their names."""
    for added in columns(prefix) if prefix is not None else ():
        schema = schema.append(added)
    return schema


def lint_record_batch(
    batch: pa.RecordBatch, column: TextColumn, settings: Settings, prefix: str | None, path: str = ""
) -> tuple[pa.RecordBatch, list[Result]]:
    """The same for one record batch that comes from the file at `path`, and its results."""
    texts = column.texts(batch).to_pylist()
    results = lint_batch(texts, _records(batch, column), settings, path=path, text_field=column.name)
    new = {at: result.text for at, result in enumerate(results) if result.changes and result.text is not None}
    arrays = list(batch.columns)
    if new:
        index = batch.schema.get_field_index(column.path[0])
        arrays[index] = replaced(arrays[index], column.path[1:], new)
    if prefix is not None:
        arrays.append(pa.array([result.verdict.value for result in results], pa.string()))
        arrays.append(pa.array([rows(result) for result in results], pa.list_(FINDING)))
    return pa.RecordBatch.from_arrays(arrays, schema=widened(batch.schema, prefix)), results


def _records(batch: pa.RecordBatch, column: TextColumn) -> Iterator[Mapping[str, Any]]:
    others = {name: batch.column(name) for name in column.described}
    for at in range(batch.num_rows):
        yield {name: _value(values[at]) for name, values in others.items()}


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError:  # nothing that a rule could use
        return None


def counts_of(table: pa.Table, prefix: str = PREFIX) -> Counts:
    """The counts of a table that was linted, from its new columns."""
    counts = Counts()
    for batch in table.select(list(names(prefix))).to_batches():
        for verdict, found in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            counts.tally(verdict, ((finding["rule"], finding["applied"]) for finding in found))
    return counts
