"""Phrase lists: what sites print, by language and by where it must stand."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint.document import Document, Line
from lint.folding import fold, key, numbered

PLACES = ("line", "head", "tail", "edge", "start", "end", "inside")
_LINK = re.compile(r"\[?([^\[\]]+)\]\([^()\s]*(?: [^()]*)?\)?")
_LINK_ROOM = 200


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


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that a phrase names; `whole` tells whether the phrase fills it."""

    line: Line
    phrase: str
    whole: bool


@dataclass(frozen=True)
class Phrases:
    """Phrases by place.

    line: the key of the line is the phrase.
    head, tail: the same, but only before the first or after the last running text.
    edge: the same, but only in a run of lines that these phrases name (blank lines
        between them do not count): beside one that is no `edge` phrase, or, in the
        head and the tail, beside another `edge` phrase.
    start, end, inside: the folded line starts with, ends with or contains the phrase.

    In `line`, `head`, `tail` and `edge` a `#` stands for a number.
    """

    line: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    edge: frozenset[str] = frozenset()
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
            start=tuple(map(fold, places.get("start", ()))),
            end=tuple(map(fold, places.get("end", ()))),
            inside=tuple(map(fold, places.get("inside", ()))),
        )

    @classmethod
    def load(cls, path: Path) -> "Phrases":
        """Read a TOML file: a table per language, in it a list per place."""
        with path.open("rb") as file:
            languages: dict[str, dict[str, list[str]]] = tomllib.load(file)
        places: dict[str, list[str]] = {place: [] for place in PLACES}
        for language, lists in languages.items():
            for place, phrases in lists.items():
                if place not in places:
                    raise ValueError(f"{path}: [{language}] {place}: not a place; use one of {', '.join(PLACES)}")
                places[place] += phrases
        return cls.of(places)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of which a line must have one for a whole-line phrase to match."""
        return self.line | self.head | self.tail | self.edge

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The literals of which the folded text must contain one for any other phrase to match."""
        return self.start + self.end + self.inside

    @cached_property
    def longest(self) -> int:
        """How long a line can be, in code points, for a whole-line phrase to match it."""
        return max(map(len, self.keys), default=0) * 2 + 40

    def find(self, document: Document) -> Iterator[Hit]:
        """The lines of `document` that a phrase names, in order."""
        run: list[Hit] = []
        firm = False
        for line in document.filled:
            hit, edge = self._name(line, document)
            if hit is not None:
                run.append(hit)
                firm = firm or not edge
                continue
            yield from self._kept(run, firm, document)
            run, firm = [], False
        yield from self._kept(run, firm, document)

    def _kept(self, run: list[Hit], firm: bool, document: Document) -> list[Hit]:
        """The lines of a run that stand where their phrases must stand."""
        if firm:
            return run
        # Only edge phrases: two different ones bear each other out, but not in the middle of a text.
        if len({hit.phrase for hit in run}) > 1:
            return [hit for hit in run if document.in_head(hit.line) or document.in_tail(hit.line)]
        return []

    def _name(self, line: Line, document: Document) -> tuple[Hit | None, bool]:
        """The phrase that names `line`, and whether it does so only beside others."""
        if self.keys and fits(line, self.longest):
            names = [form for form in forms(line.key) if form in self.keys]
            for form in names:
                if (
                    form in self.line
                    or (form in self.tail and document.in_tail(line))
                    or (form in self.head and document.in_head(line))
                ):
                    return Hit(line, form, True), False
            for form in names:
                if form in self.edge:
                    return Hit(line, form, True), True
        if self.literals:
            text = document.folded[line.start : line.end].strip()
            for phrase in self.start:
                if text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum():
                    return Hit(line, phrase, False), False
            for phrase in self.end:
                if text.endswith(phrase):
                    return Hit(line, phrase, False), False
            for phrase in self.inside:
                if phrase in text:
                    return Hit(line, phrase, False), False
        return None, False


def fits(line: Line, longest: int) -> bool:
    """Whether `line` is short enough for a phrase to fill it; the address of a link is allowed for."""
    size = len(line.text)
    return size <= longest or (size <= longest + _LINK_ROOM and "](" in line.text)
