"""Which lines a set of changes touches, in time linear in the text: the changes are known, so nothing is searched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import AnyStr, Generic


@dataclass(frozen=True, slots=True)
class Hunk(Generic[AnyStr]):
    """Whole lines, `text[start:end]`, and what they become; lines keep their endings.

    `cuts` are the changes as they came: start, end, replacement.
    """

    start: int
    end: int
    old: list[AnyStr]
    new: list[AnyStr]
    cuts: list[tuple[int, int, AnyStr]]


def hunks(text: AnyStr, cuts: Iterable[tuple[int, int, AnyStr]], newline: AnyStr) -> Iterator[Hunk[AnyStr]]:
    """Find the lines of `text` that `cuts` (in order, without overlap) change; those that stay are left out."""
    group: list[tuple[int, int, AnyStr]] = []
    end = line_end = -1
    closed = True  # whether the new lines of the group end where a line ends
    for cut in cuts:
        start, stop, replacement = cut
        if group and start >= end:
            yield from _hunk(text, group, end, newline)
            group, closed = [], True
        if not group or start > group[-1][1]:
            before = text[start - 1 : start]
            closed = before == newline or not before
        group.append(cut)
        closed = replacement.endswith(newline) if replacement else closed
        if stop >= line_end:
            at = text.find(newline, stop)
            line_end = len(text) if at < 0 else at + 1
        end = stop if closed and text[stop - 1 : stop] in (newline, newline[:0]) else line_end
    if group:
        yield from _hunk(text, group, end, newline)


def _hunk(text: AnyStr, cuts: list[tuple[int, int, AnyStr]], end: int, newline: AnyStr) -> Iterator[Hunk[AnyStr]]:
    """Make the hunk of changes that share lines, without the lines at its edges that stay."""
    start = text.rfind(newline, 0, cuts[0][0]) + 1
    parts, at = [], start
    for first, stop, replacement in cuts:
        parts += [text[at:first], replacement]
        at = stop
    parts.append(text[at:end])
    old, new = lines_of(text[start:end], newline), lines_of(newline[:0].join(parts), newline)
    shorter = min(len(old), len(new))
    same = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    start += sum(map(len, old[:same]))
    old, new = old[same:], new[same:]
    shorter -= same
    same = next((i for i in range(shorter) if old[-1 - i] != new[-1 - i]), shorter)
    end -= sum(map(len, old[len(old) - same :]))
    old, new = old[: len(old) - same], new[: len(new) - same]
    if old or new:
        yield Hunk(start, end, old, new, cuts)


def lines_of(text: AnyStr, newline: AnyStr) -> list[AnyStr]:
    """Split `text` into lines, each with its ending."""
    lines, at = [], 0
    while at < len(text):
        end = text.find(newline, at) + 1 or len(text)
        lines.append(text[at:end])
        at = end
    return lines
