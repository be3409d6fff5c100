"""What a fix does, in words, and the mark of a finding that would be fixed."""

from lint.finding import Applicability, DropRecord, Edit
from lint.report.diagnostic import Diagnostic
from lint.report.window import shortened

_SHOWN = 60
"""How much is shown of what a fix takes away or puts in, in cells."""


def fixable(diagnostic: Diagnostic, unsafe: bool) -> bool:
    """Whether `--fix` would mend it, with `--unsafe-fixes` where `unsafe`."""
    fix = diagnostic.finding.fix
    return fix is not None and (unsafe or fix.applicability is Applicability.SAFE)


def remedy(diagnostic: Diagnostic) -> str:
    """Say what the fix of `diagnostic` does, harmless; nothing where it has none."""
    fix = diagnostic.finding.fix
    if fix is None:
        return ""
    if isinstance(fix, DropRecord):
        return "leave the record out"
    if not isinstance(fix, Edit):
        return f"read the file as {shortened(fix.encoding, _SHOWN)} and write it as UTF-8"
    if fix.start == fix.end:
        return f"insert {_quoted(fix.replacement)}"
    what = _taken(diagnostic, fix)
    return f"replace {what} by {_quoted(fix.replacement)}" if fix.replacement else f"remove {what}"


def _taken(diagnostic: Diagnostic, edit: Edit) -> str:
    """Name what `edit` takes away: the span itself, or the part of it that is named."""
    finding, excerpt = diagnostic.finding, diagnostic.excerpt
    if (edit.start, edit.end) == (finding.start, finding.end):
        return "it"
    if excerpt is None:
        return "a part of it"
    start = excerpt.start + edit.start - finding.start
    end = start + edit.end - edit.start
    return _quoted(excerpt.text[start:end]) if start >= 0 and end <= len(excerpt.text) else "a part of it"


def _quoted(text: str) -> str:
    return f"'{shortened(text, _SHOWN)}'"
