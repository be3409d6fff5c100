"""A line that does not end with a terminal mark."""

from lint import Example, Line
from lint.shape import LineRule


class C4LineEnd(LineRule):
    """A line that does not end with a terminal mark.

    C4 keeps sentences only, and so loses headings, lists, tables, verses and every language whose marks it does
    not know: of Chinese all. Here the marks of all scripts count. A line that ends with an ellipsis is dropped
    too. FineWeb leaves the rule out.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "no terminal mark at the end of the line"
    recipes = frozenset({"c4"})
    examples = (
        Example(bad="Home\n\nThe ferry sails again."),
        Example(bad="The ferry sails…"),
        Example(good="The ferry sails again.\n\n‘It does!’"),
        Example(good="渡轮星期一恢复运营。"),
    )

    def breaks(self, line: Line) -> bool:
        """Look at the end of the line."""
        return not line.terminal or line.text.rstrip().endswith(("...", "…"))
