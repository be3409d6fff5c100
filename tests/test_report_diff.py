import gzip
import random
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which

import pytest

from lint.config import Config
from lint.document import Document, Origin
from lint.edits import Change, apply
from lint.engine import Outcome
from lint.linter import Linter
from lint.mending import Mode, Task
from lint.reading import Job
from lint.report.diff import FileDiff, header
from lint.report.hunks import hunks
from lint.report.readable_diff import View, readable
from lint.runner import Run
from lint.sources.source import Splice
from lint.workers import Workers

needs_patch = pytest.mark.skipif(which("patch") is None, reason="GNU patch is not installed")
needs_git = pytest.mark.skipif(which("git") is None, reason="git is not installed")


def diff_of(path: str, pieces: Sequence[tuple[bytes, Sequence[Splice]]]) -> bytes:
    diff = FileDiff(path)
    parts = [part for raw, splices in pieces for part in diff.feed(raw, splices)]
    return b"".join([*parts, *diff.finish()])


def fixed(pieces: Sequence[tuple[bytes, Sequence[Splice]]]) -> bytes:
    out = []
    for raw, splices in pieces:
        at = 0
        for splice in splices:
            out += [raw[at : splice.start], splice.replacement]
            at = splice.end
        out.append(raw[at:])
    return b"".join(out)


ONE_TO_NINE = b"".join(b"%d\n" % number for number in range(1, 10))


@pytest.mark.parametrize(
    ("raw", "splices", "expected"),
    [
        pytest.param(b"a\n", [], b"", id="nothing"),
        pytest.param(b"a\n", [Splice(0, 1, b"a")], b"", id="no difference"),
        pytest.param(b"a\nb\nc\n", [Splice(2, 4, b"")], b"@@ -1,3 +1,2 @@\n a\n-b\n c\n", id="a line"),
        pytest.param(b"a b\n", [Splice(1, 2, b"_")], b"@@ -1,1 +1,1 @@\n-a b\n+a_b\n", id="inside a line"),
        pytest.param(
            b"a\nb\nc",
            [Splice(1, 5, b"")],
            b"@@ -1,3 +1,1 @@\n-a\n-b\n-c\n\\ No newline at end of file\n+a\n\\ No newline at end of file\n",
            id="no final newline",
        ),
        pytest.param(
            b"a\nb",
            [Splice(0, 1, b"A")],
            b"@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n",
            id="context without a newline",
        ),
        pytest.param(b"a\n", [Splice(0, 2, b"")], b"@@ -1,1 +0,0 @@\n-a\n", id="all of it"),
        pytest.param(b"a\n", [Splice(2, 2, b"b\n")], b"@@ -1,1 +1,2 @@\n a\n+b\n", id="one more line"),
        pytest.param(
            ONE_TO_NINE,
            [Splice(0, 1, b"X"), Splice(16, 17, b"Y")],
            b"@@ -1,4 +1,4 @@\n-1\n+X\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+Y\n",
            id="two hunks",
        ),
        pytest.param(
            ONE_TO_NINE,
            [Splice(2, 3, b"X"), Splice(14, 16, b"")],
            b"@@ -1,9 +1,8 @@\n 1\n-2\n+X\n 3\n 4\n 5\n 6\n 7\n-8\n 9\n",
            id="one hunk, six lines between",
        ),
    ],
)
def test_unified_diff(raw: bytes, splices: list[Splice], expected: bytes) -> None:
    name = b"--- a.txt\n+++ a.txt\n" if expected else b""
    assert diff_of("a.txt", [(raw, splices)]) == name + expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", b"--- a.txt\n+++ a.txt\n"),
        ("a b.txt", b"--- a b.txt\t\n+++ a b.txt\t\n"),
        ("é.txt", "--- é.txt\n+++ é.txt\n".encode()),
        ("a\n+++ /etc/passwd", b'--- "a\\n+++ /etc/passwd"\n+++ "a\\n+++ /etc/passwd"\n'),
        ('"\\\x1b', b'--- "\\"\\\\\\033"\n+++ "\\"\\\\\\033"\n'),
        ("\udcff.txt", b"--- \xff.txt\n+++ \xff.txt\n"),
    ],
)
def test_header(path: str, expected: bytes) -> None:
    assert header(path) == expected


