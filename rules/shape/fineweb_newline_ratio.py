"""A document with more than three line breaks to ten words."""

from lint import Document, Example
from lint.shape import ShapeRule, share
from lint.words import words


class FinewebNewlineRatio(ShapeRule):
    """A document with more than three line breaks to ten words.

    It is a list. Of scripts without spaces two characters count as one word. FineWeb-2 sets another bound for
    each language (French: .185).

    Source: G. Penedo et al., The FineWeb Datasets, 2024, arXiv:2406.17557.
    """

    message = "too many line breaks"
    recipes = frozenset({"fineweb"})
    examples = (
        Example(bad="Home\nNews\nHarbour news\n"),
        Example(good="The ferry sails again on Monday.\n\nThe council has said so.\n"),
        Example(good="渡轮星期一恢复运营。\n甲板上站满了乘客。\n"),
        Example(good=""),
    )

    most: float = 0.3
    """How many line breaks there may be to a word."""

    def verdict(self, document: Document) -> str | None:
        """Hold line breaks against the number of words."""
        breaks, number = document.text.count("\n"), len(words(document.text))
        return (
            None if share(breaks, number) <= self.most else f"{breaks} to {number} words (bound {self.most:g} a word)"
        )
