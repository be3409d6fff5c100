"""The library datasets itself: loaded, streamed, from its cache; the result is that of `lint --fix`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint import Config
from lint.errors import UserError
from lint.integrations import Settings

datasets = pytest.importorskip("datasets", reason="the extra datasets is not installed")

from lint.integrations.datasets import LintBatch, lint_dataset  # noqa: E402 - after the check

Page = dict[str, Any]
Pages = list[Page]
Lines = Callable[[Path, Pages], Path]
Fixed = Callable[[Path, str], Path]
CLEAN = {"text": "The vote is on Monday.\n"}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", str(tmp_path / "cache"))
    datasets.disable_progress_bars()


@pytest.fixture
def some(pages: Pages) -> Pages:
    return pages[::4]


@pytest.mark.parametrize("fixes", ["safe", "all"])
def test_a_data_set_is_mended_as_by_lint(some: Pages, lines: Lines, fixed: Fixed, tmp_path: Path, fixes: Any) -> None:
    path = lines(tmp_path / "a.jsonl", some)
    dataset = datasets.Dataset.from_list(some)
    made = lint_dataset(dataset, Settings(fixes=fixes), batch_size=50)
    alone = [json.loads(line) for line in fixed(path, fixes).read_bytes().splitlines()]
    assert made.select_columns(list(some[0])).to_list() == alone
    assert {name: made.features[name] for name in dataset.features} == dataset.features


@pytest.mark.parametrize("fixes", ["safe", "all"])
def test_a_stream_is_mended_as_by_lint(some: Pages, lines: Lines, fixed: Fixed, tmp_path: Path, fixes: Any) -> None:
    path = lines(tmp_path / "a.jsonl", some)
    streams = [datasets.Dataset.from_list(some).to_iterable_dataset(3)]
    streams.append(datasets.IterableDataset.from_generator(lambda: iter(some)))
    assert [stream.features is None for stream in streams] == [False, True]
    alone = [json.loads(line) for line in fixed(path, fixes).read_bytes().splitlines()]
    for stream in streams:
        made = list(lint_dataset(stream, Settings(fixes=fixes), batch_size=50))
        assert [{name: row[name] for name in some[0]} for row in made] == alone
        assert {row["lint_verdict"] for row in made} >= {"clean", "fixed", "warnings"}


def test_findings_have_a_type_even_if_nothing_is_found() -> None:
    clean, dirty = (
        lint_dataset(datasets.Dataset.from_list([page]), Settings())
        for page in (CLEAN, {"text": "It rained.\n\nShare this article\n"})
    )
    assert clean.features == dirty.features
    assert clean[0] == CLEAN | {"lint_verdict": "clean", "lint_findings": []}
    assert datasets.concatenate_datasets([clean, dirty])[1]["lint_findings"][0]["rule"] == "share-button"


def test_splits_are_linted_one_by_one() -> None:
    train = datasets.Dataset.from_list([CLEAN])
    splits = datasets.DatasetDict({"train": train, "test": train.select([])})
    made = lint_dataset(splits)
    assert isinstance(made, datasets.DatasetDict)
    assert made["train"].features == made["test"].features
    assert made["test"].column_names == ["text", "lint_verdict", "lint_findings"]


def test_workers_make_the_same(some: Pages) -> None:
    dataset = datasets.Dataset.from_list(some[:40])
    settings = Settings(fixes="all")
    assert lint_dataset(dataset, settings, num_proc=2).to_list() == lint_dataset(dataset, settings).to_list()


def test_a_null_text_stays_null() -> None:
    made = lint_dataset(datasets.Dataset.from_dict({"text": ["ok", None]}), Settings(fixes="all"))
    assert made["text"][:] == ["ok", None]
    assert made["lint_verdict"][:] == ["clean", "unchecked"]


def in_another_process(code: str, folder: Path, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_cache_is_found_again_by_another_process(tmp_path: Path) -> None:
    code = (
        "from datasets import Dataset; from lint import Config; from lint.integrations import Settings; "
        "from lint.integrations.datasets import lint_dataset; "
        "settings = Settings(Config(ignore=('share-button', 'ad-label'), severity={'boilerplate': 'warning'}), 'all'); "
        "print(lint_dataset(Dataset.from_list([{'text': 'ok'}]), settings)._fingerprint)"
    )
    (tmp_path / "below").mkdir()
    first = in_another_process(code, tmp_path, "1")
    assert first == in_another_process(code, tmp_path / "below", "2")


def test_the_cache_is_not_taken_for_other_settings() -> None:
    def hashed(lint: LintBatch) -> str:
        found: str = datasets.fingerprint.Hasher.hash(lint)
        return found

    used = LintBatch(Settings(fixes="safe"))
    used({"text": ["x"]})
    assert hashed(used) == hashed(LintBatch(Settings(fixes="safe")))
    others = [LintBatch(Settings(fixes="all")), LintBatch(Settings(Config(ignore=("ad-label",)), "safe"))]
    assert len({hashed(one) for one in [used, *others]}) == 3
    newer = LintBatch(Settings(fixes="safe"))
    object.__setattr__(newer.settings, "fingerprint", "of other rules")
    assert hashed(newer) != hashed(used)


def test_columns_that_do_not_fit_are_told() -> None:
    with pytest.raises(UserError, match="words is missing; the columns are text"):
        lint_dataset(datasets.Dataset.from_list([CLEAN]), text_field="words")
    with pytest.raises(UserError, match="column lint_verdict already"):
        lint_dataset(lint_dataset(datasets.Dataset.from_list([CLEAN])))
