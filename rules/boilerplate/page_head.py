"""Short lines between the controls of a page above its text."""

from collections.abc import Iterator
from itertools import takewhile

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.headlines import is_heading, is_listed
from lint.labels import is_sign
from lint.lazy import lazy

_MOST_WORDS = 4
_TITLE_WORDS = 3
_NOTICE_WORDS = 30
_LONG_ENOUGH = 20
_BYLINE_LINES = 2
# What stands below a title: a date, the name of an author.
_BYLINE = lazy(r"\W*by\b|.*(?<!\d)(?:19|20)\d\d(?!\d)|.*\d{1,2}[./]\d{1,2}[./]\d{2}")
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class PageHead(Rule):
    """Short lines between the controls of a page above its text: rubrics, teasers, names of sections.

    They are left of menus and boxes of which only some words are known as labels; a
    model trained on them learns to begin with a row of nouns. Above the first running
    text, lines of few words go where a label of a page's control stands below them.
    What may be the title stays: the longest line, the first and the last of three
    words or more, a heading, and a line above a date or an author.
    """

    message = "a short line between the controls of a page"
    severity = Severity.WARNING
    examples = (
        Example(
            bad=f"Ferry line to reopen in May\nHarbour\nShare this article\nSave for later\n\n{_TEXT}\n",
            good=f"Ferry line to reopen in May\nShare this article\nSave for later\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"Boats\nSign up now\nFerry line to reopen in May\n\n{_TEXT}\n",
            good=f"Sign up now\nFerry line to reopen in May\n\n{_TEXT}\n",
        ),
        Example(
            bad="Hafen\nNewsletter abonnieren\nDie Fähre fährt ab Mai wieder\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n",
            good="Newsletter abonnieren\nDie Fähre fährt ab Mai wieder\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n",
        ),
        Example(
            bad="Порт\nПодписаться на рассылку\nПаром снова выйдет в море в мае\n\n"
            "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и оркестром на борту.\n",
            good="Подписаться на рассылку\nПаром снова выйдет в море в мае\n\n"
            "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и оркестром на борту.\n",
        ),
        Example(good=f"The new pier\n\nShare this article\n\n{_TEXT}"),
        Example(good=f"The ferry\n5 May 2019\nShare this article\nHow the long wait came to its end\n\n{_TEXT}"),
        Example(good=f"Ferry line to reopen in May\n\nHarbour\n\n{_TEXT}\n\nShare this article"),
        Example(good=f"What to bring on board:\nWater\nBread\nShare this article\n\n{_TEXT}"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such line above the first running text."""
        first, last = document.body
        if last < 0 or not document.labels or min(document.labels) >= first:
            return
        head = [line for line in document.lines[:first] if not line.blank]
        signs = {line.index for line in head if _is_sign(line, document)}
        if not signs or document.shows_code:
            return
        lowest = max(signs)
        # What is kept and what is below is the same when the other lines are gone: a second run finds no more.
        others = [line for line in head if line.index not in signs and not _is_byline(line, document)]
        kept = _may_be_title(others) | _announced(head, document)
        for at, line in enumerate(head):
            if line.index > lowest:
                return
            if line.index in signs or line.index in kept or not _is_short(line):
                continue
            dated = any(_is_byline(other, document) for other in head[at : at + 1 + _BYLINE_LINES])
            if not dated and not document.is_fragment(line, document.labels):
                yield self.remove(line)


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