def random_pieces(seed: int) -> list[tuple[bytes, list[Splice]]]:
    """A file in pieces: lines of few letters, some without an end, with splices anywhere in them."""
    rng = random.Random(seed)
    pieces: list[tuple[bytes, list[Splice]]] = []
    for number in range(rng.randint(1, 12)):
        raw = b"".join(
            rng.choice([b"a", b"b", b"\xc3\xa9", b"\n", b"\n", b" ", b"\r\n"]) for _ in range(rng.randint(1, 30))
        )
        if number == 0 and rng.random() < 0.2:
            raw = b"\xef\xbb\xbf"  # a mark is a piece of its own, in the first line
            pieces.append((raw, []))
            continue
        edges = sorted(rng.choices(range(len(raw) + 1), k=2 * rng.randint(0, 3)))
        raw += b"\n"  # a record keeps its line ending
        splices = [
            Splice(start, end, rng.choice([b"", b"", b"x", b"x\n", b"\ny"]))
            for start, end in zip(edges[::2], edges[1::2], strict=True)
        ]
        if splices and rng.random() < 0.6:
            splices = []
        # Of two splices that touch, the one that follows has to take something away.
        pieces.append((raw, [s for i, s in enumerate(splices) if not i or s.start > splices[i - 1].end]))
    if rng.random() < 0.4:
        pieces.append((b"the end", [Splice(0, 3, b"")] if rng.random() < 0.5 else []))
    return pieces


@needs_patch
@pytest.mark.parametrize("name", ["a.txt", "a b.txt", 'q"\\.txt', "é\n.txt"])
def test_patch_takes_it(tmp_path: Path, name: str) -> None:
    for seed in range(60):
        pieces = random_pieces(seed)
        before, after = b"".join(raw for raw, _ in pieces), fixed(pieces)
        diff = diff_of(name, pieces)
        if before == after:
            assert diff == b""
            continue
        target = tmp_path / name
        target.write_bytes(before)
        run = subprocess.run(
            ["patch", "-p0", "--binary", "--fuzz=0"], cwd=tmp_path, input=diff, capture_output=True, check=False
        )
        assert run.returncode == 0, (seed, run.stdout, diff)
        assert (target.read_bytes() if target.exists() else b"") == after, seed


