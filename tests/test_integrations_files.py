"""Arrow tables and files of a corpus: cut anywhere, the result is that of `lint --fix` on the whole."""

import codecs
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from lint import Config
from lint.errors import UserError
from lint.integrations import Counts, Settings, lint_batch
from lint.integrations.arrow import FINDING, counts_of, lint_table
from lint.integrations.job import Job
from lint.integrations.json_shard import lint_lines
from lint.integrations.json_shard import text_field as json_field
from lint.integrations.parquet_shard import lint_rows
from lint.integrations.parquet_shard import text_field as parquet_field
from lint.integrations.shards import Shard, cut
from lint.sources.source import SourceError

Page = dict[str, Any]
Pages = list[Page]
Lines = Callable[[Path, Pages], Path]
Fixed = Callable[[Path, str], Path]

BUTTON = "The vote is on Monday.\n\nShare this article\n"
WITHOUT = "The vote is on Monday.\n"
ALL = Settings(fixes="all")


def lint_json(content: bytes, job: Job, name: str = "a.jsonl", size: int = 1 << 30) -> tuple[bytes, Counts]:
    """What becomes of a JSON Lines file that is cut into shards of `size` bytes, joined."""
    return _joined(lint_lines, content, job, name, size, b"".join)


def _joined(lint: Any, content: bytes, job: Job, name: str, size: int, join: Any) -> tuple[Any, Counts]:
    made, total = [], Counts()
    for shard in cut(name, name, len(content), size):
        out = io.BytesIO()
        counts = lint(shard, job, io.BytesIO(content), name, out)
        if counts is not None:
            total.merge(counts)
            made.append(out.getvalue())
    return join(made), total


def tables(contents: list[bytes]) -> pa.Table:
    return pa.concat_tables(pq.read_table(io.BytesIO(content)) for content in contents)


def job(fixes: Any = "all", prefix: str | None = "lint_", **config: Any) -> Job:
    return Job(Settings(Config(**config), fixes), "unused", prefix=prefix)


@pytest.mark.parametrize("fixes", ["safe", "all"])
@pytest.mark.parametrize("size", [1 << 30, 50_000, 997])
def test_json_lines_are_those_of_lint(
    pages: Pages, lines: Lines, fixed: Fixed, tmp_path: Path, fixes: str, size: int
) -> None:
    pages = pages[::6]
    path = lines(tmp_path / "a.jsonl", pages)
    content = path.read_bytes()
    plain, counts = lint_json(content, job(fixes, None), size=size)
    assert plain == fixed(path, fixes).read_bytes() != content
    assert counts.documents == len(pages)
    assert counts == Counts.of(lint_batch([page["text"] for page in pages], pages, Settings(fixes=fixes)))  # type: ignore[arg-type]


def test_keys_are_added_behind_all_others(pages: Pages, lines: Lines, tmp_path: Path) -> None:
    content = lines(tmp_path / "a.jsonl", pages[::6]).read_bytes()
    plain, _ = lint_json(content, job(prefix=None))
    full, _ = lint_json(content, job())
    for bare, line in zip(plain.splitlines(), full.splitlines(), strict=True):
        assert line.startswith(bare[:-1])
        record = json.loads(line)
        assert list(record)[-2:] == ["lint_verdict", "lint_findings"]
        assert line.isascii() == bare.isascii() or not bare.isascii()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"{ }\n", b'{"lint_verdict": "unchecked", "lint_findings": ['),
        (b'{"text":"ok"}\r\n', b'{"text":"ok", "lint_verdict": "clean", "lint_findings": []}\r\n'),
        (b' {"text":"ok" }', b' {"text":"ok", "lint_verdict": "clean", "lint_findings": []}'),
        (b'{"text":"ok","n":1.50,"big":12345678901234567890}\n', b'{"text":"ok","n":1.50,"big":12345678901234567890,'),
        (b"\n", b"\n"),
        (b"broken\n", b"broken\n"),
        (b'{"text": "caf\xe9"}\n', b'{"text": "caf\xe9"}\n'),
        (b'{"text": "' + b"x" * 300 + b'"}\n', b'{"text": "' + b"x" * 300 + b'"}\n'),
        (codecs.BOM_UTF8 + b'{"text":"ok"}\n', codecs.BOM_UTF8 + b'{"text":"ok", "lint_verdict": "clean",'),
    ],
)
def test_odd_lines(line: bytes, expected: bytes) -> None:
    made, _ = lint_json(line, job(max_record_bytes=200))
    assert made.startswith(expected)
    assert len(made.splitlines()) == len(line.splitlines())


