"""Matching: which rules can fire on a document, found for all rules at once.

A rule that is left out could not have fired: its phrases are not among the forms of
the lines, or none of its triggers occurs in the text.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from lint.document import MOST, SHORT, Document
from lint.entry import Candidate
from lint.folding import forms
from lint.keys import is_long
from lint.literals import Literals
from lint.plain import literal_of
from lint.rule import Rule
from lint.timing import Clock

_Index = dict[str, tuple[int, ...]]
_WORTH_GATES = 500_000
"""After so many code points the run is long enough for what is dear to build and quick to run."""


def _enter(index: _Index, literals: Iterable[str], number: int) -> None:
    """Note in `index` that rule `number` looks for `literals`: tens of thousands, most of them nobody else's."""
    new: _Index = dict.fromkeys(literals, (number,))
    for literal in new.keys() & index.keys():
        new[literal] = (*index[literal], number)
    index.update(new)


class Matcher:
    """The rules of a run, with what they look for put into one index."""

    def __init__(self, rules: Iterable[Candidate | Rule]) -> None:
        self._candidates = tuple(rule if isinstance(rule, Candidate) else Candidate.of(rule) for rule in rules)
        self._named = {candidate.entry.name: candidate for candidate in self._candidates}
        self._always: set[int] = set()
        self._keys: _Index = {}
        self._sentences: _Index = {}
        self._triggers: _Index = {}
        for number, candidate in enumerate(self._candidates):
            self._add(number, candidate)
        self._literals = Literals(self._triggers)
        self.clock: Clock | None = None
        self._seen = 0
        self._gated = False

    def _add(self, number: int, candidate: Candidate) -> None:
        literals: Iterable[str] = candidate.entry.triggers
        if candidate.entry.phrases is not None:
            phrases = candidate.entry.phrases()
            _enter(self._keys, phrases.keys, number)
            _enter(self._sentences, phrases.sentences, number)
            literals = (*literals, *phrases.literals)
        elif not literals:
            self._always.add(number)
        _enter(self._triggers, literals, number)

    def made(self, name: str) -> Rule:
        """The rule called `name`."""
        return self._named[name].rule

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, loaded."""
        return tuple(candidate.rule for candidate in self._candidates)

    def candidates(self, document: Document) -> Iterator[Rule]:
        """The rules that can fire on `document`, in their own order."""
        self._seen += len(document.text)
        if not self._gated and self._seen > _WORTH_GATES:
            self._gate()
        able = set(self._always)
        for literal in document.look_for(self._literals, gated=self._gated):
            able.update(self._triggers[literal])
        for form in document.forms:
            able.update(self._keys.get(form, ()))
        # What no literal tells of: with gates, only the lines of which it cannot.
        for line in map(document.lines.__getitem__, document.odd) if self._gated else document.filled:
            if SHORT < len(line.text) <= MOST:
                for form in line.forms:
                    able.update(self._keys.get(form, ()))
            if self._sentences:
                for sentence in document.sentences_of(line):
                    for form in (*forms(sentence.key), *forms(sentence.pair)):
                        able.update(self._sentences.get(form, ()))
        return (self._candidates[number].rule for number in sorted(able))

    def _gate(self) -> None:
        """From now on, find long lines and sentences by literals, and not by working out the keys of all."""
        for key, numbers in chain(self._keys.items(), self._sentences.items()):
            if key in self._sentences or is_long(key):
                literal = literal_of(key)
                self._triggers[literal] = (*self._triggers.get(literal, ()), *numbers)
        self._literals = Literals(self._triggers, lasting=True)
        self._gated = True
