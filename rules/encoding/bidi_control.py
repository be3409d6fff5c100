"""A control character for the direction of text, where all text runs from left to right."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.scripts import RIGHT_TO_LEFT

_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_RUN = lazy(f"[{_CONTROLS}]+")


class BidiControl(Rule):
    """A mark, an embedding or an override for the direction of text in a line without right-to-left script.

    Copied telephone numbers, handles and file paths carry them. They make equal words
    unequal, and an override makes a reader see another text than a program reads: the
    trojan source attack (Boucher and Anderson, 2021). In lines with Arabic, Hebrew or
    another script that runs from right to left they belong.
    """

    message = "{count} for the direction of text ({name})"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    triggers = tuple(_CONTROLS)
    examples = (
        Example(bad="Call \u202a555-0100\u202c or ask \u2068Anna\u2069\u200e.\n", good="Call 555-0100 or ask Anna.\n"),
        Example(bad="if access == '\u202euser\u2066':", good="if access == 'user':"),
        Example(good="He wrote \u2067שלום\u2069 and (دبي)\u200e on the wall."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of them in a line that has no letter of such a script."""
        mixed: dict[Line, bool] = {}
        for match in _RUN.finditer(document.text):
            line = document.line_at(match.start())
            if line not in mixed:
                mixed[line] = RIGHT_TO_LEFT.search(line.text) is not None
            if not mixed[line]:
                count = "a control character" if len(match[0]) == 1 else f"{len(match[0])} control characters"
                message = self.message.format(count=count, name=f"U+{ord(match[0][0]):04X}")
                yield self.finding(*match.span(), "", message=message)
