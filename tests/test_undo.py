"""What a fix took away comes back, whatever happened in between."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.cli import main

DIRTY = 'A line before.\n\nstring(5) "hello"\n\nA line after.\n'
CLEAN = "A line before.\n\nA line after.\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def fill(folder: Path) -> dict[str, bytes]:
    records = [{"id": n, "text": DIRTY if n % 2 else CLEAN, "rank": 1.50} for n in range(4)]
    (folder / "a.txt").write_bytes(DIRTY.encode())
    (folder / "b.jsonl").write_text("".join(json.dumps(record) + "\r\n" for record in records), newline="")
    (folder / "c.csv").write_text(f'id,text\n1,"{DIRTY.replace(chr(34), chr(34) * 2)}"\n2,fine\n', newline="")
    (folder / "d.txt").write_bytes(CLEAN.encode())
    (folder / "e.md").write_bytes(b"\xef\xbb\xbf" + DIRTY.replace("\n", "\r\n").encode())
    return contents(folder)


def test_undo_gives_back_the_bytes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = fill(project)
    assert main(["--fix"]) == 0
    fixed = contents(project)
    assert fixed["a.txt"] == CLEAN.encode()
    assert fixed["d.txt"] == before["d.txt"]
    assert {name for name in before if fixed[name] != before[name]} == {"a.txt", "b.jsonl", "c.csv", "e.md"}
    assert main(["--undo"]) == 0
    assert "Restored 4 files" in capsys.readouterr().out
    assert contents(project) == before


def test_the_journal_is_private_and_ignored_by_git(project: Path) -> None:
    fill(project)
    main(["--fix"])
    (journal,) = (project / ".scrapelint" / "journals").iterdir()
    assert journal.stat().st_mode & 0o777 == 0o600
    assert (project / ".scrapelint" / ".gitignore").read_text() == "*\n"
    entries = [json.loads(line) for line in journal.read_text().splitlines() if line]
    edits = [edit for entry in entries for edit in entry.get("edits", ())]
    assert {edit["rule"] for edit in edits} == {"php-dump"}
    assert {edit["removed"] for edit in edits if "\r" not in edit["removed"]} == {'string(5) "hello"'}


def test_undo_again_goes_one_run_further_back(project: Path) -> None:
    path = project / "a.txt.gz"
    first = DIRTY.encode()
    path.write_bytes(gzip.compress(first))
    assert main(["--fix"]) == 0
    second = gzip.decompress(path.read_bytes()) + b'\nstring(2) "ab"\n'
    path.write_bytes(gzip.compress(second))
    assert main(["--fix"]) == 0
    assert main(["--undo"]) == 0
    assert gzip.decompress(path.read_bytes()) == second
    assert main(["--undo"]) == 2, "the user changed the file between the runs"
    assert gzip.decompress(path.read_bytes()) == second


def test_two_runs_are_taken_back_one_after_the_other(project: Path) -> None:
    path = project / "a.txt.gz"
    path.write_bytes(gzip.compress((DIRTY + "\nShare this article\n").encode()))
    main(["--fix"])
    main(["--fix", "--unsafe-fixes"])
    assert gzip.decompress(path.read_bytes()) == CLEAN.encode()
    assert main(["--undo"]) == 0
    assert main(["--undo"]) == 0
    assert gzip.decompress(path.read_bytes()) == (DIRTY + "\nShare this article\n").encode()
    assert main(["--undo"]) == 2


def test_undo_refuses_what_has_changed_and_restores_the_rest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = fill(project)
    main(["--fix"])
    (project / "a.txt").write_text("mine now")
    assert main(["--undo"]) == 2
    assert "a.txt: not restored: it has changed since it was fixed" in capsys.readouterr().err
    assert (project / "a.txt").read_text() == "mine now"
    assert (project / "b.jsonl").read_bytes() == before["b.jsonl"]


def test_paths_narrow_undo(project: Path) -> None:
    before = fill(project)
    main(["--fix"])
    assert main(["--undo", "b.jsonl"]) == 0
    assert (project / "b.jsonl").read_bytes() == before["b.jsonl"]
    assert (project / "a.txt").read_bytes() == CLEAN.encode()
    assert main(["--undo"]) == 0
    assert contents(project) == before


def test_a_journal_can_be_named(project: Path) -> None:
    before = fill(project)
    main(["--fix", "a.txt"])
    (journal,) = (project / ".scrapelint" / "journals").iterdir()
    main(["--fix"])
    assert main(["--undo", "--journal", str(journal)]) == 0
    assert (project / "a.txt").read_bytes() == before["a.txt"]
    assert (project / "b.jsonl").read_bytes() != before["b.jsonl"]


@pytest.mark.parametrize("journal", ["missing.jsonl", "a.txt"])
def test_what_is_no_journal_is_refused(project: Path, journal: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(project)
    assert main(["--undo", "--journal", journal]) == 2
    assert journal in capsys.readouterr().err


def test_only_so_many_runs_are_kept(project: Path) -> None:
    for _ in range(4):
        (project / "a.txt").write_text(DIRTY)
        main(["--fix", "--config", "journal-keep=2", "a.txt"])
    assert len(list((project / ".scrapelint" / "journals").iterdir())) == 2


def test_without_a_place_for_the_journal_nothing_is_fixed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = fill(project)
    (project / ".scrapelint").write_text("in the way")
    assert main(["--fix"]) == 2
    assert "--no-journal" in capsys.readouterr().err
    (project / ".scrapelint").unlink()
    assert contents(project) == before
    (project / ".scrapelint").write_text("in the way")
    assert main(["--fix", "--no-journal"]) == 0
    assert (project / "a.txt").read_bytes() == CLEAN.encode()


_KILLED = """
import os, pathlib, sys
calls = int(sys.argv[1])
def counted(function):
    def wrapper(*args, **kwargs):
        global calls
        calls -= 1
        if calls == 0:
            os._exit(9)
        return function(*args, **kwargs)
    return wrapper
