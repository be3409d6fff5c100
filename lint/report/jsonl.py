"""JSON Lines: a finding a line, flat. Offsets are code points of the record's text, the end exclusive."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from lint.finding import DropRecord, Edit, Fix
from lint.report.diagnostic import Diagnostic
from lint.report.harmless import harmless_json


def render(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Write a line for each diagnostic, its line ending included."""
    for diagnostic in diagnostics:
        yield f"{dumped(as_object(diagnostic))}\n"


def dumped(value: object) -> str:
    """`value` as JSON on one line; it can be encoded, and no terminal obeys what is in it."""
    return harmless_json(json.dumps(value, ensure_ascii=False))


def as_object(diagnostic: Diagnostic) -> dict[str, Any]:
    """Make an object of a diagnostic; `record` is null where the file is one document."""
    finding, origin = diagnostic.finding, diagnostic.origin
    record = None if origin.index is None else {"index": origin.index, "line": origin.line, "id": origin.id}
    return {
        "rule": finding.rule,
        "category": diagnostic.category,
        "severity": diagnostic.severity.name.lower(),
        "message": finding.message,
        "path": origin.path,
        "record": record,
        "scope": finding.scope.value,
        "start": finding.start,
        "end": finding.end,
        "row": diagnostic.row,
        "column": diagnostic.column,
        "evidence": list(finding.evidence),
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    applicability = fix.applicability.name.lower()
    if isinstance(fix, Edit):
        return {
            "kind": "edit",
            "start": fix.start,
            "end": fix.end,
            "replacement": fix.replacement,
            "applicability": applicability,
        }
    if isinstance(fix, DropRecord):
        return {"kind": "drop-record", "applicability": applicability}
    return {"kind": "reencode", "encoding": fix.encoding, "applicability": applicability}
