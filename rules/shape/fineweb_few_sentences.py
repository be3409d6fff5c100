"""A document of fewer than five sentences."""

from lint import Document, Example
from lint.shape import ShapeRule
from lint.words import sentences


class FinewebFewSentences(ShapeRule):
    """A document of fewer than five sentences.

    It is a stub. This is the reading of datatrove, which made FineWeb; the paper wants three. A sentence ends
    with a mark of its script; in scripts without spaces nothing need follow it.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "too few sentences"
    recipes = frozenset({"fineweb"})
    examples = (
        Example(bad="The ferry sails again."),
        Example(bad="渡轮恢复运营。"),
        Example(good="It rains. It snows. It thaws. It dries. It ends."),
        Example(good="下雨了。下雨了。下雨了。下雨了。下雨了。"),
    )

    least: int = 5
    """The fewest sentences that a document may have."""

    def verdict(self, document: Document) -> str | None:
        """Count the ends of sentences."""
        count = sentences(document.text)
        return None if count >= self.least else f"{count} (at least {self.least})"
