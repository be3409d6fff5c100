"""SARIF 2.1.0, for code scanning. Results are written as they come, the rules they name at the end."""

import hashlib
import inspect
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from lint.finding import Edit, Severity
from lint.policy import default_severity
from lint.report.diagnostic import Diagnostic
from lint.report.harmless import harmless
from lint.report.jsonl import as_object, dumped
from lint.report.remedy import remedy
from lint.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NEIGHBOURS = 40
"""How many characters on each side of a span tell it from its likes."""
_SPECIAL = str.maketrans({"[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
"""In messages, brackets make links and braces placeholders."""


def render(
    diagnostics: Iterable[Diagnostic], *, rules: Mapping[str, type[Rule]], version: str, fixes: bool = True
) -> Iterator[str]:
    """Write the log, a result a line. `rules` are the rules by name; without `fixes` no result carries one.

    A fix is given where the file is plain text, because only there its place in the
    text is its place in the file.
    """
    yield f'{{"$schema": {dumped(_SCHEMA)}, "version": "2.1.0", "runs": [{{"results": ['
    met: dict[str, int] = {}
    separator = "\n"
    for diagnostic in diagnostics:
        index = met.setdefault(diagnostic.finding.rule, len(met))
        yield separator + dumped(_result(diagnostic, index, fixes))
        separator = ",\n"
    driver = {"name": "scrapelint", "version": version, "rules": [_rule(name, rules.get(name)) for name in met]}
    yield f'\n], "columnKind": "unicodeCodePoints", "tool": {dumped({"driver": driver})}}}]}}\n'


def _rule(name: str, rule: type[Rule] | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    text = inspect.cleandoc(rule.__doc__ or rule.message)
    return {
        "id": name,
        "shortDescription": {"text": text.split("\n", 1)[0]},
        "fullDescription": {"text": text},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _level(default_severity(rule))},
        "properties": {"category": rule.category, "tags": [rule.category]},
    }


def _result(diagnostic: Diagnostic, index: int, fixes: bool) -> dict[str, Any]:
    finding, origin = diagnostic.finding, diagnostic.origin
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(origin.path)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if origin.index is None:
        physical["region"] = _region(diagnostic)
    else:
        if origin.line is not None:
            physical["region"] = {"startLine": origin.line}
        name = str(origin.index if origin.id is None else origin.id)
        location["logicalLocations"] = [
            {"name": harmless(name), "kind": "element", "fullyQualifiedName": f"record {origin.index}"}
        ]
    flat = as_object(diagnostic)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _level(diagnostic.severity),
        "message": {"text": harmless(finding.message).translate(_SPECIAL)},
        "locations": [location],
        "partialFingerprints": {"findingHash/v1": _fingerprint(diagnostic)},
        "properties": {name: flat[name] for name in ("category", "scope", "start", "end", "row", "column")}
        | {"evidence": [harmless(reason) for reason in finding.evidence]},
    }
    if fixes and isinstance(finding.fix, Edit) and _is_plain(diagnostic):
        result["fixes"] = [_fix(diagnostic, finding.fix)]
    return result


def _level(severity: Severity) -> str:
    return "error" if severity is Severity.ERROR else "warning"


def _region(diagnostic: Diagnostic) -> dict[str, int]:
    region = {"startLine": diagnostic.row, "startColumn": diagnostic.column}
    if diagnostic.end_row != diagnostic.row:
        region["endLine"] = diagnostic.end_row
    return region | {"endColumn": diagnostic.end_column}


def _uri(path: str) -> str:
    from urllib.parse import quote

    name = PurePath(path)
    return name.as_uri() if name.is_absolute() else quote(os.fsencode(name.as_posix()))


def _fingerprint(diagnostic: Diagnostic) -> str:
    """Hash what stays the same wherever in the file the span stands: its rule, its text, the text beside it."""
    excerpt, finding = diagnostic.excerpt, diagnostic.finding
    if excerpt is None:
        parts = [finding.rule, finding.scope.value, str(diagnostic.origin.id)]
    else:
        before = excerpt.text[max(0, excerpt.start - _NEIGHBOURS) : excerpt.start]
        after = excerpt.text[excerpt.end : excerpt.end + _NEIGHBOURS]
        parts = [finding.rule, before, excerpt.text[excerpt.start : excerpt.end], after]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _is_plain(diagnostic: Diagnostic) -> bool:
    """Whether the file is the text: not a container of records, and not compressed."""
    origin = diagnostic.origin
    return origin.index is None and not origin.path.endswith((".gz", ".zst"))


def _fix(diagnostic: Diagnostic, fix: Edit) -> dict[str, Any]:
    finding = diagnostic.finding
    same = (fix.start, fix.end) == (finding.start, finding.end)
    replacement: dict[str, Any] = {
        "deletedRegion": _region(diagnostic) if same else {"charOffset": fix.start, "charLength": fix.end - fix.start}
    }
    if fix.replacement:
        replacement["insertedContent"] = {"text": fix.replacement}
    change = {"artifactLocation": {"uri": _uri(diagnostic.origin.path)}, "replacements": [replacement]}
    what = f"{remedy(diagnostic)} ({fix.applicability.name.lower()})".translate(_SPECIAL)
    return {"description": {"text": what}, "artifactChanges": [change]}
