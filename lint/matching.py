"""Matching: which rules can fire on a document, found for all rules at once.

A rule that is left out could not have fired: its phrases are not among the keys of
the lines, or none of its triggers occurs in the text.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from lint.document import Document
from lint.entry import Candidate
from lint.literals import Literals
from lint.phrases import fits, forms
from lint.rule import Rule

_Index = dict[str, tuple[int, ...]]


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
        self._longest = 0
        for number, candidate in enumerate(self._candidates):
            self._add(number, candidate)
        self._literals = Literals(self._triggers)

    def _add(self, number: int, candidate: Candidate) -> None:
        literals: Iterable[str] = candidate.entry.triggers
        if candidate.entry.phrases is not None:
            phrases = candidate.entry.phrases()
            _enter(self._keys, phrases.keys, number)
            _enter(self._sentences, phrases.sentences, number)
            self._longest = max(self._longest, phrases.longest)
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
        able = set(self._always)
        for line in document.filled:
            if fits(line, self._longest):
                for form in forms(line.key):
                    able.update(self._keys.get(form, ()))
        if self._sentences:
            for sentences in document.sentences.values():
                for sentence in sentences:
                    for form in (*forms(sentence.key), *forms(sentence.pair)):
                        able.update(self._sentences.get(form, ()))
        for literal in self._literals.occurring(document.folded):
            able.update(self._triggers[literal])
        return (self._candidates[number].rule for number in sorted(able))
