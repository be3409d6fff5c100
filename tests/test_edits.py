import random
import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint.document import Document
from lint.edits import Change, Revision, apply, changes_of, leftovers, without_overlap
from lint.finding import Applicability, Edit
from lint.folding import squash


def edit(start: int, end: int, replacement: str = "") -> Edit:
    return Edit(start, end, replacement, Applicability.UNSAFE)


def marked(text: str) -> tuple[str, list[Edit]]:
    """`text` without its marks, and the edits they stand for: `[deleted]` and `{old|new}`."""
    plain, edits = "", []
    at = 0
    while at < len(text):
        if text[at] in "[{":
            close = text.index("]" if text[at] == "[" else "}", at)
            old, _, new = text[at + 1 : close].partition("|")
            edits.append(edit(len(plain), len(plain) + len(old), new))
            plain += old
            at = close + 1
        else:
            plain += text[at]
            at += 1
    return plain, edits


def result(text: str) -> str:
    plain, edits = marked(text)
    return apply(plain, changes_of(Document(plain), edits))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A [x]b", "A b", id="inside a line nothing is closed"),
        pytest.param("A [x]\nB", "A \nB", id="a space left beside text stays"),
        pytest.param("{a|b}\n\nB", "b\n\nB", id="replaced"),
        # the middle
        pytest.param("A\n[x]\nB", "A\nB", id="no gap"),
        pytest.param("A\n\n[x]\n\nB", "A\n\nB", id="one gap of two"),
        pytest.param("A\n\n\n[x]\n\nB", "A\n\n\nB", id="longer gap above"),
        pytest.param("A\n\n[x]\n\n\n\nB", "A\n\n\n\nB", id="longer gap below"),
        pytest.param("A\n\n[x]\nB", "A\n\nB", id="gap above only"),
        pytest.param("A\n[x]\n\nB", "A\n\nB", id="gap below only"),
        pytest.param("A\n \n[x]\n\t\nB", "A\n \nB", id="blank lines with spaces"),
        pytest.param("A\n\n[x]\n\n  B", "A\n\n  B", id="indentation of what follows"),
        pytest.param("A  \n\n[x]\n\nB", "A  \n\nB", id="spaces at the end of what stands above"),
        # the head
        pytest.param("[x]\n\nB\n", "B\n", id="head"),
        pytest.param("[x]\nB\n", "B\n", id="head without a gap"),
        pytest.param("\n\n[x]\n\n\nB\n", "\n\nB\n", id="blank lines above the head stay"),
        pytest.param("[x]\n\n  B\n", "  B\n", id="indentation below the head"),
        # the tail
        pytest.param("A\n\n[x]\n", "A\n", id="tail"),
        pytest.param("A\n\n[x]", "A", id="tail without final newline"),
        pytest.param("A\n[x]", "A", id="tail without gap and final newline"),
        pytest.param("A\n[x]\n", "A\n", id="tail without gap"),
        pytest.param("A\n\n[x]\n\n\n", "A\n\n\n", id="the text ends as it ended"),
        pytest.param("A \n\n[x]", "A ", id="spaces before the tail"),
        pytest.param("A\n\n [x] \n", "A\n", id="spaces around the tail"),
        # all
        pytest.param("[x]", "", id="everything"),
        pytest.param("\n[x]\n\n[y]\n", "", id="everything, in two"),
        # line endings
        pytest.param("A\r\n\r\n[x]\r\n\r\nB\r\n", "A\r\n\r\nB\r\n", id="CRLF"),
        pytest.param("[x]\r\n\r\nB", "B", id="CRLF head"),
        pytest.param("A\r\n\r\n[x]\r\n", "A\r\n", id="CRLF tail"),
        pytest.param("A\r\n\r\n[x]", "A", id="CRLF tail without final newline"),
        pytest.param("A\n\n[x]\r\n\r\nB", "A\n\nB", id="mixed line endings"),
        pytest.param("A\u2028[x]\u2028B", "A\u2028\u2028B", id="a line separator ends no line"),
        # several lines
        pytest.param("A\n\n[x]\n\n[y]\n\nB", "A\n\nB", id="two lines share a gap"),
        pytest.param("A\n\n\n[x]\n\n\n\n\n[y]\n\nB", "A\n\n\nB", id="the gap between them goes"),
        pytest.param("A\n[x]\n\n[y]\nB", "A\n\nB", id="only the gap between them parts the paragraphs"),
        pytest.param("A\n[x]\n\n\n [y]\nB", "A\n\nB", id="of which one blank line is enough"),
        pytest.param("A\n[x\n\ny]\nB", "A\n\nB", id="so too in one deletion"),
        pytest.param("A\r\n [x] \r\n\r\n[y]\r\nB", "A\r\n\r\nB", id="so too where spaces are left"),
        pytest.param("A\n[x]\n[y]\nB", "A\nB", id="neighbours"),
        pytest.param("A\n\n[x]\n\nB\n\n[y]\n\nC", "A\n\nB\n\nC", id="each has its gap"),
        pytest.param("[x]\n\n[y]\n\nB\n\n[z]\n\n[w]\n", "B\n", id="head and tail"),
        # partial deletions that empty a line
        pytest.param("A\n\n[x] [y]\n\nB", "A\n\nB", id="two halves"),
        pytest.param("A\n\n  [x]\t\n\nB", "A\n\nB", id="only white space remains"),
        pytest.param("A\n\n[x] z [y]\n\nB", "A\n\n z \n\nB", id="something remains"),
        pytest.param("A\n\n[x] {y|z}\n\nB", "A\n\n z\n\nB", id="a replacement remains"),
        pytest.param("A\n\n[x]{ |z}\n\nB", "A\n\nz\n\nB", id="a replacement of white space remains"),
        pytest.param("A\n\n[x]{|z}\n\nB", "A\n\nz\n\nB", id="an insertion remains"),
        pytest.param("A\n\n[x]\n{|z}\nB", "A\n\nz\nB", id="an insertion in the gap remains"),
        pytest.param("A\n\n{x| }\n\nB", "A\n\nB", id="replaced by a space"),
        # deletions of several lines
        pytest.param("A\n\n[x\ny]\n\nB", "A\n\nB", id="two whole lines"),
        pytest.param("A\n\n[x\n\ny]\n\nB", "A\n\nB", id="two paragraphs"),
        pytest.param("A\n\n[x\n]\nB", "A\n\nB", id="with its line break"),
        pytest.param("A\n\n[x\n]\n\n\nB", "A\n\n\n\nB", id="with its line break, longer gap below"),
        pytest.param("A\n\n\n\n[x\n]\nB", "A\n\n\n\nB", id="with its line break, longer gap above"),
        pytest.param("A\n\n[x\n\n]B", "A\n\nB", id="with the gap below"),
        pytest.param("A[\n\nx]\n\nB", "A\n\nB", id="with the gap above"),
        pytest.param("A\n[\nx\n]\nB", "A\n\nB", id="with a line break of either gap"),
        pytest.param("[x\n]\nB", "B", id="with its line break at the head"),
        pytest.param("A\n\n[x\n]", "A\n", id="with its line break at the tail"),
        pytest.param("A\n\n  [x\n]", "A\n", id="with its line break at the tail, indented"),
        pytest.param("A [x\ny]\n\nB", "A \n\nB", id="starts inside a line"),
        pytest.param("A\n\n[x\ny] B\n\nC", "A\n\n B\n\nC", id="ends inside a line"),
        pytest.param("A [x\n\ny\n\nz] B", "A  B", id="starts and ends inside a line"),
        pytest.param("A [x\ny]\n\n[z]\n\nB", "A \n\nB", id="starts inside a line, another follows"),
        # white space edited in the same pass
        pytest.param("A\n[x][\n\n\n]\n\nB", "A\n\nB", id="the gap is shortened beside a line that goes"),
        pytest.param("A\n[x]{\n\n\n\n|\n\n}B", "A\n\nB", id="the gap is replaced beside a line that goes"),
        pytest.param("A[  ]\n\n[x]\n", "A\n", id="trailing spaces above the tail"),
        pytest.param("A[ ]\n[ ]\n[x][ ]\n\nB", "A\n\nB", id="trailing spaces all over"),
        pytest.param("A\n\n[\n\n]\nB", "A\n\n\nB", id="white space alone closes nothing"),
    ],
)
def test_gap_closes(text: str, expected: str) -> None:
    assert result(text) == expected


