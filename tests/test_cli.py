"""The command line, from arguments to exit codes, on good and on bad input."""

import errno
import gzip
import io
import json
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from lint.cli import main

DIRTY = 'A line before.\n\nstring(5) "hello"\n\nA line after.\n'
CLEAN = "A line before.\n\nA line after.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def write(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    main(["--output-format", "json-lines", *arguments])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("content", "arguments", "code"),
    [
        (CLEAN, [], 0),
        (DIRTY, [], 1),
        (DIRTY, ["--exit-zero"], 0),
        (DIRTY, ["--fix"], 0),
        (DIRTY, ["--fix", "--exit-non-zero-on-fix"], 1),
        (CLEAN, ["--fix", "--exit-non-zero-on-fix"], 0),
        (DIRTY, ["--diff"], 1),
        (CLEAN, ["--diff"], 0),
        (DIRTY, ["--ignore", "php-dump"], 0),
        (DIRTY, ["--select", "boilerplate"], 0),
        (DIRTY, ["--config", "severity = { php-dump = 'warning' }"], 0),
        (DIRTY, ["--config", "severity = { php-dump = 'warning' }", "--fail-on", "warning"], 1),
        (DIRTY, ["--select", "no-such-rule"], 2),
        (DIRTY, ["--explain", "no-such-rule"], 2),
        (DIRTY, ["--explain", "php-dump"], 0),
        (DIRTY, ["--list-rules"], 0),
        (DIRTY, ["--show-settings"], 0),
        (DIRTY, ["--show-files"], 0),
        (DIRTY, ["--version"], 0),
        (DIRTY, ["no/such/file.txt"], 2),
        (DIRTY, ["no/such/file.txt", "a.txt", "--exit-zero"], 2),
        (DIRTY, ["--undo"], 2),
        (DIRTY, ["--config", "max-removed-share = 7"], 2),
    ],
)
def test_exit_codes(content: str, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", content)
    assert main(arguments) == code, capsys.readouterr()


@pytest.mark.parametrize(
    "arguments",
    [["--no-such-option"], ["--fix", "--undo"], ["--journal", "x"], ["--jobs", "0"], ["-", "a.txt"]],
)
def test_a_wrong_command_line_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_a_folder_called_rules_is_a_folder() -> None:
    write("rules/a.txt", DIRTY)
    assert main(["--fix", "rules"]) == 0
    assert Path("rules/a.txt").read_text() == CLEAN


def test_a_file_that_is_clean_is_not_written() -> None:
    path = write("a.txt", CLEAN)
    before = path.stat()
    assert main(["--fix"]) == 0
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_json_lines_have_the_fields_that_are_promised(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.jsonl", json.dumps({"id": "x1", "text": DIRTY}) + "\n")
    (finding,) = findings(capsys, "a.jsonl")
    start = DIRTY.index("string")
    assert finding == {
        "rule": "php-dump",
        "category": "leaked_code",
        "severity": "error",
        "message": finding["message"],
        "path": "a.jsonl",
        "record": {"index": 0, "line": 1, "id": "x1"},
        "scope": "span",
        "start": start,
        "end": start + len('string(5) "hello"'),
        "row": 3,
        "column": 1,
        "evidence": finding["evidence"],
        "fix": {
            "kind": "edit",
            "start": start,
            "end": start + len('string(5) "hello"'),
            "replacement": "",
            "applicability": "safe",
        },
    }


def test_what_lint_reports_is_what_fix_does(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", DIRTY)
    main(["--diff"])
    shown = capsys.readouterr().out
    assert '-string(5) "hello"\n' in shown
    assert Path("a.txt").read_text() == DIRTY


def test_bad_input_is_reported_and_the_rest_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.jsonl", b'{"text": "fine"}\n{"text": \n{"text": "a\\nstring(2) \\"ab\\"\\nb"}\n{"text": 7}\n')
    write("b.txt", b"caf\xe9 \xff\xfe\xfa\n")
    write("c.txt", DIRTY)
    write("d.jsonl.gz", gzip.compress(b'{"text": "fine"}\n' * 1000)[:-20])
    before = Path("a.jsonl").read_bytes()
    assert main(["--fix"]) == 2
    errors = capsys.readouterr().err
    assert "d.jsonl.gz" in errors
    assert "a.jsonl: not fixed" in errors
    assert Path("c.txt").read_text() == CLEAN
    assert Path("a.jsonl").read_bytes() == before
    rules = [(one["path"], one["rule"]) for one in findings(capsys)]
    assert rules == [
        ("a.jsonl", "broken-record"),
        ("a.jsonl", "php-dump"),
        ("a.jsonl", "missing-text"),
        ("b.txt", "invalid-utf-8"),
    ]


def test_binary_files_and_pointers_are_counted_as_not_checked(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", b"\x00\x01\x02" * 50)
    write("b.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n")
    assert main(["."]) == 0
    assert "Not checked: 2 files" in capsys.readouterr().out
    assert main([".", "--fail-on-skipped"]) == 1
    assert main(["a.txt"]) == 2
    assert "a.txt: not checked: binary file" in capsys.readouterr().err


def test_odd_but_good_files_are_read() -> None:
    write("empty.txt", b"")
    write("cr.txt", b"one\rtwo\r")
    write("wide.txt", "eins\nzwei\n".encode("utf-16"))
    write("long.txt", b"word " * 300_000)
    assert main([]) == 0


@pytest.mark.parametrize("arguments", [[], ["--fix"], ["--diff"], ["--statistics"]])
def test_timings_name_the_rules_that_had_to_look(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "The ferry sails.\n\nShare this article\n")
    write("b.txt", "The ferry sails.\n")
    main(["--timings", *arguments])
    rows = [line.split() for line in capsys.readouterr().err.splitlines()]
    table = rows[rows.index(["ms", "share", "documents", "rule"]) + 1 :]
    assert {row[-1] for row in table} >= {"(matching)", "all"}
    assert table[-1][1:] == ["100.0%", "2", "all"]
    shares = [float(row[1].rstrip("%")) for row in table]
    assert sum(shares[:-1]) == pytest.approx(100, abs=3)


def test_a_fifo_is_not_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no FIFOs here")
    os.mkfifo("pipe.txt")
    assert main(["."]) == 0
    assert main(["pipe.txt"]) == 2
    assert "pipe.txt" in capsys.readouterr().err


def test_a_read_only_file_is_left_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    path = write("a.txt", DIRTY)
    path.chmod(0o444)
    assert main(["--fix"]) == 2
    assert "read-only" in capsys.readouterr().err
    assert path.read_text() == DIRTY


class FullDisk(io.RawIOBase):
    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_file_and_does_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from lint.writing import Rewriting

    real = Rewriting.open

    def full(self: Rewriting) -> BinaryIO:
        file = real(self)
        return FullDisk() if self.path.name == "a.txt" else file  # type: ignore[return-value]

    monkeypatch.setattr(Rewriting, "open", full)
    write("a.txt", DIRTY)
    write("b.txt", DIRTY)
    assert main(["--fix"]) == 2
    assert "a.txt: No space left on device" in capsys.readouterr().err
    assert Path("a.txt").read_text() == DIRTY
    assert Path("b.txt").read_text() == CLEAN
    assert sorted(path.name for path in Path().glob("*.txt*")) == ["a.txt", "b.txt"]


def test_an_interrupt_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.writing import Rewriting

    def interrupted(self: Rewriting) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Rewriting, "commit", interrupted)
    write("a.txt", DIRTY)
    assert main(["--fix"]) == 130
    assert Path("a.txt").read_text() == DIRTY
    assert {path.name for path in Path().iterdir()} == {"a.txt", ".git", ".scrapelint"}


def test_a_rule_that_fails_is_named_and_the_file_stays(capsys: pytest.CaptureFixture[str]) -> None:
    body = "from lint import Rule\nclass Jingle(Rule):\n    def check(self, document):\n        1 / 0\n"
    write("my/broadcast/jingle.py", body)
    write("a.txt", DIRTY)
    assert main(["--fix", "--config", "rule-paths = ['my']", "a.txt"]) == 2
    assert "rule jingle failed: ZeroDivisionError" in capsys.readouterr().err
    assert Path("a.txt").read_text() == DIRTY


class Standard:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


@pytest.mark.parametrize(
    ("arguments", "content", "expected", "code"),
    [
        (["--fix", "-"], DIRTY, CLEAN, 0),
        (["--fix", "-"], CLEAN, CLEAN, 0),
        (["--fix", "-", "--stdin-filename", "x.jsonl"], json.dumps({"text": DIRTY}), json.dumps({"text": CLEAN}), 0),
        (["-", "--output-format", "concise", "-q"], DIRTY, "-:3:1 php-dump [*] output of a PHP debug function\n", 1),
    ],
)
def test_standard_input(
    arguments: list[str],
    content: str,
    expected: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(content.encode()))
    assert main(arguments) == code
    assert capfdbinary.readouterr().out == expected.encode()


def test_several_processes_say_what_one_says(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(6):
        write(f"{number}.txt", DIRTY * (number + 1))
    one = findings(capsys, "--jobs", "1")
    assert one
    assert findings(capsys, "--jobs", "2") == one
    assert main(["--fix", "--jobs", "2"]) == 0
    assert main(["--undo"]) == 0
    capsys.readouterr()
    assert findings(capsys, "--jobs", "1") == one


def test_output_goes_to_the_file_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", DIRTY)
    assert main(["--output-format", "sarif", "--output-file", "out.sarif"]) == 1
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"
    assert main(["--output-file", "no/such/folder/out"]) == 2
    assert "--output-file" in capsys.readouterr().err


def test_statistics(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", DIRTY)
    main(["--statistics", "-q"])
    assert capsys.readouterr().out == "1  [*]  php-dump\n"


def test_a_closed_pipe_ends_quietly() -> None:
    import subprocess

    write("a.txt", "Share this article\n\nA sentence stands here.\n\n" * 3000)
    command = f"{sys.executable} -m lint.cli --output-format concise | head -n 1"
    run = subprocess.run(["bash", "-c", command], check=False, capture_output=True, text=True)
    assert len(run.stdout.splitlines()) == 1
    assert run.stderr == ""
