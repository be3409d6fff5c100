"""A document in which lines that stand again hold more than a hundredth of its characters."""

from lint import Document, Example
from lint.shape import ShapeRule, copies, share


class FinewebDuplicateLines(ShapeRule):
    """A document in which lines that stand again hold more than a hundredth of its characters.

    The bound is twenty times as strict as that of Gopher. FineWeb-2 allows a tenth. The first of equal lines is
    no copy, and blank lines are no lines.

    Source: G. Penedo et al., The FineWeb Datasets, 2024, arXiv:2406.17557.
    """

    message = "too many characters in lines that stand again"
    recipes = frozenset({"fineweb"})
    examples = (
        Example(bad="The ferry sails again.\n\nReply\n\nThe council met.\n\nReply\n"),
        Example(good="One.\n\n\nTwo.\n\nThree.\n"),
        Example(good=""),
    )

    most: float = 0.01
    """The share of characters that may stand in copies."""

    def verdict(self, document: Document) -> str | None:
        """Measure what stands again."""
        _, chars, _, size = copies(line.text for line in document.lines)
        return None if share(chars, size) <= self.most else f"{share(chars, size):.1%} (bound {self.most:.0%})"