def test_a_silenced_rule_of_the_reader_does_not_garble_its_line() -> None:
    line = b'{"text": "' + b"x" * 300 + b'"}\n'
    made, counts = lint_json(line, job(max_record_bytes=200, ignore=("oversized-record",)))
    assert made == line
    assert counts.plain()["rules"] == {}


@pytest.mark.parametrize(
    ("name", "pack", "unpack"),
    [
        ("a.jsonl.gz", gzip.compress, gzip.decompress),
        ("a.jsonl.zst", zstandard.compress, lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data)),
    ],
)
def test_compressed_lines(name: str, pack: Any, unpack: Any) -> None:
    line = json.dumps({"text": BUTTON}).encode() + b"\n"
    made, _ = lint_json(pack(line * 50), job(prefix=None), name, size=10)
    assert unpack(made) == (json.dumps({"text": WITHOUT}).encode() + b"\n") * 50
    assert json_field(io.BytesIO(pack(line)), name, None, None) == "text"


def test_the_field_of_json_lines_is_looked_for() -> None:
    def field(content: bytes, given: str | None = None, prefix: str | None = "lint_") -> str | None:
        return json_field(io.BytesIO(content), "a.jsonl", given, prefix)

    assert field(b'{"id": 1}\n{"content": "x"}\n') == "content"
    assert field(b'{"page": {"text": "x"}}\n', "page.text") == "page.text"
    assert field(b"") is None
    with pytest.raises(UserError, match=r"line 1: no text: words is missing"):
        field(b'{"text": "x"}\n', "words")
    with pytest.raises(UserError, match="'lint_verdict' already"):
        field(b'{"text": "x", "lint_verdict": "clean"}\n')
    assert field(b'{"text": "x", "lint_verdict": "clean"}\n', None, None) == "text"


def table_of(pages: Pages) -> pa.Table:
    return pa.Table.from_pylist(pages).replace_schema_metadata({"made": "here"})


@pytest.mark.parametrize("fixes", ["safe", "all"])
@pytest.mark.parametrize("size", [1 << 30, 20_000])
def test_parquet_is_that_of_lint(pages: Pages, fixed: Fixed, tmp_path: Path, fixes: str, size: int) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(table_of(pages[::6]), path, row_group_size=15, compression="zstd")
    content = path.read_bytes()
    made, counts = _joined(lint_rows, content, job(fixes), "a.parquet", size, tables)
    expected = pq.read_table(fixed(path, fixes))
    assert path.read_bytes() != content
    assert made.drop(["lint_verdict", "lint_findings"]).equals(expected, check_metadata=True)
    assert counts == counts_of(made)
    plain, _ = _joined(lint_rows, content, job(fixes, None), "a.parquet", size, tables)
    assert plain.equals(expected, check_metadata=True)


def test_row_groups_and_compression_are_kept(pages: Pages) -> None:
    content = io.BytesIO()
    pq.write_table(table_of(pages[::6]), content, row_group_size=30, compression="gzip")
    out = io.BytesIO()
    size = len(content.getvalue())
    lint_rows(Shard("a.parquet", "a.parquet", 0, size, size), job(), content, "", out)
    before, after = pq.ParquetFile(content).metadata, pq.ParquetFile(out).metadata
    assert [after.row_group(at).num_rows for at in range(after.num_row_groups)] == [
        before.row_group(at).num_rows for at in range(before.num_row_groups)
    ]
    assert after.row_group(0).column(0).compression == "GZIP"


