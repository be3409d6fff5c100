"""A line with a number and what a network counts."""

from lint import Example, Line
from lint.line_corrections import is_counter
from lint.shape import LineRule


class RefinedwebCounterLine(LineRule):
    """A line with a number and what a network counts.

    Likes, shares and views tell of the page and not of its subject. The nouns are English.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "a counter of a network"
    recipes = frozenset({"refinedweb"})
    examples = (
        Example(bad="1.2K likes\n\nThe ferry sails."),
        Example(bad="(12 comments)"),
        Example(good="The page had 12 comments."),
    )

    def breaks(self, line: Line) -> bool:
        """Look at the line alone."""
        return is_counter(line.text)
