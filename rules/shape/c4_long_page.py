"""A document of more than 190,000 characters."""

from lint import Document, Example
from lint.shape import ShapeRule


class C4LongPage(ShapeRule):
    """A document of more than 190,000 characters.

    It is a log, a table or a book. The bound is that of the TensorFlow Datasets reading of the paper.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "too long"
    recipes = frozenset({"c4"})
    examples = (
        Example(bad="The ferry sails again.", options={"most": 10}),
        Example(good="The ferry sails again."),
    )

    most: int = 190_000
    """The most characters that a document may have."""

    def verdict(self, document: Document) -> str | None:
        """Measure the text."""
        size = len(document.text)
        return None if size <= self.most else f"{size} characters (bound {self.most})"
