"""Literals: which of many short strings occur in a text, found in one pass.

The automaton is that of Aho and Corasick (1975), from a library; where that has no
wheel, each literal is looked for by itself, which finds the same. Of its kinds the
contiguous one is chosen: for forty thousand literals it is built in a tenth of a second
and has 11 MB, and no other kind went through pages faster. (Hyperscan's literal
interface goes through them twice as fast, but takes 1.4 s and 94 MB to build, and
looking for literals is a twentieth of the work.)
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lint.lazy import lazy

_SURROGATE = lazy("[\ud800-\udfff]")
_Find = Callable[[str], set[str]]


class Literals:
    """A fixed set of literals; `occurring` says which of them a text holds."""

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals = frozenset(literals)
        self._covered: dict[frozenset[str], bool] = {}
        self._find = _built(tuple(self._literals))

    def covers(self, literals: frozenset[str]) -> bool:
        """Whether all of `literals` are looked for; the answer is kept, so ask of lists that last."""
        if literals not in self._covered:
            self._covered[literals] = literals <= self._literals
        return self._covered[literals]

    def occurring(self, text: str) -> set[str]:
        """The literals that occur in `text`, overlapping ones too."""
        return self._find(text)


def _built(literals: Sequence[str]) -> _Find:
    # What is no literal for the library: nothing at all, and what is no UTF-8.
    apart = [literal for literal in literals if not literal or _has_surrogate(literal)]
    given = [literal for literal in literals if literal not in apart] if apart else literals
    find = given and _by_automaton(given)
    if not find:
        return _one_by_one(literals)
    if not apart:
        return find
    rest = _one_by_one(apart)
    return lambda text: find(text) | rest(text)


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and _SURROGATE.search(text) is not None


def _one_by_one(literals: Sequence[str]) -> _Find:
    return lambda text: {literal for literal in literals if literal in text}


def _by_automaton(literals: Sequence[str]) -> _Find | None:
    try:
        import ahocorasick_rs
    except ImportError:
        return None
    automaton: Any = ahocorasick_rs.AhoCorasick(
        literals,
        matchkind=ahocorasick_rs.MatchKind.Standard,
        implementation=ahocorasick_rs.Implementation.ContiguousNFA,
    )

    def find(text: str) -> set[str]:
        try:
            found = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate: the library speaks UTF-8
            return _one_by_one(literals)(text)
        return {literals[number] for number, _, _ in found}

    return find
