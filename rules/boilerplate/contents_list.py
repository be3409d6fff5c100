"""A table of contents inside a page, whose items stand again below as headings."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line

_ITEM_MARK = lazy(r"\s*(?:[-*•·+◦]\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+)?")
_LEAST_ITEMS = 2
_MOST_ITEMS = 80
_ITEM_WORDS = 24


class ContentsList(PhraseRule):
    """A table of contents inside a page, whose items stand again below as headings.

    It was a list of links into the page; in plain text it says every heading twice. The
    evidence is exact: the label ('Contents', 'On this page') goes with the lines below
    it that come back further down, in the same order. A list of contents that does not
    come back – of a book, of a parcel – stays. Some corpora want it as the outline of the
    text, so it is removed only where the option `policy` says so.
    """

    message = "a table of contents of the text that follows"
    examples = (
        Example(
            bad="Contents\n- The pier\n- The ferry\n\nThe pier\n\nIt was built of oak.\n\nThe ferry\n\nIt is blue.\n",
            good="The pier\n\nIt was built of oak.\n\nThe ferry\n\nIt is blue.\n",
            options={"policy": "remove"},
        ),
        Example(
            bad="Inhaltsverzeichnis\n1. Der Steg\n2. Die Fähre\n\n## Der Steg\n\nAus Eiche.\n\n## Die Fähre\n\nBlau.\n",
            good="## Der Steg\n\nAus Eiche.\n\n## Die Fähre\n\nBlau.\n",
            options={"policy": "remove"},
        ),
        Example(bad="目录\n栈桥\n渡轮\n\n栈桥\n\n用橡木建成。\n\n渡轮\n\n蓝色的。\n"),
        Example(good="Contents\n- one lamp\n- two screws\n\nPut the lamp on the table.\n"),
        Example(good="Contents\n\nThe pier\n\nIt was built of oak.\n\nThe ferry\n\nIt is blue.\n"),
    )

    policy: Literal["report", "remove"] = "report"
    """Whether to take the table away or only to report it."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each label with its items."""
        for at in sorted(self.phrases.keyed.find(document)):
            line = document.lines[at]
            if any(form in self.phrases.line for form in line.forms):
                items = _items([other for other in document.lines[at + 1 :] if not other.blank])
                if len(items) >= _LEAST_ITEMS:
                    evidence = (f"items that stand again below: {len(items)}",)
                    yield self.finding(
                        line.start, items[-1].end, "" if self.policy == "remove" else None, evidence=evidence
                    )


def _name(line: Line) -> str:
    """The words of an item or a heading: without bullet, number and marks of Markdown."""
    return _ITEM_MARK.sub("", line.key, count=1)


def _items(below: Sequence[Line]) -> list[Line]:
    """The lines at the beginning of `below` each of which stands again later, in the same order."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(below):
        if line.words <= _ITEM_WORDS and _name(line):
            places.setdefault(_name(line), []).append(at)
    items: list[Line] = []
    reached = 0
    first = len(below)
    for at, line in enumerate(below[:_MOST_ITEMS]):
        if at >= first:
            break
        again = next((place for place in places.get(_name(line), ()) if place > max(at, reached)), None)
        if again is None:
            break
        reached = again
        first = min(first, again)
        items.append(line)
    return items
