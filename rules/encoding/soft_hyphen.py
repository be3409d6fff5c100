"""A soft hyphen: where a word might be broken, left inside it."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

_RUN = lazy("\u00ad+")
_WORD = lazy(r"\r?\n[ \t]{0,40}([^\W\d_]\S{0,60})([ \t]*)")


class SoftHyphen(Rule):
    """A soft hyphen (U+00AD): a place where a word might be broken, which browsers show at a line's end only.

    Left in the text it cuts words into syllables that no tokenizer knows, and no search
    finds them. Inside a word it is deleted. Where an old line break stands behind it,
    the rest of the word is fetched from the next line. Between spaces or digits it was
    a dash, written with the wrong character: that is reported.
    """

    message = "soft hyphen"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    triggers = ("\u00ad",)
    examples = (
        Example(bad="Die Bun\u00addes\u00adstra\u00adße ist ge\u00adsperrt.", good="Die Bundesstraße ist gesperrt."),
        Example(
            bad="They closed the har\u00ad\nbour, and the\nbridge.", good="They closed the harbour,\nand the\nbridge."
        ),
        Example(bad="The whole sum \u00ad 1999\u00ad2001 \u00ad is gone."),
        Example(bad="Home\u00ad\n\nBridges\n", good="Home\n\nBridges\n"),
        Example(good="A hard-working hyphen; VerÃ\u00addico."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of soft hyphens."""
        text = document.text
        for match in _RUN.finditer(text):
            start, end = match.span()
            before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
            if _damaged(before, after):
                continue
            dash = (before.isspace() and after in " \u00a0") or (before.isdigit() and after.isdigit())
            if dash:
                yield self.finding(start, end, message="soft hyphen for a dash")
                continue
            word = _WORD.match(text, end) if before.isalpha() else None
            if word and word[1][0].islower():
                rest = text[word.end() : word.end() + 1]
                line_break = "" if rest in "\r\n" else text[end : word.start(1)]
                yield self.finding(start, word.end(), word[1] + line_break, message="soft hyphen at the end of a line")
            else:
                yield self.finding(start, end, "")


def _damaged(before: str, after: str) -> bool:
    """Whether the hyphen is the second byte of a character that was read in the wrong encoding: see `mojibake`."""
    return before in "ÃÂ" or "\x80" <= after <= "\x9f" or (before in "РС" and after in "РС")
