"""Matchers of which each goes one way, and one that leaves no rule out."""

from collections.abc import Iterator

from lint.config import Config
from lint.document import Document
from lint.matching import Matcher
from lint.rule import Rule
from lint.selection import Selection


class ByIndex(Matcher):
    """Asks the index of the compiled catalogue, as short runs do."""

    long_run = False


class ByGates(Matcher):
    """Has gates from the first document on, as long runs have them."""

    long_run = True


class WithoutMatching(Matcher):
    """Runs every rule on every document."""

    def candidates(self, document: Document) -> Iterator[Rule]:
        return iter(self.rules)


def matchers(config: Config) -> tuple[ByIndex, ByGates, WithoutMatching]:
    """One of each for the rules that `config` selects."""
    rules = Selection.of(config).rules
    return ByIndex(rules), ByGates(rules), WithoutMatching(rules)
