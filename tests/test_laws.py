"""Laws that hold for all rules on any text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import Config, Document, Edit, Linter
from lint.engine import check
from lint.folding import squash
from lint.policy import Policy
from lint.registry import installed
from tests.matchers import matchers

CONFIG = Config(select=("ALL",), languages=("en",), max_removed_share=1)
LINTER = Linter(CONFIG)
MATCHERS = matchers(CONFIG)
FRAGMENTS = [text for rule in installed().values() for one in rule.examples for text in (one.bad, one.good) if text]
LINES = sorted({line for text in FRAGMENTS for line in text.split("\n")})
TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="aA .,;:!?\n\r\t\u00a0\u200b\u3000\"'“”()[]{}<>&;#*•-—…©éßİΣ你好।", max_size=80),
    st.lists(st.sampled_from(LINES), max_size=12).map("\n".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=4).map("\n\n".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=3).map("\r\n\r\n".join),
)
ODD = ["", "\n", "\r", "\r\n", " ", "\x00", "a", "\ud800", "\ufeff", "\n\n\n", "\u2028", "x" * 5000, "word " * 2000]


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_findings_point_into_the_text(text: str) -> None:
    for finding in LINTER.check(text):
        assert 0 <= finding.start <= finding.end <= len(text)
        if isinstance(finding.fix, Edit):
            assert 0 <= finding.fix.start <= finding.fix.end <= len(text)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text: str) -> None:
    for rule in LINTER.matcher.rules:
        list(rule.check(Document(text)))


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_changes_are_what_was_done(text: str) -> None:
    outcome = LINTER.fix(text, unsafe=True)
    at, built = 0, ""
    for change in outcome.changes:
        assert change.start >= at
        built += text[at : change.start] + change.replacement
        at = change.end
    assert built + text[at:] == outcome.text
    if not outcome.fixed:
        assert outcome.text == text


@given(TEXTS)
@settings(deadline=None, max_examples=150)
@example("a\n\n\n\n\nb \n")
def test_safe_fixes_are_idempotent(text: str) -> None:
    once = LINTER.fix(text).text
    assert LINTER.fix(once).text == once


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_white_space_rules_lose_no_character(text: str) -> None:
    linter = Linter(Config(select=("whitespace",), max_removed_share=1))
    assert squash(linter.fix(text, unsafe=True).text) == squash(text)


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_with_and_without_matching_the_findings_are_the_same(text: str) -> None:
    assert_all_find_the_same(text)


def test_on_all_examples_the_findings_are_the_same_without_matching() -> None:
    for text in FRAGMENTS:
        assert_all_find_the_same(text)


def assert_all_find_the_same(text: str) -> None:
    by_index, by_gates, without = (check(Document(text), matcher, Policy()) for matcher in MATCHERS)
    assert by_index == without, text
    assert by_gates == without, text


@given(st.lists(TEXTS, max_size=3))
@settings(deadline=None, max_examples=50)
def test_findings_do_not_depend_on_the_other_texts(texts: list[str]) -> None:
    assert list(LINTER.check_many(texts)) == [LINTER.check(text) for text in texts]
