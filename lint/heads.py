"""The head of a page: short lines between its controls, above the running text."""

from itertools import takewhile

from lint.document import Document
from lint.headlines import is_heading, is_listed
from lint.labels import is_sign
from lint.lazy import lazy
from lint.line import Line

_MOST_WORDS = 4
_TITLE_WORDS = 3
_NOTICE_WORDS = 30
_LONG_ENOUGH = 20
_BYLINE_LINES = 2
# What stands below a title: a date, the name of an author.
_BYLINE = lazy(r"\W*by\b|.*(?<!\d)(?:19|20)\d\d(?!\d)|.*\d{1,2}[./]\d{1,2}[./]\d{2}")


def between_controls(document: Document) -> list[Line]:
    """The lines of few words above a page's control and all running text, but for what may be the title.

    What may be is the longest line, the first and the last that is long enough, a heading, and a line above
    a date or an author. All that is the same when the other lines are gone: a second look finds no more.
    """
    first = document.body_start
    if first in (0, len(document.lines)) or not document.labels or min(document.labels) >= first:
        return []
    head = [line for line in document.lines[:first] if not line.blank]
    signs = {line.index for line in head if _is_sign(line, document)}
    if not signs or document.shows_code:
        return []
    lowest = max(signs)
    others = [line for line in head if line.index not in signs and not _is_byline(line, document)]
    kept = signs | _may_be_title(others) | _announced(head, document)
    return [
        line
        for at, line in enumerate(head)
        if line.index < lowest
        and line.index not in kept
        and _is_short(line)
        and not any(_is_byline(other, document) for other in head[at : at + 1 + _BYLINE_LINES])
        and not document.is_fragment(line, document.labels)
    ]


def _is_byline(line: Line, document: Document) -> bool:
    return _BYLINE.match(document.folded, line.start, line.end) is not None


def _is_sign(line: Line, document: Document) -> bool:
    """Whether `line` is a label of a page or a notice, and no heading of what follows."""
    if line.text.rstrip().endswith((":", "：")):
        return False
    return (line.index in document.labels and is_sign(line)) or (line.notice and line.words < _NOTICE_WORDS)


def _is_short(line: Line) -> bool:
    text = line.text.strip()
    return (
        line.words <= _MOST_WORDS
        and any(map(str.isalpha, text))
        and not line.terminal
        and not text.endswith((":", "："))
        and not text[0].islower()
        and not is_heading(line)
        and "|" not in text
    )


def _may_be_title(lines: list[Line]) -> set[int]:
    """The indices of the longest of `lines`, and of the first and the last that is long enough for a title."""
    if not lines:
        return set()
    longest = max(lines, key=lambda line: min(line.words, _LONG_ENOUGH))
    enough = [line.index for line in lines if line.words >= _TITLE_WORDS and not is_listed(line)]
    return {longest.index, *enough[:1], *enough[-1:]}


def _announced(lines: list[Line], document: Document) -> set[int]:
    """The indices of the short lines right below a line with a colon that is no label: they are its list."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line.text.rstrip().endswith((":", "：")) and line.index not in document.labels:
            found.update(other.index for other in takewhile(_is_short, lines[at + 1 :]))
    return found