def test_nothing_to_edit() -> None:
    for text in ("", "\n", "A\n\n\n\nB"):
        assert changes_of(Document(text), []) == []


def test_insertion_into_an_empty_text() -> None:
    assert apply("", changes_of(Document(""), [edit(0, 0, "x")])) == "x"


def test_no_change_where_the_edits_amount_to_nothing() -> None:
    assert changes_of(Document("abc"), [edit(0, 1, "a"), edit(2, 3, "c")]) == []


TEXTS = st.lists(st.sampled_from(["a", "b", "cd", "\n", "\n\n", " ", "\r\n", "\r\n\r\n", "\u3000", "é"])).map("".join)


@st.composite
def edited(draw: st.DrawFn, replacements: Sequence[str] = ("",)) -> tuple[str, list[Edit]]:
    """A text, and edits of it that do not overlap."""
    text = draw(TEXTS)
    points = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(points[::2], points[1::2], strict=False))
    made = [edit(start, end, draw(st.sampled_from(replacements))) for start, end in pairs]
    return text, without_overlap([one for one in made if one.start < one.end or one.replacement])


@settings(max_examples=400)
@given(edited())
@example(marked("A\n\n[x]"))
def test_deletions_take_their_ink_and_no_other(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    gone = {at for one in edits for at in range(one.start, one.end)}
    kept = "".join(char for at, char in enumerate(text) if at not in gone)
    assert squash(apply(text, changes_of(Document(text), edits))) == squash(kept)


@settings(max_examples=400)
@given(edited(("", " ", "x", "x\ny", "\n\n")))
def test_edits_put_in_their_ink_and_take_no_other(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    plain = apply(text, [Change(one.start, one.end, one.replacement) for one in edits])
    assert squash(apply(text, changes_of(Document(text), edits))) == squash(plain)


@settings(max_examples=400)
@given(edited(("", " ", "x", "\n\n")))
def test_changes_are_in_order_without_overlap_and_change_something(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    at = 0
    for change in changes_of(Document(text), edits):
        assert at <= change.start <= change.end <= len(text)
        assert text[change.start : change.end] != change.replacement
        at = change.end


LINES = st.lists(st.sampled_from(["A", "B", "", "", "[x]", "[x]", " [x] ", "[x] [y]"]), max_size=12)


@settings(max_examples=400)
@given(LINES, st.booleans())
def test_deleted_lines_leave_paragraphs_parted_as_they_were(lines: list[str], final: bool) -> None:
    kept = [index for index, line in enumerate(lines) if line in ("A", "B")]
    expected = lines[kept[0]] if kept else ""
    for above, below in pairwise(kept):
        runs = [0]
        for line in lines[above + 1 : below]:
            runs = [*runs, 0] if line else [*runs[:-1], runs[-1] + 1]
        expected += "\n" * (1 + (max(runs[0], runs[-1]) or min(1, max(runs)))) + lines[below]
    assert result("\n".join(lines) + "\n" * final).strip() == expected


@settings(max_examples=300)
@given(LINES, st.sampled_from(["\n", "\r\n"]))
def test_text_ends_as_it_ended(lines: list[str], ending: str) -> None:
    text = result("".join(line + ending for line in lines))
    assert text.endswith(ending) or not text.strip()
    text = result(ending.join([*lines, "[x]"]))
    assert text == text.rstrip()


@settings(max_examples=400)
@given(edited(("", " ", "x")), st.randoms(use_true_random=False))
def test_revision_remembers_the_original(case: tuple[str, list[Edit]], chance: random.Random) -> None:
    original, edits = case
    revision = Revision(original)
    revision.apply(changes_of(Document(original), edits))
    for _ in range(chance.randrange(5)):
        size = len(revision.text)
        points = sorted(chance.randint(0, size) for _ in range(2 * chance.randrange(4)))
        again = without_overlap(
            edit(start, end, chance.choice(["", "y", "zz\n", revision.text[start:end]]))
            for start, end in zip(points[::2], points[1::2], strict=True)
        )
        before = revision.text
        changes = [Change(one.start, one.end, one.replacement) for one in again]
        revision.apply(changes)
        assert revision.text == apply(before, changes)
        assert apply(original, revision.changes) == revision.text
    at = -1
    for change in revision.changes:
        assert at < change.start <= change.end <= len(original), "in order, and no two that touch"
        assert original[change.start : change.end] != change.replacement
        at = change.end


def test_revision_leaves_out_what_was_undone() -> None:
    revision = Revision("abc")
    revision.apply([Change(1, 2, "xy")])
    revision.apply([Change(1, 3, "b")])
    assert revision.text == "abc"
    assert revision.changes == []


def test_revision_keeps_what_lies_between_changes() -> None:
    revision = Revision("one two three")
    revision.apply([Change(0, 3, "1")])
    revision.apply([Change(6, 11, "3")])
    assert revision.text == "1 two 3"
    assert revision.changes == [Change(0, 3, "1"), Change(8, 13, "3")]


EDITS = st.lists(
    st.builds(
        lambda start, size, text, safe: Edit(start, start + size, text, Applicability(safe)),
        st.integers(0, 30),
        st.integers(0, 8),
        st.sampled_from(["", "", "x", "y"]),
        st.integers(0, 1),
    ),
    max_size=15,
)


@settings(max_examples=400)
@given(EDITS, st.randoms(use_true_random=False))
def test_chosen_edits_do_not_overlap(edits: list[Edit], chance: random.Random) -> None:
    chosen = without_overlap(edits)
    for one, other in pairwise(chosen):
        assert one.end <= other.start
        assert one.start < other.start, "no two at one place"
    assert set(chosen) <= set(edits)
    for one in edits:  # what was passed over stands in the way of something at least as long
        assert one in chosen or any(
            other.end - other.start >= one.end - one.start and other.start <= one.end and one.start <= other.end
            for other in chosen
        )
    shuffled = edits.copy()
    chance.shuffle(shuffled)
    assert without_overlap(shuffled) == chosen


@pytest.mark.parametrize(
    ("edits", "chosen"),
    [
        ([edit(0, 3), edit(2, 9)], [edit(2, 9)]),
        ([edit(2, 9), edit(2, 9, "x")], [edit(2, 9)]),
        ([edit(0, 3), edit(3, 5)], [edit(0, 3), edit(3, 5)]),
        ([edit(0, 3), edit(2, 5), edit(4, 7)], [edit(0, 3), edit(4, 7)]),
        ([edit(3, 3, "x"), edit(3, 3, "y")], [edit(3, 3, "x")]),
        ([edit(0, 5), edit(3, 3, "x")], [edit(0, 5)]),
        ([edit(0, 3), edit(3, 3, "x")], [edit(0, 3), edit(3, 3, "x")]),
        ([], []),
    ],
)
def test_the_longer_edit_is_made(edits: list[Edit], chosen: list[Edit]) -> None:
    assert without_overlap(edits) == chosen


def seconds(count: int) -> float:
    text = "line\n\nshare this\n\n" * count
    edits = [edit(start, start + 10) for start in range(6, len(text), 18)]
    started = time.process_time()
    changes = changes_of(Document(text), without_overlap(edits))
    spent = time.process_time() - started
    assert apply(text, changes) == "line\n\n" * (count - 1) + "line\n\n"
    return spent


def test_many_edits_take_linear_time() -> None:
    seconds(100)
    assert seconds(16_000) < 100 * max(seconds(1_000), 0.01), "quadratic time would be 256 times as much"


def test_one_great_gap_takes_linear_time() -> None:
    text = "A" + "\nx" + "\n" * 50_000 + "x\n" * 5_000 + "\n" * 50_000 + "B"
    edits = [edit(at, at + 1) for at, char in enumerate(text) if char == "x"]
    started = time.process_time()
    assert apply(text, changes_of(Document(text), edits)) == "A" + "\n" * 50_001 + "B"
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("passed_over", "chosen", "left"),
    [
        (edit(2, 5), edit(4, 9), [edit(2, 3)]),  # b of b-c, c-e chosen
        (edit(0, 7), edit(4, 5), [edit(0, 3), edit(6, 7)]),
        (edit(2, 5), edit(0, 9), []),  # all of it is gone
        (edit(2, 5, "x"), edit(4, 9), []),  # it replaces
        (edit(1, 5), edit(4, 9), [edit(2, 3)]),
    ],
)
def test_lines_of_a_deletion_that_was_passed_over_go(passed_over: Edit, chosen: Edit, left: list[Edit]) -> None:
    found = leftovers(Document("a\nb\nc\nd\ne\n"), [passed_over, chosen], [chosen])
    assert found == [(part, passed_over) for part in left]
