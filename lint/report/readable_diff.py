"""What fixing would change, for people on a terminal: the decoded text, harmless, long lines cut around the change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.document import Document
from lint.edits import Change
from lint.report.cells import cells
from lint.report.concise import record_of
from lint.report.harmless import Paint
from lint.report.hunks import Hunk, hunks
from lint.report.paint import painter
from lint.report.window import Window, window

_CONTEXT = 2
_NEAR = 20
"""Changes of a long line that are this near are shown together, in code points."""

Cut = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class View:
    """How a diff is shown: with colour or without, and how many cells wide."""

    style: bool = False
    width: int = 100


def readable(document: Document, changes: Sequence[Change], view: View) -> Iterator[str]:
    """Show the lines of `document` that `changes` change, with those around them; line endings included."""
    cuts = ((change.start, change.end, change.replacement) for change in changes)
    found = [_visible(hunk) for hunk in hunks(document.text, cuts, "\n")]
    if not found:
        return
    paint = painter(view.style)
    yield f"{record_of(document.origin, paint)}\n"
    rows = [
        document.position(hunk.start)[0] - 1 if hunk.start < len(document.text) else len(document.lines)
        for hunk in found
    ]
    margin = max(4, len(str(rows[-1] + len(found[-1].old) + _CONTEXT)))
    width = view.width - margin - 3
    done = 0  # the line after the last that was shown, by its index
    for number, (row, hunk) in enumerate(zip(rows, found, strict=True)):
        if done and row - _CONTEXT > done:
            yield f"{paint('⋮'.rjust(margin), 'dim')}\n"
        yield from _context(document, max(done, row - _CONTEXT), row, margin, width, paint)
        for sign, at, shown in _changed(hunk, row, width, paint):
            yield f"{paint(at.rjust(margin), 'gutter')} {sign} {shown}".rstrip(" ") + "\n"
        done = row + len(hunk.old)
        below = rows[number + 1] if number + 1 < len(rows) else len(document.lines)
        yield from _context(document, done, min(done + _CONTEXT, below), margin, width, paint)
        done = min(done + _CONTEXT, below)
    yield "\n"


def _visible(hunk: Hunk[str]) -> Hunk[str]:
    """Leave off a first line of which only the ending goes, where lines after it go too: the text now ends there."""
    if len(hunk.old) > len(hunk.new) == 1 and hunk.old[0].rstrip("\r\n") == hunk.new[0]:
        return Hunk(hunk.start + len(hunk.old[0]), hunk.end, hunk.old[1:], [], [])
    return hunk


def _context(document: Document, first: int, stop: int, margin: int, width: int, paint: Paint) -> Iterator[str]:
    for line in document.lines[first:stop]:
        number = paint(str(line.index + 1).rjust(margin), "gutter")
        yield f"{number}   {window(line.text, 0, 0, width).paint(paint, '')}".rstrip(" ") + "\n"


def _changed(hunk: Hunk[str], row: int, width: int, paint: Paint) -> Iterator[tuple[str, str, str]]:
    """Sign, row number and text of the lines taken away and put in."""
    lines = [*hunk.old, *hunk.new]
    ending = "\r\n" if all(line.endswith("\r\n") for line in lines) else "\n"
    old, new = ([line.removesuffix(ending) for line in side] for side in (hunk.old, hunk.new))
    if len(old) == len(new) == 1:
        for before, after in _pairs(old[0], new[0], hunk, width):
            yield paint("-", "removed"), str(row + 1), before.paint(paint, "removed-span", "removed")
            yield paint("+", "added"), "", after.paint(paint, "added-span", "added")
        return
    for number, line in enumerate(old, row + 1):
        yield paint("-", "removed"), str(number), window(line, 0, 0, width).paint(paint, "", "removed")
    for line in new:
        yield paint("+", "added"), "", window(line, 0, 0, width).paint(paint, "", "added")


def _pairs(old: str, new: str, hunk: Hunk[str], width: int) -> Iterator[tuple[Window, Window]]:
    """Show a line before and after, once for each group of changes in it that can be seen together."""
    cuts = [(max(0, start - hunk.start), min(len(old), end - hunk.start), text) for start, end, text in hunk.cuts]
    cuts = [cut for cut in cuts if cut[0] <= cut[1]]
    shift = 0
    short = all(len(line) <= width and cells(line) <= width for line in (old, new))
    for group in [cuts] if short else _groups(cuts, width // 2):
        start, end = group[0][0], group[-1][1]
        grown = sum(len(text) - (stop - first) for first, stop, text in group)
        yield (
            window(old, start, end, width),
            window(new, start + shift, max(start + shift, end + shift + grown), width),
        )
        shift += grown


def _groups(cuts: Sequence[Cut], most: int) -> Iterator[list[Cut]]:
    """Part the changes where they are far from each other, and where they take more than `most` code points."""
    group: list[Cut] = []
    for cut in cuts:
        if group and (cut[0] - group[-1][1] > _NEAR or cut[1] - group[0][0] > most):
            yield group
            group = []
        group.append(cut)
    if group:
        yield group
