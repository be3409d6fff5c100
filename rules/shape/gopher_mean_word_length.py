"""A document whose words are shorter than 3 or longer than 10 characters on average."""

from statistics import median

from lint import Document, Example
from lint.shape import ShapeRule
from lint.words import unspaced, words


class GopherMeanWordLength(ShapeRule):
    """A document whose words are shorter than 3 or longer than 10 characters on average.

    Short words are tables and broken text, long ones are code, addresses and words glued together. A script
    without spaces has no such length: its words are left out, and a text that is mostly of such is not judged.
    Dolma takes the median instead.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "bad length of words"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="a b c d e f 1 2 3 4"),
        Example(bad="getElementById(navigationContainer) addEventListener(DOMContentLoaded)"),
        Example(good="The ferry sails again on Monday."),
        Example(good="渡轮星期一恢复运营，甲板上站满了乘客。"),
        Example(good="the ferry sails internationalization extraordinarily-long-winded", options={"median": True}),
    )

    least: float = 3
    """The least mean length, in characters."""
    most: float = 10
    """The greatest."""
    median: bool = False
    """Whether to take the median, as Dolma does."""

    def verdict(self, document: Document) -> str | None:
        """Measure the words of spaced scripts."""
        found = words(document.text)
        lengths = [len(word) for word in found if not unspaced(word)]
        if not lengths or 2 * len(lengths) < len(found):
            return None
        length = median(lengths) if self.median else sum(lengths) / len(lengths)
        if self.least <= length <= self.most:
            return None
        return f"{length:.2f} (bounds {self.least:g} to {self.most:g})"
