import io
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, datetime, time
from decimal import Decimal
from inspect import signature
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.edits import Change
from lint.finding import Finding, Scope
from lint.sources.source import ReadOptions, Record, Restoration, SourceError

pa: Any = pytest.importorskip("pyarrow", reason="pyarrow, the extra `parquet`, is not installed")
pq: Any = pytest.importorskip("pyarrow.parquet", reason="pyarrow, the extra `parquet`, is not installed")

from lint.sources.parquet import ParquetSource  # noqa: E402

NOW = datetime(2024, 5, 6, 7, 8, 9, 123456)
COLUMNS: dict[str, Any] = {
    "list": [[1, 2], None, [], [3]],
    "texts": [["a"], ["b", None], None, []],
    "struct": [{"a": 1, "b": {"c": "x"}}, None, {"a": None, "b": None}, {"a": 4, "b": {"c": None}}],
    "decimal": [Decimal("1.20"), None, Decimal("-3.45"), Decimal("0.00")],
    "date": [date(2020, 1, 1), None, date(1900, 1, 1), date(2999, 1, 1)],
    "float": [1.5, float("inf"), None, -0.0],
    "time": [time(1, 2, 3, 4), None, time(), time(23)],
    "flag": [True, None, False, True],
    "nothing": [None, None, None, None],
    "bytes": [b"\x00\xff", None, b"", b"x"],
}
TYPES: dict[str, Any] = {
    "seconds": pa.timestamp("s"),
    "zoned": pa.timestamp("us", "Europe/Paris"),
    "nanoseconds": pa.timestamp("ns"),
}


def table(texts: Sequence[str | None] = ("one", "two", None, "four"), kind: Any = None) -> Any:
    """Four rows, or as many as there are texts, of columns of many types."""
    count = len(texts)
    columns = {name: (values * count)[:count] for name, values in COLUMNS.items()}
    made = {name: pa.array(values) for name, values in columns.items()}
    made |= {name: pa.array(([NOW.replace(microsecond=0), None] * count)[:count], kind) for name, kind in TYPES.items()}
    made["map"] = pa.array(([[("k", 1)], None] * count)[:count], pa.map_(pa.string(), pa.int32()))
    made["category"] = pa.array((["red", "blue"] * count)[:count]).dictionary_encode()
    made["small"] = pa.array(range(count), pa.uint8())
    made["text"] = pa.array(texts, kind or pa.string())
    made["id"] = pa.array(range(100, 100 + count))
    return pa.table(made).replace_schema_metadata({"pandas": '{"index_columns": []}', "huggingface": '{"info": 1}'})


Fixer = Callable[[Record], Sequence[Change]]
Keep = Callable[[Record, Sequence[Restoration]], None]


def written(path: Path, content: Any, sizes: Sequence[int] | None = None, **options: Any) -> Path:
    with pq.ParquetWriter(path, content.schema, **options) as writer:
        at = 0
        for size in [content.num_rows] if sizes is None else sizes:
            writer.write_table(content.slice(at, size), row_group_size=max(1, size))
            at += size
    return path


def upper(*rows: int) -> Callable[[Record], Sequence[Change]]:
    """Replace the first character of the texts of these rows."""

    def fixer(record: Record) -> Sequence[Change]:
        if record.document is None or record.origin.index not in rows:
            return ()
        return [Change(0, 1, "<new>")]

    return fixer


def rewrite(source: ParquetSource, fixer: Fixer, keep: Keep, target: Callable[[], BinaryIO]) -> bool:
    """Copy a file with the changes that `fixer` wants; returns whether there were any."""
    with closing(source.copy(target)) as copy:
        for part in source.parts():
            decided = [(piece.wanted(fixer(piece.record)), piece.record) for piece in source.read(part) if piece.record]
            changed = [one for one in decided if one[0]]
            restorations = copy.add(part, [splices for splices, _ in changed])[1]
            for (_, record), some in zip(changed, restorations, strict=True):
                keep(record, some)
        return copy.finish()


