"""Lines that stand one below the other, and lines with a number."""

from lint import Document
from lint.lookup import NUMBERED
from lint.runs import runs


def test_runs_are_parted_by_what_is_no_line_of_theirs() -> None:
    document = Document("a\n\na\nb\na\n \n\na\n")
    found = runs(document, (line for line in document.filled if line.key == "a"))
    assert [[line.index for line in run] for run in found] == [[0, 2], [4, 7]]


def test_no_lines_are_no_run() -> None:
    assert list(runs(Document("a\n\nb"), ())) == []


def test_short_lines_with_a_number_are_known_in_their_order() -> None:
    long = "word " * (NUMBERED // 5 - 4)
    lines = [f"{long} 12", "May 2019", "none", "", "३ दिन", f"{long * 2} 7", "x1"]
    found = Document("\n".join(lines)).numbered
    assert [line.text for line in found] == [lines[0], "May 2019", "३ दिन", "x1"]
