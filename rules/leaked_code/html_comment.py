"""Comments of the page's source."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_COMMENT = lazy(r"<!--(?:\[if [^\]\n]{1,60}\]>)?|<!\[(?:if [^\]\n]{1,60}|endif)\]\s?(?:--)?>")
# Ends of comments, and of what hid scripts from browsers of old, alone on a line.
_ALONE = lazy(r"(?m)^[ \t]*(?:-->|<!--|(?://|/\*|<!--)?[ \t]?(?:<!\[cdata\[|\]\]>)[ \t]?(?:\*/|//|-->)?)(?=[ \t]*\r?$)")
_LONGEST = 5000


class HtmlComment(Rule):
    """A comment of the page's source, `<!-- … -->`, or what browsers of old took as a condition.

    Comments speak to those who made the page – where an ad goes, which module starts –
    and no reader ever saw them. A text about markup shows them on purpose.
    """

    message = "HTML comment"
    triggers = ("<!--", "-->", "<![", "]]>")
    examples = (
        Example(
            bad="The ferry sails. <!-- ad slot 3 --> It is new.\n\n<!-- end of body -->\n",
            good="The ferry sails. It is new.\n",
        ),
        Example(
            bad="Die Fähre fährt.\n\n<!--\nanzeige oben\n-->\n\nSie ist neu.\n",
            good="Die Fähre fährt.\n\nSie ist neu.\n",
        ),
        Example(bad="// <![CDATA[\n// ]]>\n\nThe ferry sails.\n\n-->\n", good="The ferry sails.\n"),
        Example(bad="<!--[if lt IE 9]>Le site<![endif]-->\nLe bac repart.", good="Le bac repart."),
        Example(bad="渡轮恢复运营。<!--正文结束-->\n", good="渡轮恢复运营。\n"),
        Example(good="Read on --> page 4. He pressed Win+E-->Space. <!- no ->"),
        Example(good="A comment in HTML starts with <!-- and ends with --> in every browser."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each comment, and each end of one left alone on a line, unless the text is about programming."""
        spans = sorted(_comments(document))
        if spans and not document.shows_code:
            for start, end in cuts(document, spans):
                yield self.finding(start, end, "")


def _comments(document: Document) -> Iterator[tuple[int, int]]:
    text, at = document.folded, 0
    alone = [match.span() for match in _ALONE.finditer(text)]
    while match := _COMMENT.search(text, at):
        at = match.end()
        if text.startswith("<!--", match.start()):
            end = text.find("-->", match.start() + 4, match.start() + _LONGEST)
            if end < 0 or "<!--" in text[match.start() + 4 : end]:
                continue
            at = end + 3
        alone = [span for span in alone if span[1] <= match.start() or span[0] >= at]
        yield match.start(), at
    yield from alone
