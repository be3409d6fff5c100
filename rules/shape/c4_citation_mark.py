"""A citation mark of an encyclopedia."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

# A number in brackets right behind a name is code.
_MARK = lazy(r"(?<!\w)\[\d{1,4}\](?!\w)|\[edit\]|\[citation needed\]")


class C4CitationMark(Rule):
    """A citation mark of an encyclopedia.

    C4 cuts `[12]`, `[edit]` and `[citation needed]` out of the line. In a text with footnotes of its own they
    belong where they are, so that they are only reported.

    Source: C. Raffel et al., Exploring the Limits of Transfer Learning, 2020, arXiv:1910.10683.
    """

    message = "a citation mark: {mark}"
    recipes = frozenset({"c4", "fineweb"})
    triggers = ("]",)
    default = False
    severity = Severity.WARNING
    examples = (
        Example(bad="The ferry sails.[12] It is late.[citation needed]"),
        Example(good="The ferry [on Monday] sails; items[0] is code, and so is [i]."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each mark."""
        for match in _MARK.finditer(document.folded):
            mark = document.text[match.start() : match.end()]
            yield self.finding(match.start(), match.end(), message=self.message.format(mark=mark))
