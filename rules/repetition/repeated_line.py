"""A line that is repeated right below itself."""

from collections.abc import Iterator
from itertools import pairwise

from lint import Document, Example, Finding, Line, Rule
from lint.folding import unseen

_MARKUP = ("|", "\t", "{", "}", "=", ";", "<", ">", "](")


class RepeatedLine(Rule):
    """A line of several words that is repeated right below itself.

    The text of a picture and its caption, of a button and its link, of a heading and
    its anchor come out of the page as two equal lines. The later one goes. Rows of
    tables, lines of code and short labels repeat for reasons of their own, and two
    equal lines among lines of their length are a refrain: none of these is touched.
    Blank lines are no lines.
    """

    message = "the line is repeated right below itself"
    general = True
    examples = (
        Example(
            bad="The ferry sails again on Monday, the council says.\n\nThe harbour at dawn in May\n\n"
            "The harbour at dawn in May\n\nTolls rise in June, it says.\n",
            good="The ferry sails again on Monday, the council says.\n\nThe harbour at dawn in May\n\n"
            "Tolls rise in June, it says.\n",
        ),
        Example(
            bad="Le bac reprend lundi, dit le conseil.\n\n## Les nouveaux tarifs du bac\n"
            "Les nouveaux tarifs du bac\n\nIls montent.",
            good="Le bac reprend lundi, dit le conseil.\n\n## Les nouveaux tarifs du bac\n\nIls montent.",
        ),
        Example(
            bad="渡轮星期一恢复运营。\n\n清晨的港口与新渡轮合影\n清晨的港口与新渡轮合影\n\n票价上涨。",
            good="渡轮星期一恢复运营。\n\n清晨的港口与新渡轮合影\n\n票价上涨。",
        ),
        Example(good="Heave away, my sailors bold,\nHeave away, my sailors bold,\nThe harbour wind is blowing cold,\n"),
        Example(good="| one | two | three | four | five |\n| one | two | three | four | five |\n"),
        Example(good="Reply\n\nReply\n\nLike\n\nLike\n"),
        Example(good="1.5 2.5 3.5 4.5 5.5\n1.5 2.5 3.5 4.5 5.5\n"),
        Example(good="One.\n\n\n\nTwo.\n"),
        # A line of which a reader sees nothing parts no more than a blank one.
        Example(bad="The harbour at dawn in May\n\n\u200b\n\nThe harbour at dawn in May\n"),
    )

    least: int = 5
    """The fewest words that a line must have."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is equal to the one before it."""
        for lines in document.copies.values():
            for before, line in pairwise(lines):
                if _beside(before, line, document) and self._speaks(line) and not _in_verses(before, line, document):
                    yield self.remove(line)

    def _speaks(self, line: Line) -> bool:
        key = line.key
        return (
            line.words >= self.least
            and 2 * sum(map(str.isalpha, key)) > len(key)
            and not any(mark in line.text for mark in _MARKUP)
            and not line.prose
        )


def _beside(before: Line, line: Line, document: Document) -> bool:
    """Whether nothing that a reader of the text alone sees stands between the two: no line, or the page's."""
    return all(_is_nothing(other, document) for other in document.lines[before.index + 1 : line.index])


def _in_verses(before: Line, line: Line, document: Document) -> bool:
    """Whether further lines stand in one block with the two, or one of them is a piece of a sentence."""
    if document.is_fragment(line) or document.is_fragment(before):
        return True
    lines = document.lines
    around = (*lines[max(0, before.index - 1) : before.index], *lines[line.index + 1 : line.index + 2])
    return line.index == before.index + 1 and not all(_is_nothing(other, document) for other in around)


def _is_nothing(line: Line, document: Document) -> bool:
    """Whether `line` is blank, or one that is taken away as a label or a part of a menu."""
    return unseen(line.text) or line.index in document.labels or line.index in document.frame.covered
