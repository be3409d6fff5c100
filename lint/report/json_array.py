"""JSON: one array of the objects of JSON Lines."""

from collections.abc import Iterable, Iterator

from lint.report.diagnostic import Diagnostic
from lint.report.jsonl import as_object, dumped


def render(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Write the array, an object a line."""
    yield "["
    separator = "\n  "
    for diagnostic in diagnostics:
        yield separator + dumped(as_object(diagnostic))
        separator = ",\n  "
    yield "]\n" if separator == "\n  " else "\n]\n"
