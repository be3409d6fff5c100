"""The snippets of the guides run as they stand, where their library is installed."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.tools import main

DOCS = Path(__file__).parent.parent / "docs"
Pages = list[dict[str, Any]]


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: Pages, lines: Callable[[Path, Pages], Path]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    lines(tmp_path / "corpus" / "a.jsonl", [page | {"id": str(page["id"])} for page in pages[::20]])


def run(guide: str) -> dict[str, Any]:
    """Run all Python of a guide, one snippet after the other."""
    text = (DOCS / guide).read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": "__main__"}
    for snippet in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(compile(snippet, guide, "exec"), names)
    return names


def test_datasets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets", reason="the extra datasets is not installed")
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", str(tmp_path / "cache"))
    names = run("datasets.md")
    assert names["kept"].num_rows == 2
    assert names["linted"].column_names == ["url", "text", "lint_verdict", "lint_findings"]


def test_datatrove(tmp_path: Path) -> None:
    pytest.importorskip("datatrove", reason="the extra datatrove is not installed")
    run("datatrove.md")
    stats = json.loads((tmp_path / "logs" / "stats.json").read_bytes())
    assert stats[1]["stats"]["total"] > 10
    assert list((tmp_path / "kept").glob("*.jsonl.gz"))


def test_ray(tmp_path: Path, pages: Pages) -> None:
    ray = pytest.importorskip("ray", reason="the extra ray is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    pa = pytest.importorskip("pyarrow")
    pq.write_table(pa.Table.from_pylist(pages[::20]), tmp_path / "pages.parquet")
    try:
        (command,) = re.findall(r"```sh\nscrapelint (.*)\n```", (DOCS / "ray.md").read_text(encoding="utf-8"))
        assert main(shlex.split(command)) == 0
        names = run("ray.md")
    finally:
        ray.shutdown()
    assert (tmp_path / "cleaned" / "a.jsonl").exists()
    assert 0 < pq.read_table(tmp_path / "kept").num_rows < names["linted"].count()
