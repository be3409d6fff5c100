"""Files are cut into parts and judged by several processes; nobody can tell from what comes out."""

import codecs
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checking import processes
from lint.cli import main
from lint.sources import cutting
from lint.sources.cutting import stretches
from lint.sources.opening import open_bytes
from lint.sources.source import ReadOptions, Source

DIRTY = 'A line before.\n\nstring(5) "hello"\n\nA line after.\n'
UNSAFE = "The vote is on Monday.\n\nShare this article\n\nIt was a close one.\n"
CLEAN = "The vote is on Monday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    cut_at(monkeypatch, 300)


def cut_at(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Make parts of about `size` bytes; only the process that cuts asks how large they are."""
    monkeypatch.setattr(cutting, "LEAST", size)
    monkeypatch.setattr(cutting, "USUAL", 2 * size)
    monkeypatch.setattr("lint.workers._UNIT", 2 * size)


def records(count: int, ending: str = "\n") -> str:
    texts = (DIRTY, CLEAN, UNSAFE)
    lines = [json.dumps({"id": f"r{n}", "text": f"Number {n}.\n{texts[n % 3]}", "rank": 1.50}) for n in range(count)]
    lines[7:7] = ["", "  \t"]
    return ending.join(lines) + ending


def corpus() -> dict[str, bytes]:
    """A file of every kind, most with more records than a part holds."""
    lines = records(40)
    broken = lines.split("\n")
    broken[25] = '{"text": "The br'
    broken[30] = broken[30].replace('"text"', '"nothing"')
    table = "id,text\n" + "".join(
        f'{n},"{DIRTY if n % 2 else CLEAN}"\n'.replace('"hello"', '""hello""') for n in range(30)
    )
    late = '{"id": "none"}\n' * 30 + '{"title": "T", "body": "Number 1."}\n' + lines.replace('"text"', '"body"')
    return {
        "bom.jsonl": codecs.BOM_UTF8 + lines.encode(),
        "broken.jsonl": "\n".join(broken).encode(),
        "crlf.jsonl": records(40, "\r\n").encode(),
        "invalid.jsonl": lines.encode().replace(b"Number 20.", b"Number \xff."),
        "late.jsonl": late.encode(),
        "long.jsonl": (lines + json.dumps({"text": "word " * 400}) + "\n" + lines).encode(),
        "open.jsonl": lines.rstrip("\n").encode(),
        "packed.jsonl.gz": gzip.compress(lines.encode(), mtime=0),
        "quotes.csv": table.encode(),
        "single.jsonl": (json.dumps({"text": "word " * 300}) + "\n").encode(),
        "small-1.txt": DIRTY.encode(),
        "small-2.txt": CLEAN.encode(),
        "stray.csv": table.replace("9,", '"9" ,').encode(),
        "torn.jsonl.gz": gzip.compress(lines.encode(), mtime=0)[:-9],
        "unclosed.csv": (table + '99,"and so on\n' + "x\n" * 500).encode(),
        "wide.jsonl": codecs.BOM_UTF16_LE + lines.encode("utf-16-le"),
    } | parquet()


def parquet() -> dict[str, bytes]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        return {}
    texts = [f"Number {n}.\n{(DIRTY, CLEAN, UNSAFE)[n % 3]}" for n in range(40)]
    made = io.BytesIO()
    pq.write_table(pa.table({"id": list(range(40)), "text": texts}), made, row_group_size=7)
    return {"rows.parquet": made.getvalue()}


def write(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        Path(name).write_bytes(content)


def contents() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path().iterdir()) if path.is_file()}


def everything(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[object]:
    """All that runs over the corpus say and do, in a fresh folder each."""
    said: list[object] = []
    limits = ["--config", "max-record-bytes = 1_500", *arguments]
    write(corpus())
    for options in (["--output-format", "json-lines"], ["--diff", "--unsafe-fixes"], ["--fix"], ["--statistics"]):
        said += [main([*limits, *options]), *capsys.readouterr(), contents()]
    said.append(
        [re.sub(r"\d{4}-\d\d-\d\dT[^\"]*", "", path.read_text()) for path in Path().glob(".scrapelint/*/*.jsonl")]
    )
    said += [main(["--undo"]), *capsys.readouterr(), contents()]
    for path in Path().glob(".scrapelint/*/*"):
        path.unlink()
    return said


@pytest.mark.usefixtures("small_parts")
def test_any_number_of_processes_says_and_does_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    one = everything(capsys, "--jobs", "1")
    assert everything(capsys, "--jobs", "2") == one
    assert everything(capsys, "--jobs", "3") == one


def test_parts_of_any_size_say_and_do_the_same(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = everything(capsys)
    for size in (1, 1000):
        cut_at(monkeypatch, size)
        assert everything(capsys) == whole


def source_of(content: bytes, limit: int) -> Source:
    source = open_bytes(content, "a.jsonl", ReadOptions(max_record_bytes=limit))
    assert isinstance(source, Source)
    return source


LINES = [b'{"text": "a"}\n', b'{"body": "bb"}\r\n', b"\n", b" \r\n", b'{"id": 1}\n', b"[\n", b"x" * 40, b"\xff\n"]


@given(st.lists(st.sampled_from(LINES), max_size=30).map(b"".join), st.integers(12, 50), st.integers(1, 60))
@settings(deadline=None)
def test_records_are_the_same_however_a_file_is_cut(content: bytes, limit: int, size: int) -> None:
    whole = list(source_of(content, limit).records())
    with pytest.MonkeyPatch.context() as patch:
        cut_at(patch, size)
        parts = list(source_of(content, limit).parts())
        assert b"".join(part.raw for part in parts) == content
        assert list(source_of(content, limit).records()) == whole


def test_a_record_more_changes_only_the_parts_around_it() -> None:
    lines = [f'{{"text": "Number {n}, and some more words."}}\n'.encode() for n in range(60_000)]

    def cut(some: list[bytes]) -> list[bytes]:
        return [raw for raw, _ in stretches(io.BufferedReader(io.BytesIO(b"".join(some))), 1 << 20)]

    before, after = cut(lines), cut([*lines[:9], b'{"text": "One more."}\n', *lines[9:]])
    assert len(before) > 5
    assert all(cutting.LEAST <= len(part) <= cutting.MOST for part in before[:-1])
    assert len(set(after) - set(before)) <= 2


def test_there_are_no_more_processes_than_work() -> None:
    assert processes(None, 1000, 1 << 20) == 1
    assert processes(None, 1, 1 << 30) == len(os.sched_getaffinity(0))
    assert processes(8, 1, 1000) == 1
    assert processes(8, 3, 1000) == 3
    assert processes(3, 1, 1 << 30) == 3


SLOW = """
import time
from lint.cli import run
from lint.replacing import Replacement

add = Replacement.add

def slow(self, part, mended):
    new = add(self, part, mended)
    if self._path.name == "big.jsonl":
        time.sleep(5)
    return new

Replacement.add = slow
run()
"""
"""A run that is still at its large file when it is interrupted, however late the machine comes to that."""


def started(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    for _ in range(int(seconds * 50)):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("waited in vain")


def children(process: int) -> set[int]:
    """The processes below `process`, those of the forkserver included."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(pid): int(parent) for pid, parent in (line.split() for line in listed.splitlines())}
    found = {process}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {process}


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to look at processes")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_fix_leaves_every_file_whole_and_goes_on(
    folder: Path, number: signal.Signals, jobs: str
) -> None:
    small = {f"{n:03}.txt": DIRTY.encode() for n in range(40)}
    big = (records(600) * 10).encode()  # below what a cache is kept for
    write(small)
    Path("big.jsonl").write_bytes(big)
    process = started("--fix", "--jobs", jobs)
    wait_for(lambda: any(path.name.endswith(".scrapelint-tmp") for path in folder.glob(".big*")))
    below = children(process.pid)
    if number is signal.SIGINT:  # a terminal sends it to all of them
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == (-number if number is signal.SIGKILL else 130)
    assert "Traceback" not in said
    assert "leaked" not in said or number is signal.SIGKILL
    wait_for(lambda: not any(alive(pid) for pid in below))
    assert Path("big.jsonl").read_bytes() == big
    fixed = {name: Path(name).read_bytes() for name in small}
    assert set(fixed.values()) <= {DIRTY.encode(), b"A line before.\n\nA line after.\n"}
    left = {path.name for path in folder.iterdir()} - set(small) - {"big.jsonl", ".git", ".scrapelint"}
    assert not left or number is signal.SIGKILL

    assert main(["--fix", "--jobs", "2"]) in (0, 1)
    assert {path.name for path in folder.iterdir()} == {*small, "big.jsonl", ".git", ".scrapelint"}
    assert b"string(5)" not in Path("big.jsonl").read_bytes()
    assert {Path(name).read_bytes() for name in small} == {b"A line before.\n\nA line after.\n"}
