"""A line of fewer than five words."""

from lint import Example, Line
from lint.shape import LineRule
from lint.words import words


class C4ShortLine(LineRule):
    """A line of fewer than five words.

    It is a heading, a label or a cell. This is the reading of the paper and of TensorFlow Datasets; datatrove
    wants three. Of scripts without spaces two characters count as one word.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "fewer than five words"
    recipes = frozenset({"c4"})
    examples = (
        Example(bad="Home page"),
        Example(bad="首页"),
        Example(good="The ferry sails again on Monday."),
        Example(good="渡轮星期一恢复运营了。"),
    )

    least: int = 5
    """The fewest words that a line may have."""

    def breaks(self, line: Line) -> bool:
        """Count the words."""
        return len(words(line.text)) < self.least
