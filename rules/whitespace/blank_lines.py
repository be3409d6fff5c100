"""More blank lines in a row than part two paragraphs."""

from collections.abc import Iterator
from operator import sub

from lint import Applicability, Document, Example, Finding, Rule, Severity


class BlankLines(Rule):
    """A run of blank lines longer than any layout needs.

    Extractors leave a line for each box of the page, and what is removed leaves its
    gap: a model learns to print emptiness. One blank line parts paragraphs; two part
    sections and, in code, functions, so that only a third one is too many.
    """

    message = "too many blank lines in a row"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    examples = (
        Example(bad="One.\n\n\n\nTwo.\n", good="One.\n\n\nTwo.\n"),
        Example(bad="One.\r\n\r\n \r\n\t\r\n\r\nTwo.", good="One.\r\n\r\n \r\nTwo."),
        Example(bad="One.\n\n\nTwo.\n", good="One.\n\nTwo.\n", options={"most": 1}),
        Example(good="def one():\n    pass\n\n\ndef two():\n    pass\n"),
        Example(bad="One.\n\n\n\n\n", good="One.\n\n\n"),
    )

    most: int = 2
    """How many blank lines may stand in a row."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Find the blank lines of each run that are too many."""
        lines, before = document.lines, -1
        places = [line.index for line in document.filled]
        # The widest gap, in one step: most texts are done with here.
        if places and max(map(sub, [*places, len(lines)], [-1, *places])) - 1 <= self.most:
            return
        for index in [*places, len(lines)]:
            if index - before - 1 > self.most:
                end = lines[index].start if index < len(lines) else len(document.text)
                yield self.finding(lines[before + 1 + self.most].start, end, "")
            before = index
