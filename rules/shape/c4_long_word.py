"""A line with a word of more than 1,000 characters."""

from lint import Example, Line
from lint.shape import LineRule
from lint.words import words


class C4LongWord(LineRule):
    """A line with a word of more than 1,000 characters.

    It is encoded data or an address. A run of characters of a script without spaces is no word.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "a word is too long"
    recipes = frozenset({"c4", "fineweb"})
    examples = (
        Example(bad="The ferry aGVsbG8gd29ybGQsIHRoaXMgaXM sails", options={"most": 12}),
        Example(good="The ferry sails again on Monday."),
        Example(good="渡轮星期一恢复运营，甲板上站满了乘客。", options={"most": 12}),
    )

    most: int = 1000
    """The most characters that a word may have."""

    def breaks(self, line: Line) -> bool:
        """Measure the words of the line."""
        return len(line.text) > self.most and any(len(word) > self.most for word in words(line.text))
