"""What a fix does, in words, and the mark of a finding that would be fixed."""

from lint.finding import Applicability, DropRecord, Edit, Fix
from lint.report.diagnostic import Diagnostic
from lint.report.window import shortened

_SHOWN = 60
"""How much of a replacement is shown, in cells."""


def fixable(diagnostic: Diagnostic, unsafe: bool) -> bool:
    """Whether `--fix` would mend it, with `--unsafe-fixes` where `unsafe`."""
    fix = diagnostic.finding.fix
    return fix is not None and (unsafe or fix.applicability is Applicability.SAFE)


def remedy(fix: Fix) -> str:
    """Say what `fix` does; harmless."""
    if isinstance(fix, DropRecord):
        return "leave the record out"
    if not isinstance(fix, Edit):
        return f"read the file as {shortened(fix.encoding, _SHOWN)} and write it as UTF-8"
    if not fix.replacement:
        return "remove it"
    verb = "insert" if fix.start == fix.end else "replace it by"
    return f"{verb} '{shortened(fix.replacement, _SHOWN)}'"
