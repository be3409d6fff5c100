"""A finding with all that a report needs to show it, and nothing of the document besides."""

from dataclasses import dataclass, field
from typing import TypeVar

from lint.document import Document, Origin
from lint.finding import Applicability, Finding, Scope, Severity

_Number = TypeVar("_Number", int, float)
_AROUND = 200
"""How much of a line is kept on each side of the span, in code points."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line where a span begins, or the part of it around the span.

    `text[start:end]` is the span as far as it lies in this line; `cut_before` and
    `cut_after` tell that the line goes on; `further_lines` counts the lines that the
    span covers after this one.
    """

    text: str
    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False
    further_lines: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, placed: rows and columns count from 1, in the record's text where there are records.

    `end_row` and `end_column` are where the character after the span stands. A finding
    that is not about a span has no excerpt.
    """

    origin: Origin
    finding: Finding
    category: str
    severity: Severity
    row: int
    column: int
    end_row: int
    end_column: int
    excerpt: Excerpt | None = None

    @classmethod
    def of(
        cls, finding: Finding, origin: Origin, document: Document | None, category: str, severity: Severity
    ) -> "Diagnostic":
        """Place `finding` in its document; without one it stands at the line of its origin."""
        if document is None:
            row = 1 if origin.index is not None else origin.line or 1
            return cls(origin, finding, category, severity, row, 1, row, 1)
        start, end = document.position(finding.start), document.position(finding.end)
        return cls(origin, finding, category, severity, *start, *end, _excerpt(finding, document))


def _excerpt(finding: Finding, document: Document) -> Excerpt | None:
    if finding.scope is not Scope.SPAN or finding.start == finding.end or not document.lines:
        return None
    line = document.line_at(finding.start)
    last = document.line_at(finding.end - 1)
    end = max(min(finding.end, line.end), min(finding.start, line.end))
    first = max(line.start, finding.start - _AROUND)
    stop = min(line.end, max(finding.start, min(end, finding.start + _AROUND)) + _AROUND)
    return Excerpt(
        document.text[first:stop],
        finding.start - first,
        min(end, stop) - first,
        first > line.start,
        stop < line.end,
        last.index - line.index,
    )


@dataclass
class Summary:
    """What a run did, in numbers; added up over files."""

    files: int = 0
    documents: int = 0
    errors: int = 0
    warnings: int = 0
    fixable_safe: int = 0
    fixable_unsafe: int = 0
    fixed: int = 0
    files_changed: int = 0
    not_checked: dict[str, list[str]] = field(default_factory=dict)
    """Why files were not checked ('binary file': a noun that takes an s), with their paths."""
    rules: dict[str, int] = field(default_factory=dict)
    """Findings left, by rule."""
    safe_rules: dict[str, int] = field(default_factory=dict)
    """Those of them with a safe fix, by rule."""
    unsafe_rules: dict[str, int] = field(default_factory=dict)
    """Those of them with an unsafe fix, by rule."""
    fixed_rules: dict[str, int] = field(default_factory=dict)
    """Fixes made, by rule."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Processor time, by rule, where it was asked for."""
    looks: dict[str, int] = field(default_factory=dict)
    """Documents that each rule had to look at, where its time was asked for."""

    def add(self, finding: Finding, severity: Severity) -> None:
        """Count a finding that is left."""
        if severity is Severity.ERROR:
            self.errors += 1
        else:
            self.warnings += 1
        _count(self.rules, finding.rule, 1)
        if finding.fix is None:
            return
        if finding.fix.applicability is Applicability.SAFE:
            self.fixable_safe += 1
            _count(self.safe_rules, finding.rule, 1)
        else:
            self.fixable_unsafe += 1
            _count(self.unsafe_rules, finding.rule, 1)

    def add_fixed(self, finding: Finding) -> None:
        """Count a finding whose fix was made."""
        self.fixed += 1
        _count(self.fixed_rules, finding.rule, 1)

    def merge(self, other: "Summary") -> None:
        """Add the numbers of another part of the run."""
        for name in _NUMBERS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for reason, paths in other.not_checked.items():
            self.not_checked.setdefault(reason, []).extend(paths)
        for name in _TABLES:
            for rule, count in getattr(other, name).items():
                _count(getattr(self, name), rule, count)


_NUMBERS = ("files", "documents", "errors", "warnings", "fixable_safe", "fixable_unsafe", "fixed", "files_changed")
_TABLES = ("rules", "safe_rules", "unsafe_rules", "fixed_rules", "seconds", "looks")


def _count(table: dict[str, _Number], rule: str, number: _Number) -> None:
    table[rule] = table[rule] + number if rule in table else number
