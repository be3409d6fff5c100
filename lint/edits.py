"""Edits: which of them are made, what they make of the text, and what they made in all."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lint.document import Document
from lint.finding import Edit
from lint.gaps import closings
from lint.line import Line


@dataclass(frozen=True, slots=True)
class Change:
    """`text[start:end]` (code points, half-open) became `replacement`."""

    start: int
    end: int
    replacement: str


def without_overlap(edits: Iterable[Edit]) -> list[Edit]:
    """The edits to make in this pass, in order: none overlaps another.

    Of two that overlap the longer is made, of two equally long the first, whatever
    order they come in; what was passed over is looked at again in the next pass.
    """
    chosen: list[Edit] = []
    starts: list[int] = []
    by_length = sorted(
        edits, key=lambda edit: (edit.start - edit.end, edit.start, edit.replacement, -edit.applicability)
    )
    for edit in by_length:
        at = bisect_left(starts, edit.start)
        before = chosen[at - 1] if at else None
        after = chosen[at] if at < len(chosen) else None
        if (before and before.end > edit.start) or (after and after.start < edit.end):
            continue
        if after and after.start == edit.start:  # two insertions at one place
            continue
        chosen.insert(at, edit)
        starts.insert(at, edit.start)
    return chosen


def without_blanks_inside(edits: Iterable[Edit], text: str) -> list[Edit]:
    """The edits but for those that only take white space from what another one removes.

    They are for the next pass, if the white space is still there: made now, they would hold a line
    back of which `leftovers` takes the rest.
    """
    kept: list[Edit] = []
    reach = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.replacement or not text[edit.start : edit.end].isspace():
            reach = reach if edit.replacement else max(reach, edit.end)
        elif edit.end <= reach:
            continue
        kept.append(edit)
    return kept


def leftovers(document: Document, edits: Collection[Edit], chosen: Sequence[Edit]) -> list[tuple[Edit, Edit]]:
    """What is left to do of deletions that were passed over: their lines that no edit of `chosen` touches.

    Each with the edit that it is a part of; whole lines only. All was decided on the same
    text, so what one rule takes away does not speak for the lines that another condemned.
    """
    found: list[tuple[Edit, Edit]] = []
    if len(edits) == len(chosen):
        return found
    taken = {line.index for edit in chosen for line in _touched(document, edit)}
    made = set(chosen)
    for edit in sorted(edits, key=lambda edit: (edit.start - edit.end, edit.start)):
        if edit in made or edit.replacement:
            continue
        inside = [line for line in _touched(document, edit) if edit.start <= line.start and line.end <= edit.end]
        for free, lines in groupby(inside, key=lambda line: line.index not in taken):
            part = [line for line in lines if not line.blank] if free else []
            if part:
                taken |= {line.index for line in part}
                found.append((Edit(part[0].start, part[-1].end, "", edit.applicability), edit))
    return found


def _touched(document: Document, edit: Edit) -> Sequence[Line]:
    """The lines of which `edit` takes something."""
    first, last = document.line_at(edit.start), document.line_at(max(edit.start, edit.end - 1))
    return document.lines[first.index : last.index + 1]


def changes_of(document: Document, edits: Sequence[Edit]) -> list[Change]:
    """What `edits` (in order, without overlap) change, the gaps closed that they leave.

    A line of which nothing is left goes whole, and of the blank lines above and below
    it the longer run stays: two paragraphs are parted as before. What the closing
    takes away is white space only.
    """
    revision = Revision(document.text)
    revision.apply([Change(edit.start, edit.end, edit.replacement) for edit in edits])
    revision.apply([Change(start, end, "") for start, end in closings(document, edits, revision.text)])
    return revision.changes


def apply(text: str, changes: Sequence[Change]) -> str:
    """`text` with `changes` (in order, without overlap) made."""
    parts, at = [], 0
    for change in changes:
        parts += [text[at : change.start], change.replacement]
        at = change.end
    parts.append(text[at:])
    return "".join(parts)


class Revision:
    """A text and all that passes of changes made of it.

    Keeps which stretches of the original are still there, so that what was never
    touched can come back as the bytes it was.
    """

    def __init__(self, text: str) -> None:
        self._original = text
        self._pieces: list[tuple[int, int] | str] = [(0, len(text))]
        self.text = text

    def apply(self, changes: Sequence[Change]) -> None:
        """Make `changes` (in order, without overlap; offsets into `self.text`)."""
        pieces: list[tuple[int, int] | str] = []
        queue = [(change.start, change.end, change.replacement) for change in changes]
        at, next_change = 0, 0
        for piece in self._pieces:
            size = len(piece) if isinstance(piece, str) else piece[1] - piece[0]
            begin, stop = at, at + size
            cursor = begin
            while next_change < len(queue) and queue[next_change][0] < stop:
                start, end, replacement = queue[next_change]
                if start > cursor:
                    pieces.append(_part(piece, cursor - begin, start - begin))
                if start >= begin:
                    pieces.append(replacement)
                cursor = max(cursor, min(end, stop))
                if end > stop:
                    break
                next_change += 1
            if cursor < stop:
                pieces.append(_part(piece, cursor - begin, size))
            at = stop
        for _, _, replacement in queue[next_change:]:
            pieces.append(replacement)  # insertions at the very end
        self._pieces = [piece for piece in pieces if piece]
        self.text = apply(self.text, changes)

    @property
    def changes(self) -> list[Change]:
        """The one list of changes that turns the original into `self.text`."""
        found: list[Change] = []
        at, pending = 0, ""
        for piece in [*self._pieces, (len(self._original), len(self._original))]:
            if isinstance(piece, str):
                pending += piece
                continue
            start, end = piece
            if (start > at or pending) and self._original[at:start] != pending:
                found.append(Change(at, start, pending))
            at, pending = end, ""
        return found


def _part(piece: tuple[int, int] | str, start: int, end: int) -> tuple[int, int] | str:
    return piece[start:end] if isinstance(piece, str) else (piece[0] + start, piece[0] + end)
