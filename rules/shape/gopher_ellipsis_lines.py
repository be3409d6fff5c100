"""A document of which more than three lines in ten end with an ellipsis."""

from lint import Document, Example
from lint.shape import ShapeRule, share


class GopherEllipsisLines(ShapeRule):
    """A document of which more than three lines in ten end with an ellipsis.

    It is a list of teasers, each cut short. `…` and `...` both count; Dolma knows the first only. Blank lines
    are no lines.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too many lines end with an ellipsis"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="The ferry sails again…\n\nThe council met in the…\n\nWeather\n"),
        Example(bad="渡轮星期一恢复……\n市议会开会讨论...\n"),
        Example(good="He waited…\n\nThe ferry came.\n\nIt was late.\n\nNobody spoke.\n"),
        Example(good=""),
    )

    most: float = 0.3
    """The share of lines that may end so."""

    def verdict(self, document: Document) -> str | None:
        """Count the lines that end with an ellipsis."""
        total = len(document.filled)
        cut = sum(1 for line in document.filled if line.text.rstrip().endswith(("...", "…")))
        if share(cut, total) <= self.most:
            return None
        return f"{cut} of {total} lines (bound {self.most:g})"