def test_a_file_without_rows_keeps_its_columns() -> None:
    content = io.BytesIO()
    pq.write_table(pa.table({"text": pa.array([], pa.string())}), content)
    out = io.BytesIO()
    size = len(content.getvalue())
    assert lint_rows(Shard("a.parquet", "a.parquet", 0, size, size), job(), content, "", out) == Counts()
    assert pq.read_schema(out).names == ["text", "lint_verdict", "lint_findings"]


def test_what_is_no_parquet_is_an_error() -> None:
    with pytest.raises(SourceError, match="not readable as Parquet"):
        parquet_field(io.BytesIO(b"PAR1 or not"), None, "lint_")


def test_columns_have_types_even_if_nothing_is_found() -> None:
    clean = pa.table({"text": [WITHOUT], "n": pa.array([1], pa.uint8())})
    made = lint_table(clean, ALL)
    assert made.schema == lint_table(pa.table({"text": [BUTTON], "n": pa.array([1], pa.uint8())}), ALL).schema
    assert made.schema == lint_table(clean.slice(0, 0), ALL).schema
    assert made.schema.field("lint_findings").type == pa.list_(FINDING)
    assert made.select(["text", "n"]).equals(clean)
    assert made.column("lint_findings").to_pylist() == [[]]


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_text_columns_keep_their_type(kind: str) -> None:
    type_ = pa.dictionary(pa.int32(), pa.string()) if kind == "dictionary" else getattr(pa, kind)()
    given = pa.table({"before": [1, 2, 3], "text": pa.array([WITHOUT, BUTTON, None], type_), "after": [4, 5, 6]})
    made = lint_table(pa.concat_tables([given, given.slice(1)]), ALL)
    assert made.schema.names == ["before", "text", "after", "lint_verdict", "lint_findings"]
    assert made.schema.field("text").type == type_
    assert made.column("text").to_pylist() == [WITHOUT, WITHOUT, None, WITHOUT, None]
    assert made.column("lint_verdict").to_pylist() == ["clean", "fixed", "unchecked", "fixed", "unchecked"]
    assert counts_of(made) == Counts.of(lint_batch([WITHOUT, BUTTON, None, BUTTON, None], None, ALL))


def test_a_text_inside_a_struct() -> None:
    pages: Pages = [{"page": {"text": BUTTON, "n": 1}}, {"page": None}, {"page": {"text": None, "n": 2}}]
    made = lint_table(pa.Table.from_pylist(pages), ALL, text_field="page.text", prefix=None)
    assert made.to_pylist() == [{"page": {"text": WITHOUT, "n": 1}}, {"page": None}, {"page": {"text": None, "n": 2}}]


def test_bytes_that_are_no_text_stay() -> None:
    raw = pa.array([b"caf\xe9", BUTTON.encode()], pa.binary())
    text = raw.view(pa.string())
    made = lint_table(pa.table({"text": text}), ALL)
    assert made.column("text").cast(pa.binary()).to_pylist() == [b"caf\xe9", WITHOUT.encode()]
    assert made.column("lint_verdict").to_pylist() == ["unchecked", "fixed"]


def test_columns_that_do_not_fit_are_told() -> None:
    with pytest.raises(UserError, match="words is missing; the columns are text"):
        lint_table(pa.table({"text": ["x"]}), ALL, text_field="words")
    with pytest.raises(UserError, match="column lint_verdict already"):
        lint_table(pa.table({"text": ["x"], "lint_verdict": ["clean"]}), ALL)
    twice = lint_table(lint_table(pa.table({"text": [BUTTON]}), Settings()), ALL, prefix="again_")
    assert twice.schema.names[3:] == ["again_verdict", "again_findings"]
