"""Literals: which of many short strings occur in a text, found in one pass.

The automaton is that of Aho and Corasick (1975), from a library; where that has no
wheel, each literal is looked for by itself, which finds the same.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

_WORTH_A_TABLE = 2_000_000
"""After so many code points the run is long enough for an automaton that is dear to build and quick to run."""


class Literals:
    """A fixed set of literals; `occurring` says which of them a text holds."""

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals: Sequence[str] = tuple(literals)
        self._find = self._build("ContiguousNFA")
        self._seen: int | None = 0

    def occurring(self, text: str) -> set[str]:
        """The literals that occur in `text`, overlapping ones too."""
        if self._seen is not None:
            self._seen += len(text)
            if self._seen > _WORTH_A_TABLE:
                self._find, self._seen = self._build("DFA"), None
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
