"""Paragraphs whose lines are broken at a fixed width."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.prose import ordinary

_WIDTH = range(45, 101)
_FULL = 0.9


class HardWrappedText(Rule):
    """A paragraph whose lines are broken at a fixed width, as e-mails and text converters do.

    The line breaks mean nothing, but a model learns them, and rules that judge by
    lines see pieces of sentences. Joining cannot tell such a paragraph from verse and
    lists with certainty, and wrapping is what some sources want: it is only told, and
    the rule is off unless selected. The remedy is a converter without a width.
    """

    message = "paragraph wrapped at {width} characters: {lines} lines"
    severity = Severity.WARNING
    default = False
    examples = (
        Example(
            bad="The council met on Monday in the hall of the school, as it does\n"
            "in each year in which the hall of its own is let to the theatre\n"
            "of the town, and it talked about the ferry, the bridge and the\n"
            "road that is to be built between them when the money is there.\n"
            "Nobody had seen it so full before that evening in the spring.\n"
        ),
        Example(good="A short line of text,\nand a shorter one,\nand one more,\nand then\nthe end of it.\n"),
        Example(
            good="The council met on Monday in the hall of the school, as it does in each year in which the hall of "
            "its own is let to the theatre of the town, and it talked about the ferry.\nNobody had seen it so full.\n"
        ),
    )

    least: int = 5
    """The fewest lines of a paragraph."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such paragraph."""
        block: list[Line] = []
        for line in document.filled:
            if block and block[-1].index + 1 != line.index:
                yield from self._paragraph(block)
                block = []
            block.append(line)
        yield from self._paragraph(block)

    def _paragraph(self, lines: Sequence[Line]) -> Iterator[Finding]:
        if len(lines) < self.least:
            return
        width = max(len(line.text.rstrip()) for line in lines)
        if width not in _WIDTH:
            return
        # Full is a line that could not take the next word.
        full = sum(
            len(line.text.rstrip()) + 1 + len(after.text.split(None, 1)[0]) > width for line, after in pairwise(lines)
        )
        prose = sum(ordinary(line, 4) for line in lines)
        if min(full, prose) >= _FULL * (len(lines) - 1):
            message = self.message.format(width=width, lines=len(lines))
            yield self.finding(lines[0].start, lines[-1].end, message=message)
