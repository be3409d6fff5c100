"""A caption that stands right below the same words: the text of a picture, read twice."""

from collections.abc import Iterator
from itertools import pairwise

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.folding import unseen
from lint.headlines import is_heading, is_listed

_LEAST_WORDS = 4
_MOST_WORDS = 14
_MARKUP = ("|", "\t", "{", "}", "=", ";", "<", ">", "](")
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class DoubledCaption(Rule):
    """A caption that stands right below the same words, in the middle of a text: both are of a picture.

    The page has a picture, or a product, whose alternative text is its caption; the
    extractor read both and left the picture. `repeated-line` takes the second; the first
    says as little without the picture, and a model trained on it learns to throw names
    of things between paragraphs. Above the text it is the title, with the mark of a heading
    or a list a heading or an item, and in a block of lines a refrain: these stay.
    """

    message = "the caption of a picture, which its alternative text repeats"
    severity = Severity.WARNING
    examples = (
        Example(
            bad=f"{_TEXT}\n\nThe harbour at dawn in May\n\nThe harbour at dawn in May\n\n{_TEXT}\n",
            good=f"{_TEXT}\n\nThe harbour at dawn in May\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nDer neue Hafen im Mai\nDer neue Hafen im Mai\n\n{_TEXT}\n",
            good=f"{_TEXT}\n\nDer neue Hafen im Mai\n\n{_TEXT}\n",
        ),
        Example(good=f"{_TEXT}\n\n## The harbour at dawn in May\n\nThe harbour at dawn in May\n\n{_TEXT}"),
        Example(good=f"The harbour at dawn in May\n\nThe harbour at dawn in May\n\n{_TEXT}"),
        Example(
            good=f"{_TEXT}\n\nHeave away, my sailors bold,\nHeave away, my sailors bold,\nThe wind is blowing cold,\n"
        ),
        Example(good=f"{_TEXT}\n\n- Two eggs and some flour\n- Two eggs and some flour\n\n{_TEXT}"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the first of each such pair; what repeats it, `repeated-line` finds."""
        for lines in document.copies.values():
            for line, copy in pairwise(lines):
                if _is_caption(line) and _is_caption(copy) and _stand_alone(line, copy, document):
                    yield self.remove(line)


def _is_caption(line: Line) -> bool:
    return (
        _LEAST_WORDS <= line.words <= _MOST_WORDS
        and not line.terminal
        and not is_heading(line)
        and not is_listed(line)
        and not any(mark in line.text for mark in _MARKUP)
        and 2 * sum(map(str.isalpha, line.key)) > len(line.key)
    )


def _stand_alone(line: Line, copy: Line, document: Document) -> bool:
    """Whether the two stand one below the other inside the text, with no line of a block around them."""
    if document.in_head(line) or document.in_tail(copy):
        return False
    lines = document.lines
    if not all(unseen(other.text) for other in lines[line.index + 1 : copy.index]):
        return False
    around = (*lines[max(0, line.index - 1) : line.index], *lines[copy.index + 1 : copy.index + 2])
    return (copy.index > line.index + 1 or all(unseen(other.text) for other in around)) and not (
        document.is_fragment(line) or document.is_fragment(copy)
    )
