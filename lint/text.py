"""Text: what is read, line by line."""

from bisect import bisect_right
from collections.abc import Container
from functools import cached_property
from typing import TYPE_CHECKING

from lint.folding import fold
from lint.lazy import lazy
from lint.line import Line

if TYPE_CHECKING:
    from lint.sentences import Sentence

# A line that goes on with a sentence, and one that a sentence does not end with.
_CONTINUES = lazy(r"[,;:.)\]](?=\s|$)")
_BREAKS_OFF = lazy(r"\w,\s*$")
_WRAPPED = 40
"""So many code points are in a line, at least, that its width broke off."""
_ASCII_AS_SPACE = bytes(range(256)).translate(bytes.maketrans(bytes(range(128)), b" " * 128))


class Text:
    """A text and its lines. What is asked for is worked out once."""

    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, blank ones too. A final line ending starts no further line."""
        lines, start = [], 0
        for index, raw in enumerate(self.text.split("\n")):
            text = raw.removesuffix("\r")
            lines.append(Line(index, start, text))
            start += len(raw) + 1
        if lines[-1].start == len(self.text):
            lines.pop()
        return tuple(lines)

    @cached_property
    def filled(self) -> tuple[Line, ...]:
        """The lines that are not blank."""
        return tuple(line for line in self.lines if not line.blank)

    def sentences_of(self, line: Line) -> tuple["Sentence", ...]:
        """The sentences of `line`, or none where it is a single one."""
        if line.index not in self._sentences:
            from lint.sentences import split

            self._sentences[line.index] = split(line)
        return self._sentences[line.index]

    @cached_property
    def _sentences(self) -> dict[int, tuple["Sentence", ...]]:
        return {}

    @cached_property
    def folded(self) -> str:
        """The text as patterns, phrases and triggers see it; offsets are those of `text`."""
        return fold(self.text)

    @cached_property
    def beyond_ascii(self) -> str:
        """The runs of characters beyond ASCII that the text holds, each once, with spaces between.

        Most texts have few: whether one holds some rare character or pair of them is told from these.
        """
        if self.text.isascii():
            return ""
        runs = self.text.encode("utf-8", "surrogatepass").translate(_ASCII_AS_SPACE).split()
        return b" ".join(dict.fromkeys(runs)).decode("utf-8", "surrogatepass")

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
        if before is None:
            return False
        if len(before.text) >= _WRAPPED and not before.terminal and line.text.lstrip()[:1].islower():
            return True
        return _BREAKS_OFF.search(before.text) is not None

    def _beside(self, line: Line, step: int, apart: Container[int]) -> Line | None:
        """The next line in the direction of `step` without a blank line between, or None."""
        at = line.index + step
        while 0 <= at < len(self.lines) and at in apart:
            at += step
        return self.lines[at] if 0 <= at < len(self.lines) and not self.lines[at].blank else None

    def below(self, line: Line) -> Line | None:
        """The next line that is not blank, or None."""
        return next((self.lines[at] for at in range(line.index + 1, len(self.lines)) if not self.lines[at].blank), None)

    def above(self, line: Line) -> Line | None:
        """The line before that is not blank, or None."""
        return next((self.lines[at] for at in range(line.index - 1, -1, -1) if not self.lines[at].blank), None)

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
