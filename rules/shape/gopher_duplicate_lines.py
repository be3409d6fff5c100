"""A document in which lines that stand again are more than three in ten, or hold a fifth of its characters."""

from lint import Document, Example
from lint.shape import ShapeRule, copies, share


class GopherDuplicateLines(ShapeRule):
    """A document in which lines that stand again are more than three in ten, or hold a fifth of its characters.

    Menus and templates print the same words over and over. The first of equal lines is no copy, and blank lines
    are no lines: two implementations counted them as copies, and dropped every page with paragraphs.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too many lines stand again"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="Reply\n\nReply\n\nReply\n"),
        Example(good="One.\n\nTwo.\n\nThree.\n\n\n\nFour.\n"),
        Example(good=""),
    )

    lines: float = 0.3
    """The share of lines that may be copies."""
    characters: float = 0.2
    """The share of characters that may stand in copies."""

    def verdict(self, document: Document) -> str | None:
        """Measure what stands again."""
        again, chars, total, size = copies(line.text for line in document.lines)
        if share(again, total) <= self.lines and share(chars, size) <= self.characters:
            return None
        return f"{again} of {total} lines, {share(chars, size):.0%} of the characters"
