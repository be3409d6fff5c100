"""Policy: what the configuration makes of findings – wanted or not, how severe, how far fixed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from lint.document import Document
from lint.evidence import ALL, Evidence, evidence
from lint.finding import Applicability, Edit, Finding, Scope, Severity
from lint.folding import squash
from lint.patterns import Patterns, counted_from
from lint.rule import Rule

MOSTLY_BOILERPLATE = "mostly-boilerplate"


def default_severity(rule: type[Rule]) -> Severity:
    """What a rule's findings weigh: errors where its fixes are safe or its precision is measured, else warnings.

    What the rule says of itself goes before.
    """
    if rule.severity is not None:
        return rule.severity
    measured = evidence().get(rule.name, {}).get(ALL, Evidence())
    safe = rule.applicability == Applicability.SAFE or rule.safe_in or measured.earns_error
    return Severity.ERROR if safe else Severity.WARNING


@dataclass(frozen=True)
class Policy:
    """What is done with the findings of each rule; rules are given by name.

    `ignored_in` holds, per pattern of paths, the rules that are silent there, or with `!`
    in front everywhere else; the paths count from `root`.
    """

    severities: Mapping[str, Severity] = field(default_factory=dict)
    raised: frozenset[str] = frozenset()
    lowered: frozenset[str] = frozenset()
    unfixable: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()
    max_removed_share: float = 0.8
    ignored_in: tuple[tuple[str, frozenset[str]], ...] = ()
    root: Path = field(default_factory=Path)

    def severity(self, rule: str) -> Severity:
        return self.severities.get(rule, Severity.WARNING)

    def covers(self, rule: str, path: str) -> bool:
        """Whether `rule` speaks about the file at `path`."""
        return rule not in self.silent and not (self.ignored_in and path and rule in self._silent_at(path))

    def _silent_at(self, path: str) -> frozenset[str]:
        """The rules that are silent in the file at `path`; asked for each record of it."""
        if path not in self._silent_in:
            self._silent_in.clear()
            below = counted_from(os.path.abspath(self.root), os.path.abspath(path))  # noqa: PTH100 - keeps links
            hits = (rules for turned, patterns, rules in self._ignores if patterns.cover(below) != turned)
            self._silent_in[path] = frozenset().union(*hits)
        return self._silent_in[path]

    @cached_property
    def _silent_in(self) -> dict[str, frozenset[str]]:
        """The answer for the last file."""
        return {}

    @cached_property
    def _ignores(self) -> tuple[tuple[bool, Patterns, frozenset[str]], ...]:
        return tuple(
            (pattern.startswith("!"), Patterns([pattern.removeprefix("!")], fold_case=True), rules)
            for pattern, rules in self.ignored_in
        )

    def apply(self, finding: Finding) -> Finding:
        """`finding` with its fix raised, lowered or taken away as configured."""
        if finding.fix is None:
            return finding
        if finding.rule in self.unfixable:
            return replace(finding, fix=None)
        if finding.rule in self.raised:
            return replace(finding, fix=replace(finding.fix, applicability=Applicability.SAFE))
        if finding.rule in self.lowered:
            return replace(finding, fix=replace(finding.fix, applicability=Applicability.UNSAFE))
        return finding

    def excess(self, document: Document, findings: Iterable[Finding]) -> Finding | None:
        """The finding that says that the unsafe fixes would remove too much of `document`; None if they would not.

        `findings` are as the rules gave them: a fix that its own rule calls safe never
        counts, whatever the configuration calls it.
        """
        removed, end = 0, 0
        for start, stop in sorted(self._removals(findings)):
            removed += len(squash(document.text[max(start, end) : stop]))
            end = max(end, stop)
        total = len(squash(document.text)) if removed else 0
        if removed <= self.max_removed_share * total:
            return None
        return Finding(
            MOSTLY_BOILERPLATE,
            0,
            len(document.text),
            f"unsafe fixes would remove {removed / total:.0%} of the text, more than {self.max_removed_share:.0%}; "
            "only the safe ones were made",
            Scope.DOCUMENT,
        )

    def _removals(self, findings: Iterable[Finding]) -> Iterator[tuple[int, int]]:
        """The spans that unsafe fixes of `findings` would remove."""
        for finding in findings:
            fix = None if finding.rule in self.unfixable else finding.fix
            if isinstance(fix, Edit) and fix.applicability == Applicability.UNSAFE and not fix.replacement.strip():
                yield fix.start, fix.end
