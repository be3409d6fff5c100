"""Gaps: the white space that edits leave where a line lost all it had, and how it closes."""

from collections.abc import Sequence
from dataclasses import dataclass

from lint.document import Document
from lint.finding import Edit


def closings(document: Document, edits: Sequence[Edit], text: str) -> list[tuple[int, int]]:
    """The stretches of white space to cut from `text`, which `edits` (in order, without overlap) made of `document`.

    With them a line of which nothing is left goes whole, and of the runs of blank lines
    above and below it the shorter one.
    """
    return [_closing(gap, document, text) for gap in _gaps(document.text, edits, text)]


@dataclass(slots=True)
class _Gap:
    """White space `text[left:right]` of the edited text, in which lines lost all that they had.

    What they had stood between `first` and `last`, and in the original text between
    `start` and `end`.
    """

    left: int
    right: int
    first: int
    last: int
    start: int
    end: int


def _gaps(original: str, edits: Sequence[Edit], text: str) -> list[_Gap]:
    """Where the edits that made `text` of `original` left nothing of a line."""
    gaps: list[_Gap] = []
    shift, left, right = 0, 0, -1
    for edit in edits:
        first = edit.start + shift
        last = first + len(edit.replacement)
        shift = last - edit.end
        if edit.replacement.strip() or not original[edit.start : edit.end].strip():
            continue
        if first > right:
            left, right = first, last
            while left and text[left - 1].isspace():
                left -= 1
            while right < len(text) and text[right].isspace():
                right += 1
        if left and text.find("\n", left, first) < 0:
            continue  # the line above took up what is left
        if right < len(text) and text.find("\n", last, right) < 0:
            continue  # the line below did
        if gaps and gaps[-1].left == left:
            gaps[-1].last, gaps[-1].end = last, edit.end
        else:
            gaps.append(_Gap(left, right, first, last, edit.start, edit.end))
    return gaps


def _closing(gap: _Gap, document: Document, text: str) -> tuple[int, int]:
    """What to cut so that emptied lines are gone and the smaller run of blank lines beside them."""
    left, right, first, last = gap.left, gap.right, gap.first, gap.last
    starts = [at + 1 for at in range(left, right) if text[at] == "\n"]  # of the lines after the one that ends at `left`
    if left == 0 and right == len(text):
        return 0, len(text)
    if left == 0:  # nothing stands above: what stands below moves up
        return text.rfind("\n", 0, first) + 1, starts[-1]
    if right == len(text):  # nothing follows: the text ends as it ended
        ends = text.count("\n", last)
        if ends:
            return starts[0], starts[-ends]
        return starts[0] if document.text.endswith("\n") else _line_end(text, starts[0]), right
    # A blank line whose line break went with the text beside it still parts what it parted.
    above = text.count("\n", left, first) - 1 + document.line_at(gap.start).blank
    below = text.count("\n", last, right) - 1 + document.line_at(gap.end).blank
    blank = min(max(above, below), len(starts) - 1)
    if not blank and _parted(document, gap):
        return starts[0], _line_end(text, starts[-1])
    if above >= below:
        return starts[blank], starts[-1]
    return starts[0], starts[-1 - blank]


def _line_end(text: str, start: int) -> int:
    """Where the line before the one at `start` ends."""
    return start - 1 - (text[start - 2] == "\r")


def _parted(document: Document, gap: _Gap) -> bool:
    """Whether a blank line between the lines that `gap` emptied parted what stands around them."""
    emptied = document.lines[document.line_at(gap.start).index : document.line_at(gap.end).index]
    return any(line.blank for line in emptied)
