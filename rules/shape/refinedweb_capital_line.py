"""A line of which more than half of the characters are capital letters."""

from lint import Example, Line
from lint.line_corrections import CAPITALS, is_capitals
from lint.shape import LineRule


class RefinedwebCapitalLine(LineRule):
    """A line of which more than half of the characters are capital letters.

    It is a button, a heading or a warning. Scripts without capitals have none.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "mostly capital letters"
    recipes = frozenset({"refinedweb"})
    examples = (
        Example(bad="BACK TO THE TOP\n\nThe ferry sails."),
        Example(good="The NATO ferry sails."),
        Example(good="渡轮恢复运营"),
    )

    most: float = CAPITALS
    """The share of characters that may be capital letters."""

    def breaks(self, line: Line) -> bool:
        """Look at the line alone."""
        return is_capitals(line.text, self.most)
