"""A line that speaks of JavaScript."""

from lint import Example, Line, fold
from lint.shape import LineRule

_SWITCHING = ("enable", "disable", "require", "activate", "browser")


class C4JavascriptLine(LineRule):
    """A line that speaks of JavaScript.

    Most such lines ask the reader to switch it on. C4 drops all of them, and with them what is written about
    the language; TxT360 wants a word of switching on beside it.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "the line speaks of JavaScript"
    recipes = frozenset({"c4", "fineweb"})
    triggers = ("javascript",)
    examples = (
        Example(bad="Please enable JavaScript to see the timetable."),
        Example(bad="She learned JavaScript."),
        Example(good="She learned JavaScript.", options={"switching": True}),
        Example(good="She learned to sail."),
    )

    switching: bool = False
    """Whether a word such as enable, disable, require, activate or browser must stand in the line too, as in TxT360."""

    def breaks(self, line: Line) -> bool:
        """Look for the words."""
        folded = fold(line.text)
        return "javascript" in folded and (not self.switching or any(word in folded for word in _SWITCHING))
