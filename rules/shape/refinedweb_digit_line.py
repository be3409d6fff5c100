"""A line of digits only."""

from lint import Example, Line
from lint.line_corrections import is_digits
from lint.shape import LineRule


class RefinedwebDigitLine(LineRule):
    """A line of digits only.

    It is a counter or the number of a page; in a table it is a cell.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "nothing but digits"
    recipes = frozenset({"refinedweb"})
    examples = (
        Example(bad="The ferry sails.\n1204\n"),
        Example(good="1204 passengers"),
    )

    def breaks(self, line: Line) -> bool:
        """Look at the line alone."""
        return is_digits(line.text)