def rewritten(path: Path, fixer: Fixer, options: ReadOptions | None = None) -> tuple[bytes, list[Restoration]]:
    """What the file becomes, and what puts it back."""
    kept: list[Restoration] = []
    out = io.BytesIO()
    source = ParquetSource(path, options or ReadOptions())
    assert rewrite(source, fixer, lambda record, restorations: kept.extend(restorations), lambda: out)
    return out.getvalue(), kept


def shape(content: bytes | Path) -> dict[str, Any]:
    """All of a file's layout that must survive."""
    file = pq.ParquetFile(io.BytesIO(content) if isinstance(content, bytes) else content)
    about = file.metadata
    groups = [about.row_group(index) for index in range(about.num_row_groups)]
    return {
        "schema": str(file.schema).split("\n", 1)[1],
        "arrow": file.schema_arrow.to_string(show_field_metadata=True, show_schema_metadata=True),
        "metadata": about.metadata,
        "version": about.format_version,
        "rows": [group.num_rows for group in groups],
        "sorting": [group.sorting_columns for group in groups],
        "columns": [
            [
                (c.path_in_schema, c.compression, c.has_dictionary_page, c.is_stats_set, c.has_offset_index)
                for c in map(group.column, range(group.num_columns))
            ]
            for group in groups
        ],
    }


def read(content: bytes | Path) -> Any:
    return pq.ParquetFile(io.BytesIO(content) if isinstance(content, bytes) else content).read()


def refuse() -> BinaryIO:
    raise AssertionError("a file without a change is never written")


def keep_nothing(record: Record, restorations: Sequence[Restoration]) -> None:
    raise AssertionError("nothing was changed")


def records(path: Path, **options: Any) -> list[Record]:
    return list(ParquetSource(path, ReadOptions(**options)).records())


def only_finding(record: Record) -> Finding:
    assert record.document is None
    (finding,) = record.findings
    return finding


def test_records_carry_what_their_row_says(tmp_path: Path) -> None:
    content = pa.table(
        {"id": ["a", "b"], "title": ["T", None], "url": [None, "http://x.example/"], "lang": ["en", "de"], "text": "xy"}
        | {"text": ["x\r\ny", ""]}
    )
    first, second = records(written(tmp_path / "a.parquet", content, [1, 1]))
    assert first.document is not None
    assert first.document.text == "x\r\ny"
    assert first.document.metadata == {"title": "T", "language": "en"}
    assert (first.origin.index, first.origin.line, first.origin.id, first.origin.field) == (0, None, "a", "text")
    assert second.document is not None
    assert second.document.text == ""
    assert second.document.metadata == {"url": "http://x.example/", "language": "de"}
    assert (second.origin.index, second.origin.id) == (1, "b")


def test_a_name_that_stands_twice_says_nothing(tmp_path: Path) -> None:
    content = pa.table([["x"], ["a"], ["b"]], names=["text", "title", "title"])
    (record,) = records(written(tmp_path / "a.parquet", content))
    assert record.document is not None
    assert record.document.metadata == {}
    content = pa.table([["x"], ["a"]], names=["text", "text"])
    (record,) = records(written(tmp_path / "a.parquet", content))
    assert only_finding(record).rule == "missing-text"


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_kinds_of_text_column(tmp_path: Path, kind: str) -> None:
    dictionary = pa.dictionary(pa.int8(), pa.string())
    content = table(["one", "two", None, "one"], dictionary if kind == "dictionary" else getattr(pa, kind)())
    path = written(tmp_path / "a.parquet", content, [3, 1])
    texts = [record.document.text if record.document else None for record in records(path)]
    assert texts == ["one", "two", None, "one"]
    new, kept = rewritten(path, upper(0))
    assert shape(new) == shape(path)
    assert read(new).column("text").to_pylist() == ["<new>ne", "two", None, "one"]
    assert read(new).drop(["text"]).equals(read(path).drop(["text"]))
    assert kept == [Restoration(0, "one", "<new>ne", "text")]


