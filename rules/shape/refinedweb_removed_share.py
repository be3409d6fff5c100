"""A document of which the line corrections would take more than 5 words in 100."""

from lint import Document, Example
from lint.line_corrections import dropped
from lint.shape import ShapeRule, share
from lint.words import words


class RefinedwebRemovedShare(ShapeRule):
    """A document of which the line corrections would take more than 5 words in 100.

    Where so much of a page is labels and counters, the rest is not trusted either: RefinedWeb drops the
    document. What is cut out inside of a line is not counted.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "too much of the text is labels and counters"
    recipes = frozenset({"refinedweb"})
    examples = (
        Example(bad="HOME\n\n12 likes\n\nThe ferry sails again on Monday."),
        Example(good="The ferry sails again on Monday.\n\nThe council has said so."),
        Example(good=""),
    )

    most: float = 0.05
    """The share of words that may stand in dropped lines."""

    def verdict(self, document: Document) -> str | None:
        """Count the words of the lines that the corrections drop."""
        total = len(words(document.text))
        gone = sum(len(words(line.text)) for line in dropped(document))
        return None if share(gone, total) <= self.most else f"{gone} of {total} words (bound {self.most:.0%})"
