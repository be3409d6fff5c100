"""Captions: what in the words of a line says that it describes a picture."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from lint.document import Document
from lint.lazy import lazy
from lint.wordlists import Lists, any_of, merged

_BETWEEN = lazy(r"[,(（，] ?(?P<side>[^,()（），]{1,40})(?=[,)），])")
_EDGE = r"[\s*_|>•([（【]*"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason in short words, and what it weighs; what is `weak` says so only together with the form."""

    reason: str
    weight: float
    weak: bool = False


@dataclass(frozen=True)
class Cues:
    """The words of captions in all languages.

    `sides` stand between commas or in brackets, `phrases` anywhere; a `label` begins
    the line; `shows` is 'Footage … shows', and `holds` and `this` are 'holding this …'.
    """

    sides: frozenset[str]
    phrases: tuple[str, ...]
    label: re.Pattern[str]
    shows: re.Pattern[str]
    holds: frozenset[str]
    this: re.Pattern[str]

    @classmethod
    def of(cls, languages: dict[str, Lists]) -> "Cues":
        """Put the cues together from word lists."""
        labels, pictures, shows = (any_of(merged(languages, name)) for name in ("labels", "pictures", "shows"))
        return cls(
            sides=frozenset(merged(languages, "sides")),
            phrases=merged(languages, "cues"),
            label=re.compile(rf"{_EDGE}{labels}[ \u00a0]?[:：]"),
            shows=re.compile(rf"{_EDGE}(?:[^\W\d_]+\s+){{0,4}}{pictures}\s.{{0,60}}?{shows}"),
            holds=frozenset(merged(languages, "holds")),
            this=re.compile(f"(?:{'|'.join(map(re.escape, merged(languages, 'this')))})\\s+[^\\W\\d_]{{3}}"),
        )

    @staticmethod
    def triggers(languages: dict[str, Lists]) -> tuple[str, ...]:
        """Literals of which a folded line must hold one for its words to be evidence."""
        labels, sides, cues, shows, holds, this = (
            merged(languages, name) for name in ("labels", "sides", "cues", "shows", "holds", "this")
        )
        return (
            *(label + space + colon for label in labels for space in ("", " ", "\u00a0") for colon in ":："),
            *(side + space + mark for side in sides for space in ("", " ", "\u00a0") for mark in ",)），"),
            *cues,
            *(word for word in shows if not any(other in word for other in shows if other != word)),
            *(f"{verb} {word}" for verb in holds for word in this),
        )

    def within(self, document: Document) -> tuple[str, ...]:
        """Find the phrases that occur in a text at all: few, and many lines to look at."""
        found = document.occurring(self._phrase_set)
        return tuple(phrase for phrase in self.phrases if phrase in found) if found else ()

    @cached_property
    def _phrase_set(self) -> frozenset[str]:
        return frozenset(self.phrases)

    def evidence(self, folded: str, phrases: Iterable[str]) -> list[Evidence]:
        """Find what the words of a folded line say; `phrases` are those that its text has."""
        found = []
        if (":" in folded or "：" in folded) and (match := self.label.match(folded)):
            found.append(Evidence(f"begins with {match.group().strip()!r}", 2))
        for match in _BETWEEN.finditer(folded):
            if (side := match["side"].strip()) in self.sides:
                found.append(Evidence(f"says where: {side!r}", 2))
                break
        for phrase in phrases:
            if phrase in folded and _bordered(phrase).search(folded):
                found.append(Evidence(f"says {phrase!r}", 2))
                break
        if match := self.shows.match(folded):
            found.append(Evidence(f"says {match.group().strip()!r}", 2))
        for match in self.this.finditer(folded):
            verb = folded[: match.start()].rsplit(maxsplit=1)[-1:]
            if verb and verb[0] in self.holds and folded.endswith(f"{verb[0]} ", 0, match.start()):
                found.append(Evidence(f"points: '{verb[0]} {match.group()}…'", 2, weak=True))
                break
        return found


@cache
def _bordered(phrase: str) -> re.Pattern[str]:
    return re.compile(any_of([phrase]))