os.fsync = counted(os.fsync)
pathlib.Path.replace = counted(pathlib.Path.replace)
pathlib.Path.unlink = counted(pathlib.Path.unlink)
from lint.cli import main
sys.exit(main(["--fix", "--quiet"]))
"""


def killed(after: int) -> int:
    """Fix in a process that is killed at its so-many-th call to the disk; its exit code."""
    return subprocess.run([sys.executable, "-c", _KILLED, str(after)], check=False, capture_output=True).returncode


def test_undo_after_a_kill_at_any_moment_restores_every_changed_file(project: Path) -> None:
    before = {name: data for name, data in fill(project).items() if name in ("a.txt", "b.jsonl")}
    for name in contents(project).keys() - before:
        (project / name).unlink()
    moment = 0
    while True:
        moment += 1
        code = killed(moment)
        changed = {name for name, data in contents(project).items() if before.get(name) not in (None, data)}
        undone = main(["--undo"])
        after = contents(project)
        assert {name: after[name] for name in before} == before, f"killed at call {moment}, {changed} changed"
        assert undone in ((0,) if changed else (0, 2))
        if code == 0:
            break
    assert moment > 8, "the process was killed at many moments"
    assert main(["--fix"]) == 0  # a run removes the litter of dead ones
    assert {path.name for path in project.iterdir()} == {*before, ".git", ".scrapelint"}
    journals = (project / ".scrapelint" / "journals").iterdir()
    assert [path.name for path in journals if path.suffix != ".jsonl"] == []


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_a_link_stays_a_link_through_fix_and_undo(project: Path) -> None:
    (project / "real").mkdir()
    (project / "real" / "a.txt").write_text(DIRTY)
    (project / "link.txt").symlink_to(project / "real" / "a.txt")
    main(["--fix", "link.txt"])
    assert (project / "link.txt").is_symlink()
    assert (project / "real" / "a.txt").read_text() == CLEAN
    assert main(["--undo"]) == 0
    assert (project / "real" / "a.txt").read_text() == DIRTY
