"""A control character inside the text."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

_CONTROLS = tuple(chr(code) for code in (*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F))
_BREAKS = "\u2028\u2029"
# A sequence for the terminal and a letter that a printer struck twice go as a whole.
_ANY = lazy(
    r"\x1b\[[0-9;?]{0,20}[A-Za-z]|(?P<struck>(?P<letter>\S)(?:\x08(?P=letter))+|_\x08\S)"
    rf"|[\x00-\x08\x0e-\x1b\x7f]+|[\x0b\x0c\x1c-\x1f{_BREAKS}]+|(?P<returns>\r+\n?)"
)
# Between letters these stand for something: half of a quotation mark or a dash, the hyphens of word processors.
_SIGNS = lazy(r"[\x02\x13\x14\x18\x19\x1c-\x1f]")


class ControlCharacter(Rule):
    """A control character: a bell, a null, a sequence for terminals, a line separator that no tool agrees on.

    Nobody saw it on the page, editors and databases stumble over it, and half of all
    programs take a form feed or U+2028 for the end of a line. What carries nothing is
    deleted; what parts words becomes a space. A control character in the place of a
    letter's neighbour may be what a damaged quotation mark or hyphen left, and a
    carriage return alone may be a line break: both are reported and stay. Those of
    the C1 range are damaged text of another kind, see `mojibake`.
    """

    message = "control character {name}"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    triggers = (*_CONTROLS, *_BREAKS, "\r")
    examples = (
        Example(
            bad="The harbour\x00 is closed.\x07\nSee below\x08\x08 (map).",
            good="The harbour is closed.\nSee below (map).",
        ),
        Example(
            bad="One bridge\u2028two rivers\x0cthree-\u2028lane roads.", good="One bridge two rivers three-lane roads."
        ),
        Example(bad="\x1b[1mNAME\x1b[0m\n    N\x08NA\x08AM\x08ME _\x08f_\x08o", good="NAME\n    NAME fo"),
        Example(bad="One.\u2028\nTwo.\r\r\n\x0cThree.", good="One.\nTwo.\r\nThree."),
        Example(bad="They don\x19t know."),
        Example(bad="One line.\rAnother."),
        Example(good="A tab\tand an end of line\r\nare text, and so is ‘a space’."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of such characters."""
        text = document.text
        for match in _ANY.finditer(text):
            start, end = match.span()
            if match["returns"] and match[0][-1] == "\n":
                end -= 2
                if start == end:
                    continue
            name = _name(match[0][0])
            before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
            alone = match["returns"] and match[0][-1] == "\r"
            if match["struck"]:
                yield self.finding(start, end, match[0][-1], message="a letter that was struck twice for a printer")
            elif alone or (_SIGNS.search(match[0]) and (before.isalpha() or after.isalpha())):
                yield self.finding(
                    start, end, message=f"{self.message.format(name=name)}: what it stood for is unclear"
                )
            else:
                parts = match[0].isspace() and not (before.isspace() or before in "-‐" or after.isspace())
                yield self.finding(start, end, " " if parts else "", message=self.message.format(name=name))


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"
