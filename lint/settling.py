"""Settling: what the configuration makes of what the rules found, one finding for one thing."""

from dataclasses import replace
from itertools import product

from lint.finding import Applicability, Edit, Finding, Severity
from lint.matching import Matcher
from lint.policy import Policy

_LEVELS = tuple(product(Applicability, Severity))


def settled(found: list[Finding], matcher: Matcher, policy: Policy) -> list[Finding]:
    """What the configuration makes of `found`, without what says less of the same: one finding for one thing.

    A general rule gives way where a particular one wants the same removal; what it has
    proved safe is safe then, too, unless the user says otherwise, and what a rule that
    pools others has proved is so in all its parts. A removal inside that of a particular
    rule, which is no less safe and no less severe, is a part of it, and so is that of a
    general rule inside another's. That is judged as configured: a fix that the user calls
    safe is not lost in one that is not, nor in one that is not made.
    """
    findings = _proved([policy.apply(finding) for finding in found], matcher, policy)
    findings = [finding for finding in findings if not _lends(finding.rule, matcher)]
    removals = sorted(
        (
            (one.fix.start, -one.fix.end, matcher.made(one.rule).general, -one.fix.applicability, index)
            for index, one in enumerate(findings)
            if isinstance(one.fix, Edit) and not one.fix.replacement.strip() and one.fix.start < one.fix.end
        )
    )
    # How far the removals go that are at least so safe and so severe: those of particular rules, and all.
    reach = dict.fromkeys(_LEVELS, 0)
    reach_of_all = dict.fromkeys(_LEVELS, 0)
    dropped: set[int] = set()
    for _, minus_end, general, minus_level, index in removals:
        level, severity = Applicability(-minus_level), policy.severity(findings[index].rule)
        if -minus_end <= (reach_of_all if general else reach)[level, severity]:
            dropped.add(index)
            continue
        for less in _LEVELS:
            if less[0] <= level and less[1] <= severity:
                reach_of_all[less] = max(reach_of_all[less], -minus_end)
                if not general:
                    reach[less] = max(reach[less], -minus_end)
    return [one for index, one in enumerate(findings) if index not in dropped] if dropped else findings


def _lends(name: str, matcher: Matcher) -> bool:
    """Whether the rule called `name` pools others, of which one is there to say what is found."""
    return any(map(matcher.runs, matcher.made(name).pools))


def _proved(findings: list[Finding], matcher: Matcher, policy: Policy) -> list[Finding]:
    """`findings`; safe are those that a general rule wants as safe, too, and the parts of what pooled rules do."""
    proofs = [
        finding
        for finding in findings
        if isinstance(finding.fix, Edit)
        and finding.fix.applicability is Applicability.SAFE
        and matcher.made(finding.rule).general
    ]
    if not proofs:
        return findings
    same = {_what(finding.fix) for finding in proofs if isinstance(finding.fix, Edit)}
    spans = [(finding.start, finding.end) for finding in proofs if _lends(finding.rule, matcher)]

    def proved(finding: Finding) -> bool:
        fix = finding.fix
        return isinstance(fix, Edit) and (
            _what(fix) in same
            or (not fix.replacement.strip() and any(start <= fix.start and fix.end <= end for start, end in spans))
        )

    return [
        earned(finding) if finding.rule not in policy.lowered and proved(finding) else finding for finding in findings
    ]


def _what(edit: Edit) -> tuple[int, int, str]:
    """What an edit does, however safe it is."""
    return edit.start, edit.end, edit.replacement


def earned(finding: Finding) -> Finding:
    """`finding` with its fix called safe, as the labelled pages have shown it to be."""
    if not isinstance(finding.fix, Edit) or finding.fix.applicability is Applicability.SAFE:
        return finding
    return replace(finding, fix=replace(finding.fix, applicability=Applicability.SAFE))
