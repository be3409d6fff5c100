"""A line that has nothing but a number, outside the text."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.line import Line

_NUMBER = lazy(r"\s*[-•*#(\[|]{0,3}\s*#?\d[\d.,  ]{0,12}[KkM]?\+?\s*[)\]|]{0,2}\s*")


class NumberLine(Rule):
    """A line of a number only, before or after the text and among lines of the page's frame.

    It counted shares, comments or votes, or numbered pages, and says nothing without
    its label. Numbers inside the text are cells of tables, years and scores: they stay,
    and so do those that stand alone.
    """

    message = "a number without what it counts: {number!r}"
    examples = (
        Example(
            bad="The ferry sails again after two years, and the pier is open to all who want to see.\n\n"
            "Share\n\n14\n\nTweet\n\n3\n",
            good="The ferry sails again after two years, and the pier is open to all who want to see.\n\n"
            "Share\n\nTweet\n",
        ),
        Example(good="1984\n\nIt was a bright cold day, and the clocks of the harbour were striking thirteen again."),
        Example(
            good="The ferry carried this many people in the three years before the fire, by the books of the line:\n\n"
            "1,204\n\n1,311\n\n1,298"
        ),
        Example(good="7\n\n12\n\n40"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each number in the head or the tail that labels of the frame stand around."""
        for at in self._keys.find(document):
            line = document.lines[at]
            if not _NUMBER.fullmatch(line.text) or document.in_head(line) is document.in_tail(line):
                continue
            if _framed(line, document) and not document.is_fragment(line):
                yield self.remove(line, message=self.message.format(number=line.text.strip()))

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """A number, as keys tell of it."""
        return ("#", "#k", "#m")


def _framed(number: Line, document: Document) -> bool:
    """Whether labels of the frame stand above and below `number`, other numbers aside; or nothing does."""
    lines, at = document.lines, number.index
    before = next(filter(_is_other, reversed(lines[:at])), None)
    after = next(filter(_is_other, lines[at + 1 :]), None)
    beside = [line for line in (before, after) if line is not None]
    return bool(beside) and all(line.index in document.labels for line in beside)


def _is_other(line: Line) -> bool:
    return not line.blank and _NUMBER.fullmatch(line.text) is None
