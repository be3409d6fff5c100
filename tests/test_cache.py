"""What is remembered is what would be found; whatever becomes of the cache, the run goes on."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from lint import mending, workers
from lint.cli import main
from lint.mending import Judged
from lint.sources import cutting
from lint.sources.source import Part, Source
from lint.spelling.store import FOLDER, parts
from lint.store import Store
from lint.tools import main as scrapelint

DIRTY = 'A line before.\n\nstring(5) "hello"\n\nA line after.\n'
UNSAFE = "The vote is on Monday.\n\nShare this article\n\nIt was a close one.\n"
CLEAN = "The vote is on Monday.\n"
HERE = ["--cache-dir", "cache"]
Output = tuple[int, str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cutting, "LEAST", 300)
    monkeypatch.setattr(cutting, "USUAL", 600)
    (tmp_path / ".git").mkdir()
    texts = (DIRTY, CLEAN, UNSAFE, "caf\u00c3\u00a9 \u2014 a line \U0001f600.\n")
    lines = [json.dumps({"id": n, "text": f"Number {n}.\n{texts[n % 4]}"}) + "\n" for n in range(40)]
    Path("a.jsonl").write_text("".join(lines))
    Path("b.txt").write_text(DIRTY)
    Path("c.txt").write_text(CLEAN)
    table = "".join(f'{n},"{CLEAN if n % 3 else UNSAFE}"\n' for n in range(20))
    Path("d.csv").write_text("id,text\n" + table)
    return tmp_path


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The parts that were judged, and not remembered."""
    seen: list[bytes] = []

    def judge(source: Source, part: Part, *others: object) -> Judged:
        seen.append(part.raw)
        return mending.judge(source, part, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "judge", judge)
    return seen


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., Output]:
    def run(*arguments: str) -> Output:
        code = main(["--output-format", "json-lines", *arguments, "."])
        return code, capsys.readouterr().out

    return run


Said = Callable[..., Output]


def contents() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path().glob("?.*"))}


@pytest.mark.parametrize("mode", [[], ["--diff"], ["--diff", "--unsafe-fixes"], ["--statistics"]])
def test_a_warm_run_says_what_a_cold_one_says(said: Said, judged: list[bytes], mode: list[str]) -> None:
    cold = said(*HERE, *mode)
    assert cold == said("--no-cache", *mode)
    judged.clear()
    assert said(*HERE, *mode) == cold
    assert bool(judged) == ("--diff" in mode), "what would change is worked out again"


def test_what_needs_no_fix_is_not_looked_at_again(said: Said, judged: list[bytes]) -> None:
    said(*HERE)
    judged.clear()
    before = contents()
    said(*HERE, "--fix")
    assert judged
    assert all(b"string(5)" in raw or b"caf" in raw for raw in judged)
    fixed = contents()
    assert fixed != before
    # What a fix left is remembered, too.
    judged.clear()
    warm = said(*HERE)
    assert Path("b.txt").read_bytes() not in judged
    assert warm == said("--no-cache")
    judged.clear()
    said(*HERE, "--fix")
    assert judged == []
    assert contents() == fixed


def test_only_the_parts_that_changed_are_judged_again(said: Said, judged: list[bytes]) -> None:
    said(*HERE)
    lines = Path("a.jsonl").read_bytes().split(b"\n")
    lines[20:20] = [b'{"text": "Share this article"}']
    Path("a.jsonl").write_bytes(b"\n".join(lines))
    judged.clear()
    warm = said(*HERE)
    assert 1 <= len(judged) <= 2
    assert warm == said("--no-cache")


@pytest.mark.parametrize(
    "setting",
    [
        "severity = { php-dump = 'warning' }",
        "select = ['php-dump']",
        "per-file-ignores = { 'a.*' = ['php-dump'] }",
        "max-record-bytes = 30",
        "text-field = 'id'",
        "extend-unsafe-fixes = ['php-dump']",
        "languages = ['de']",
        "options.blank-lines.most = 1",
        "custom.vote = { message = 'a vote', phrases = ['The vote is on Monday.'] }",
    ],
)
def test_other_settings_are_another_matter(said: Said, setting: str) -> None:
    said(*HERE)
    assert said(*HERE, "--config", setting) == said("--no-cache", "--config", setting)


def test_ignores_of_one_file_are_not_those_of_its_copy(said: Said) -> None:
    Path("e.txt").write_text(DIRTY)
    ignores = ["--config", "per-file-ignores = { 'b.txt' = ['php-dump'] }"]
    assert '"b.txt"' not in said(*HERE, *ignores)[1]
    assert '"e.txt"' in said(*HERE, *ignores)[1]


def test_a_rule_file_that_changed_is_another_rule(said: Said, judged: list[bytes]) -> None:
    rule = "from lint import PatternRule\nclass Vote(PatternRule):\n    message = 'a vote'\n    pattern = r'{}'\n"
    path = Path("my/news/vote.py")
    path.parent.mkdir(parents=True)
    options = ["--config", "rule-paths = ['my']", "--config", "select = ['vote']"]
    for word in ("vote", "monday", "vote"):
        path.write_text(rule.format(word))
        sys.modules.pop(next((name for name in sys.modules if name.endswith("news.vote")), ""), None)
        workers._linter.cache_clear()
        found = said(*HERE, *options)
        assert found == said("--no-cache", *options)
        assert '"vote"' in found[1]
    judged.clear()
    said(*HERE, *options)
    assert judged == []


def test_guests_without_sources_are_not_remembered(
    said: Said, judged: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "no_such_source", ModuleType("no_such_source"))
    monkeypatch.setattr("lint.cache.packages", lambda: ["lint.rules", "marshal"])
    said(*HERE)
    judged.clear()
    said(*HERE)
    assert judged


