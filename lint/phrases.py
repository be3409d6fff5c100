"""Phrase lists: what sites print, by language and by where it must stand."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint.document import Document, Line
from lint.folding import fold, key, numbered

PLACES = ("line", "head", "tail", "start", "end", "inside")


def forms(key: str) -> tuple[str, ...]:
    """The forms under which a line's key may stand in a list: as it is, and with numbers as `#`."""
    number = numbered(key)
    return (key,) if number == key else (key, number)


def _phrase_key(phrase: str) -> str:
    """The key of a phrase; a `#` survives as a number where the edges are stripped."""
    return numbered(key(phrase.replace("#", "0"))) if "#" in phrase else key(phrase)


@dataclass(frozen=True)
class Phrases:
    """Phrases by place.

    line: the key of the line is the phrase.
    head, tail: the same, but only before the first or after the last running text.
    start, end, inside: the folded line starts with, ends with or contains the phrase.

    In `line`, `head` and `tail` a `#` stands for a number.
    """

    line: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
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
        return self.line | self.head | self.tail

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """The literals of which the folded text must contain one for any other phrase to match."""
        return self.start + self.end + self.inside

    @cached_property
    def longest(self) -> int:
        """How long a line can be, in code points, for a whole-line phrase to match it."""
        return max(map(len, self.keys), default=0) * 2 + 40

    def match(self, line: Line, document: Document) -> tuple[str, bool] | None:
        """The phrase that names `line`, and whether it fills the line; None where there is none."""
        if self.keys and len(line.text) <= self.longest:
            for form in forms(line.key):
                if form in self.line:
                    return form, True
                if form in self.tail and document.in_tail(line):
                    return form, True
                if form in self.head and document.in_head(line):
                    return form, True
        if self.literals:
            text = document.folded[line.start : line.end].strip()
            for phrase in self.start:
                if text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum():
                    return phrase, False
            for phrase in self.end:
                if text.endswith(phrase):
                    return phrase, False
            for phrase in self.inside:
                if phrase in text:
                    return phrase, False
        return None
