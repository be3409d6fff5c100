"""A document, and the views of it that rules share."""

from bisect import bisect_right
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from lint.folding import fold
from lint.lazy import lazy
from lint.line import Line

if TYPE_CHECKING:
    from lint.sentences import Sentence

# A line that goes on with a sentence, and one that a sentence does not end with.
_CONTINUES = lazy(r"[,;:.)\]](?=\s|$)")
_BREAKS_OFF = lazy(r"\w,\s*$")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from; `index` counts records from 0, `line` lines of the file from 1."""

    path: str = "-"
    index: int | None = None
    line: int | None = None
    id: str | int | None = None
    field: str | None = None


@dataclass(frozen=True)
class Document:
    """A text, where it came from, and what its record says of it.

    `metadata` holds `title`, `url`, `host` and `language` where the record has them.
    """

    text: str
    origin: Origin = Origin()
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, blank ones too. A final line ending starts no further line."""
        lines, start = [], 0
        for index, raw in enumerate(self.text.split("\n")):
            text = raw.removesuffix("\r")
            lines.append(Line(index, start, start + len(text), text))
            start += len(raw) + 1
        if lines[-1].start == len(self.text):
            lines.pop()
        return tuple(lines)

    @cached_property
    def filled(self) -> tuple[Line, ...]:
        """The lines that are not blank."""
        return tuple(line for line in self.lines if not line.blank)

    @cached_property
    def sentences(self) -> Mapping[int, tuple["Sentence", ...]]:
        """The sentences of each line that holds more than one, by the index of the line."""
        from lint.sentences import split

        parts = ((line.index, split(line)) for line in self.filled)
        return {index: sentences for index, sentences in parts if sentences}

    @cached_property
    def folded(self) -> str:
        """The text as patterns, phrases and triggers see it; offsets are those of `text`."""
        return fold(self.text)

    @cached_property
    def body(self) -> tuple[int, int]:
        """The first and the last line that is running text, as indices of `lines`.

        What stands before is the head of the document, what follows is its tail.
        Without any running text all of it is both: (len(lines), -1).
        """
        prose = [line.index for line in self.filled if line.prose]
        return (prose[0], prose[-1]) if prose else (len(self.lines), -1)

    def is_fragment(self, line: Line, apart: Container[int] = ()) -> bool:
        """Whether `line` is a piece of a sentence that a line break cut: its neighbour goes on with it.

        Extractors put links and emphasis on lines of their own ('such as our', 'XMARK
        Dip Station', ', which'); such a piece is content whatever its words are. Lines
        whose index is in `apart` are known to be no part of the text and are passed over.
        """
        after = self._beside(line, 1, apart)
        if after is not None:
            text = after.text.lstrip()
            if text[0].islower() or _CONTINUES.match(text):
                return True
        before = self._beside(line, -1, apart)
        return before is not None and _BREAKS_OFF.search(before.text) is not None

    def _beside(self, line: Line, step: int, apart: Container[int]) -> Line | None:
        """The next line in the direction of `step` without a blank line between, or None."""
        at = line.index + step
        while 0 <= at < len(self.lines) and at in apart:
            at += step
        return self.lines[at] if 0 <= at < len(self.lines) and not self.lines[at].blank else None

    def in_head(self, line: Line) -> bool:
        """Whether no running text stands before `line`."""
        return line.index < self.body[0]

    def in_tail(self, line: Line) -> bool:
        """Whether no running text follows `line`."""
        return line.index > self.body[1]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def line_at(self, offset: int) -> Line:
        """The line that holds `offset`, its line ending included."""
        return self.lines[max(0, bisect_right(self._starts, offset) - 1)]

    def position(self, offset: int) -> tuple[int, int]:
        """Row and column of `offset`, both from 1."""
        if not self.lines:
            return 1, 1
        line = self.line_at(offset)
        return line.index + 1, offset - line.start + 1

    @cached_property
    def labels(self) -> frozenset[int]:
        """The indices of the lines that a phrase of some rule fills; see `lint.labels`."""
        from lint.labels import labelled

        return labelled(self)

    @cached_property
    def language(self) -> str | None:
        """The language of the text as an ISO 639-1 code, or None where it cannot be told.

        What the record declares is not believed here: it is often the site's language.
        """
        from lint.language import identify

        return identify(self.text)

    @cached_property
    def tongue(self) -> str | None:
        """The language by a quick look, where it is plain; see `lint.tongue`."""
        from lint.tongue import tongue

        return tongue(self.folded)

    @cached_property
    def shows_code(self) -> bool:
        """Whether the text shows code to its readers on purpose; see `lint.code`."""
        from lint.code import shows_code

        return shows_code(self)