def test_libraries_of_another_version_are_another_matter(
    said: Said, judged: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(*HERE)
    judged.clear()
    monkeypatch.setattr("lint.cache._version", lambda name: "99")
    said(*HERE)
    assert judged


def test_what_names_its_line_is_not_remembered(said: Said) -> None:
    broken = b'{"text": "fine"}\n{"text": \xff}\n'
    Path("e.jsonl").write_bytes(broken)
    said(*HERE)
    Path("e.jsonl").write_bytes(b"\n\n" + broken)
    assert "line 4" in said(*HERE)[1]


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def table_instead(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE entries (x)")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "garbage": lambda path: path.write_bytes(b"\x00garbage" * 999),
    "zeros inside": lambda path: path.write_bytes(path.read_bytes()[:4096] + bytes(path.stat().st_size - 4096)),
    "a folder": folder_instead,
    "another table": table_instead,
    "other values": lambda path: sql(path, "UPDATE entries SET value = 7"),
    "bits": lambda path: sql(path, "UPDATE entries SET value = substr(value, 1, 20) || x'20' || substr(value, 22)"),
}


def sql(path: Path, statement: str) -> None:
    database = sqlite3.connect(path)
    database.execute(statement)
    database.commit()
    database.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_passed_over_and_made_anew(said: Said, judged: list[bytes], damage: str) -> None:
    cold = said(*HERE)
    DAMAGES[damage](Path("cache/entries.sqlite"))
    assert said(*HERE) == cold
    if damage != "a folder":
        said(*HERE)
        judged.clear()
        assert said(*HERE) == cold
        assert judged == []


def test_a_cache_that_cannot_be_written_is_none(said: Said) -> None:
    Path("cache").write_text("in the way")
    assert said(*HERE) == said("--no-cache")
    assert Path("cache").read_text() == "in the way"


def test_runs_at_the_same_time_share_a_cache(said: Said) -> None:
    command = [sys.executable, "-m", "lint.cli", "--output-format", "json-lines", *HERE, "."]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    outputs = {run.communicate(timeout=120)[0] for run in runs}
    assert outputs == {said("--no-cache")[1]}
    database = sqlite3.connect("cache/entries.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("SELECT count(*) FROM entries").fetchone() == (len(contents()) + 1,), "a table has a header"
    database.close()


def test_several_processes_remember_as_one_does(said: Said, judged: list[bytes]) -> None:
    cold = said(*HERE, "--jobs", "2")
    assert said(*HERE) == cold
    assert judged == []
    assert said(*HERE, "--jobs", "2") == cold


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    limit = 500_000

    def run(*keys: int) -> list[int]:
        store = Store(tmp_path / "store", limit)
        there = [key for key in keys if store.get(b"%d" % key)]
        for key in set(keys) - set(there):
            store.put(b"%d" % key, bytes(20_000))
        store.close()
        return there

    run(*range(5))
    for number in range(100, 110):  # time goes by
        run(number)
    assert run(0, 1) == [0, 1]
    run(*range(200, 212))
    kept = run(0, 1, 2, 3, 4)
    assert kept == [0, 1]
    assert (tmp_path / "store" / "entries.sqlite").stat().st_size < 2 * limit


def test_a_small_run_has_no_cache(said: Said, folder: Path) -> None:
    said()
    assert not (folder / ".scrapelint_cache").exists()


def test_the_cache_lies_beside_the_configuration_and_is_ignored(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.checking._BYTES_FOR_CACHE", 1)
    said("--no-cache")
    assert not Path(".scrapelint_cache").exists()
    said()
    assert Path(".scrapelint_cache/.gitignore").read_text() == "*\n"
    assert Path(".scrapelint_cache/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    Path("scrapelint.toml").write_text("cache-dir = 'elsewhere/cache'")
    Path("deep").mkdir()
    monkeypatch.chdir("deep")
    Path("a.txt").write_text(DIRTY)
    said()
    assert Path("../elsewhere/cache/entries.sqlite").exists()


def test_clean_removes_the_cache_and_nothing_else(
    said: Said, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(*HERE)
    monkeypatch.setenv(FOLDER, "words")
    assert scrapelint(["clean", *HERE]) == 0
    assert not Path("cache").exists()
    assert scrapelint(["clean", *HERE]) == 0
    assert "no cache" in capsys.readouterr().out
    Path("mine").mkdir()
    Path("mine/a.txt").write_text("mine")
    assert scrapelint(["clean", "--cache-dir", "mine"]) == 2
    assert Path("mine/a.txt").read_text() == "mine"


def test_clean_removes_what_is_known_of_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER, "words")
    parts("some", [Path("a.jsonl")], lambda: {"part": b"bytes"})
    assert len(list(Path("words").glob("some-*.bin"))) == 1
    assert scrapelint(["clean", *HERE]) == 0
    assert not Path("words").exists()
    assert "Removed words." in capsys.readouterr().out
    monkeypatch.setenv(FOLDER, "")
    assert scrapelint(["clean", *HERE]) == 0


def test_the_cache_is_not_imported_for_a_small_run() -> None:
    program = (
        "import sys, lint.cli; lint.cli.main(['c.txt']); "
        "print([name for name in ('sqlite3', 'lint.cache', 'multiprocessing', 'zstandard') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_closing_a_store_brings_it_to_the_disk(tmp_path: Path) -> None:
    store = Store(tmp_path / "x")
    store.put(b"key", b"value")
    store.close()
    assert Store(tmp_path / "x").get(b"key") == b"value"
