"""A document of fewer than three lines of 200 characters."""

from lint import Document, Example
from lint.shape import ShapeRule


class Mc4FewLongLines(ShapeRule):
    """A document of fewer than three lines of 200 characters.

    The marks of English end no sentence of other languages, so mC4 asks for long lines in the place of terminal
    marks. An ideograph counts as one character there, and Chinese pages lose by it.

    Source: L. Xue et al., mT5, 2021, arXiv:2010.11934.
    """

    message = "too few long lines"
    recipes = frozenset({"mc4"})
    examples = (
        Example(bad="The ferry sails again.\n"),
        Example(good="The ferry sails.\nIt is late.\nNobody spoke.\n", options={"long": 10}),
    )

    least: int = 3
    """How many long lines there must be."""
    long: int = 200
    """How many characters a long line has at least."""

    def verdict(self, document: Document) -> str | None:
        """Count the long lines."""
        count = sum(1 for line in document.filled if len(line.text.strip()) >= self.long)
        return None if count >= self.least else f"{count} (at least {self.least})"
