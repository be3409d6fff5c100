"""Matching: which rules can fire on a document, found for all rules at once.

A rule that is left out could not have fired: its phrases are not among the forms of
the lines, or none of its triggers occurs in the text.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from lint.compiled import compiled
from lint.document import Document
from lint.entry import Candidate
from lint.folding import forms
from lint.keys import is_long
from lint.labels import gapped_labels, labels
from lint.literals import Literals
from lint.lookup import MOST, SHORT
from lint.plain import literal_of
from lint.rule import Rule
from lint.timing import Clock

_WORTH_GATES = 60_000
"""After so many code points the run is long enough for what is dear to build and quick to run."""


class Matcher:
    """The rules of a run, with what they look for put together.

    A short run asks the index of the compiled catalogue, which takes no time to load; the
    rules that are not in it, a guest's, always run. A long run has gates.
    """

    def __init__(self, rules: Iterable[Candidate | Rule]) -> None:
        self._candidates = tuple(rule if isinstance(rule, Candidate) else Candidate.of(rule) for rule in rules)
        self._named = {candidate.entry.name: candidate for candidate in self._candidates}
        self.clock: Clock | None = None
        self._seen = 0

    def made(self, name: str) -> Rule:
        """The rule called `name`."""
        return self._named[name].rule

    def runs(self, name: str) -> bool:
        """Whether there is a rule called `name` in this run."""
        return name in self._named

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, loaded."""
        return tuple(candidate.rule for candidate in self._candidates)

    def candidates(self, document: Document) -> Iterator[Rule]:
        """The rules that can fire on `document`, in their own order."""
        self._seen += len(document.text)
        if self.long_run or self._indexed is None:
            able = self.gates.able(document)
        else:
            able = set(self._not_indexed)
            able.update(self._indexed[number] for number in document.able if number in self._indexed)
        return (self._candidates[number].rule for number in sorted(able))

    def expect(self, size: int) -> None:
        """Be told that texts of about `size` code points are to come: a long run is one from its beginning."""
        self._seen = max(self._seen, size)

    @property
    def long_run(self) -> bool:
        """Whether so much has been read that gates are worth what they cost."""
        return self._seen > _WORTH_GATES

    @cached_property
    def gates(self) -> "Gates":
        """What the rules look for, in one index; dear to build."""
        return Gates(self._candidates)

    @cached_property
    def _indexed(self) -> dict[int, int] | None:
        """The rules of this run by their numbers in the index of the compiled catalogue; None where there is none."""
        if compiled() is None:
            return None
        numbers = ((candidate.entry.number, at) for at, candidate in enumerate(self._candidates))
        return {number: at for number, at in numbers if number is not None}

    @cached_property
    def _not_indexed(self) -> tuple[int, ...]:
        """The rules that always run, as far as the index knows."""
        entries = (candidate.entry for candidate in self._candidates)
        return tuple(at for at, entry in enumerate(entries) if entry.always or entry.number is None)


class Gates:
    """Keys, and literals of all else that the rules look for."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._always: set[int] = set()
        self._keys: dict[str, list[int]] = {}
        self._sentences: dict[str, list[int]] = {}
        self._triggers: dict[str, list[int]] = {
            literal: [] for literal in (*labels().literals, *gapped_labels().literals)
        }
        for number, candidate in enumerate(candidates):
            self._add(number, candidate)
        # Where all rules always run, nothing need be looked for.
        self._idle = not self._keys and not any(self._triggers.values())
        self._literals = Literals(self._triggers)

    def _add(self, number: int, candidate: Candidate) -> None:
        wanted = candidate.entry.wanted()
        keys, sentences = set(wanted.keys), set(wanted.sentences)
        if not keys and not wanted.literals:
            self._always.add(number)
        # Long lines and sentences are found by literals, and not by working out the keys of all.
        parts = {literal_of(key) for key in keys if key in sentences or is_long(key)}
        for table, strings in (
            (self._keys, keys),
            (self._sentences, sentences),
            (self._triggers, parts.union(wanted.literals)),
        ):
            for string in strings:
                table.setdefault(string, []).append(number)

    def able(self, document: Document) -> set[int]:
        """The numbers of the rules that can fire on `document`."""
        able = set(self._always)
        if self._idle:
            return able
        for literal in document.look_for(self._literals):
            able.update(self._triggers[literal])
        if not self._keys:
            return able
        for form in document.forms:
            able.update(self._keys.get(form, ()))
        # What no literal tells of.
        for line in map(document.lines.__getitem__, document.odd):
            if SHORT < len(line.text) <= MOST:
                for form in line.forms:
                    able.update(self._keys.get(form, ()))
            if self._sentences:
                for sentence in document.sentences_of(line):
                    for form in (*forms(sentence.key), *forms(sentence.pair)):
                        able.update(self._sentences.get(form, ()))
        return able
