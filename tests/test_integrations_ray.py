"""Ray itself, on this machine: what it makes of a corpus is what `lint --fix` does."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lint.integrations import Counts, Settings, lint_batch
from lint.integrations.arrow import FINDING
from lint.tools import main

ray = pytest.importorskip("ray", reason="the extra ray is not installed")
pytest.importorskip("ray.data", reason="the extra ray is not installed")

from lint.integrations import ray as by_ray  # noqa: E402 - after the check that there is a Ray

Page = dict[str, Any]
Pages = list[Page]
Lines = Callable[[Path, Pages], Path]
Fixed = Callable[[Path, str], Path]
KILLER = """
import os
from pathlib import Path

from lint import Document, Rule


class Killer(Rule):
    message = "never said"

    def check(self, document: Document):
        mark = Path({mark!r})
        if not mark.exists():
            mark.touch()
            os._exit(1)
        yield from ()
"""
ARGUMENTS = {"safe": ["--fix"], "all": ["--fix", "--unsafe-fixes"]}


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    by_ray.start("local")
    yield
    ray.shutdown()


@pytest.fixture
def some(pages: Pages) -> Pages:
    return pages[::8]


def joined(folder: Path, suffix: str) -> list[Path]:
    return sorted(path for path in folder.rglob(f"*{suffix}") if "_lint" not in path.parts)


@pytest.mark.parametrize("fixes", ["safe", "all"])
def test_batches_in_ray_data(some: Pages, fixed: Fixed, tmp_path: Path, fixes: Any) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(some), path, row_group_size=25)
    dataset = ray.data.read_parquet(str(path)).map_batches(
        by_ray.LintBatch,
        fn_constructor_args=(Settings(fixes=fixes),),
        batch_format="pyarrow",
        batch_size=16,
        compute=ray.data.ActorPoolStrategy(size=1),
    )
    done = dataset.materialize()
    schema = done.schema().base_schema
    assert schema.field("lint_findings").type == pa.list_(FINDING)
    made = {row["id"]: row for row in done.iter_rows()}
    for row in pq.read_table(fixed(path, fixes)).to_pylist():
        assert {name: made[row["id"]][name] for name in row} == row
    alone = Counts.of(lint_batch([page["text"] for page in some], some, Settings(fixes=fixes)))
    assert by_ray.counts(done) == alone


@pytest.mark.parametrize("fixes", ["safe", "all"])
def test_a_corpus_by_command(
    some: Pages, lines: Lines, fixed: Fixed, tmp_path: Path, capsys: pytest.CaptureFixture[str], fixes: str
) -> None:
    source = tmp_path / "in"
    (source / "deep").mkdir(parents=True)
    lines(source / "a.jsonl", some)
    pq.write_table(pa.Table.from_pylist(some), source / "deep" / "b.parquet", row_group_size=20)
    out = tmp_path / "out"
    arguments = ["ray", "--isolated", *ARGUMENTS[fixes], str(source), out.as_uri()]
    assert main(arguments) == 0
    assert f"{2 * len(some)} documents" in capsys.readouterr().out
    for file in (source / "a.jsonl", source / "deep" / "b.parquet"):
        fixed(file, fixes)
    made = pq.read_table(out / "deep" / "b.parquet")
    assert made.drop(["lint_verdict", "lint_findings"]).equals(pq.read_table(source / "deep" / "b.parquet"))
    records = [json.loads(line) for line in (out / "a.jsonl").read_bytes().splitlines()]
    alone = [json.loads(line) for line in (source / "a.jsonl").read_bytes().splitlines()]
    assert [{name: record[name] for name in page} for record, page in zip(records, alone, strict=True)] == alone
    summary = json.loads((out / "_lint" / "summary.json").read_bytes())
    counts = Counts.of(lint_batch([page["text"] for page in some] * 2, some * 2, Settings(fixes=fixes)))  # type: ignore[arg-type]
    assert {name: summary[name] for name in counts.plain()} == counts.plain()


def test_large_files_are_cut_and_their_shards_are_the_whole(
    some: Pages, lines: Lines, fixed: Fixed, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    heavy = [page | {"html": "x" * (3 << 20) + "ä"} for page in some[:2]] + some[2:]
    path = lines(tmp_path / "in" / "a.jsonl", [*heavy[1:], heavy[0]])
    out = tmp_path / "out"
    assert main(["ray", "--isolated", "--fix", "--plain", "--shard-size", "1", str(path), str(out)]) == 0
    shards = joined(out, ".jsonl")
    assert 1 < len(shards) < 6  # of seven: in some no line begins
    assert b"".join(shard.read_bytes() for shard in shards) == fixed(path, "safe").read_bytes()


def test_a_run_goes_on_where_it_stopped(some: Pages, lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b", "c"):
        lines(tmp_path / "in" / f"{name}.jsonl", some[:20])
    arguments = ["ray", "--isolated", "--fix", str(tmp_path / "in"), str(tmp_path / "out")]
    assert main(arguments) == 0
    out = tmp_path / "out"
    expected = {path: path.read_bytes() for path in joined(out, ".jsonl")}
    summary = (out / "_lint" / "summary.json").read_bytes()
    (out / "b.jsonl").write_bytes(b"half of a li")
    (out / "_lint" / "shards" / "b.jsonl.json").unlink()
    untouched = (out / "a.jsonl").stat().st_mtime_ns
    assert main([*arguments, "--resume"]) == 0
    assert {path: path.read_bytes() for path in joined(out, ".jsonl")} == expected
    assert (out / "a.jsonl").stat().st_mtime_ns == untouched
    assert (out / "_lint" / "summary.json").read_bytes() == summary


def test_what_a_lost_worker_did_is_counted_once(some: Pages, lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        lines(tmp_path / "in" / f"{name}.jsonl", some[:20])
    rules, mark = tmp_path / "rules" / "custom", tmp_path / "was-here"
    rules.mkdir(parents=True)
    (rules / "killer.py").write_text(KILLER.format(mark=str(mark)), encoding="utf-8")
    arguments = ["--isolated", "--config", f"rule-paths = ['{rules.parent}']", "--fix", "--workers", "1"]
    assert main(["ray", *arguments, str(tmp_path / "in"), str(tmp_path / "out")]) == 0
    assert mark.exists()
    summary = json.loads((tmp_path / "out" / "_lint" / "summary.json").read_bytes())
    counts = Counts.of(lint_batch([page["text"] for page in some[:20]] * 2, some[:20] * 2, Settings(fixes="safe")))
    assert {name: summary[name] for name in counts.plain()} == counts.plain()


def test_one_broken_file_does_not_stop_the_others(
    some: Pages, lines: Lines, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.jsonl", some[:5])
    (tmp_path / "in" / "b.parquet").write_bytes(b"PAR1 and nothing else")
    assert main(["ray", "--isolated", str(tmp_path / "in"), str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert "b.parquet: not readable as Parquet" in said.err
    assert "5 documents" in said.out
    assert json.loads((tmp_path / "out" / "_lint" / "summary.json").read_bytes())["failed"] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{in}", "{in}"], "exists already; name a new folder"),
        (["{in}/nothing", "{out}"], "No such file"),
        (["nowhere://x", "{out}"], "nowhere"),
        (["--text-field", "words", "{in}", "{out}"], "words is missing"),
        (["--select", "share-buton", "{in}", "{out}"], "did you mean 'share-button'"),
        (["--unsafe-fixes", "{in}", "{out}"], "goes with --fix"),
    ],
)
def test_errors_of_the_user(
    some: Pages,
    lines: Lines,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.jsonl", some[:3])
    places = {"in": str(tmp_path / "in"), "out": str(tmp_path / "out")}
    assert main(["ray", *(one.format_map(places) for one in arguments)]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_configuration_of_the_input_counts(lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "in" / "forum").mkdir(parents=True)
    ignored = 'ignore = ["php-dump"]\nper-file-ignores = { "forum/**" = ["share-button"] }\n'
    config = f'{ignored}text-field = "page.body"\n'
    (tmp_path / "in" / "scrapelint.toml").write_text(config, encoding="utf-8")
    page = {"page": {"body": 'The vote is on Monday.\n\nShare this article\n\nstring(5) "hello"\n\nIt rained.\n'}}
    for name in ("a.jsonl", "forum/b.jsonl"):
        lines(tmp_path / "in" / name, [page])
    assert main(["ray", "--fix", "--unsafe-fixes", str(tmp_path / "in"), str(tmp_path / "out")]) == 0
    made = [json.loads((tmp_path / "out" / name).read_bytes())["page"]["body"] for name in ("a.jsonl", "forum/b.jsonl")]
    assert made[0] == 'The vote is on Monday.\n\nstring(5) "hello"\n\nIt rained.\n'
    assert made[1] == page["page"]["body"]
