"""The core that all engines share: results, failures, and settings that mean the same everywhere."""

import os
import pickle
import re
import shutil
import subprocess
import sys
import tomllib
from argparse import Namespace
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from lint import Config, Linter
from lint import fingerprint as fingerprints
from lint.edits import apply
from lint.errors import UserError
from lint.integrations import Counts, Settings, Verdict, command, lint_batch
from lint.integrations.settings import linter_of
from lint.sources.source import describe
from lint.tools import main as scrapelint

ROOT = Path(__file__).parent.parent
BUTTON = "The vote is on Monday.\n\nShare this article\n"
WITHOUT = "The vote is on Monday.\n"
GROWS = """
from lint import Applicability, PatternRule


class Own(PatternRule):
    message = "a turn"
    applicability = Applicability.SAFE
    pattern = "left"
    replacement = "left left"
"""
FAILS = """
from lint import Document, Rule


class Own(Rule):
    message = "never said"

    def check(self, document: Document):
        if "harbour" in document.text:
            raise ValueError("no harbour here")
        yield from ()
"""


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    yield
    fingerprints._installed.cache_clear()


def rule_file(folder: Path, content: str) -> Path:
    (folder / "custom").mkdir(parents=True, exist_ok=True)
    (folder / "custom" / "own.py").write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize("fixes", ["none", "safe", "all"])
def test_results_are_those_of_the_linter(pages: list[dict[str, Any]], fixes: Any) -> None:
    linter = Linter()
    pages = pages[::2]
    results = lint_batch([page["text"] for page in pages], pages, Settings(fixes=fixes))
    for page, result in zip(pages, results, strict=True):
        text, about = page["text"], describe(page, "text")
        if fixes == "none":
            after, left = text, linter.check(text, about)
        else:
            outcome = linter.fix(text, about, unsafe=fixes == "all")
            after, left = outcome.text, list(outcome.left)
        assert result.text == after == apply(text, result.changes)
        found = [(one.rule, one.start, one.end, one.message) for one in result.findings if not one.applied]
        assert found == [(one.rule, one.start, one.end, one.message) for one in left]
    assert {result.verdict for result in results} >= {Verdict.CLEAN, Verdict.WARNINGS, Verdict.ERRORS}


def test_a_finding_tells_what_its_fix_removed() -> None:
    (result,) = lint_batch([BUTTON], None, Settings(fixes="all"))
    (finding,) = result.findings
    assert (finding.rule, finding.category, finding.fix, finding.applied) == (
        *("share-button", "boilerplate", "unsafe"),
        True,
    )
    assert BUTTON[finding.start : finding.end] == finding.removed == "Share this article"
    assert finding.replacement == ""
    assert (result.text, result.verdict) == (WITHOUT, Verdict.FIXED)


def test_verdicts_say_the_worst_that_is_left() -> None:
    severities: dict[str, Any] = {"share-button": "warning"}
    lowered = Settings(Config(severity=severities))
    assert [one.verdict for one in lint_batch([WITHOUT, BUTTON])] == [Verdict.CLEAN, Verdict.ERRORS]
    assert lint_batch([BUTTON], None, lowered)[0].verdict is Verdict.WARNINGS


def test_what_cannot_be_read_does_not_lose_the_batch() -> None:
    settings = Settings(Config(max_record_bytes=100), "all")
    texts = [None, b"caf\xe9", "half \ud83d", "x" * 101, BUTTON.encode(), ""]
    results = lint_batch(texts, None, settings)
    rules = [[finding.rule for finding in result.findings] for result in results]
    expected = [["missing-text"], ["invalid-utf-8"], ["lone-surrogate"], ["oversized-record"], ["share-button"], []]
    assert rules == expected
    assert [result.verdict for result in results[:4]] == [Verdict.UNCHECKED] * 4
    assert [result.text for result in results] == [None, None, "half \ud83d", "x" * 101, WITHOUT, ""]


def test_a_rule_that_fails_does_not_lose_the_batch(tmp_path: Path) -> None:
    settings = Settings(Config(rule_paths=(str(rule_file(tmp_path, FAILS)),)), "all")
    first, second = lint_batch(["The harbour.\n\nShare this article\n", BUTTON], None, settings)
    assert (first.verdict, first.text) == (Verdict.FAILED, "The harbour.\n\nShare this article\n")
    assert first.findings[0].message == "rule own failed: ValueError: no harbour here"
    assert (second.verdict, second.text) == (Verdict.FIXED, WITHOUT)


def test_a_rule_that_goes_on_editing_does_not_lose_the_batch(tmp_path: Path) -> None:
    settings = Settings(Config(rule_paths=(str(rule_file(tmp_path, GROWS)),)), "all")
    first, second = lint_batch(["Turn left at the mill.", BUTTON], None, settings)
    assert (first.verdict, first.text) == (Verdict.ERRORS, "Turn left at the mill.")
    assert {finding.rule for finding in first.findings} == {"did-not-settle", "own"}
    assert second.text == WITHOUT


def test_counts_add_up() -> None:
    settings = Settings(fixes="all")
    results = lint_batch([BUTTON, BUTTON, WITHOUT, None], None, settings)
    counts = Counts.of(results)
    assert counts.verdicts == {"fixed": 2, "clean": 1, "unchecked": 1}
    assert counts.plain()["rules"]["share-button"] == {"left": 0, "fixed": 2, "documents": 2}
    halves = Counts.of(results[:2])
    halves.merge(Counts.of(results[2:]))
    assert halves == counts == Counts.read(counts.plain())


