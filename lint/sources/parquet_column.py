"""Parquet: which column holds the text, and what is read beside it."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from lint.finding import Finding, Scope
from lint.sources.source import METADATA, TEXT_FIELDS


class TextColumn:
    """The column that holds the text, and those that are read beside it."""

    def __init__(self, name: str, path: tuple[str, ...], schema: pa.Schema) -> None:
        self.name = name
        self.path = path
        kinds = {name: kind for name in (*METADATA, "id") if (kind := _kind_at(schema, (name,))) is not None}
        self.described = [
            name for name, kind in kinds.items() if _is_string(kind) or (name == "id" and pa.types.is_integer(kind))
        ]
        self.needed = [".".join(path), *self.described]

    @classmethod
    def of(cls, schema: pa.Schema, text_field: str | None) -> "TextColumn | Finding":
        """The column called `text_field`, or the first usual one; a finding where there is none."""
        names = (text_field,) if text_field else TEXT_FIELDS
        reason = f"{' or '.join(names)} is missing"
        for name in names:
            for path in ((name,), tuple(name.split("."))):
                kind = _kind_at(schema, path)
                if kind is not None and _is_string(kind):
                    return cls(name, path, schema)
                if kind is not None:
                    reason = f"{name} is {kind}"
        return Finding("missing-text", 0, 0, f"no text: {reason}", Scope.FILE)

    def texts(self, batch: pa.RecordBatch) -> pa.LargeBinaryArray:
        """The texts of `batch` as bytes: what stands in a string column need not be UTF-8."""
        array: pa.Array[Any] = batch.column(self.path[0])
        if len(self.path) > 1:
            array = pc.struct_field(array, list(self.path[1:]))
        if isinstance(array, pa.DictionaryArray):
            array = array.dictionary_decode()
        found: pa.LargeBinaryArray = array.cast(pa.large_binary())  # type: ignore[assignment]
        return found

    def packed(self, batch: pa.RecordBatch) -> bytes:
        """The texts of `batch` as bytes, and what is read beside them, to be sent to where they are checked."""
        arrays = [self.texts(batch), *(batch.column(name) for name in self.described)]
        plain = [one.dictionary_decode() if isinstance(one, pa.DictionaryArray) else one for one in arrays]
        packed = pa.RecordBatch.from_arrays(plain, names=["", *self.described])
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, packed.schema) as writer:
            writer.write_batch(packed)
        return sink.getvalue().to_pybytes()


def unpacked(raw: bytes) -> pa.RecordBatch:
    """The batch that was packed: the texts first."""
    with pa.ipc.open_stream(raw) as reader:
        return reader.read_next_batch()


def _kind_at(schema: pa.Schema, path: tuple[str, ...]) -> pa.DataType | None:
    """The type of the column at `path`, one name for each struct it lies in; None where there is none."""
    at: Any = schema
    for name in path:
        if at is not schema and not pa.types.is_struct(at):
            return None
        index = at.get_field_index(name)
        if index < 0:  # there is none, or more than one
            return None
        at = at.field(index).type
    kind: pa.DataType = at
    return kind


def _is_string(kind: pa.DataType) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)
