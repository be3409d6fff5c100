"""Literals: which of many short strings occur in a text, found in one pass.

The automaton is that of Aho and Corasick (1975), from a library; where that has no
wheel, each literal is looked for by itself, which finds the same.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any


class Literals:
    """A fixed set of literals; `occurring` says which of them a text holds.

    A `lasting` one is built for a long run: with a table that is dear to build and quick to run.
    """

    def __init__(self, literals: Iterable[str], *, lasting: bool = False) -> None:
        self._literals: Sequence[str] = tuple(literals)
        self._covered: dict[frozenset[str], bool] = {}
        self._find = self._build("DFA" if lasting else "ContiguousNFA")

    def covers(self, literals: frozenset[str]) -> bool:
        """Whether all of `literals` are looked for."""
        if literals not in self._covered:
            self._covered[literals] = literals.issubset(self._literals)
        return self._covered[literals]

    def occurring(self, text: str) -> set[str]:
        """The literals that occur in `text`, overlapping ones too."""
        return self._find(text)

    def _build(self, kind: str) -> Callable[[str], set[str]]:
        literals = self._literals
        try:
            import ahocorasick_rs
        except ImportError:
            return lambda text: {literal for literal in literals if literal in text}
        if not literals:
            return lambda text: set()
        automaton: Any = ahocorasick_rs.AhoCorasick(
            literals,
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=getattr(ahocorasick_rs.Implementation, kind),
        )

        def find(text: str) -> set[str]:
            try:
                found = automaton.find_matches_as_indexes(text, overlapping=True)
            except UnicodeEncodeError:  # a lone surrogate: the library speaks UTF-8
                return {literal for literal in literals if literal in text}
            return {literals[number] for number, _, _ in found}

        return find
