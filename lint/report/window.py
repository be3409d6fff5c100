"""Cut a long line around a span, so that the span is seen on a terminal of some width."""

from collections.abc import Iterable
from dataclasses import dataclass

from lint.report.cells import cells
from lint.report.harmless import Paint, harmless, painted

_LEAST = 20
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Window:
    """What is shown of a line: the span and what stands around it, all as it is in the text."""

    before: str
    span: str
    after: str
    cut_before: bool
    cut_after: bool

    def paint(self, paint: Paint, role: str, around: str = "") -> str:
        """Write the line, harmless, with the span in the look of `role` and the rest in that of `around`."""
        return (
            (paint(ELLIPSIS, "dim") if self.cut_before else "")
            + painted(self.before, around, paint)
            + painted(self.span, role, paint)
            + painted(self.after, around, paint)
            + (paint(ELLIPSIS, "dim") if self.cut_after else "")
        )

    @property
    def indent(self) -> int:
        """How many cells stand before the span."""
        return self.cut_before + _cells(self.before)

    @property
    def marked(self) -> int:
        """How many cells the span takes, at least one: what is empty is marked too."""
        return max(1, _cells(self.span))


def window(text: str, start: int, end: int, width: int, cut_before: bool = False, cut_after: bool = False) -> Window:
    """`text`, cut where it is wider than `width` cells, so that `text[start:end]` is seen, or its beginning.

    `cut_before` and `cut_after` tell that `text` is itself a part of a longer line.
    """
    width = max(width, _LEAST)
    if len(text) <= 2 * width and _cells(text) + cut_before + cut_after <= width:
        return Window(text[:start], text[start:end], text[end:], cut_before, cut_after)
    # What is further off than this is out of sight, and the line may be very long.
    first, last = max(0, start - 2 * width), end + 2 * width
    cut_before, cut_after = cut_before or first > 0, cut_after or last < len(text)
    before, span, after = text[first:start], text[start:end], text[end:last]
    room = width - 2
    shown = _head(span, room + 1)
    size = _cells(shown)
    lead = room // 4
    if size > room - lead:
        left = _tail(before, lead)
        shown = _head(span, room - _cells(left))
        right = _head(after, room - _cells(left) - _cells(shown)) if len(shown) == len(span) else ""
    else:
        rest = room - size
        left = _tail(before, max(rest // 2, rest - _cells(_head(after, rest))))
        right = _head(after, rest - _cells(left))
    gone = len(shown) + len(right) < len(span) + len(after)
    return Window(left, shown, right, cut_before or len(left) < len(before), cut_after or gone)


def shortened(text: str, width: int) -> str:
    """Give the beginning of `text`, harmless, in at most `width` cells."""
    head = _head(text, width)
    return harmless(head if len(head) == len(text) else _head(text, width - 1) + ELLIPSIS)


def _cells(text: str) -> int:
    return cells(harmless(text))


def _head(text: str, width: int) -> str:
    head = text[: max(0, width)]
    # Most text is a cell a character; what is not ASCII and comes next may take none.
    if head.isascii() and head.isprintable() and text[len(head) : len(head) + 1].isascii():
        return head
    return text[: _fitting(text, width)]


def _tail(text: str, width: int) -> str:
    first = max(0, len(text) - max(0, width))
    tail = text[first:]
    if tail.isascii() and tail.isprintable() and text[max(0, first - 1) : first].isascii():
        return tail
    at = len(text) - _fitting(reversed(text), width)
    while 0 < at < len(text) and not _cells(text[at]):  # a mark whose letter was cut off
        at += 1
    return text[at:]


def _fitting(characters: Iterable[str], width: int) -> int:
    """How many of the characters fit into `width` cells."""
    count = used = 0
    for char in characters:
        used += _cells(char)
        if used > width:
            break
        count += 1
    return count
