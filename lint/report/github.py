"""Annotation commands that GitHub Actions shows beside the lines of a pull request."""

from collections.abc import Iterable, Iterator

from lint.finding import Severity
from lint.report.concise import place
from lint.report.diagnostic import Diagnostic
from lint.report.harmless import harmless, harmless_name
from lint.report.paint import painter

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def render(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Write a command for each diagnostic, its line ending included. In record formats it names the record's line."""
    paint = painter(style=False)
    for diagnostic in diagnostics:
        finding = diagnostic.finding
        level = "error" if diagnostic.severity is Severity.ERROR else "warning"
        properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in _properties(diagnostic))
        message = f"{place(diagnostic, paint)} {harmless(finding.rule)} {harmless(finding.message)}"
        yield f"::{level} {properties}::{_escaped(message, _DATA)}\n"


def _properties(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    origin = diagnostic.origin
    yield "file", harmless_name(origin.path)
    if origin.index is not None:
        if origin.line is not None:
            yield "line", str(origin.line)
    else:
        # The end of a span is the character after it; an end line may be a line too many.
        last = diagnostic.end_row - (diagnostic.end_column == 1 and diagnostic.end_row > diagnostic.row)
        yield "line", str(diagnostic.row)
        yield "endLine", str(last)
        if last == diagnostic.row:
            yield "col", str(diagnostic.column)
            if diagnostic.end_row == diagnostic.row:
                yield "endColumn", str(max(diagnostic.column, diagnostic.end_column - 1))
    yield "title", f"scrapelint ({harmless(diagnostic.finding.rule)})"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)
