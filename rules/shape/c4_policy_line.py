"""A line with one of six phrases on terms, privacy and cookies."""

from lint import Example, Line, fold
from lint.shape import LineRule


class C4PolicyLine(LineRule):
    """A line with one of six phrases on terms, privacy and cookies.

    They stand in footers and banners, and in every article about them: C4 drops the line in any case. The
    phrases are English.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "a phrase of a policy"
    recipes = frozenset({"c4", "fineweb"})
    triggers = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
    languages = frozenset({"en"})
    examples = (
        Example(bad="This site uses cookies.\n\nThe ferry sails."),
        Example(good="The ferry sails. She bakes cookies."),
    )

    def breaks(self, line: Line) -> bool:
        """Look for the phrases."""
        folded = fold(line.text)
        return any(phrase in folded for phrase in self.triggers)
