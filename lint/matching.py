"""Matching: which rules can fire on a document, found for all rules at once.

A rule that is left out could not have fired: its phrases are not among the keys of
the lines, or none of its triggers occurs in the text.
"""

from collections.abc import Iterable, Iterator

from lint.document import Document
from lint.phrases import fits, forms
from lint.rule import PhraseRule, Rule


class Matcher:
    """The rules of a run, with what they look for put into one index."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._always: set[int] = set()
        self._keys: dict[str, set[int]] = {}
        self._literals: dict[str, set[int]] = {}
        self._longest = 0
        for number, rule in enumerate(self.rules):
            self._add(number, rule)

    def _add(self, number: int, rule: Rule) -> None:
        literals = rule.triggers
        if isinstance(rule, PhraseRule):
            for key in rule.phrases.keys:
                self._keys.setdefault(key, set()).add(number)
            self._longest = max(self._longest, rule.phrases.longest)
            literals += rule.phrases.literals
        elif not literals:
            self._always.add(number)
        for literal in literals:
            self._literals.setdefault(literal, set()).add(number)

    def candidates(self, document: Document) -> Iterator[Rule]:
        """The rules that can fire on `document`, in their own order."""
        able = set(self._always)
        for line in document.filled:
            if fits(line, self._longest):
                for form in forms(line.key):
                    able |= self._keys.get(form, set())
        folded = document.folded
        for literal, numbers in self._literals.items():
            if not numbers <= able and literal in folded:
                able |= numbers
        return (self.rules[number] for number in sorted(able))
