"""datatrove itself, with its own readers, writers and executor; the result is that of `lint --fix`."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.errors import UserError
from lint.integrations import Counts, Settings, lint_batch

pytest.importorskip("datatrove", reason="the extra datatrove is not installed")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from lint.integrations.datatrove import LintFilter, LintFormatter, LintTagger

Page = dict[str, Any]
Pages = list[Page]
Lines = Callable[[Path, Pages], Path]
Fixed = Callable[[Path, str], Path]

BUTTONS = "The vote is on Monday.\n\nShare this article\n\nIt rained.\n\nPrint this page\n"


@pytest.fixture
def some(pages: Pages) -> Pages:
    return [page | {"id": f"page-{page['id']:05}"} for page in pages[::4]]


def run(folder: Path, *steps: Any) -> dict[str, Any]:
    """Run a pipeline from `folder/in` to `folder/out`; returns the statistics of its second step."""
    pipeline = [JsonlReader(str(folder / "in")), *steps, writer(folder / "out")]
    LocalPipelineExecutor(pipeline, tasks=2, workers=1, logging_dir=str(folder / "logs")).run()
    stats: list[dict[str, Any]] = json.loads((folder / "logs" / "stats.json").read_bytes())
    return {name: value["total"] if isinstance(value, dict) else value for name, value in stats[1]["stats"].items()}


def writer(folder: Path) -> JsonlWriter:
    return JsonlWriter(str(folder))


def written(folder: Path) -> list[Page]:
    """All documents below `folder`, by id."""
    found = [
        json.loads(line)
        for path in folder.glob("*.jsonl.gz")
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]
    return sorted(found, key=lambda page: page["id"])


@pytest.mark.parametrize("fixes", ["safe", "all"])
def test_the_formatter_mends_as_lint_does(some: Pages, lines: Lines, fixed: Fixed, tmp_path: Path, fixes: Any) -> None:
    (tmp_path / "in").mkdir()
    paths = [lines(tmp_path / "in" / name, half) for name, half in (("a.jsonl", some[::2]), ("b.jsonl", some[1::2]))]
    stats = run(tmp_path, LintFormatter(Settings(fixes=fixes)))
    alone = [json.loads(line) for path in paths for line in fixed(path, fixes).read_bytes().splitlines()]
    assert [page["text"] for page in written(tmp_path / "out")] == [
        page["text"] for page in sorted(alone, key=lambda page: page["id"])
    ]
    counts = Counts.of(lint_batch([page["text"] for page in some], some, Settings(fixes=fixes)))
    assert stats["total"] == counts.documents
    for verdict, count in counts.verdicts.items():
        assert stats[f"verdict_{verdict}"] == count
    for rule, row in counts.rules.items():
        assert (stats.get(f"fixed_{rule}", 0), stats.get(f"left_{rule}", 0)) == (row.fixed, row.left)


def test_the_formatter_makes_safe_fixes_and_keeps_an_empty_text_empty() -> None:
    assert LintFormatter().format(BUTTONS) == BUTTONS
    assert LintFormatter().format("One \n\n\n\n\nTwo\n") != "One \n\n\n\n\nTwo\n"
    assert LintFormatter(Settings(fixes="all")).format(BUTTONS) == "The vote is on Monday.\n\nIt rained.\n"
    assert LintFormatter().format("") == ""


def test_the_filter_drops_with_reasons(lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    texts = ["All is well.\n", BUTTONS, "Page not found\n", "It rained.\n\nShare this article\n"]
    lines(tmp_path / "in" / "a.jsonl", [{"id": str(at), "text": text} for at, text in enumerate(texts)])
    dropped = writer(tmp_path / "dropped")
    stats = run(tmp_path, LintFilter(at_most={"boilerplate": 1, "error-page": 0}, exclusion_writer=dropped))
    assert [page["text"] for page in written(tmp_path / "out")] == [texts[0], texts[3]]
    reasons = {page["text"]: page["metadata"]["filter_reason"] for page in written(tmp_path / "dropped")}
    assert reasons == {BUTTONS: "boilerplate", "Page not found\n": "error-page"}
    assert (stats["dropped_boilerplate"], stats["dropped_error-page"], stats["left_share-button"]) == (1, 1, 3)


def test_the_filter_counts_all_findings() -> None:
    step = LintFilter(Settings(fixes="all"), max_findings=1)
    assert step.filter(Document(BUTTONS, "0")) == (False, "too-many-findings")
    assert step.filter(Document("All is well.\n", "1")) is True
    with pytest.raises(UserError, match="at_most: there is no rule, category or recipe 'boilerplat'"):
        LintFilter(at_most={"boilerplat": 0})


def test_the_tagger_says_what_was_found(lines: Lines, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.jsonl", [{"id": "0", "text": BUTTONS}, {"id": "1", "text": "All is well.\n"}])
    run(tmp_path, LintTagger(Settings(fixes="all")))
    first, second = written(tmp_path / "out")
    assert first["text"] == BUTTONS
    assert first["metadata"]["lint_verdict"] == "errors"
    assert [one["rule"] for one in first["metadata"]["lint_findings"]] == ["share-button", "share-button"]
    assert (second["metadata"]["lint_verdict"], second["metadata"]["lint_findings"]) == ("clean", [])
