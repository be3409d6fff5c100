"""A document of which more than two lines in three have 30 characters or fewer."""

from lint import Document, Example
from lint.shape import ShapeRule, share
from lint.words import unspaced


class FinewebShortLines(ShapeRule):
    """A document of which more than two lines in three have 30 characters or fewer.

    It is a menu or a table. An ideograph says as much as three letters, and is counted so; the paper knows no
    such text. FineWeb-2 has dropped the rule. Blank lines are no lines.

    Source: G. Penedo et al., The FineWeb Datasets, 2024, arXiv:2406.17557.
    """

    message = "too many short lines"
    recipes = frozenset({"fineweb"})
    examples = (
        Example(bad="Home\n\nNews\n\nHarbour\n"),
        Example(good="The ferry sails again on Monday, the council says.\n"),
        Example(good="渡轮星期一恢复运营，甲板上站满了乘客。\n"),
        Example(good=""),
    )

    most: float = 0.67
    """The share of lines that may be short."""
    short: int = 30
    """How many characters a short line has at most."""

    def verdict(self, document: Document) -> str | None:
        """Count the short lines."""
        total = len(document.filled)
        few = sum(1 for line in document.filled if _width(line.text.strip()) <= self.short)
        if share(few, total) <= self.most:
            return None
        return f"{few} of {total} lines (bound {self.most:g})"


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + 2 * sum(map(unspaced, text))
