"""Phrase lists: what sites print, by language and by where it must stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint.compiled import compiled, key_of
from lint.document import Document
from lint.folding import fold, key, numbered
from lint.hits import WHOLE, Hit, kept
from lint.lazy import lazy
from lint.line import Line
from lint.sentences import named_runs

__all__ = ["PLACES", "Hit", "Phrases", "fits", "forms"]

KEYED = (*WHOLE, "sentence")
PARTS = ("start", "end", "inside")
PLACES = (*KEYED, *PARTS)
_LINK = lazy(r"\[?([^\[\]]+)\]\([^()\s]*(?: [^()]*)?\)?")
_LINK_ROOM = 200
_Parts = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def forms(line_key: str) -> tuple[str, ...]:
    """The forms under which a line's key may stand in a list: as it is, and with numbers as `#`.

    A Markdown link counts as its text.

    >>> forms("tweet](https://example.com/share?id=4")
    ('tweet',)
    """
    form = key(_LINK.sub(r"\1", line_key)) if "](" in line_key else line_key
    number = numbered(form)
    return (form,) if number == form else (form, number)


def _phrase_key(phrase: str) -> str:
    """The key of a phrase; a `#` survives as a number where the edges are stripped."""
    return numbered(key(phrase.replace("#", "0"))) if "#" in phrase else key(phrase)


def _expanded(phrase: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The phrases that `phrase` stands for, each name in braces filled in."""
    for name, values in names.items():
        if f"{{{name}}}" in phrase:
            return [full for value in values for full in _expanded(phrase.replace(f"{{{name}}}", value), names)]
    return [phrase]


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

    In all but the last three a `#` stands for a number.
    """

    line: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    edge: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()

    @classmethod
    def of(cls, places: Mapping[str, Iterable[str]]) -> "Phrases":
        """Phrases from lists by place, brought into the form in which lines are compared."""
        return cls(
            line=frozenset(map(_phrase_key, places.get("line", ()))),
            head=frozenset(map(_phrase_key, places.get("head", ()))),
            tail=frozenset(map(_phrase_key, places.get("tail", ()))),
            edge=frozenset(map(_phrase_key, places.get("edge", ()))),
            sentence=frozenset(map(_phrase_key, places.get("sentence", ()))),
            start=tuple(map(fold, places.get("start", ()))),
            end=tuple(map(fold, places.get("end", ()))),
            inside=tuple(map(fold, places.get("inside", ()))),
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
        """Read a TOML file: a table per language (`mul` for any), in it a list per place.

        A table `names` gives lists of names: a phrase with `{network}` in it stands for
        as many phrases as the list `network` has names. What is compiled is not read.
        """
        catalogue = compiled()
        ready = catalogue.phrases.get(key_of(path) or "") if catalogue else None
        if ready is not None:
            return cls.ready(ready)
        return cls.read(path)

    @classmethod
    def read(cls, path: Path) -> "Phrases":
        """Read the TOML file itself. Raises OSError, tomllib.TOMLDecodeError, ValueError."""
        import tomllib

        with path.open("rb") as file:
            tables: dict[str, dict[str, list[str]]] = tomllib.load(file)
        names = tables.pop("names", {})
        places: dict[str, list[str]] = {place: [] for place in PLACES}
        for language, lists in tables.items():
            for place, phrases in lists.items():
                if place not in places:
                    raise ValueError(f"{path}: [{language}] {place}: not a place; use one of {', '.join(PLACES)}")
                places[place] += [full for phrase in phrases for full in _expanded(phrase, names)]
        return cls.of(places)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of which a line must have one for a whole-line phrase to match."""
        return self.line | self.head | self.tail | self.edge | self.sentence

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The literals of which the folded text must contain one for any other phrase to match."""
        return self.start + self.end + self.inside

    @cached_property
    def longest(self) -> int:
        """How long a line can be, in code points, for a whole-line phrase to match it."""
        return room(self.keys)

    def find(self, document: Document) -> Iterator[Hit]:
        """The lines of `document` that a phrase names, in order."""
        parts = self._occurring(document)
        runs: list[list[Hit]] = []
        before = False
        for line in document.filled:
            hit = self._name(line, document, parts)
            if hit is not None and before:
                runs[-1].append(hit)
            elif hit is not None:
                runs.append([hit])
            elif self.sentence and line.index in document.sentences:
                yield from self._within(line, document)
            before = hit is not None or (before and (line.index in document.labels or line.notice))
        for run in runs:
            yield from kept(run, document)

    def _within(self, line: Line, document: Document) -> Iterator[Hit]:
        """The sentences of `line` that a phrase names."""
        for start, end, phrase in named_runs(line, document.sentences[line.index], self._sentence_name):
            yield Hit(line, phrase, "sentence", None if (start, end) == (line.start, line.end) else (start, end))

    def _sentence_name(self, sentence_key: str) -> str | None:
        return next((form for form in forms(sentence_key) if form in self.sentence), None)

    def _occurring(self, document: Document) -> _Parts:
        """The phrases that do not fill a line and occur in `document` at all: few, and many lines to look at."""
        folded = document.folded
        start, end, inside = (
            tuple(phrase for phrase in phrases if phrase in folded) for phrases in (self.start, self.end, self.inside)
        )
        return start, end, inside

    def _name(self, line: Line, document: Document, parts: _Parts) -> Hit | None:
        """The phrase that names `line`; where several do, the one that asks least of what is around."""
        if self.keys and fits(line, self.longest):
            names = [form for form in forms(line.key) if form in self.keys]
            for form in names:
                if form in self.line:
                    return Hit(line, form, "line")
                if form in self.sentence:
                    return Hit(line, form, "sentence")
                if form in self.tail and document.in_tail(line) and not line.terminal:
                    return Hit(line, form, "tail")
                if form in self.head and document.in_head(line) and not line.terminal:
                    return Hit(line, form, "head")
            for form in names:
                if form in self.edge and not line.terminal:
                    return Hit(line, form, "edge")
        start, end, inside = parts
        if start or end or inside:
            text = document.folded[line.start : line.end].strip()
            for phrase in start:
                if text.startswith(phrase) and not _runs_on(text, phrase):
                    return Hit(line, phrase, "start")
            for phrase in end:
                if text.endswith(phrase):
                    return Hit(line, phrase, "end")
            for phrase in inside:
                if phrase in text:
                    return Hit(line, phrase, "inside")
        return None


def _runs_on(text: str, phrase: str) -> bool:
    """Whether `text` goes on in the middle of a word where `phrase`, its beginning, ends."""
    return phrase[-1].isalnum() and text[len(phrase) : len(phrase) + 1].isalnum()


def fits(line: Line, longest: int) -> bool:
    """Whether `line` is short enough for a phrase to fill it; the address of a link is allowed for."""
    size = len(line.text)
    return size <= longest or (size <= longest + _LINK_ROOM and "](" in line.text)
