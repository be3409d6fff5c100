"""All literals that occur are found, with the library and without it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.literals import Literals

WORDS = st.text(alphabet="abß你", min_size=1, max_size=4)


@given(st.lists(WORDS, unique=True, max_size=8), st.text(alphabet="abß你\n ", max_size=60))
def test_what_occurs_is_found(literals: list[str], text: str) -> None:
    assert Literals(literals).occurring(text) == {literal for literal in literals if literal in text}


def test_without_the_library_the_same_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert Literals(["ab", "b", "xyz"]).occurring("cab") == {"ab", "b"}


def test_a_lone_surrogate_is_no_obstacle() -> None:
    assert Literals(["ab", "x"]).occurring("\ud800ab") == {"ab"}


def test_a_lasting_one_finds_the_same() -> None:
    assert Literals(["ab", "b", "b a"], lasting=True).occurring("ab ab") == {"ab", "b", "b a"}


def test_what_is_covered_is_known() -> None:
    literals = Literals(["ab", "b"])
    assert literals.covers(frozenset(["b"]))
    assert not literals.covers(frozenset(["b", "c"]))
