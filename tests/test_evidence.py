"""Safe is earned: what rules claim is held against what labelled pages have shown."""

import pytest

from lint import Applicability, Document, Edit, Rule, SourceRule
from lint.catalogue import explain
from lint.engine import check
from lint.evidence import ALL, Evidence, evidence, wilson
from lint.matching import Matcher
from lint.policy import Policy
from lint.registry import installed

RULES = [rule for rule in installed().values() if not issubclass(rule, SourceRule)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_safe_is_earned(rule: type[Rule]) -> None:
    for language in rule.safe_in:
        assert evidence()[rule.name][language].earns_safe, f"{rule.name} is not proven safe in {language}"


@pytest.mark.parametrize("rule", [rule for rule in RULES if ALL in rule.safe_in], ids=lambda rule: rule.name)
def test_what_is_safe_in_all_languages_takes_away_no_words(rule: type[Rule]) -> None:
    for example in rule.examples:
        for finding in rule().check(Document(example.bad or "")):
            assert isinstance(finding.fix, Edit)
            assert not any(map(str.isalnum, (example.bad or "")[finding.fix.start : finding.fix.end]))


def test_evidence_speaks_of_rules_that_there_are() -> None:
    assert set(evidence()) <= set(installed())


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0), (188, 188, 0.98, 1.0), (95, 100, 0.888, 0.978), (0, 10, 0.0, 0.278)],
)
def test_wilson(hits: int, total: int, low: float, high: float) -> None:
    assert list(wilson(hits, total)) == pytest.approx([low, high], abs=5e-4)


@pytest.mark.parametrize(
    ("one", "safe", "error"),
    [
        (Evidence((200, 0), (400, 0), 30), True, True),
        (Evidence((200, 0), (400, 0), 4), False, False),
        (Evidence((150, 0), (4000, 0), 30), False, True),
        (Evidence((4000, 0), (400, 20), 30), True, True),
        (Evidence((400, 0), (400, 20), 30), False, True),
        (Evidence((40, 4), (40, 4), 30), False, False),
        (Evidence((30, 0), (10, 0), 30), False, False),
        (Evidence(), False, False),
    ],
)
def test_what_is_earned(one: Evidence, safe: bool, error: bool) -> None:
    assert (one.earns_safe, one.earns_error) == (safe, error)


class Measured(Rule):
    """Finds `xyz`, and is proven in English."""

    safe_in = frozenset({"en"})

    def check(self, document: Document):  # type: ignore[no-untyped-def]
        at = document.text.find("xyz")
        if at >= 0:
            yield self.finding(at, at + 3, "")


ENGLISH = "It is the end of the day and the beginning of the night for all of us in the town, as it was in the past. "
GERMAN = "Es ist das Ende der Woche und der Anfang von dem, was für die Leute in der Stadt nicht ein Fest ist und mit. "


@pytest.mark.parametrize(
    ("text", "applicability"),
    [(ENGLISH, Applicability.SAFE), (GERMAN, Applicability.UNSAFE), ("", Applicability.UNSAFE)],
)
def test_a_fix_is_safe_only_in_the_languages_it_was_measured_in(text: str, applicability: Applicability) -> None:
    (finding,) = check(Document(text + "xyz"), Matcher([Measured()]), Policy())
    assert isinstance(finding.fix, Edit)
    assert finding.fix.applicability is applicability


def test_explain_tells_the_evidence_or_that_there_is_none() -> None:
    known = installed()
    measured = next((known[name] for name in evidence()), None)
    if measured is not None:
        assert "| language | light pages" in "\n".join(explain(measured))
    unmeasured = next(rule for rule in RULES if rule.name not in evidence())
    assert "Unmeasured" in "\n".join(explain(unmeasured))