@needs_git
def test_git_takes_it(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    for seed in range(60):
        pieces = random_pieces(seed)
        before, after = b"".join(raw for raw, _ in pieces), fixed(pieces)
        if before == after:
            continue
        (tmp_path / "a.txt").write_bytes(before)
        run = subprocess.run(
            ["git", "apply", "-p0", "--whitespace=nowarn", "-"],
            cwd=tmp_path,
            input=diff_of("a.txt", pieces),
            capture_output=True,
            check=False,
        )
        assert run.returncode == 0, (seed, run.stderr, diff_of("a.txt", pieces))
        assert (tmp_path / "a.txt").read_bytes() == after, seed


def test_a_line_longer_than_a_piece_is_no_context() -> None:
    pieces = [
        (b"a\n", [Splice(0, 1, b"A")]),
        (b"b\n", []),
        (b"x" * (2 << 20), []),
        (b"xx\n", []),
        (b"c\n", [Splice(0, 2, b"")]),
    ]
    assert diff_of("a", pieces) == b"--- a\n+++ a\n@@ -1,2 +1,2 @@\n-a\n+A\n b\n@@ -4,1 +3,0 @@\n-c\n"


def test_many_changes_of_one_long_line_take_linear_time() -> None:
    text = "ab " * 100_000
    found = list(hunks(text, ((at, at + 1, "") for at in range(2, len(text), 3)), "\n"))
    assert len(found) == 1
    assert found[0].new == ["ab" * 100_000]


def shown(text: str, changes: Sequence[Change], width: int = 60, path: str = "a.txt") -> str:
    origin = Origin(path) if path == "a.txt" else Origin(path, 3, 4, "id-7")
    return "".join(readable(Document(text, origin), changes, View(width=width)))


LINES = "One.\n\nShare this\n\nTwo.\nThree.\nFour.\nFive.\n Six\n"


def test_readable_diff() -> None:
    assert shown(LINES, [Change(6, 18, ""), Change(LINES.index(" Six"), LINES.index("Six"), "")], path="c.jsonl") == (
        "c.jsonl:4 (id-7)\n"
        "   1   One.\n"
        "   2\n"
        "   3 - Share this\n"
        "   4 -\n"
        "   5   Two.\n"
        "   6   Three.\n"
        "   7   Four.\n"
        "   8   Five.\n"
        "   9 -  Six\n"
        "     + Six\n"
        "\n"
    )


def test_far_changes_are_parted() -> None:
    text = "".join(f"line {number}\n" for number in range(1, 12))
    assert shown(text, [Change(0, 7, ""), Change(len(text) - 8, len(text), "")]).split("\n")[:7] == [
        "a.txt",
        "   1 - line 1",
        "   2   line 2",
        "   3   line 3",
        "   ⋮",
        "   9   line 9",
        "  10   line 10",
    ]


def test_a_text_that_ends_earlier() -> None:
    text = "One.\n\nShare this"
    assert shown(text, [Change(4, len(text), "")]) == "a.txt\n   1   One.\n   2 -\n   3 - Share this\n\n"


def test_each_change_of_a_long_line_is_seen() -> None:
    text = "word " * 40 + "here ,now " + "word " * 40 + "there ,then " + "word " * 40
    first, second = text.index(" ,now"), text.index(" ,then")
    lines = shown(text, [Change(first, first + 2, ", "), Change(second, second + 2, ", ")]).split("\n")
    assert [line[5:6] for line in lines[1:5]] == ["-", "+", "-", "+"]
    assert "here ,now" in lines[1]
    assert "here, now" in lines[2]
    assert "there ,then" in lines[3]
    assert "there, then" in lines[4]
    assert all(len(line) <= 60 for line in lines)


def test_a_line_of_nothing_but_changes_is_seen_whole() -> None:
    text = "word  " * 40
    lines = shown(text, [Change(at + 4, at + 5, "") for at in range(0, len(text), 6)]).split("\n")
    assert 8 <= len(lines) // 2 <= 20
    assert all(len(line) <= 60 for line in lines)


def test_readable_diff_is_harmless() -> None:
    text = "\x1b[31mred\n\u202eabc\nkeep \x9b\r\n"
    out = shown(text, [Change(0, 9, "")], path="a\x1b]8;;x\n.jsonl")
    assert all(char.isprintable() or char == "\n" for char in out)
    assert out.startswith(r"a\x1b]8;;x\n.jsonl:4 (id-7)")
    assert r"   1 - \x1b[31mred" in out


class WithoutButtons(Linter):
    """Takes every line that says 'Share this' out of a text, and does nothing else."""

    def fix(self, text: str | Document, metadata: Mapping[str, str] | None = None, *, unsafe: bool = False) -> Outcome:
        text = text.text if isinstance(text, Document) else text
        changes = tuple(Change(match.start(), match.end(), "") for match in re.finditer(r"Share this\n", text))
        return Outcome(apply(text, changes), changes, (), ())


RECORDS = (
    b'{"text": "One.\\nShare this\\nTwo.", "n": 1.50}\n'
    b'{"text": "Nothing.", "n": 2}\n'
    b'{"id": "x\\u001b[2J", "text": "Three.\\nShare this\\n\\u00e9 \\u202e"}\n'
)


def differences_of(path: Path, view: View | None = None) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lint.workers.linter_for", WithoutButtons)
        run = Run(Task(Mode.DIFF, view=view), Workers())
        return b"".join(part for result in run.results([Job(path, True, Config())]) for part in result.differences)


def test_differences_of_records_are_those_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_bytes(RECORDS)
    assert differences_of(Path("a.jsonl")) == (
        b"--- a.jsonl\n+++ a.jsonl\n@@ -1,3 +1,3 @@\n"
        b'-{"text": "One.\\nShare this\\nTwo.", "n": 1.50}\n'
        b'+{"text": "One.\\nTwo.", "n": 1.50}\n'
        b' {"text": "Nothing.", "n": 2}\n'
        b'-{"id": "x\\u001b[2J", "text": "Three.\\nShare this\\n\\u00e9 \\u202e"}\n'
        b'+{"id": "x\\u001b[2J", "text": "Three.\\n\\u00e9 \\u202e"}\n'
    )


def test_readable_differences_of_records_are_those_of_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl.gz").write_bytes(gzip.compress(RECORDS))
    assert differences_of(Path("a.jsonl.gz"), View()).decode() == (
        "a.jsonl.gz:1\n   1   One.\n   2 - Share this\n   3   Two.\n\n"
        "a.jsonl.gz:3 (x\\x1b[2J)\n   1   Three.\n   2 - Share this\n   3   é \\u202e\n\n"
    )
    assert differences_of(Path("a.jsonl.gz")).startswith(b"--- a.jsonl.gz\n+++ a.jsonl.gz\n@@ -1,3 +1,3 @@\n")


def test_differences_of_parquet_are_those_of_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.chdir(tmp_path)
    pq.write_table(pa.table({"text": ["Clean.", "One.\nShare this\nTwo."]}), "a.parquet")
    assert differences_of(Path("a.parquet")) == (
        b"--- a.parquet (record 1)\t\n+++ a.parquet (record 1)\t\n"
        b"@@ -1,3 +1,2 @@\n One.\n-Share this\n Two.\n\\ No newline at end of file\n"
    )
    assert differences_of(Path("a.parquet"), View()) == (
        b"a.parquet (record 1)\n   1   One.\n   2 - Share this\n   3   Two.\n\n"
    )


def test_a_mark_at_the_beginning_is_in_the_first_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"\xef\xbb\xbfShare this\nOne.\n")
    assert differences_of(Path("a.txt")) == (
        b"--- a.txt\n+++ a.txt\n@@ -1,2 +1,1 @@\n-\xef\xbb\xbfShare this\n-One.\n+\xef\xbb\xbfOne.\n"
    )