def test_a_removed_text_leaves_no_dictionary_entry(tmp_path: Path) -> None:
    content = pa.table({"text": pa.array(["xxsecretxx", "b", "b"]).dictionary_encode()})
    path = written(tmp_path / "a.parquet", content, compression="none", write_statistics=False)
    new, _ = rewritten(path, lambda record: [Change(0, 10, "gone")] if record.origin.index == 0 else ())
    assert b"secret" in path.read_bytes()
    assert b"secret" not in new


def test_a_full_dictionary_takes_a_new_text(tmp_path: Path) -> None:
    texts = [f"n{number}" for number in range(128)]
    content = pa.table({"text": pa.array(texts, pa.dictionary(pa.int8(), pa.string()))})
    new, _ = rewritten(written(tmp_path / "a.parquet", content), upper(5))
    assert read(new).column("text").to_pylist() == [*texts[:5], "<new>5", *texts[6:]]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"compression": "gzip"},
        {"compression": "zstd", "compression_level": 9},
        {"compression": "none"},
        {"compression": "brotli"},
        {"compression": "lz4"},
        {"compression": {"text": "zstd", "id": "none", "list.list.element": "gzip"}},
        {"use_dictionary": False},
        {"use_dictionary": ["text", "struct.b.c"]},
        {"write_statistics": False},
        {"write_statistics": ["id"]},
        {"data_page_version": "2.0"},
        {"version": "2.4"},
        {"store_schema": False},
        {"use_compliant_nested_type": False},
        {"store_decimal_as_integer": True},
        {"use_deprecated_int96_timestamps": True},
        {"write_time_adjusted_to_utc": True},
        {"write_page_index": True},
    ],
    ids=str,
)
def test_layout_is_kept(tmp_path: Path, options: dict[str, Any]) -> None:
    if not options.keys() <= signature(pq.ParquetWriter).parameters.keys():
        pytest.skip("this pyarrow does not know the option")
    content = table()
    if "use_deprecated_int96_timestamps" in options or "store_schema" in options:
        content = content.drop(["seconds"])
    path = written(tmp_path / "a.parquet", content, [1, 3], **options)
    new, kept = rewritten(path, upper(1, 3))
    assert shape(new) == shape(path)
    assert read(new).column("text").to_pylist() == ["one", "<new>wo", None, "<new>our"]
    assert read(new).drop(["text"]).equals(read(path).drop(["text"]))
    assert data_page_header(new) == data_page_header(path.read_bytes())
    changed = tmp_path / "changed.parquet"
    changed.write_bytes(new)
    back = io.BytesIO()
    ParquetSource(changed, ReadOptions()).restore(iter(kept), back)
    assert not back.closed
    assert shape(back.getvalue()) == shape(path)
    assert read(back.getvalue()).equals(read(path))


def data_page_header(content: bytes) -> bytes:
    offset: int = pq.ParquetFile(io.BytesIO(content)).metadata.row_group(0).column(0).data_page_offset
    return content[offset : offset + 2]


def test_format_version_1_is_kept(tmp_path: Path) -> None:
    content = pa.table({"text": ["a", "b"], "n": [1, 2]})
    path = written(tmp_path / "a.parquet", content, version="1.0")
    new, _ = rewritten(path, upper(0))
    assert shape(new) == shape(path)
    assert shape(new)["version"] == "1.0"


def test_required_fields_field_ids_and_sorting_are_kept(tmp_path: Path) -> None:
    schema = pa.schema(
        [
            pa.field("text", pa.string(), nullable=False, metadata={"PARQUET:field_id": "7", "note": "n"}),
            pa.field("n", pa.int64(), nullable=False),
        ]
    )
    path = tmp_path / "a.parquet"
    content = pa.table([["a", "b"], [1, 2]], schema=schema)
    written(path, content, sorting_columns=[pq.SortingColumn(1, descending=True)])
    new, _ = rewritten(path, upper(0))
    assert shape(new) == shape(path)
    assert shape(new)["sorting"] == [(pq.SortingColumn(1, descending=True),)]


