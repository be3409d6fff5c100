"""All literals that occur are found, with the library and without it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Linter
from lint.literals import Literals

WORDS = st.text(alphabet="abß你\0\ud800", max_size=4)
TEXTS = st.text(alphabet="abß你\n \0\ud800", max_size=60)
PHRASES = {
    f"{verb} {thing} {number}" for verb in ("see", "read", "get") for thing in "abcdefghij" for number in range(99)
}
LISTS = st.lists(WORDS, unique=True, max_size=8)


@given(LISTS, TEXTS)
def test_what_occurs_is_found(literals: list[str], text: str) -> None:
    assert Literals(literals).occurring(text) == {literal for literal in literals if literal in text}


def test_without_the_library_the_same_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert Literals(["ab", "b", "xyz"]).occurring("cab") == {"ab", "b"}


def test_thousands_of_literals_are_found_alike_by_all() -> None:
    matcher = Linter().matcher
    literals = sorted({literal for rule in matcher.rules for literal in rule.all_triggers()} | PHRASES)
    text = "\n".join(literals[::3]) + "\n" + " ".join(literals[1::7])
    expected = {literal for literal in literals if literal in text}
    assert Literals(literals).occurring(text) == expected


def test_a_lone_surrogate_is_no_obstacle() -> None:
    assert Literals(["ab", "x"]).occurring("\ud800ab") == {"ab"}


def test_what_is_covered_is_known() -> None:
    literals = Literals(["ab", "b"])
    assert literals.covers(frozenset(["b"]))
    assert not literals.covers(frozenset(["b", "c"]))
