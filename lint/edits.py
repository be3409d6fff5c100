"""Edits: which of them are made, what they make of the text, and what they made in all."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lint.document import Document, Line
from lint.finding import Edit


@dataclass(frozen=True, slots=True)
class Change:
    """`text[start:end]` (code points, half-open) became `replacement`."""

    start: int
    end: int
    replacement: str


def without_overlap(edits: Iterable[Edit]) -> list[Edit]:
    """The edits to make in this pass, in order: none overlaps another.

    Of two that overlap the longer is made, of two equally long the first; what was
    passed over is looked at again in the next pass.
    """
    chosen: list[Edit] = []
    starts: list[int] = []
    for edit in sorted(edits, key=lambda edit: (edit.start - edit.end, edit.start, edit.replacement)):
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


def changes_of(document: Document, edits: Sequence[Edit]) -> list[Change]:
    """What `edits` (in order, without overlap) change, the gaps closed that they leave.

    A line of which nothing is left goes whole, and of the blank lines above and below
    it the longer run stays: two paragraphs are parted as before.
    """
    cuts = _gone(document, edits)
    changes: list[Change] = []
    for edit in edits:
        while cuts and cuts[0][1] <= edit.start:
            changes.append(Change(*cuts.pop(0), ""))
        if cuts and cuts[0][0] < edit.end:
            # The edit empties lines: its span and the gap go as one.
            start, end = cuts[0]
            if edit.start < start or edit.end > end:
                cuts[0] = (min(start, edit.start), max(end, edit.end))
            continue
        changes.append(Change(edit.start, edit.end, edit.replacement))
    changes += [Change(start, end, "") for start, end in cuts]
    return _merged(changes)


def _merged(changes: list[Change]) -> list[Change]:
    """Join deletions that touch or overlap, as two paragraph cuts that share a gap do."""
    merged: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        last = merged[-1] if merged else None
        if last and change.start < last.end:
            merged[-1] = Change(last.start, max(last.end, change.end), last.replacement or change.replacement)
        else:
            merged.append(change)
    return merged


def _gone(document: Document, edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """The stretches to cut because edits leave nothing in their lines, gaps included."""
    lines = document.lines
    empty = _emptied(document, edits)
    cuts: list[tuple[int, int]] = []
    at = 0
    while at < len(empty):
        first = last = empty[at].index
        while at + 1 < len(empty) and all(line.blank for line in lines[last + 1 : empty[at + 1].index]):
            at += 1
            last = empty[at].index
        at += 1
        cuts.append(_closed(document, first, last))
    return cuts


def _emptied(document: Document, edits: Sequence[Edit]) -> list[Line]:
    """The lines that had something in them and have nothing left."""
    emptied: list[Line] = []
    left: dict[int, list[Edit]] = {}
    for edit in edits:
        if edit.start == edit.end or edit.replacement.strip():
            continue
        first, last = document.line_at(edit.start), document.line_at(edit.end - 1)
        for line in document.lines[first.index : last.index + 1]:
            left.setdefault(line.index, []).append(edit)
    for index, touching in sorted(left.items()):
        line = document.lines[index]
        rest, at = "", line.start
        for edit in touching:
            rest += document.text[at : max(at, edit.start)]
            at = max(at, edit.end)
        rest += document.text[at : line.end]
        if not line.blank and not rest.strip():
            emptied.append(line)
    return emptied


def _closed(document: Document, first: int, last: int) -> tuple[int, int]:
    """The stretch to cut so that lines `first` to `last` and the smaller gap beside them are gone."""
    lines = document.lines
    above = first
    while above > 0 and lines[above - 1].blank:
        above -= 1
    below = last + 1
    while below < len(lines) and lines[below].blank:
        below += 1
    if below == len(lines):  # nothing follows: the text ends where the line before it ends
        return (lines[above - 1].end, lines[last].end) if above else (0, len(document.text))
    surplus = below - last - 1 if above == 0 else min(first - above, below - last - 1)
    return lines[first].start, lines[last + 1 + surplus].start


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