def test_metadata_beside_the_schema_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with pq.ParquetWriter(path, table().schema) as writer:
        writer.write_table(table())
        writer.add_key_value_metadata({"added": "later"})
    new, _ = rewritten(path, upper(0))
    assert shape(new) == shape(path)
    assert shape(new)["metadata"][b"added"] == b"later"


def test_row_groups_keep_their_bounds_empty_ones_too(tmp_path: Path) -> None:
    texts = [f"text {number}" for number in range(11)]
    path = written(tmp_path / "a.parquet", table(texts), [2, 0, 5, 1, 3, 0])
    for row in (0, 4, 10):
        new, _ = rewritten(path, upper(row))
        assert shape(new)["rows"] == [2, 0, 5, 1, 3, 0]
        assert shape(new) == shape(path)
        assert read(new).column("text").to_pylist() == [*texts[:row], "<new>" + texts[row][1:], *texts[row + 1 :]]


def test_batches_smaller_than_the_row_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.sources.parquet_copy._BATCH_ROWS", 3)
    texts = [f"text {number}" for number in range(20)]
    path = written(tmp_path / "a.parquet", table(texts, pa.dictionary(pa.int32(), pa.string())), [13, 7])
    assert [record.origin.index for record in records(path)] == list(range(20))
    new, kept = rewritten(path, upper(0, 5, 6, 14, 19))
    assert shape(new) == shape(path)
    assert read(new).drop(["text"]).equals(read(path).drop(["text"]))
    changed = [row for row, text in enumerate(read(new).column("text").to_pylist()) if text != texts[row]]
    assert changed == [restoration.place for restoration in kept] == [0, 5, 6, 14, 19]


