"""A document, and the views of it that rules share."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from lint.folding import fold
from lint.lazy import lazy
from lint.line import Line
from lint.plain import Spots, single

if TYPE_CHECKING:
    from lint.frame import Frame
    from lint.labels import Ending
    from lint.literals import Literals
    from lint.sentences import Sentence

# A line that goes on with a sentence, and one that a sentence does not end with.
_CONTINUES = lazy(r"[,;:.)\]](?=\s|$)")
_BREAKS_OFF = lazy(r"\w,\s*$")
_ASCII_AS_SPACE = bytes(range(256)).translate(bytes.maketrans(bytes(range(128)), b" " * 128))
_DIGIT = lazy(r"\d")

SHORT = 80
"""Up to this length, in code points, lines are looked up by their forms."""
NUMBERED = 120
"""Up to this length lines that hold a number are known; what counts and dates is shorter."""
MOST = 640
"""Longer lines are not looked up at all: no phrase fills them."""


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

    @cached_property
    def body(self) -> tuple[int, int]:
        """The first and the last line that is running text, as indices of `lines`.

        What stands before is the head of the document, what follows is its tail. What
        stands below the end of the article (see `lint.ending`) is tail, too, sentences
        and all: as if it were gone already.
        Without any running text all of it is both: (len(lines), -1).
        """
        from lint.ending import end

        start = self.body_start
        if start == len(self.lines):
            return start, -1
        below = end(self)
        prose = [line.index for line in self.filled if line.prose]
        return start, next((index for index in reversed(prose) if index < below), prose[-1])

    @cached_property
    def body_start(self) -> int:
        """The first line that is running text, as in `body`, where that alone is asked for: it costs little."""
        return next((line.index for line in self.filled if line.prose), len(self.lines))

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

    def below(self, line: Line) -> Line | None:
        """The next line that is not blank, or None."""
        return next((self.lines[at] for at in range(line.index + 1, len(self.lines)) if not self.lines[at].blank), None)

    def above(self, line: Line) -> Line | None:
        """The line before that is not blank, or None."""
        return next((self.lines[at] for at in range(line.index - 1, -1, -1) if not self.lines[at].blank), None)

    def in_head(self, line: Line) -> bool:
        """Whether no running text stands before `line`."""
        return line.index < self.body_start

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

    gated: ClassVar[bool] = False

    def look_for(self, literals: "Literals") -> Set[str]:
        """The literals that the folded text holds, as it is or with single spaces; `occurring` knows them then.

        Those of all phrases that fill a long line or a sentence are to be among them.
        """
        found = literals.occurring(self.folded)
        loosely: Set[str] = frozenset()
        if self.loose:
            lines = map(self.lines.__getitem__, sorted(self.loose))
            loosely = literals.occurring("\n".join(single(self.folded[line.start : line.end]) for line in lines))
        self.__dict__.update(_seen=(literals, found, loosely), gated=True)
        return found | loosely

    @cached_property
    def _spots(self) -> Spots:
        return Spots.of(self.folded, self.beyond_ascii)

    @cached_property
    def odd(self) -> frozenset[int]:
        """The indices of the lines, filled ones, of which a literal may miss words; see `lint.plain`."""
        return self._filled_at(self._spots.odd)

    @cached_property
    def loose(self) -> frozenset[int]:
        """The indices of the lines, filled ones, that hold other space than single ones."""
        return self._filled_at(self._spots.loose)

    def _filled_at(self, offsets: Iterable[int]) -> frozenset[int]:
        found = {self.line_at(at).index for at in offsets}
        return frozenset(at for at in found if not self.lines[at].blank)

    @cached_property
    def forms(self) -> Mapping[str, list[int]]:
        """The forms of the lines that are short or odd, each with the indices of its lines.

        A longer line is found by a literal of what it is to hold; see `holding`.
        """
        found: dict[str, list[int]] = {}
        for line in self.filled:
            if len(line.text) <= SHORT or self._is_looked_up(line):
                for form in line.forms:
                    found.setdefault(form, []).append(line.index)
        return found

    def _is_looked_up(self, line: Line) -> bool:
        """Whether `line`, a long one, is odd or of little but space, and so no literal need tell of it."""
        if len(line.text) > MOST:
            return False
        return line.index in self.odd or (line.index in self.loose and len(" ".join(line.text.split())) <= SHORT)

    @cached_property
    def numbered(self) -> tuple[Line, ...]:
        """The lines of at most `NUMBERED` code points that hold a number, in order."""
        found = {at for form, places in self.forms.items() if "#" in form for at in places}
        found.update(
            line.index for line in self.filled if SHORT < len(line.text) <= NUMBERED and _DIGIT.search(line.text)
        )
        return tuple(line for at in sorted(found) if len((line := self.lines[at]).text) <= NUMBERED)

    def occurring(self, literals: frozenset[str]) -> Set[str]:
        """Those of `literals`, in folded form, that the folded text holds."""
        seen = self.__dict__.get("_seen")
        if seen is not None and seen[0].covers(literals):
            found: Set[str] = literals & seen[1]
            return found
        return {literal for literal in literals if literal in self.folded}

    def lines_with(self, literals: frozenset[str]) -> frozenset[int]:
        """The indices of the lines in which one of `literals`, in folded form, begins."""
        return frozenset(at for literal in self.occurring(literals) for at in self.lines_of(literal))

    def lines_of(self, literal: str) -> Iterator[int]:
        """The indices of the lines in which `literal`, in folded form, begins."""
        at = self.folded.find(literal)
        while at >= 0:
            line = self.line_at(at)
            yield line.index
            at = self.folded.find(literal, max(line.end, at + 1))

    def holding(self, literals: frozenset[str]) -> frozenset[int]:
        """The indices of the lines that may have a key with one of `literals`, which `look_for` has looked for."""
        found = self.lines_with(literals) | self.odd
        return found | self.loose if literals & self.__dict__["_seen"][2] else found

    @cached_property
    def copies(self) -> Mapping[str, list[Line]]:
        """The lines of each key that several lines have, but for very short ones; see `lint.copies`."""
        from lint.copies import copies

        return copies(self)

    @cached_property
    def labels(self) -> frozenset[int]:
        """The indices of the lines that a phrase of some rule fills; see `lint.labels`."""
        from lint.labels import labelled

        return labelled(self)

    @cached_property
    def endings(self) -> Mapping[int, "Ending"]:
        """The indices of the lines that tell of the end of an article, and what each tells; see `lint.labels`."""
        from lint.labels import endings

        return endings(self)

    @cached_property
    def frame(self) -> "Frame":
        """The text as running text and what is around it; see `lint.frame`."""
        from lint.frame import framed

        return framed(self)

    @cached_property
    def site_lines(self) -> frozenset[int]:
        """The indices of the lines in which the site may speak of itself; see `lint.ending`."""
        from lint.ending import site_lines

        return site_lines(self)

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
