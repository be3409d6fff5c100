"""A document with fewer than 50 or more than 100,000 words."""

from lint import Document, Example
from lint.shape import ShapeRule
from lint.words import words


class GopherWordCount(ShapeRule):
    """A document with fewer than 50 or more than 100,000 words.

    What is shorter is a stub or a menu, what is longer is a log, a list or a whole site in one file. Of scripts
    without spaces two characters count as one word; the paper counts words of English.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "bad number of words"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="The ferry sails again."),
        Example(bad="渡轮星期一恢复运营。"),
        Example(good="The ferry sails again on Monday.", options={"least": 5}),
        Example(good="渡轮星期一恢复运营，甲板上站满了乘客。", options={"least": 9}),
    )

    least: int = 50
    """The fewest words that a document may have."""
    most: int = 100_000
    """The most words that it may have."""

    def verdict(self, document: Document) -> str | None:
        """Count the words that hold a letter or a digit."""
        count = sum(1 for word in words(document.text) if any(map(str.isalnum, word)))
        if self.least <= count <= self.most:
            return None
        return f"{count} (bounds {self.least} to {self.most})"
