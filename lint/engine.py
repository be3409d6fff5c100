"""Check one document, and mend it: findings, then edits in passes until it settles."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from lint.document import Document
from lint.edits import Change, Revision, changes_of, leftovers, without_blanks_inside, without_overlap
from lint.finding import Applicability, Edit, Finding
from lint.folding import squash
from lint.matching import Matcher
from lint.policy import Policy
from lint.rule import Rule
from lint.settling import earned, settled
from lint.timing import MATCHING

PASSES = 10


class DidNotSettle(Exception):
    """Rules still edit a document after the last pass; `rules` names them."""

    def __init__(self, rules: Sequence[str]) -> None:
        super().__init__(tuple(rules))
        self.rules = tuple(rules)

    def __str__(self) -> str:
        return f"did not settle in {PASSES} passes; still editing: {', '.join(self.rules)}"


class RuleFailed(Exception):
    """A rule raised an exception of its own; it is a bug of the rule, and its document stays as it was."""

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(rule, reason)
        self.rule, self.reason = rule, reason

    def __str__(self) -> str:
        return f"rule {self.rule} failed: {self.reason}"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A finding whose fix was made, and the text it removed. `pass_` counts from 1; offsets are those of its pass."""

    pass_: int
    finding: Finding
    removed: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What fixing made of a document: the new text, what is still wrong with it, what was done.

    `changes` lead from the original text to `text` in one step.
    """

    text: str
    changes: tuple[Change, ...]
    left: tuple[Finding, ...]
    fixed: tuple[Fixed, ...]


def check(document: Document, matcher: Matcher, policy: Policy) -> list[Finding]:
    """What is wrong with `document`, in the order of the text, as `policy` wants it."""
    return settled(_look(document, matcher, policy), matcher, policy)


def _look(document: Document, matcher: Matcher, policy: Policy) -> list[Finding]:
    """What the rules themselves say, before the configuration raises or lowers it."""
    findings: list[Finding] = []
    clock = matcher.clock
    for rule in clock.timed(MATCHING, lambda: matcher.candidates(document)) if clock else matcher.candidates(document):
        if policy.covers(rule.name, document.origin.path):
            try:
                found = clock.timed(rule.name, partial(_all, rule, document)) if clock else list(rule.check(document))
            except Exception as error:
                raise RuleFailed(rule.name, f"{type(error).__name__}: {error}") from error
            if found and rule.safe_in and rule.is_safe_in(document.tongue):
                found = [earned(finding) for finding in found]
            findings += found
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return findings


def _all(rule: Rule, document: Document) -> list[Finding]:
    return list(rule.check(document))


def fix(document: Document, matcher: Matcher, policy: Policy, least: Applicability) -> Outcome:
    """Make the fixes of at least applicability `least`, until nothing more is to be done.

    What is removed is decided on the original text. Later passes only take up what
    overlapped, replace or close up what the edits brought together, and make fixes that
    are exact by construction: those rest on no context.
    Raises DidNotSettle where rules go on editing.
    """
    found = _look(document, matcher, policy)
    findings = settled(found, matcher, policy)
    budget: list[Finding] = []
    if least == Applicability.UNSAFE:
        excess = policy.excess(document, found)
        if excess is not None:
            least, budget = Applicability.SAFE, [excess]
    revision = Revision(document.text)
    fixed: list[Fixed] = []
    passed_over: set[tuple[str, str]] = set()
    current = document
    for number in range(1, PASSES + 2):
        wanted = [
            finding
            for finding in findings
            if isinstance(finding.fix, Edit)
            and finding.fix.applicability >= least
            and current.text[finding.fix.start : finding.fix.end] != finding.fix.replacement
            and (number == 1 or _mends(finding, current.text, passed_over, matcher))
        ]
        if not wanted:
            break
        if number > PASSES:
            raise DidNotSettle(sorted({finding.rule for finding in wanted}))
        by_edit: dict[Edit, Finding] = {}
        for finding in wanted:
            assert isinstance(finding.fix, Edit)
            by_edit.setdefault(finding.fix, finding)
        chosen = without_overlap(without_blanks_inside(by_edit, current.text))
        made = {id(by_edit[edit]) for edit in chosen}
        for part, whole in leftovers(current, by_edit, chosen):
            by_edit[part] = replace(by_edit[whole], start=part.start, end=part.end, fix=part)
            insort(chosen, part, key=lambda edit: edit.start)
        passed_over |= {
            (finding.rule, squash(current.text[finding.fix.start : finding.fix.end]))
            for finding in wanted
            if id(finding) not in made and isinstance(finding.fix, Edit)
        }
        fixed += [Fixed(number, by_edit[edit], current.text[edit.start : edit.end]) for edit in chosen]
        revision.apply(changes_of(current, chosen))
        current = replace(current, text=revision.text)
        findings = check(current, matcher, policy)
    return Outcome(revision.text, tuple(revision.changes), tuple(budget + findings), tuple(fixed))


def _mends(finding: Finding, text: str, passed_over: set[tuple[str, str]], matcher: Matcher) -> bool:
    """Whether a later pass may make this fix, although it is seen only now.

    It may where it takes away no more than white space, or replaces, or was put off, or
    is exact: such a copy or dump loses nothing, whatever stands around it.
    """
    assert isinstance(finding.fix, Edit)
    removed = squash(text[finding.fix.start : finding.fix.end])
    if not removed or finding.fix.replacement.strip():
        return True
    exact = matcher.made(finding.rule).applicability is Applicability.SAFE
    if exact and finding.fix.applicability is Applicability.SAFE:
        return True
    return any(rule == finding.rule and removed in put_off for rule, put_off in passed_over)
