"""A document in which paragraphs that stand again are more than three in ten, or hold a fifth of its characters."""

from lint import Document, Example
from lint.shape import ShapeRule, copies, paragraphs, share


class GopherDuplicateParagraphs(ShapeRule):
    """A document in which paragraphs that stand again are more than three in ten, or hold a fifth of its characters.

    An extractor printed the text twice, or the page is made of blocks of a template. A paragraph is what blank
    lines part; the first of equal ones is no copy.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too many paragraphs stand again"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="The ferry sails.\nIt is late.\n\nThe ferry sails.\nIt is late.\n"),
        Example(good="The ferry sails.\n\nIt is late.\n\n\n\nNobody spoke.\n"),
        Example(good=""),
    )

    paragraphs: float = 0.3
    """The share of paragraphs that may be copies."""
    characters: float = 0.2
    """The share of characters that may stand in copies."""

    def verdict(self, document: Document) -> str | None:
        """Measure what stands again."""
        again, chars, total, size = copies(paragraphs(document))
        if share(again, total) <= self.paragraphs and share(chars, size) <= self.characters:
            return None
        return f"{again} of {total} paragraphs, {share(chars, size):.0%} of the characters"
