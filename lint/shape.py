"""Shape: rules that judge documents and lines by a bound, as published corpora did."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from lint.document import Document
from lint.finding import Finding, Scope, Severity
from lint.line import Line
from lint.rule import Rule


class ShapeRule(Rule):
    """A bound on a number that is taken of the whole document; it is off by default and only reports."""

    default: ClassVar[bool] = False
    severity: ClassVar[Severity | None] = Severity.WARNING

    def verdict(self, document: Document) -> str | None:
        """What is wrong with `document`, with the number in it; None where it keeps the bound."""
        raise NotImplementedError

    def check(self, document: Document) -> Iterator[Finding]:
        """One finding for the document, where it breaks the bound."""
        wrong = self.verdict(document)
        if wrong is not None:
            message = f"{self.message}: {wrong}" if self.message else wrong
            yield self.finding(0, len(document.text), message=message, scope=Scope.DOCUMENT)


class LineRule(Rule):
    """What a published corpus dropped line by line; it is off by default and only reports."""

    default: ClassVar[bool] = False
    severity: ClassVar[Severity | None] = Severity.WARNING

    def breaks(self, line: Line) -> bool:
        """Whether the bound takes `line`, which is not blank."""
        raise NotImplementedError

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that breaks the bound."""
        return (self.finding(line.start, line.end) for line in document.filled if self.breaks(line))


def share(part: float, whole: float) -> float:
    """`part` of `whole`; 0 where there is nothing."""
    return part / whole if whole else 0.0


def copies(texts: Iterable[str]) -> tuple[int, int, int, int]:
    """Of `texts`, blank ones aside: how many stand again, their characters, how many there are, and theirs.

    The first of several equal ones is no copy.
    """
    seen: set[str] = set()
    again = again_chars = total = chars = 0
    for text in texts:
        bare = text.strip()
        if not bare:
            continue
        total += 1
        chars += len(bare)
        if bare in seen:
            again += 1
            again_chars += len(bare)
        seen.add(bare)
    return again, again_chars, total, chars


def paragraphs(document: Document) -> Iterator[str]:
    """The paragraphs: lines that no blank line parts."""
    block: list[str] = []
    for line in document.lines:
        if not line.blank:
            block.append(line.text.strip())
        elif block:
            yield "\n".join(block)
            block = []
    if block:
        yield "\n".join(block)
