"""One line a finding: where, which rule, what is wrong."""

from collections.abc import Iterable, Iterator

from lint.document import Origin
from lint.finding import Scope, Severity
from lint.report.diagnostic import Diagnostic
from lint.report.harmless import Paint, harmless, harmless_name
from lint.report.paint import painter
from lint.report.remedy import fixable
from lint.report.window import shortened

_ID = 40
"""How much of a record's identifier is shown, in cells."""


def render(diagnostics: Iterable[Diagnostic], *, style: bool = False, unsafe: bool = False) -> Iterator[str]:
    """Write a line for each diagnostic, its line ending included; `[*]` marks what `--fix` would mend."""
    paint = painter(style)
    for diagnostic in diagnostics:
        yield f"{heading(diagnostic, unsafe, paint)}\n"


def heading(diagnostic: Diagnostic, unsafe: bool, paint: Paint) -> str:
    """`path:row:column rule-name [*] message`, without a line ending."""
    finding = diagnostic.finding
    role = "error" if diagnostic.severity is Severity.ERROR else "warning"
    mark = paint("[*]", "fixable") + " " if fixable(diagnostic, unsafe) else ""
    return f"{place(diagnostic, paint)} {paint(harmless(finding.rule), role)} {mark}{harmless(finding.message)}"


def place(diagnostic: Diagnostic, paint: Paint) -> str:
    """`path:row:column`; in record formats `path:line (id) row:column`, or `path (record index, id)` without lines."""
    record = record_of(diagnostic.origin, paint)
    spot = f"{diagnostic.row}:{diagnostic.column}"
    if diagnostic.origin.index is not None:
        return record if diagnostic.finding.scope is Scope.RECORD else f"{record} {spot}"
    return record if diagnostic.finding.scope is Scope.FILE and diagnostic.row == 1 else f"{record}:{spot}"


def record_of(origin: Origin, paint: Paint) -> str:
    """`path`; in record formats `path:line (id)`, or `path (record index, id)` without lines."""
    path = paint(harmless_name(origin.path), "path")
    if origin.index is None:
        return path
    names = [] if origin.id is None else [shortened(str(origin.id), _ID)]
    if origin.line is None:
        names.insert(0, f"record {origin.index}")
    name = f" ({', '.join(names)})" if names else ""
    line = "" if origin.line is None else f":{origin.line}"
    return f"{path}{line}{paint(name, 'dim')}"
