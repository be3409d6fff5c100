"""Hits: lines that a phrase names, and whether what stands around them bears the phrase out."""

from dataclasses import dataclass

from lint.document import Document
from lint.line import Line

SOFT = ("head", "tail", "edge")
WHOLE = ("line", *SOFT)
_ANNOUNCES = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that a phrase names, and the place at which it does.

    `within` is the part of the text to take away where a sentence of the line is meant
    and not all of it: start and end, the space beside it included.
    """

    line: Line
    phrase: str
    place: str
    within: tuple[int, int] | None = None

    @property
    def whole(self) -> bool:
        """Whether the phrase fills the line."""
        return self.place in WHOLE or (self.place == "sentence" and self.within is None)


def kept(run: list[Hit], document: Document) -> list[Hit]:
    """The lines of a run that stand where their phrases must stand."""
    if any(hit.place not in SOFT for hit in run):
        return run
    if _announced(run[0].line, document):
        return []
    # Without running text there is no head and no tail to speak of: a poem, a table, a list.
    alone = len({hit.phrase for hit in run}) == 1
    if alone and (document.body[1] < 0 or _heads(run[-1].line, document)):
        return []
    if alone:
        return [hit for hit in run if hit.place != "edge"]
    return [hit for hit in run if document.in_head(hit.line) or document.in_tail(hit.line)]


def _announced(line: Line, document: Document) -> bool:
    """Whether what stands before `line` is the beginning of a sentence that a list goes on with."""
    before = _content(line, -1, document)
    return before is not None and before.words >= _ANNOUNCES and before.text.rstrip().endswith((":", "："))


def _heads(line: Line, document: Document) -> bool:
    """Whether a sentence follows `line`, of which it may be the heading."""
    after = _content(line, 1, document)
    return after is not None and document.in_tail(line) and after.words >= _ANNOUNCES and after.terminal


def _content(line: Line, step: int, document: Document) -> Line | None:
    """The next line in the direction of `step` that is neither blank nor a label nor a notice."""
    at = line.index + step
    while 0 <= at < len(document.lines):
        other = document.lines[at]
        if not other.blank and at not in document.labels and not other.notice:
            return other
        at += step
    return None
