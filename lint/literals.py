"""Literals: which of many short strings occur in a text, found in one pass.

The automaton is that of Aho and Corasick (1975), from a library. For a long run it is
Hyperscan's, where that is installed (the extra `fast`): only its literal interface,
which is exact, and never its patterns, of which it loses matches without a word.
Without any library each literal is looked for by itself, which finds the same.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

_Find = Callable[[str], set[str]]


class Literals:
    """A fixed set of literals; `occurring` says which of them a text holds.

    A `lasting` one is built for a long run: dear to build and quick to run.
    """

    def __init__(self, literals: Iterable[str], *, lasting: bool = False) -> None:
        self._literals: Sequence[str] = tuple(literals)
        self._covered: dict[frozenset[str], bool] = {}
        self._find = _built(self._literals, lasting)

    def covers(self, literals: frozenset[str]) -> bool:
        """Whether all of `literals` are looked for."""
        if literals not in self._covered:
            self._covered[literals] = literals.issubset(self._literals)
        return self._covered[literals]

    def occurring(self, text: str) -> set[str]:
        """The literals that occur in `text`, overlapping ones too."""
        return self._find(text)


def _built(literals: Sequence[str], lasting: bool) -> _Find:
    # What is no literal for a library: nothing at all, what its C strings end at, and no UTF-8.
    apart = [literal for literal in literals if not literal or "\0" in literal or _has_surrogate(literal)]
    given = [literal for literal in literals if literal not in apart] if apart else literals
    if not given:
        return _one_by_one(apart)
    find = (lasting and _by_hyperscan(given)) or _by_automaton(given, lasting) or _one_by_one(given)
    if not apart:
        return find
    rest = _one_by_one(apart)
    return lambda text: find(text) | rest(text)


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def _one_by_one(literals: Sequence[str]) -> _Find:
    return lambda text: {literal for literal in literals if literal in text}


def _by_automaton(literals: Sequence[str], lasting: bool) -> _Find | None:
    try:
        import ahocorasick_rs
    except ImportError:
        return None
    automaton: Any = ahocorasick_rs.AhoCorasick(
        literals,
        matchkind=ahocorasick_rs.MatchKind.Standard,
        implementation=ahocorasick_rs.Implementation.DFA if lasting else ahocorasick_rs.Implementation.ContiguousNFA,
    )

    def find(text: str) -> set[str]:
        try:
            found = automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate: the library speaks UTF-8
            return _one_by_one(literals)(text)
        return {literals[number] for number, _, _ in found}

    return find


def _by_hyperscan(literals: Sequence[str]) -> _Find | None:
    try:
        import hyperscan
    except ImportError:
        return None
    database: Any = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[literal.encode() for literal in literals],
        ids=list(range(len(literals))),
        elements=len(literals),
        flags=[hyperscan.HS_FLAG_SINGLEMATCH] * len(literals),
        literal=True,
    )
    database.scratch = hyperscan.Scratch(database)  # without one, each scan makes its own

    def find(text: str) -> set[str]:
        found: list[int] = []
        database.scan(
            text.encode("utf-8", "surrogatepass"), match_event_handler=lambda number, *_: found.append(number)
        )
        return {literals[number] for number in found}

    return find
