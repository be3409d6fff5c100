"""A document with the words of the printer's dummy text."""

from lint import Document, Example
from lint.shape import ShapeRule


class C4LoremIpsum(ShapeRule):
    """A document with the words of the printer's dummy text.

    A template was published before its text was written: a page with one such block seldom has anything else.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "there is dummy text"
    recipes = frozenset({"c4", "fineweb", "refinedweb"})
    triggers = ("lorem ipsum",)
    examples = (
        Example(bad="Harbour\n\nLorem ipsum dolor sit amet."),
        Example(good="The ferry sails."),
    )

    def verdict(self, document: Document) -> str | None:
        """Look for the words."""
        at = document.folded.find("lorem ipsum")
        return None if at < 0 else f"at offset {at}"
