"""The columns that linting adds to a record: their names, and what stands in them as plain values."""

from dataclasses import fields
from typing import Any

from lint.integrations.batch import Reported, Result

PREFIX = "lint_"
"""What the names of the new columns begin with: `lint_verdict` and `lint_findings`."""
_NAMES = tuple(field.name for field in fields(Reported))


def names(prefix: str = PREFIX) -> tuple[str, str]:
    """The names of the columns of the verdict and of the findings."""
    return f"{prefix}verdict", f"{prefix}findings"


def added(result: Result, prefix: str = PREFIX) -> dict[str, Any]:
    """What stands in the new columns of the record that `result` is about."""
    verdict, findings = names(prefix)
    return {verdict: result.verdict.value, findings: rows(result)}


def rows(result: Result) -> list[dict[str, Any]]:
    """The findings of `result` as plain values, by the names of the fields of `Reported`."""
    return [{name: getattr(finding, name) for name in _NAMES} for finding in result.findings]
