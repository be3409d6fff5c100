"""Shards through fsspec: planned, worked on, and found done. Needs fsspec."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from lint.errors import UserError
from lint.integrations import Settings
from lint.integrations.job import Job
from lint.integrations.shards import Shard, plan
from lint.integrations.summary import Summary
from lint.integrations.work import done_before, run_shard, text_field

fsspec = pytest.importorskip("fsspec", reason="fsspec comes with the extras ray, datatrove and datasets")

LINE = json.dumps({"text": "The vote is on Monday.\n\nShare this article\n"}).encode() + b"\n"
MENDED = json.dumps({"text": "The vote is on Monday.\n"}).encode() + b"\n"


@pytest.fixture
def memory() -> Any:
    """A file system that lives in this process only."""
    fs = fsspec.filesystem("memory")
    fs.store.clear()
    fs.pseudo_dirs[:] = [""]
    return fs


def job(output: str, **options: Any) -> Job:
    return Job(Settings(fixes="all"), output, prefix=None, **options)


def test_files_below_a_folder_are_planned_in_order(memory: Any) -> None:
    for name in ("b.jsonl", "a/c.PARQUET", "a/d.ndjson.gz", "notes.txt", "_done"):
        memory.pipe(f"/in/{name}", b"x" * 10)
    shards = list(plan("memory://in", 4))
    assert [(one.name, one.start, one.end) for one in shards] == [
        ("a/c.shard-00000-of-00003.PARQUET", 0, 3),
        ("a/c.shard-00001-of-00003.PARQUET", 3, 6),
        ("a/c.shard-00002-of-00003.PARQUET", 6, 10),
        ("a/d.ndjson.gz", 0, 10),
        ("b.shard-00000-of-00003.jsonl", 0, 3),
        ("b.shard-00001-of-00003.jsonl", 3, 6),
        ("b.shard-00002-of-00003.jsonl", 6, 10),
    ]
    assert {one.source for one in shards} == {
        f"memory:///in/{name}" for name in ("a/c.PARQUET", "a/d.ndjson.gz", "b.jsonl")
    }
    assert [one.name for one in plan("memory://in/b.jsonl", 10)] == ["b.jsonl"]
    assert [one.name for one in plan("memory://in/*/*", 10)] == ["a/c.PARQUET", "a/d.ndjson.gz"]


def test_local_paths_and_urls_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE)
    assert list(plan(str(tmp_path), 100)) == list(plan(tmp_path.as_uri(), 100))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("memory://nothing", "nothing"),
        ("memory://empty", "no file in it ends in .jsonl"),
        ("nowhere://x", "nowhere"),
    ],
)
def test_sources_that_cannot_be_read_are_told(memory: Any, source: str, message: str) -> None:
    memory.pipe("/empty/notes.txt", b"x")
    with pytest.raises(UserError, match=message):
        list(plan(source, 100))


def test_shards_are_worked_on_where_they_are(memory: Any) -> None:
    memory.pipe("/in/deep/a.jsonl", LINE * 100)
    memory.pipe("/in/b.jsonl.gz", gzip.compress(LINE))
    work = job("memory://out")
    done = [run_shard(shard, work) for shard in plan("memory://in", 1000)]
    assert sum(one.counts.documents for one in done if one.counts) == 101
    assert gzip.decompress(memory.cat("/out/b.jsonl.gz")) == MENDED
    names = sorted(memory.glob("/out/deep/*"))
    assert len(names) == len(done) - 1 > 5
    assert b"".join(memory.cat(name) for name in names) == MENDED * 100


def test_a_shard_in_which_no_line_begins_leaves_no_file(memory: Any) -> None:
    memory.pipe("/in/a.jsonl", LINE)
    work = job("memory://out")
    first, second = plan("memory://in", len(LINE) // 2 + 1)
    assert run_shard(first, work).counts is not None
    assert run_shard(second, work).counts is None
    assert memory.ls("/out", detail=False) == ["/out/_lint", f"/out/{first.name}"]
    assert done_before([second], work) == {second: run_shard(second, work)}


def test_what_is_done_is_known_again(memory: Any) -> None:
    memory.pipe("/in/a.jsonl", LINE)
    (shard,) = plan("memory://in", 1000)
    work = job("memory://out")
    assert done_before([shard], work) == {}
    done = run_shard(shard, work)
    other = Shard(shard.source, shard.name, 0, 9, 9)
    assert done_before([other, shard], work) == {shard: done}
    assert done_before([shard], job("memory://out", text_field="text")) == {}
    assert done_before([shard], Job(Settings(), "memory://out", prefix=None)) == {}
    memory.pipe("/out/_lint/shards/a.jsonl.json", b'{"part')
    assert done_before([shard], work) == {}


def test_a_file_that_cannot_be_read_is_an_error_of_its_shard(memory: Any) -> None:
    memory.pipe("/in/a.parquet", b"PAR1 and nothing else")
    memory.pipe("/in/b.jsonl.gz", b"not gzip")
    work = job("memory://out")
    summary = Summary(2)
    for shard in plan("memory://in", 1000):
        done = run_shard(shard, work)
        assert done.error is not None
        assert done.error.startswith(shard.source)
        assert done_before([shard], work) == {}
        summary.add(done)
    assert (summary.failed, summary.counts.documents) == (2, 0)


def test_the_field_is_looked_for_in_the_first_file(memory: Any) -> None:
    memory.pipe("/in/a.jsonl", b'{"content": "x"}\n')
    assert text_field("memory://in", None, None) == "content"
    with pytest.raises(UserError, match=r"memory:///in/a.jsonl: no text in the first"):
        text_field("memory://in", "words", None)


def test_the_summary_is_written_beside_the_output(memory: Any) -> None:
    memory.pipe("/in/a.jsonl", LINE * 3)
    work = job("memory://out")
    summary = Summary(1)
    for shard in plan("memory://in", 1000):
        summary.add(run_shard(shard, work))
    summary.write(work)
    about = json.loads(memory.cat("/out/_lint/summary.json"))
    assert (about["documents"], about["verdicts"], about["failed"]) == (3, {"fixed": 3}, 0)
    assert about["rules"] == {"share-button": {"left": 0, "fixed": 3, "documents": 3}}
    assert about["fingerprint"] == work.settings.fingerprint
    assert summary.lines("memory://out/")[:2] == ["3 documents: 3 fixed", "  share-button: 3 fixed, 0 left"]
