"""Spaces at the end of a line."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Rule, Severity
from lint.spacing import BLANKS

_ENDS = frozenset(BLANKS)
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")


class TrailingWhitespace(Rule):
    """Spaces, tabs or other blanks at the end of a line.

    Nobody sees them, yet they make two equal lines unequal, so that deduplication
    misses them, and cost a token each. In Markdown two spaces at the end of a line
    are a line break and stay.
    """

    message = "white space at the end of the line"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    examples = (
        Example(bad="Rain fell. \nThen it stopped.\t\n", good="Rain fell.\nThen it stopped.\n"),
        Example(bad="Rain fell.\u00a0\r\n \t\r\nSun.", good="Rain fell.\r\n\r\nSun."),
        Example(bad="雨。\u3000\n晴。", good="雨。\n晴。"),
        Example(good="  Indented,\n\tand with a tab.\n"),
        # The second byte of a damaged 'à', which `mojibake` mends.
        Example(good="voil\u00c3\u00a0\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Find the blanks at the end of each line, blank lines too."""
        markdown = document.origin.path.lower().endswith(_MARKDOWN)
        for line in [line for line in document.lines if line.text[-1:] in _ENDS]:
            text = line.text
            kept = len(text.rstrip(BLANKS))
            if kept and text[kept - 1] in "ÃÂ" and text[kept] == "\u00a0":
                kept += 1
            # A lone blank in front of the line break is no Markdown line break, and neither is a blank line.
            if markdown and kept and text[kept:].startswith("  ") and text[kept:].isspace():
                kept += 2
            if kept < len(text):
                yield self.finding(line.start + kept, line.end, "")
