"""Look-up: which lines hold what rules look for, found for all rules at once."""

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lint.lazy import lazy
from lint.line import Line
from lint.plain import Spots, single
from lint.text import Text

if TYPE_CHECKING:
    from lint.literals import Literals

_DIGIT = lazy(r"\d")

SHORT = 80
"""Up to this length, in code points, lines are looked up by their forms."""
NUMBERED = 120
"""Up to this length lines that hold a number are known; what counts and dates is shorter."""
BRIEF = 320
"""Up to this length they may be a phrase with gaps in it."""
MOST = 640
"""Longer lines are not looked up at all: no phrase fills them."""


class Lookup(Text):
    """A text in which phrases and literals are looked up."""

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

    def brief_lines_of(self, literal: str) -> tuple[int, ...]:
        """The same of the lines that have at most `BRIEF` code points; several rules ask for them."""
        if literal not in self._brief:
            lines = self.lines
            self._brief[literal] = tuple(at for at in self.lines_of(literal) if len(lines[at].text) <= BRIEF)
        return self._brief[literal]

    @cached_property
    def _brief(self) -> dict[str, tuple[int, ...]]:
        return {}

    def holding(self, literals: frozenset[str]) -> frozenset[int]:
        """The indices of the lines that may have a key with one of `literals`, which `look_for` has looked for."""
        found = self.lines_with(literals) | self.odd
        return found | self.loose if literals & self.__dict__["_seen"][2] else found
