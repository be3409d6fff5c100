"""How long each rule took, the slowest first."""

from collections.abc import Iterator

from lint.report.diagnostic import Summary
from lint.report.harmless import harmless
from lint.report.paint import painter

_LEAST = 0.001
"""What took a smaller share is left to one last line."""


def render(summary: Summary, *, style: bool = False) -> Iterator[str]:
    """Write a line a rule: milliseconds of processor time, share of all rules, documents looked at, name."""
    total = sum(summary.seconds.values())
    paint = painter(style)
    yield paint(f"{'ms':>10}  {'share':>6}  {'documents':>11}  rule", "dim") + "\n"
    rest = 0.0
    for rule, seconds in sorted(summary.seconds.items(), key=lambda row: (-row[1], row[0])):
        if seconds < _LEAST * total:
            rest += seconds
            continue
        yield _row(seconds, total, f"{summary.looks[rule]:,}", paint(harmless(rule), "heading"))
    if rest:
        yield _row(rest, total, "", "(others)")
    yield _row(total, total, f"{summary.documents:,}", "all")


def _row(seconds: float, total: float, documents: str, name: str) -> str:
    share = seconds / total if total else 0.0
    return f"{seconds * 1000:>10,.1f}  {share:>6.1%}  {documents:>11}  {name}\n"
