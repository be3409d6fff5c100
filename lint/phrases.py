"""Phrase lists: what sites print, by language and by where it must stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint.compiled import compiled, key_of
from lint.document import Document
from lint.folding import fold, forms, key, numbered, spellings
from lint.gapped import Gapped, gapped_form
from lint.hits import WHOLE, Hit, kept
from lint.keys import Keys
from lint.line import Line
from lint.phrase_file import read_phrases
from lint.plain import literal_of
from lint.sentences import named_runs
from lint.words import unspaced

__all__ = ["PLACES", "Hit", "Phrases", "fits", "forms"]

KEYED = (*WHOLE, "sentence")
PARTS = ("start", "end", "inside")
GAPPED = ("gapped", "gapped_tail")
PLACES = (*KEYED, *PARTS, *GAPPED)
_LINK_ROOM = 200


def phrase_key(phrase: str) -> str:
    """The key of a phrase; a `#`, which stands for a number, survives where the edges are stripped."""
    return numbered(key(phrase.replace("#", "0"))) if "#" in phrase else key(phrase)


def room(keys: Iterable[str]) -> int:
    """How long a line can be, in code points, for its key to be one of `keys`."""
    return max(map(len, keys), default=0) * 2 + 40


@dataclass(frozen=True)
class Phrases:
    """Phrases by place.

    line: the key of the line is the phrase.
    head, tail: the same, but only before the first or after the last running text.
    edge: the same, but only in a run of lines that these phrases name: beside one that
        stands by `line`, `start`, `end` or `inside`, or, in the head and the tail, beside
        another of these phrases. Blank lines, labels of other rules and notices do not count.
        What stands only by head, tail or edge is left alone where a line before it
        announces a list ('They use the following networks:'), where it ends like a sentence, and,
        standing alone, where a sentence follows of which it may be the heading or
        where the document has no running text.
    sentence: the key of the line is the phrase, or the key of a sentence of the line
        is, or of two that follow one another; then they go and the rest stays.
        Wherever it stands: what another edit takes away beside it changes nothing.
    start, end, inside: the folded line starts with, ends with or contains the phrase.
    gapped: the key of the line is the phrase, in which each `*` stands for some words of
        one sentence: a name, a date, a title (see `lint.gapped`).
    gapped_tail: the same, but only after the last running text, of which it must be no part.

    In all but start, end and inside a `#` stands for a number.
    """

    line: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    edge: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    gapped: tuple[str, ...] = ()
    gapped_tail: tuple[str, ...] = ()

    @classmethod
    def of(cls, places: Mapping[str, Iterable[str]]) -> "Phrases":
        """Phrases from lists by place, brought into the form in which lines are compared, with either apostrophe."""
        places = {place: [one for phrase in phrases for one in spellings(phrase)] for place, phrases in places.items()}
        return cls(
            line=frozenset(map(phrase_key, places.get("line", ()))),
            head=frozenset(map(phrase_key, places.get("head", ()))),
            tail=frozenset(map(phrase_key, places.get("tail", ()))),
            edge=frozenset(map(phrase_key, places.get("edge", ()))),
            sentence=frozenset(map(phrase_key, places.get("sentence", ()))),
            start=tuple(map(fold, places.get("start", ()))),
            end=tuple(map(fold, places.get("end", ()))),
            inside=tuple(map(fold, places.get("inside", ()))),
            gapped=tuple(map(gapped_form, places.get("gapped", ()))),
            gapped_tail=tuple(map(gapped_form, places.get("gapped_tail", ()))),
        )

    @classmethod
    def ready(cls, places: Mapping[str, Iterable[str]]) -> "Phrases":
        """Phrases that are in that form already."""
        return cls(**{place: type(getattr(cls, place))(places.get(place, ())) for place in PLACES})

    @property
    def places(self) -> dict[str, list[str]]:
        """The phrases by place, in that form and in a fixed order: what `ready` takes."""
        found = {place: list(getattr(self, place)) for place in PLACES}
        unordered = {place for place in PLACES if isinstance(getattr(self, place), frozenset)}
        return {
            place: sorted(phrases) if place in unordered else phrases for place, phrases in found.items() if phrases
        }

    @classmethod
    def load(cls, path: Path) -> "Phrases":
        """Read a TOML file: a table per language (`mul` for any), in it a list per place. What is compiled is not read.

        Raises as `lint.phrase_file.read_phrases` does.
        """
        catalogue = compiled()
        ready = catalogue.part(key_of(path)) if catalogue else None
        if ready is not None:
            return cls.ready(ready)
        return cls.read(path)

    @classmethod
    def read(cls, path: Path) -> "Phrases":
        """Read the TOML file itself."""
        return cls.of(read_phrases(path, PLACES))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of which a line must have one for a whole-line phrase to match."""
        return self.line | self.head | self.tail | self.edge | self.sentence

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The literals of which the folded text must contain one for any other phrase to match."""
        return (*self.start, *self.end, *self.inside, *self._anywhere.literals, *self._below.literals)

    @cached_property
    def _anywhere(self) -> Gapped:
        return Gapped(self.gapped, self.line | self.sentence)

    @cached_property
    def _below(self) -> Gapped:
        return Gapped(self.gapped_tail, self.line | self.sentence)

    @cached_property
    def longest(self) -> int:
        """How long a line can be, in code points, for a whole-line phrase to match it."""
        return room(self.keys)

    def find(self, document: Document) -> Iterator[Hit]:
        """The lines of `document` that a phrase names, in order."""
        names = {at: hit for at, forms in self.keyed.find(document).items() if (hit := self._name(at, forms, document))}
        for at, phrase, place in self.with_gaps(document):
            names.setdefault(at, Hit(document.lines[at], phrase, place))
        for line, phrase, place in self._parts(document):
            names.setdefault(line.index, Hit(line, phrase, place))
        if self.sentence:
            for at in self._with_sentences(document):
                if at not in names:
                    yield from self._within(document.lines[at], document)
        for run in _runs(names, document):
            yield from kept(run, document)

    @cached_property
    def keyed(self) -> Keys:
        """The same keys, as lines are looked up by them."""
        return Keys(self.keys)

    @cached_property
    def sentence_literals(self) -> frozenset[str]:
        """Literals of which each plain line with one of the sentences holds one."""
        return frozenset(map(literal_of, self.sentence))

    def _with_sentences(self, document: Document) -> list[int]:
        if not document.gated:
            return [line.index for line in document.filled]
        return sorted(at for at in document.holding(self.sentence_literals) if not document.lines[at].blank)

    def _within(self, line: Line, document: Document) -> Iterator[Hit]:
        """The sentences of `line` that a phrase names."""
        for start, end, phrase in named_runs(line, document.sentences_of(line), self._sentence_name):
            yield Hit(line, phrase, "sentence", None if (start, end) == (line.start, line.end) else (start, end))

    def _sentence_name(self, sentence_key: str) -> str | None:
        return next((form for form in forms(sentence_key) if form in self.sentence), None)

    def _name(self, at: int, forms: tuple[str, ...], document: Document) -> Hit | None:
        """The phrase that names the line by one of its forms; where several do, the one that asks least."""
        line = document.lines[at]
        for form in forms:
            if form in self.line:
                return Hit(line, form, "line")
            if form in self.sentence:
                return Hit(line, form, "sentence")
            if form in self.tail and document.in_tail(line) and not line.terminal:
                return Hit(line, form, "tail")
            if form in self.head and document.in_head(line) and not line.terminal:
                return Hit(line, form, "head")
        for form in forms:
            if form in self.edge and not line.terminal:
                return Hit(line, form, "edge")
        return None

    def _parts(self, document: Document) -> Iterator[tuple[Line, str, str]]:
        """The lines that begin with a phrase, end with one or hold one: the first that does, by place."""
        found = document.occurring(self._part_set)
        if not found:
            return
        start, end, inside = (
            tuple(phrase for phrase in phrases if phrase in found) for phrases in (self.start, self.end, self.inside)
        )
        for at in sorted({at for phrase in found for at in document.lines_of(phrase)}):
            line = document.lines[at]
            text = document.folded[line.start : line.end].strip()
            if phrase := next((one for one in start if text.startswith(one) and not _runs_on(text, one)), None):
                yield line, phrase, "start"
            elif phrase := next((one for one in end if text.endswith(one)), None):
                yield line, phrase, "end"
            elif phrase := next((one for one in inside if one in text), None):
                yield line, phrase, "inside"

    @cached_property
    def _part_set(self) -> frozenset[str]:
        return frozenset(self.start + self.end + self.inside)

    def with_gaps(self, document: Document) -> Iterator[tuple[int, str, str]]:
        """The indices of the lines that are a gapped phrase, with the phrase and its place."""
        if self.gapped:
            for at, phrase in self._anywhere.find(document):
                yield at, phrase, "gapped"
        if self.gapped_tail:
            for at, phrase in self._below.find(document):
                line = document.lines[at]
                if not line.prose and document.in_tail(line):
                    yield at, phrase, "gapped_tail"


def _runs(names: Mapping[int, Hit], document: Document) -> Iterator[list[Hit]]:
    """The hits, those together that stand in one run: blank lines, labels of other rules and notices do not count."""
    run: list[Hit] = []
    for at in sorted(names):
        if run and any(_ends_run(line, document) for line in document.lines[run[-1].line.index + 1 : at]):
            yield run
            run = []
        run.append(names[at])
    if run:
        yield run


def _ends_run(line: Line, document: Document) -> bool:
    return not (line.blank or line.index in document.labels or line.notice)


def _runs_on(text: str, phrase: str) -> bool:
    """Whether `text` goes on in the middle of a word where `phrase`, its beginning, ends.

    Scripts without spaces show no word's end: there each character is one.
    """
    after = text[len(phrase) : len(phrase) + 1]
    return phrase[-1].isalnum() and after.isalnum() and not (unspaced(phrase[-1]) or unspaced(after))


def fits(line: Line, longest: int) -> bool:
    """Whether `line` is short enough for a phrase to fill it; the address of a link is allowed for."""
    size = len(line.text)
    return size <= longest or (size <= longest + _LINK_ROOM and "](" in line.text)
