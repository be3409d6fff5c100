"""The files of every source rule are its tests: reading them says what the rule is about."""

import re
from pathlib import Path

import pytest

from lint import SourceRule
from lint.policy import MOSTLY_BOILERPLATE
from lint.registry import installed
from lint.sources.opening import open_source
from lint.sources.source import ReadOptions, Source

RULES = [rule for rule in installed().values() if issubclass(rule, SourceRule)]
FILES = [pytest.param(rule, *file, id=f"{rule.name}-{file[0]}") for rule in RULES for file in rule.files]
SMALL = 1_000
"""Bytes a record may have here."""


@pytest.mark.parametrize(("rule", "name", "content"), FILES)
def test_reading_the_file_says_it(rule: type[SourceRule], name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    source = open_source(path, ReadOptions(max_record_bytes=SMALL), named=False)
    assert isinstance(source, Source)
    findings = [finding for record in source.records() for finding in record.findings]
    assert {finding.rule for finding in findings} == {rule.name}
    assert all(finding.message for finding in findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_complete(rule: type[SourceRule]) -> None:
    assert rule.category == "source"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.message
    assert rule.severity is not None
    assert rule.__doc__
    assert len(rule.__doc__.strip().split("\n\n")) >= 2, "the docstring says what, and why it harms a corpus"
    made_elsewhere = {MOSTLY_BOILERPLATE, "did-not-settle"}
    assert bool(rule.files) == (rule.name not in made_elsewhere)
