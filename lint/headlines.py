"""Headlines: which lines may be headlines of other texts in a list of such, and how far the list goes."""

from collections.abc import Sequence
from itertools import pairwise

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line

_LONGEST = 220
_MOST_WORDS = 28
_HEADLINE_WORDS = 4
_SENTENCE = lazy(r"[^\W\d_]{3,}[.;,:，；。][\"'”’»)\]]*\s*$")
_ONE_SENTENCE = 14
_GOES_ON = lazy(r"[^\W\d_]{4}[.!?]['\"”’»)\]]*\s+[^\W\d_]")
"""A sentence that ends, and another that begins: in a line of more words it is text that a link cut off."""
_MARK = lazy(r"\s*(?:[-*•·▪►»›+◦◆■□–—>|]|\d{1,2}[.)])\s+")
_CODE = lazy(r"[{}=;]|</|\w\(\)|\$\w")
_HEADING = lazy(r"\s*#{1,6}\s")


def may_be_item(line: Line) -> bool:
    """Whether `line` may stand in a list of headlines: as a headline, its date, its rubric.

    Such a line is no sentence, no code, and does not begin in the middle of one.
    """
    text = line.text.strip()
    if len(text) > _LONGEST or line.words > _MOST_WORDS or line.prose or _SENTENCE.search(text):
        return False
    if line.words > _ONE_SENTENCE and _GOES_ON.search(text):
        return False
    bare = _MARK.sub("", text, count=1)
    return not bare[:1].islower() and not _CODE.search(text)


def is_headline(line: Line) -> bool:
    """Whether `line` is long enough for a headline, and may be an item."""
    return line.words >= _HEADLINE_WORDS and may_be_item(line)


def is_listed(line: Line) -> bool:
    """Whether the line begins with the mark of a list."""
    return _MARK.match(line.text) is not None


def is_heading(line: Line) -> bool:
    """Whether the line is marked as a heading in Markdown."""
    return _HEADING.match(line.text) is not None


def heads_text(line: Line, document: Document) -> bool:
    """Whether `line` is marked as a heading above running text: of a manual, which tells how to click what it names."""
    below = document.below(line) if is_heading(line) else None
    return below is not None and below.prose


def run_below(document: Document, label: Line, stops: Sequence[int], most: int) -> list[Line] | None:
    """The items below `label` in the middle of a text: up to running text, a heading, or a line in `stops`.

    None where more than `most` lines look like items: then it is the text that looks so.
    A last item that stands right above a paragraph, and apart from the others, is taken
    for its heading and left out.
    """
    items: list[Line] = []
    after: Line | None = None
    stop = set(stops)
    for line in document.lines[label.index + 1 :]:
        if line.blank:
            continue
        if line.index in stop or is_heading(line) or not may_be_item(line) or document.is_fragment(line, stop):
            after = line
            break
        if len(items) >= most:
            return None
        items.append(line)
    if items and after is not None and after.index not in stop and _heads(document, label, items):
        items.pop()
    return items


def _heads(document: Document, label: Line, items: Sequence[Line]) -> bool:
    """Whether the last of `items` stands apart from the others: without their mark, or behind a wider gap."""
    last = items[-1]
    if len(items) == 1:
        return not is_listed(last) and last.index - label.index > 1
    if not is_listed(last) and document.in_head(last):
        return True  # as often the title
    before = items[-2]
    if is_listed(before) != is_listed(last):
        return is_listed(before)
    gaps = [other.index - one.index for one, other in pairwise(items)]
    return gaps[-1] > min(gaps)
