"""How many findings each rule has, the most frequent first."""

import json
from collections.abc import Iterator

from lint.report.diagnostic import Summary
from lint.report.harmless import harmless
from lint.report.paint import painter


def render(summary: Summary, *, style: bool = False, unsafe: bool = False) -> Iterator[str]:
    """Write a line a rule: count, mark, name. `[*]` says that `--fix` mends all of them, `[-]` some, `[ ]` none."""
    paint = painter(style)
    width = max((len(f"{count:,}") for count in summary.rules.values()), default=0)
    for rule, count in _ranked(summary):
        fixable = summary.safe_rules.get(rule, 0) + (summary.unsafe_rules.get(rule, 0) if unsafe else 0)
        mark = "*" if fixable == count else "-" if fixable else " "
        shown = paint(f"[{mark}]", "fixable" if fixable else "dim")
        yield f"{count:>{width},}  {shown}  {paint(harmless(rule), 'heading')}\n"


def render_json(summary: Summary) -> Iterator[str]:
    """Write an array of objects: rule, count, and how many have a safe and an unsafe fix."""
    rows = [
        {
            "rule": rule,
            "count": count,
            "safe_fixes": summary.safe_rules.get(rule, 0),
            "unsafe_fixes": summary.unsafe_rules.get(rule, 0),
        }
        for rule, count in _ranked(summary)
    ]
    yield json.dumps(rows, indent=2) + "\n"


def _ranked(summary: Summary) -> list[tuple[str, int]]:
    return sorted(summary.rules.items(), key=lambda row: (-row[1], row[0]))
