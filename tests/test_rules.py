"""The examples of every rule are its tests."""

import re

import pytest

from lint import Applicability, Document, Edit, Example, Linter, Rule, SourceRule
from lint.config import Config
from lint.engine import check, fix
from lint.matching import Matcher
from lint.policy import Policy
from lint.registry import installed
from lint.selection import options_of

RULES = [rule for rule in installed().values() if not issubclass(rule, SourceRule)]
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples)
]


LINTER = Linter(Config(max_removed_share=1))


def made(rule: type[Rule], example: Example) -> Rule:
    return options_of(rule, example.options) if example.options else rule()


def document(text: str, example: Example) -> Document:
    return Document(text, metadata=example.metadata or {})


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: type[Rule], example: Example) -> None:
    matcher, policy = Matcher([made(rule, example)]), Policy(max_removed_share=1)
    if example.good is not None:
        assert check(document(example.good, example), matcher, policy) == []
    if example.bad is not None:
        bad = document(example.bad, example)
        findings = check(bad, matcher, policy)
        assert findings, "silent on its bad example"
        for finding in findings:
            assert finding.rule == rule.name
            assert 0 <= finding.start <= finding.end <= len(bad.text)
        if example.good is not None and any(isinstance(finding.fix, Edit) for finding in findings):
            outcome = fix(bad, matcher, policy, Applicability.UNSAFE)
            assert outcome.text == example.good


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_complete(rule: type[Rule]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.name == rule.__module__.rsplit(".", 1)[1].replace("_", "-")
    assert rule.message
    assert rule.__doc__
    assert len(rule.__doc__.strip().split("\n\n")) >= 2, "the docstring says what, and why it harms a corpus"
    assert any(example.bad is not None for example in rule.examples)
    assert any(example.good is not None and example.bad is None for example in rule.examples), (
        "shows the nearest innocent text"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_all_rules_together_settle_and_are_idempotent(rule: type[Rule]) -> None:
    for example in rule.examples:
        if example.bad is not None:
            once = LINTER.fix(document(example.bad, example), unsafe=True)
            again = LINTER.fix(document(once.text, example), unsafe=True)
            assert again.text == once.text
