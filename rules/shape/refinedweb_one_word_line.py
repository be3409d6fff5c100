"""A line of one word."""

from lint import Example, Line
from lint.line_corrections import SHORTEST, is_one_word
from lint.shape import LineRule


class RefinedwebOneWordLine(LineRule):
    """A line of one word.

    It is a label of the page or a cell. Of scripts without spaces two characters count as one word.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "fewer than two words"
    recipes = frozenset({"refinedweb"})
    examples = (
        Example(bad="Home\n\nThe ferry sails."),
        Example(bad="首页\n"),
        Example(good="Home page"),
        Example(good="渡轮恢复运营"),
    )

    least: int = SHORTEST
    """The fewest words that a line may have."""

    def breaks(self, line: Line) -> bool:
        """Look at the line alone."""
        return is_one_word(line.text, self.least)
