"""The closing lines of a run: what was found, what was fixed, and what was not looked at."""

from collections.abc import Iterator

from lint.report.diagnostic import Summary
from lint.report.harmless import harmless, harmless_name
from lint.report.paint import painter


def render(
    summary: Summary,
    *,
    style: bool = False,
    unsafe: bool = False,
    fix: bool = False,
    diff: bool = False,
    verbose: bool = False,
) -> Iterator[str]:
    """Write the lines, line endings included.

    `fix` says that fixes were made, `diff` that they would have been; `verbose` names
    the files that were not checked.
    """
    left = summary.errors + summary.warnings
    role = "error" if summary.errors else "warning" if left or not summary.files else "good"
    yield f"{painter(style)(_verdict(summary, unsafe, fix, diff), role)}\n"
    yield from _not_checked(summary, verbose)


def _verdict(summary: Summary, unsafe: bool, fix: bool, diff: bool) -> str:
    left = _left(summary, unsafe)
    scope = f"{_count(summary.files, 'file')}{_documents(summary)}"
    if summary.fixed and (fix or diff):
        made = f"{_count(summary.fixed, 'finding')} in {_count(summary.files_changed, 'file')}"
        return f"{'Would fix' if diff else 'Fixed'} {made}; {left or 'nothing'} left."
    if not left:
        return f"All clean: {scope}." if summary.files else "No files were checked."
    return f"{'Nothing to fix;' if fix or diff else 'Found'} {left} {'left ' if fix or diff else ''}in {scope}."


def _left(summary: Summary, unsafe: bool) -> str:
    """'2 errors and 1 warning (1 fixable with --fix)', or nothing."""
    parts = [
        _count(number, noun) for number, noun in ((summary.errors, "error"), (summary.warnings, "warning")) if number
    ]
    safe, more = summary.fixable_safe, summary.fixable_unsafe
    if unsafe:
        safe, more = safe + more, 0
    ways = [f"{safe:,} fixable with --fix"] if safe else []
    if more:
        ways.append(f"{more:,} more with --unsafe-fixes" if safe else f"{more:,} fixable with --fix --unsafe-fixes")
    return " and ".join(parts) + (f" ({', '.join(ways)})" if ways else "")


def _documents(summary: Summary) -> str:
    """', 100 documents' where they are not the files."""
    return f", {_count(summary.documents, 'document')}" if summary.documents != summary.files else ""


def _not_checked(summary: Summary, verbose: bool) -> Iterator[str]:
    if not summary.not_checked:
        return
    reasons = ", ".join(_count(len(paths), harmless(why)) for why, paths in summary.not_checked.items())
    total = sum(map(len, summary.not_checked.values()))
    yield f"Not checked: {_count(total, 'file')} ({reasons})\n"
    if verbose:
        for why, paths in summary.not_checked.items():
            for path in paths:
                yield f"  {harmless_name(path)}: {harmless(why)}\n"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