def test_per_file_ignores_want_a_file(tmp_path: Path) -> None:
    settings = Settings(Config(per_file_ignores={"forum/**": ("share-button",)}, root=tmp_path))
    with pytest.raises(UserError, match="per-file-ignores"):
        lint_batch([BUTTON], None, settings)
    (inside,) = lint_batch([BUTTON], None, settings, path=str(tmp_path / "forum" / "a.jsonl"))
    (outside,) = lint_batch([BUTTON], None, settings, path=str(tmp_path / "a.jsonl"))
    assert (inside.verdict, outside.verdict) == (Verdict.CLEAN, Verdict.ERRORS)


def test_metadata_and_texts_are_of_one_length() -> None:
    with pytest.raises(ValueError, match="zip"):
        lint_batch([BUTTON, BUTTON], [{}])


def in_another_process(code: str, folder: Path, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_fingerprint_is_the_same_in_every_process(tmp_path: Path) -> None:
    code = (
        "from lint import Config; from lint.integrations import Settings; "
        "print(Settings(Config(ignore=('a11y', 'share-button')[1:], options={'blank-lines': {'most': 1}}, "
        "severity={'boilerplate': 'warning'}), 'all').fingerprint)"
    )
    (tmp_path / "below").mkdir()
    first = in_another_process(code, tmp_path, "1")
    assert len(first) == 32
    assert first == in_another_process(code, tmp_path / "below", "2")


def test_the_fingerprint_tells_settings_apart() -> None:
    lowered: dict[str, Any] = {"share-button": "warning"}
    settings = [
        Settings(),
        Settings(fixes="safe"),
        Settings(fixes="all"),
        Settings(Config(ignore=("share-button",))),
        Settings(Config(severity=lowered)),
        Settings(Config(options={"blank-lines": {"most": 1}})),
        Settings(Config(options={"blank-lines": {"most": 3}})),
        Settings(Config(max_removed_share=0.5)),
        Settings(Config(per_file_ignores={"forum/**": ("share-button",)})),
    ]
    assert len({one.fingerprint for one in settings}) == len(settings)


def test_the_fingerprint_knows_nothing_of_places_and_files(tmp_path: Path) -> None:
    first, second = (rule_file(tmp_path / name / "rules", GROWS) for name in ("first", "second"))
    here = Settings(Config(rule_paths=("rules",), root=first.parent, origins={"rule-paths": ("a.toml",)}))
    there = Settings(Config(rule_paths=("rules",), root=second.parent, exclude=("x",), journal_keep=3))
    assert here.fingerprint == there.fingerprint
    rule_file(second, GROWS.replace("left", "back"))
    assert Settings(there.config).fingerprint != here.fingerprint


def test_the_fingerprint_changes_with_version_rules_and_phrases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fingerprint() -> str:
        fingerprints._installed.cache_clear()
        return Settings().fingerprint

    seen = [fingerprint()]
    monkeypatch.setattr(fingerprints, "__version__", "9.9")
    seen.append(fingerprint())
    spec = find_spec("lint.rules")
    assert spec is not None
    assert spec.origin is not None
    copy = tmp_path / "rules"
    shutil.copytree(Path(spec.origin).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "_folders", lambda package: [copy] if package == "lint.rules" else [])
    seen.append(fingerprint())
    for name in ("boilerplate/phrases/share_button.toml", "titles/untitled.py", "evidence.json"):
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        seen.append(fingerprint())
    assert len(set(seen)) == len(seen) == 6
    (copy / "compiled.jsonl").write_text("made of the others", encoding="utf-8")
    assert fingerprint() == seen[-1]


def test_the_fingerprint_asks_every_library_that_has_a_say() -> None:
    without_a_say = {
        *("ahocorasick-rs", "chardet", "filelock", "msgpack", "pathspec", "platformdirs", "pydantic", "rich"),
        "zstandard",
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in project["dependencies"]}
    assert needed - without_a_say == set(fingerprints.LIBRARIES)


def test_settings_can_be_sent_to_workers() -> None:
    settings = Settings(Config(select=("boilerplate",)), "all")
    sent = pickle.loads(pickle.dumps(settings))
    assert sent == settings
    assert linter_of(sent) is linter_of(settings)
    (result,) = lint_batch([BUTTON], None, sent)
    assert pickle.loads(pickle.dumps(result)) == result


def test_a_worker_with_other_rules_is_refused() -> None:
    settings = Settings(Config(ignore=("untitled",)))
    object.__setattr__(settings, "fingerprint", "of another version")
    with pytest.raises(UserError, match="other rules"):
        lint_batch([BUTTON], None, settings)


def test_wrong_settings_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="did you mean 'share-button'"):
        Settings(Config(select=("share-buton",)))
    with pytest.raises(UserError, match="fixes: found 'unsafe'"):
        Settings(fixes="unsafe")  # type: ignore[arg-type]
    (tmp_path / "scrapelint.toml").write_text('ignore = ["share-button"]\n', encoding="utf-8")
    assert lint_batch([BUTTON], None, Settings.read(tmp_path / "scrapelint.toml"))[0].verdict is Verdict.CLEAN


def test_no_engine_is_imported_before_it_is_used(tmp_path: Path) -> None:
    code = (
        "import sys, lint.tools, lint.integrations, lint.integrations.command; "
        "print(sorted({'ray', 'pyarrow', 'pandas', 'datasets', 'datatrove', 'fsspec'} & sys.modules.keys()))"
    )
    assert in_another_process(code, tmp_path, "0") == "[]"


def test_without_ray_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert scrapelint(["ray", "in", "out"]) == 2
    assert "pip install 'scrapelint[ray]'" in capsys.readouterr().err


def test_unsafe_fixes_go_with_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: True)
    with pytest.raises(UserError, match="goes with --fix"):
        command.run(Namespace(unsafe_fixes=True, fix=False))
