"""Counts: what linting found and fixed, by rule; numbers that add up over batches."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from lint.integrations.batch import Result


@dataclass(slots=True)
class RuleCounts:
    """Of one rule: findings that are left, fixes that were made, and the documents with any of them."""

    left: int = 0
    fixed: int = 0
    documents: int = 0


@dataclass(slots=True)
class Counts:
    """Documents, how many of them have each verdict, and the counts of each rule."""

    documents: int = 0
    verdicts: dict[str, int] = field(default_factory=dict)
    rules: dict[str, RuleCounts] = field(default_factory=dict)

    @classmethod
    def of(cls, results: Iterable["Result"]) -> Self:
        """The counts of `results`."""
        counts = cls()
        for result in results:
            counts.add(result)
        return counts

    def add(self, result: "Result") -> None:
        """Count one more document."""
        self.tally(result.verdict.value, ((finding.rule, finding.applied) for finding in result.findings))

    def tally(self, verdict: str, findings: Iterable[tuple[str, bool]]) -> None:
        """Count one more document by its verdict, and by the rules of its findings and whether they were fixed."""
        self.documents += 1
        self.verdicts[verdict] = self.verdicts.get(verdict, 0) + 1
        seen = set()
        for rule, applied in findings:
            row = self.rules.setdefault(rule, RuleCounts())
            row.documents += rule not in seen
            row.fixed += applied
            row.left += not applied
            seen.add(rule)

    def merge(self, other: "Counts") -> None:
        """Add the numbers of another batch."""
        self.documents += other.documents
        for verdict, count in other.verdicts.items():
            self.verdicts[verdict] = self.verdicts.get(verdict, 0) + count
        for rule, row in other.rules.items():
            mine = self.rules.setdefault(rule, RuleCounts())
            mine.left += row.left
            mine.fixed += row.fixed
            mine.documents += row.documents

    def plain(self) -> dict[str, Any]:
        """The counts as JSON can write them, in a fixed order."""
        rules = {rule: asdict(self.rules[rule]) for rule in sorted(self.rules)}
        return {"documents": self.documents, "verdicts": dict(sorted(self.verdicts.items())), "rules": rules}

    @classmethod
    def read(cls, plain: Mapping[str, Any]) -> Self:
        """What `plain` wrote."""
        rules = {rule: RuleCounts(**row) for rule, row in plain["rules"].items()}
        return cls(plain["documents"], dict(plain["verdicts"]), rules)
