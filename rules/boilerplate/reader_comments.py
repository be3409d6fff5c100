"""Readers' comments below a text."""

from collections.abc import Iterator
from typing import Literal

from lint import Document, Example, Finding, Rule, Severity
from lint.comments import header_keys, headers, titled_words
from lint.lazy import lazy
from lint.line import Line

_LEAST_SIGNS = 2
_SIGN = lazy(
    r"\b(?:says|said|wrote|writes|reply|antworten|répondre|responder|rispondi|odpowiedz|ответить|відповісти|yanıtla)\b"
    r"|回复|回覆|返信|답글|رد|permalink|\b\d{1,2}:\d\d\b|\b(?:19|20)\d\d\b"
)
_SIGN_LENGTH = 90
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class ReaderComments(Rule):
    """The comments of readers below a text, from their header to the end: one finding.

    They are another text, by other people, in another tone; some corpora want them, as
    talk, and others do not. So this rule reports by default, and the option `policy`
    decides. A block counts only where names, dates or 'Reply' tell that comments follow.
    """

    message = "readers' comments"
    severity = Severity.WARNING
    examples = (
        Example(
            bad=f"{_TEXT}\n\n2 Comments\n\nAnn says:\n\nAt last!\n\nReply\n\nBob, 5 March 2019, 18:20\n\nIt is blue.\n",
            good=f"{_TEXT}\n",
            options={"policy": "remove"},
        ),
        Example(bad=f"{_TEXT}\n\n3 thoughts on “The ferry”\n\nAnn says:\n\nAt last!\n\nReply\n\n5 March 2019\n"),
        Example(bad=f"{_TEXT}\n\nReader comments\n\nAnn says:\n\nAt last!\n\nReply\n"),
        Example(bad=f"{_TEXT}\n\nKommentare\n\nAnna, 5.3.2019, 18:20\n\nEndlich!\n\nAntworten\n"),
        Example(bad=f"{_TEXT}\n\nКомментарии\n\nАнна, 5.3.2019 18:20\n\nНаконец-то!\n\nОтветить\n"),
        Example(bad=f"{_TEXT}\n\n网友评论\n\n小明 2019-03-05 18:20\n\n终于！\n\n回复\n"),
        Example(good=f"{_TEXT}\n\nComments\n\nThe harbour master had none.\n"),
        Example(
            good=f"{_TEXT}\n\n2 Comments\n\nAnn says:\n\nAt last!\n\nReply\n",
            options={"policy": "keep"},
        ),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The headers."""
        return tuple(header_keys())

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """What stands beside a title in quotes."""
        return titled_words()

    policy: Literal["keep", "report", "remove"] = "report"
    """What to do with comments."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the block, if there is one."""
        if self.policy == "keep":
            return
        for at in sorted(headers(document)):
            line = document.lines[at]
            if line is not document.filled[0]:
                block = [other for other in document.lines[at + 1 :] if not other.blank]
                if sum(_is_sign(other, document) for other in block) >= _LEAST_SIGNS:
                    fix = "" if self.policy == "remove" else None
                    yield self.finding(line.start, block[-1].end, fix, evidence=(f"lines: {len(block)}",))
                    return


def _is_sign(line: Line, document: Document) -> bool:
    """Whether the line is one that software puts around comments."""
    return len(line.text) <= _SIGN_LENGTH and _SIGN.search(document.folded, line.start, line.end) is not None
