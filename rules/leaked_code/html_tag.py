"""Tags of the page's source."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_NAMES = (
    "a|abbr|acronym|address|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|col"
    "|colgroup|dd|del|dfn"
    "|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i"
    "|iframe|img|input|ins"
    "|label|layer|legend|li|link|main|map|area|meta|nav|nobr|noframes|noindex|noscript|object|ol|optgroup|option|p"
    "|param|path|picture"
    "|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td"
    "|textarea|tfoot|th"
    "|thead|time|title|tr|tt|u|ul|video|wbr|ilayer|o:p|st1:\\w+|v:\\w+|w:\\w+|fb:\\w+|g:\\w+|amp-\\w+"
)
_TAG = lazy(
    rf"<(?:/(?:{_NAMES})\s*|(?:{_NAMES})(?:\s*/|\s+(?=[^<>\n]{{1,400}}=)(?:[^<>\"'\n]|\"[^\"\n]{{0,4000}}\""
    rf"|'[^'\n]{{0,4000}}'){{0,8000}}+)?)>"
)
# What stands between these is no text either.
_UNSEEN = lazy(r"<(script|style|noscript|iframe|object|svg)\b[^<>\n]{0,4000}>[^\n]{0,8000}?</\1\s*>")
_SHOWN = lazy(r"(?:<(?:a|abbr|acronym|b|blockquote|cite|code|del|em|i|q|s|strike|strong)(?: [a-z]+=\"\")*>\s*){3}")
_BREAKS = lazy(r"</?(?:br|p|div|li|tr|td|th|h[1-6]|hr|ul|ol|table)\b")
_MARKED = lazy(r"[`\"'“‘«]")


class HtmlTag(Rule):
    """A tag of HTML that stands in the text: the tag is cut and its words stay.

    The page escaped its markup twice, or the extractor gave up on it; what a model would
    learn from it is the template of one site. A text about web pages shows tags on purpose.
    """

    message = "HTML tag"
    triggers = ("<",)
    examples = (
        Example(
            bad="The <b>ferry</b> sails again.<br />It is <a href=\"/new\" target='_blank'>new</a>.\n",
            good="The ferry sails again. It is new.\n",
        ),
        Example(bad='<div class="ad">\n</div>\n\nDie Fähre fährt.\n', good="Die Fähre fährt.\n"),
        Example(bad='Le bac <span class="x">repart</span> demain.<p>', good="Le bac repart demain."),
        Example(
            bad='The ferry sails.\n\n<script src="//example.org/a.js">var a = 1;</script>\n<iframe src="a"></iframe>\n',
            good="The ferry sails.\n",
        ),
        Example(bad="渡轮<strong>恢复</strong>运营。\n", good="渡轮恢复运营。\n"),
        Example(bad='The ferry sails.<img src="a.gif" alt="a > b">\n', good="The ferry sails.\n"),
        Example(good="If a <b and c> d, then <Ann> and <that other one> agree; 3 <i 4."),
        Example(good="The <b> element of HTML makes its words bold, and the <i> element slants them."),
        Example(good='You may use these tags: <a href=""> <b> <i> <strike>'),
        Example(good='Put the words between "<b>" and "</b>".'),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each tag, unless the text is about programming, or the tag is what is shown."""
        text = document.folded
        if not _TAG.search(text) or document.shows_code:
            return
        spans: list[tuple[int, int]] = []
        for line in document.filled:
            if "<" not in line.text or _SHOWN.search(text, line.start, line.end):
                continue
            at = line.start
            while (at := text.find("<", at, line.end)) >= 0:
                match = _UNSEEN.match(text, at, line.end) or _TAG.match(text, at, line.end)
                if match is None:
                    at += 1
                    continue
                if not (_MARKED.match(text, max(0, at - 1)) and _MARKED.match(text, match.end())):
                    spans.append(match.span())
                at = match.end()
        for start, end in cuts(document, spans):
            breaks = _BREAKS.search(text, start, end) and _inside(document.text, start, end)
            yield self.finding(start, end, " " if breaks else "")


def _inside(text: str, start: int, end: int) -> bool:
    """Whether words stand right before and right after the span."""
    return start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
