"""The format for people: where and what, the line with the span marked, and what would mend it."""

from collections.abc import Iterable, Iterator

from lint.finding import Applicability, Severity
from lint.report.concise import heading
from lint.report.diagnostic import Diagnostic, Excerpt
from lint.report.harmless import Paint, harmless
from lint.report.paint import painter
from lint.report.remedy import remedy
from lint.report.window import window

WIDTH = 100
"""How wide the output is where nobody says: when it is piped, say."""


def render(
    diagnostics: Iterable[Diagnostic], *, style: bool = False, width: int = WIDTH, unsafe: bool = False
) -> Iterator[str]:
    """Write a block for each diagnostic, a blank line after it; lines of the text are cut to `width` cells."""
    paint = painter(style)
    for diagnostic in diagnostics:
        yield "".join(f"{line}\n" for line in (*_block(diagnostic, width, unsafe, paint), ""))


def _block(diagnostic: Diagnostic, width: int, unsafe: bool, paint: Paint) -> Iterator[str]:
    yield heading(diagnostic, unsafe, paint)
    margin = max(4, len(str(diagnostic.row)))
    if diagnostic.excerpt is not None:
        role = "error" if diagnostic.severity is Severity.ERROR else "warning"
        yield from _marked(diagnostic.excerpt, str(diagnostic.row).rjust(margin), width, role, paint)
    reasons = _reasons(diagnostic)
    if reasons:
        yield f"{' ' * margin} {paint('=', 'gutter')} {paint('why:', 'remedy')} {harmless('; '.join(reasons))}"
    fix = diagnostic.finding.fix
    if fix is not None:
        how = "" if unsafe or fix.applicability is Applicability.SAFE else " (with --unsafe-fixes)"
        yield f"{' ' * margin} {paint('=', 'gutter')} {paint('fix:', 'remedy')} {remedy(diagnostic)}{paint(how, 'dim')}"


def _marked(excerpt: Excerpt, row: str, width: int, role: str, paint: Paint) -> Iterator[str]:
    """Show the line with its number, the marks under the span, and how many lines it goes on for."""
    bar = paint("|", "gutter")
    margin = " " * len(row)
    view = window(excerpt.text, excerpt.start, excerpt.end, width - len(row) - 3, excerpt.cut_before, excerpt.cut_after)
    yield f"{paint(row, 'gutter')} {bar} {view.paint(paint, role)}".rstrip()
    yield f"{margin} {bar} {' ' * view.indent}{paint('^' * view.marked, role)}"
    if excerpt.further_lines:
        lines = "1 more line" if excerpt.further_lines == 1 else f"{excerpt.further_lines:,} more lines"
        yield f"{margin} {bar} {paint(f'… (and {lines})', 'dim')}"


def _reasons(diagnostic: Diagnostic) -> list[str]:
    """Pick the evidence that the message does not name already."""
    message = diagnostic.finding.message
    return [reason for reason in diagnostic.finding.evidence if reason.rpartition(": ")[2] not in message]
