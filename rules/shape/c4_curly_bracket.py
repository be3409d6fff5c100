"""A document with a curly bracket in it."""

from lint import Document, Example
from lint.shape import ShapeRule


class C4CurlyBracket(ShapeRule):
    """A document with a curly bracket in it.

    C4 takes every page with `{` for code. A tutorial, a formula and a page of which one template variable
    leaked all go with it; the rules of leaked code look closer.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "there is a curly bracket in the text"
    recipes = frozenset({"c4", "fineweb"})
    triggers = ("{",)
    examples = (
        Example(bad="The ferry sails {{ day }}."),
        Example(good="The ferry sails [on Monday]."),
    )

    def verdict(self, document: Document) -> str | None:
        """Look for the bracket."""
        at = document.text.find("{")
        return None if at < 0 else f"at offset {at}"