def test_untouched_file_is_never_written(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", table())
    source = ParquetSource(path, ReadOptions())
    assert not rewrite(source, lambda record: (), keep_nothing, refuse)


@pytest.mark.parametrize("sizes", [[], [0], [0, 0]])
def test_file_without_rows(tmp_path: Path, sizes: list[int]) -> None:
    path = written(tmp_path / "a.parquet", table([]), sizes)
    assert records(path) == []
    assert not rewrite(ParquetSource(path, ReadOptions()), upper(0), keep_nothing, refuse)


def test_first_usual_string_column_is_the_text(tmp_path: Path) -> None:
    content = pa.table({"body": ["b"], "content": ["c"], "text": [1]})
    (record,) = records(written(tmp_path / "a.parquet", content))
    assert record.origin.field == "content"


@pytest.mark.parametrize(
    ("columns", "field", "message"),
    [
        ({"a": ["x"]}, None, "no text: text or content or body or article or raw_content is missing"),
        ({"text": [1]}, None, "no text: text is int64"),
        ({"a": ["x"]}, "b", "no text: b is missing"),
        ({"a": [["x"]]}, "a", "no text: a is list<"),
        ({"a": ["x"]}, "a.b", "no text: a.b is missing"),
        ({"a": [{"b": 1.5}]}, "a.b", "no text: a.b is double"),
    ],
)
def test_missing_column_is_one_finding_of_the_file(
    tmp_path: Path, columns: dict[str, Any], field: str | None, message: str
) -> None:
    path = written(tmp_path / "a.parquet", pa.table(columns))
    (record,) = records(path, text_field=field)
    finding = only_finding(record)
    assert (finding.rule, finding.scope) == ("missing-text", Scope.FILE)
    assert finding.message.startswith(message)
    source = ParquetSource(path, ReadOptions(text_field=field))
    seen: list[Record] = []

    def fixer(record: Record) -> Sequence[Change]:
        seen.append(record)
        return ()

    assert not rewrite(source, fixer, keep_nothing, refuse)
    assert seen == [record]
    with pytest.raises(SourceError, match="not what the fix left"):
        source.restore(iter([Restoration(0, "a", "b", field)]), io.BytesIO())


def test_null_text_is_a_finding(tmp_path: Path) -> None:
    found = records(written(tmp_path / "a.parquet", table()))
    finding = only_finding(found[2])
    assert (finding.rule, finding.scope, finding.message) == ("missing-text", Scope.RECORD, "no text: text is null")
    assert found[2].origin.id == 102
    assert not found[2].keeps_file


def test_oversized_text_is_left(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", pa.table({"text": ["äb", "äbc", "d"]}))
    first, second, third = records(path, max_record_bytes=3)
    assert first.document
    assert third.document
    assert only_finding(second).rule == "oversized-record"
    new, _ = rewritten(path, upper(0, 1, 2), ReadOptions(max_record_bytes=3))
    assert read(new).column("text").to_pylist() == ["<new>b", "äbc", "<new>"]


def test_restoring_needs_no_options(tmp_path: Path) -> None:
    """Undo does not know what the text field and the size limit were when fixing."""
    content = pa.table({"text": ["other"], "own": ["some text"]})
    path = written(tmp_path / "a.parquet", content)
    new, kept = rewritten(path, upper(0), ReadOptions(text_field="own"))
    (tmp_path / "new.parquet").write_bytes(new)
    back = io.BytesIO()
    ParquetSource(tmp_path / "new.parquet", ReadOptions(max_record_bytes=4)).restore(iter(kept), back)
    assert read(back.getvalue()).equals(content)


def test_invalid_utf8_is_left(tmp_path: Path) -> None:
    texts = pa.array([b"one", b"a\xff", b"two"]).view(pa.string())
    content = pa.table({"text": texts, "title": pa.array([b"\xfe", b"t", None]).view(pa.string())})
    path = written(tmp_path / "a.parquet", content)
    first, second, _ = records(path)
    assert first.document
    assert first.document.metadata == {}
    assert only_finding(second).rule == "invalid-utf-8"
    assert only_finding(second).message == "byte 0xff in record 1 is not valid UTF-8"
    assert second.keeps_file
    new, _ = rewritten(path, upper(0, 1, 2))
    left = read(new)
    assert left.column("text").cast(pa.binary()).to_pylist() == [b"<new>ne", b"a\xff", b"<new>wo"]
    assert left.column("title").cast(pa.binary()).to_pylist() == [b"\xfe", b"t", None]


@pytest.mark.parametrize("dotted_column", [False, True])
def test_text_in_a_struct(tmp_path: Path, dotted_column: bool) -> None:
    rows = [{"page": {"n": 1, "text": "one"}, "k": 1}, None, {"page": None, "k": 2}, {"page": {"n": 3, "text": "two"}}]
    content = pa.table({"doc": rows, "id": [1, 2, 3, 4]})
    if dotted_column:  # a column of the very name goes before the path
        content = content.append_column("doc.page.text", pa.array(["one", None, None, "two"]))
    options = ReadOptions(text_field="doc.page.text")
    path = written(tmp_path / "a.parquet", content, [1, 3])
    texts = [r.document.text if r.document else None for r in ParquetSource(path, options).records()]
    assert texts == ["one", None, None, "two"]
    new, kept = rewritten(path, upper(3), options)
    assert shape(new) == shape(path)
    expected = read(path).to_pylist()
    if dotted_column:
        expected[3]["doc.page.text"] = "<new>wo"
    else:
        expected[3]["doc"]["page"]["text"] = "<new>wo"
    assert read(new).to_pylist() == expected
    (tmp_path / "new.parquet").write_bytes(new)
    back = io.BytesIO()
    ParquetSource(tmp_path / "new.parquet", ReadOptions()).restore(iter(kept), back)
    assert read(back.getvalue()).equals(read(path))


def test_what_puts_back_is_kept_before_the_row_is_written(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", table(), [2, 2])
    events: list[object] = []

    class Target(io.BytesIO):
        def write(self, data: Any) -> int:
            events.append("write")
            return super().write(data)

    def keep(record: Record, restorations: Sequence[Restoration]) -> None:
        events.extend(restoration.place for restoration in restorations)

    rewrite(ParquetSource(path, ReadOptions()), upper(0, 1, 3), keep, Target)
    without_header = events[events.index(0) :]
    assert without_header[:3] == [0, 1, "write"]
    assert "write" in without_header[without_header.index(3) :]


def test_restoring_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", table())
    source = ParquetSource(path, ReadOptions())
    with pytest.raises(SourceError, match="not what the fix left"):
        source.restore(iter([Restoration(1, "old", "other")]), io.BytesIO())
    with pytest.raises(SourceError, match="not what the fix left"):
        source.restore(iter([Restoration(2, "old", "null")]), io.BytesIO())
    with pytest.raises(SourceError, match="shorter"):
        source.restore(iter([Restoration(4, "old", "new")]), io.BytesIO())


def test_broken_files_are_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    good = written(path, table(), compression="none").read_bytes()
    for bad in (b"", b"PAR1", good[:-1], good[: len(good) // 2], b"a text, not Parquet"):
        path.write_bytes(bad)
        with pytest.raises(SourceError, match=r"^not readable as Parquet: \w"):
            records(path)
    path.write_bytes(good[:-4] + b"PARE")
    with pytest.raises(SourceError, match="encrypted"):
        records(path)
    with pytest.raises(FileNotFoundError):
        records(tmp_path / "none.parquet")


def test_zeroed_pages_are_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    good = written(path, pa.table({"text": ["some text " * 50]}), use_dictionary=False).read_bytes()
    path.write_bytes(good[:4] + b"\xff" * 60 + good[64:])
    with pytest.raises(SourceError):
        records(path)


def test_schema_that_would_change_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", pa.table({"text": ["a"], "n": [[1]]}), store_schema=False)
    path.write_bytes(path.read_bytes().replace(b"list", b"bags"))  # as Hive calls the middle of a list
    assert records(path)[0].document is not None
    with pytest.raises(SourceError, match="schema"):
        rewrite(ParquetSource(path, ReadOptions()), upper(0), keep_nothing, refuse)


def test_int96_out_of_reach_is_refused(tmp_path: Path) -> None:
    far = pa.table({"text": ["a"], "t": pa.array([datetime(3000, 1, 1)], pa.timestamp("us"))})
    path = written(tmp_path / "a.parquet", far, use_deprecated_int96_timestamps=True, store_schema=False)
    with pytest.raises(SourceError, match="INT96"):
        rewritten(path, upper(0))


def test_a_target_that_fails_says_so(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", table())

    class Full(io.BytesIO):
        def write(self, data: Any) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        rewrite(ParquetSource(path, ReadOptions()), upper(0), lambda record, restorations: None, Full)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.none() | st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=12),
    data=st.data(),
    kind=st.sampled_from([pa.string(), pa.large_string(), pa.dictionary(pa.int16(), pa.string())]),
)
def test_one_changed_record_changes_only_its_value(
    tmp_path: Path, texts: list[str | None], data: st.DataObject, kind: Any
) -> None:
    rows = [row for row, text in enumerate(texts) if text is not None]
    cut = data.draw(st.integers(0, len(texts)))
    path = written(tmp_path / "a.parquet", table(texts, kind), [cut, len(texts) - cut])
    if not rows:
        assert not rewrite(ParquetSource(path, ReadOptions()), upper(), keep_nothing, refuse)
        return
    row = data.draw(st.sampled_from(rows))
    old = texts[row]
    assert old is not None
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    new, kept = rewritten(path, lambda record: [Change(start, end, "é")] if record.origin.index == row else ())
    assert shape(new) == shape(path)
    expected = [*texts[:row], old[:start] + "é" + old[end:], *texts[row + 1 :]]
    assert read(new).column("text").to_pylist() == expected
    assert read(new).drop(["text"]).equals(read(path).drop(["text"]))
    changed = tmp_path / "changed.parquet"
    changed.write_bytes(new)
    back = io.BytesIO()
    ParquetSource(changed, ReadOptions()).restore(iter(kept), back)
    assert shape(back.getvalue()) == shape(path)
    # A dictionary may list its entries in another order: the values are what comes back.
    assert read(back.getvalue()).column("text").to_pylist() == texts
    assert read(back.getvalue()).drop(["text"]).equals(read(path).drop(["text"]))
