"""The frame of a page: menus, breadcrumbs and footers around its text, found as blocks of lines.

A line of a menu cannot be told from a heading by its words. What tells is company:
labels of an interface, short lines between them, and no sentence. So a document is cut
at its running text, and a stretch without any is judged as a whole. Blocks are the
same after a fix as before: what bounds them is never a line that is taken away, and
where a stretch has enough labels none of them stays behind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property
from importlib.resources import as_file, files
from itertools import chain, takewhile

from lint.document import Document
from lint.line import Line
from lint.own_lines import heads, shredded, titles
from lint.phrases import Phrases
from lint.substance import contents, substance

_ANNOUNCES = 5
_COMPANY = 3
_CALL_WORDS = 4
_CLOSING = (")", "]", "）", "】", "」", "』", "”", "»", ",", "，", "、", "。")


class Zone(Enum):
    """Where a stretch of lines stands: before all running text, after it, or between two pieces of it."""

    HEAD = "before the text"
    TAIL = "after the text"
    BETWEEN = "between paragraphs"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines (blank ones left out) without any running text among them."""

    zone: Zone
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a stretch must have for its labels to be the frame of a page, and how far a block goes.

    `head`, `tail` and `between` are the least numbers of different labels, and of labels
    of an interface (not names of sections) among them; `block` is that of labels in a block.
    A line that is no label belongs to a block if it has at most so many words, and a line
    within `apart` lines of the pieces of a sentence does not. Below text no block begins
    with a label that more than `room` such lines part from the next.
    """

    head: tuple[int, int]
    tail: tuple[int, int]
    between: tuple[int, int]
    block: int
    head_words: int
    tail_words: int
    between_words: int
    apart: int
    room: int

    def hold(self, zone: Zone, names: Mapping[str, bool]) -> bool:
        """Whether `names` (labels, and whether each is of an interface) are enough in `zone`."""
        least = {Zone.HEAD: self.head, Zone.TAIL: self.tail, Zone.BETWEEN: self.between}[zone]
        return len(names) >= least[0] and sum(names.values()) >= least[1]

    def words(self, zone: Zone) -> int:
        """How many words a line of a block may have."""
        return {Zone.HEAD: self.head_words, Zone.TAIL: self.tail_words, Zone.BETWEEN: self.between_words}[zone]


CAREFUL = Bounds((4, 2), (4, 2), (8, 3), block=2, head_words=6, tail_words=12, between_words=6, apart=3, room=2)
BOLD = Bounds((2, 1), (1, 1), (4, 1), block=1, head_words=6, tail_words=20, between_words=20, apart=2, room=99)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a page's frame, one after the other, and the labels among them."""

    zone: Zone
    lines: tuple[Line, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """A document seen as running text and what is around it; `phrases` holds the labels.

    Phrases for `line` are labels of an interface, those for `edge` names of sections,
    which are headings and items of lists as well.
    """

    document: Document
    phrases: Phrases

    @cached_property
    def labels(self) -> Mapping[int, str]:
        """The label that a line is, by the index of the line."""
        lines = self.document.lines
        return {
            at: forms[0]
            for at, forms in self.phrases.keyed.find(self.document).items()
            if not lines[at].text.lstrip().startswith(_CLOSING)  # the end of a sentence
        }

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches between pieces of running text that hold labels; none where there is no running text.

        Few labels are not enough inside the text, whatever the bounds: then it is not looked at.
        """
        first, last = self.document.body
        if last < 0:
            return ()
        found: list[Stretch] = []
        reached = -1
        for at in sorted(self.labels):
            zone = Zone.HEAD if at < first else Zone.TAIL if at > last else Zone.BETWEEN
            if zone is Zone.BETWEEN and len(self.labels) < BOLD.between[0]:
                continue
            if at > reached and not self.document.lines[at].prose:
                lines = self._around(at)
                reached = lines[-1].index
                found.append(Stretch(zone, lines))
        return tuple(found)

    def _around(self, at: int) -> tuple[Line, ...]:
        """The lines without running text, blank ones left out, among which the line `at` stands."""
        lines = self.document.lines
        before = list(takewhile(_is_apart, reversed(lines[:at])))
        after = takewhile(_is_apart, lines[at:])
        return tuple(line for line in chain(reversed(before), after) if not line.blank)

    def blocks(self, bounds: Bounds) -> Iterator[Block]:
        """The blocks of the frame, in order."""
        if len(self.labels) < min(bounds.head[0], bounds.tail[0], bounds.between[0]):
            return
        if self.phrases.line.isdisjoint(self.labels.values()):
            return  # none of an interface
        for stretch in self.stretches:
            names = {
                self.labels[line.index]: self.labels[line.index] in self.phrases.line
                for line in stretch.lines
                if line.index in self.labels
            }
            if not bounds.hold(stretch.zone, names):
                continue
            for run in self._runs(stretch, bounds):
                at = [number for number, line in enumerate(run) if line.index in self.labels]
                if stretch.zone is not Zone.HEAD:
                    while len(at) > 1 and at[1] - at[0] > bounds.room + 1:
                        del at[0]
                if len(at) < bounds.block:
                    continue
                outwards = len(names) >= _COMPANY
                begin = 0 if outwards and stretch.zone is Zone.HEAD else at[0]
                stop = len(run) if outwards and stretch.zone is Zone.TAIL else at[-1] + 1
                labels = tuple(self.labels[run[number].index] for number in at)
                yield Block(stretch.zone, tuple(run[begin:stop]), labels)

    @cached_property
    def covered(self) -> frozenset[int]:
        """The indices of the lines of all bold blocks: what may be taken away as a part of the frame."""
        return frozenset(line.index for block in self.blocks(BOLD) for line in block.lines)

    def _runs(self, stretch: Stretch, bounds: Bounds) -> Iterator[list[Line]]:
        """Lines of `stretch` with nothing between them that may be of the text."""
        most = bounds.words(stretch.zone)
        kept = shredded(stretch.lines, self.labels, bounds.apart)
        labels = self.document.labels | self.labels.keys()
        kept |= substance(stretch.lines, labels) | contents(stretch.lines, labels)
        if stretch.zone is Zone.HEAD:
            kept |= titles(stretch.lines, self.labels, self.document.metadata.get("title", ""))
        run: list[Line] = []
        announced = False
        for number, line in enumerate(stretch.lines):
            label = line.index in self.labels
            words = 0 if label else line.words
            if words >= _ANNOUNCES and self._announces(line):
                announced = True
            elif number not in kept and (
                label or (words <= most and (words <= _CALL_WORDS or not line.terminal) and not heads(line))
            ):
                if not announced:
                    run.append(line)
                continue
            else:
                announced = False
            if run:
                yield run
            run = []
        if run:
            yield run

    def _announces(self, line: Line) -> bool:
        """Whether `line` begins a sentence that a list goes on with; a label of another rule does not."""
        return line.text.rstrip().endswith((":", "：")) and line.index not in self.document.labels


def framed(document: Document) -> Frame:
    """The frame by the labels of the rule `page-frame`; ask `Document.frame`, which remembers it."""
    return Frame(document, _phrases())


def frame_keys() -> frozenset[str]:
    """The labels of frames."""
    return _phrases().keys


@cache
def _phrases() -> Phrases:
    with as_file(files("lint.rules.boilerplate") / "phrases" / "page_frame.toml") as path:
        return Phrases.load(path)


def _is_apart(line: Line) -> bool:
    return line.blank or not line.prose


def counted(lines: int) -> str:
    """How many lines, in words."""
    return "1 line" if lines == 1 else f"{lines} lines"
