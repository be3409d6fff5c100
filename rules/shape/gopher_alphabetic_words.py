"""A document of which fewer than eight words in ten hold a letter."""

from lint import Document, Example
from lint.shape import ShapeRule
from lint.words import words


class GopherAlphabeticWords(ShapeRule):
    """A document of which fewer than eight words in ten hold a letter.

    It is a table, a log or a price list. A letter of any script counts; some peers count those of ASCII only,
    and so refuse every text that is not in Latin script.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too few words with a letter"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="12 14 harbour 3 9 22 – 17"),
        Example(good="On 12 May the ferry sails again."),
        Example(good="五月十二日渡轮恢复运营。"),
        Example(good=""),
    )

    least: float = 0.8
    """The share of words that must hold a letter."""

    def verdict(self, document: Document) -> str | None:
        """Count the words that hold a letter."""
        found = words(document.text)
        letters = sum(1 for word in found if any(map(str.isalpha, word)))
        if not found or letters / len(found) >= self.least:
            return None
        return f"{letters} of {len(found)} words (bound {self.least:g})"
