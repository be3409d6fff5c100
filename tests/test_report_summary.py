import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.finding import Applicability, Edit, Finding, Severity
from lint.report import statistics, summary
from lint.report.diagnostic import Summary
from lint.report.progress import rate_and_rest

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def counted(*found: tuple[str, Applicability | None, Severity], files: int = 2, documents: int = 2) -> Summary:
    total = Summary(files=files, documents=documents)
    for rule, applicability, severity in found:
        fix = None if applicability is None else Edit(0, 1, "", applicability)
        total.add(Finding(rule, 0, 1, "", fix=fix), severity)
    return total


ERROR, WARNING = Severity.ERROR, Severity.WARNING
DUMP, BUTTON, STAMP = ("php-dump", SAFE, ERROR), ("share-button", UNSAFE, WARNING), ("timestamp-line", None, WARNING)


def fixed(total: Summary, number: int, files: int) -> Summary:
    for _ in range(number):
        total.add_fixed(Finding("php-dump", 0, 1, ""))
    total.files_changed = files
    return total


@pytest.mark.parametrize(
    ("total", "options", "expected"),
    [
        (counted(files=1, documents=1), {}, "All clean: 1 file."),
        (counted(files=3, documents=1200), {}, "All clean: 3 files, 1,200 documents."),
        (counted(files=0, documents=0), {}, "No files were checked."),
        (counted(DUMP, files=1, documents=1), {}, "Found 1 error (1 fixable with --fix) in 1 file."),
        (counted(STAMP, STAMP), {}, "Found 2 warnings in 2 files."),
        (
            counted(DUMP, DUMP, BUTTON, STAMP, documents=7),
            {},
            "Found 2 errors and 2 warnings (2 fixable with --fix, 1 more with --unsafe-fixes) in 2 files, 7 documents.",
        ),
        (counted(BUTTON), {}, "Found 1 warning (1 fixable with --fix --unsafe-fixes) in 2 files."),
        (
            counted(DUMP, BUTTON, STAMP),
            {"unsafe": True},
            "Found 1 error and 2 warnings (2 fixable with --fix) in 2 files.",
        ),
        (fixed(counted(), 3, 2), {"fix": True}, "Fixed 3 findings in 2 files; nothing left."),
        (
            fixed(counted(BUTTON), 1, 1),
            {"fix": True},
            "Fixed 1 finding in 1 file; 1 warning (1 fixable with --fix --unsafe-fixes) left.",
        ),
        (counted(STAMP), {"fix": True}, "Nothing to fix; 1 warning left in 2 files."),
        (counted(), {"fix": True}, "All clean: 2 files."),
        (fixed(counted(STAMP), 2, 1), {"diff": True}, "Would fix 2 findings in 1 file; 1 warning left."),
    ],
)
def test_summary(total: Summary, options: dict[str, bool], expected: str) -> None:
    assert list(summary.render(total, **options)) == [f"{expected}\n"]


def test_what_was_not_checked() -> None:
    total = counted()
    total.not_checked = {"binary file": ["a.bin", "b\x1b[2J\n::error::x.bin"], "Git LFS pointer": ["c.txt"]}
    closing = "Not checked: 3 files (2 binary files, 1 Git LFS pointer)\n"
    assert list(summary.render(total)) == ["All clean: 2 files.\n", closing]
    assert list(summary.render(total, verbose=True))[1:] == [
        closing,
        "  a.bin: binary file\n",
        "  b\\x1b[2J\\n::error::x.bin: binary file\n",
        "  c.txt: Git LFS pointer\n",
    ]


def test_summaries_add_up() -> None:
    total = Summary()
    total.merge(fixed(counted(DUMP, BUTTON), 1, 1))
    total.merge(counted(DUMP, STAMP))
    assert (total.errors, total.warnings, total.fixable_safe, total.fixable_unsafe, total.fixed) == (2, 2, 2, 1, 1)
    assert (total.files, total.documents, total.files_changed) == (4, 4, 1)
    assert total.rules == {"php-dump": 2, "share-button": 1, "timestamp-line": 1}
    assert (total.safe_rules, total.unsafe_rules) == ({"php-dump": 2}, {"share-button": 1})
    assert total.fixed_rules == {"php-dump": 1}


def test_statistics() -> None:
    some = ("php-dump", UNSAFE, ERROR)
    total = counted(*[STAMP] * 1200, *[BUTTON] * 30, *[DUMP] * 4, some)
    assert "".join(statistics.render(total)) == (
        "1,200  [ ]  timestamp-line\n"
        "   30  [ ]  share-button\n"
        "    5  [-]  php-dump\n"
    )  # fmt: skip
    assert "".join(statistics.render(total, unsafe=True)) == (
        "1,200  [ ]  timestamp-line\n"
        "   30  [*]  share-button\n"
        "    5  [*]  php-dump\n"
    )  # fmt: skip
    assert "".join(statistics.render(counted())) == ""


def test_statistics_as_json() -> None:
    assert "".join(statistics.render_json(counted(DUMP, DUMP, BUTTON))) == (
        '[\n  {\n    "rule": "php-dump",\n    "count": 2,\n    "safe_fixes": 2,\n    "unsafe_fixes": 0\n  },\n'
        '  {\n    "rule": "share-button",\n    "count": 1,\n    "safe_fixes": 0,\n    "unsafe_fixes": 1\n  }\n]\n'
    )


PROGRAM = """
import sys
import lint.report.progress as module
from lint.report.progress import Progress
module._PATIENCE = {patience}
with Progress(3, 3_000_000) as progress:
    for number in range(3):
        progress.advance(1, 1_000_000)
        with progress.hidden():
            print("line", number)
print("rich" in sys.modules)
"""


def run_on_terminal(patience: float) -> tuple[str, str]:
    """Standard output, a pipe, and standard error, a terminal."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", 0) as terminal:
        program = PROGRAM.format(patience=patience)
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
        run = subprocess.run(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=theirs, check=True, env=environment
        )
        os.close(theirs)
        shown = b""
        try:
            while part := terminal.read(4096):
                shown += part
        except OSError:  # the other end is closed
            pass
    return run.stdout.decode(), shown.decode()


def test_a_long_run_shows_its_progress_on_standard_error_only() -> None:
    out, shown = run_on_terminal(0)
    assert out == "line 0\nline 1\nline 2\nTrue\n"
    assert "1/3 files" in shown
    assert "MB/s, 0:00:0" in shown


def test_the_rate_and_the_time_left() -> None:
    assert rate_and_rest(2_500_000, 7_500_000_000) == "2.5 MB/s, 0:50:00 left"
    assert rate_and_rest(100_000, 0) == "0.1 MB/s, 0:00:00 left"
    assert rate_and_rest(1_000, 10**9) == "0.0 MB/s, 277:46:40 left"
    assert rate_and_rest(0, 1000) == ""


def test_a_short_run_shows_nothing() -> None:
    assert run_on_terminal(60) == ("line 0\nline 1\nline 2\nFalse\n", "")


def test_no_progress_where_standard_error_is_no_terminal(tmp_path: Path) -> None:
    with (tmp_path / "err").open("w+") as err:
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM.format(patience=0)], stdout=subprocess.PIPE, stderr=err, check=True
        )
        assert run.stdout == b"line 0\nline 1\nline 2\nFalse\n"
        err.seek(0)
        assert err.read() == ""
