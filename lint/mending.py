"""What is done with one source: check it, fix it, or show what fixing would change."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, BinaryIO

from lint.document import Document
from lint.edits import Change
from lint.engine import DidNotSettle, Fixed
from lint.finding import Applicability, Finding, Reencode, Scope
from lint.linter import Linter
from lint.report.diagnostic import Diagnostic, Summary
from lint.sources.source import Record, Restoration, Source, SourceError
from lint.spool import Spool

if TYPE_CHECKING:
    from lint.journal import Journal
    from lint.report.readable_diff import View


class Mode(Enum):
    """What is done with each file."""

    CHECK = "check"
    FIX = "fix"
    DIFF = "diff"


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every file of a run.

    `applicability` is the least that a fix must have; `view` says how differences are
    shown to people, None that they are raw.
    """

    mode: Mode = Mode.CHECK
    applicability: Applicability = Applicability.SAFE
    view: "View | None" = None

    @property
    def unsafe(self) -> bool:
        return self.applicability is Applicability.UNSAFE


class KeepsFile(Exception):
    """A record could not be read, so its file must not be rewritten."""


@dataclass
class Tally:
    """Counts the findings of one file and places them, as they come."""

    linter: Linter
    summary: Summary = field(default_factory=lambda: Summary(files=1))
    diagnostics: Spool[Diagnostic] = field(default_factory=Spool)
    differences: Spool[bytes] = field(default_factory=Spool)

    def add(self, record: Record, findings: Iterable[Finding], document: Document | None) -> None:
        """Count a record and what is (left) wrong with it; `document` is the text the findings speak of."""
        policy = self.linter.policy
        self.summary.documents += record.document is not None
        for finding in findings:
            if policy.covers(finding.rule, record.origin.path):
                severity = policy.severity(finding.rule)
                self.summary.add(finding, severity)
                category = self.linter.category(finding.rule)
                self.diagnostics.add(Diagnostic.of(finding, record.origin, document, category, severity))


def check(source: Source, tally: Tally) -> None:
    """Find what is wrong with each record. Raises SourceError, OSError, RuleFailed."""
    for record in source.records():
        findings = list(record.findings)
        if record.document is not None:
            findings += tally.linter.check(record.document)
        tally.add(record, findings, record.document)


def compare(source: Source, tally: Tally, task: Task) -> None:
    """Show what fixing would change. Raises KeepsFile, and what `check` raises."""
    from lint.report.diff import differences

    for part in differences(source, Fixer(tally, task), task.view):
        tally.differences.add(part)
        tally.summary.files_changed = 1


def fix(source: Source, tally: Tally, task: Task, journal: "Journal | None") -> None:
    """Mend a file and put it in the place of the old one. Raises KeepsFile, and what `check` raises.

    The journal is on the disk before the file is replaced.
    """
    from lint.journal import digest
    from lint.writing import Rewriting, WriteError

    rewriting = Rewriting(source.path, journal.announce if journal else None)
    block = journal.block(source.path) if journal else None
    fixer = Fixer(tally, task)

    def keep(record: Record, restorations: Sequence[Restoration]) -> None:
        if block is not None:
            block.add(record.origin, fixer.fixed, restorations)

    try:
        if source.rewrite(fixer, keep, rewriting.open):
            rewriting.finish()
            if block is not None:
                block.commit(digest(source.path), digest(rewriting.temporary))
            rewriting.commit()
            tally.summary.files_changed = 1
    except WriteError as error:
        raise SourceError(str(error)) from error
    finally:
        rewriting.discard()
        if block is not None:
            block.discard()


def fix_into(source: Source, tally: Tally, task: Task, target: Callable[[], BinaryIO]) -> None:
    """Mend a source and write it elsewhere; `target` is called only where something changes."""
    if source.rewrite(Fixer(tally, task), lambda record, restorations: None, target):
        tally.summary.files_changed = 1


class Fixer:
    """Decides what changes in each record, and tallies what is left; `fixed` is what was done to the last one."""

    def __init__(self, tally: Tally, task: Task) -> None:
        self._tally = tally
        self._unsafe = task.unsafe
        self.fixed: Sequence[Fixed] = ()

    def __call__(self, record: Record) -> Sequence[Change]:
        """The changes of the record's text. Raises KeepsFile where the file must stay as it is."""
        if record.keeps_file:
            reasons = "; ".join(finding.message for finding in record.findings)
            raise KeepsFile(f"line {record.origin.line}: {reasons}" if record.origin.line else reasons)
        document, linter = record.document, self._tally.linter
        if document is None:
            self._tally.add(record, record.findings, None)
            return ()
        reencoded = [finding for finding in record.findings if isinstance(finding.fix, Reencode)]
        left = [finding for finding in record.findings if finding not in reencoded]
        try:
            outcome = linter.fix(document, unsafe=self._unsafe)
        except DidNotSettle as error:
            message = f"{error}; the document stays as it was"
            left.append(Finding("did-not-settle", 0, len(document.text), message, Scope.DOCUMENT))
            self._tally.add(record, left + linter.check(document), document)
            return ()
        self.fixed = [*(Fixed(0, finding, "") for finding in reencoded), *outcome.fixed]
        for fixed in self.fixed:
            self._tally.summary.add_fixed(fixed.finding)
        after = Document(outcome.text, document.origin, document.metadata)
        self._tally.add(record, [*left, *outcome.left], after)
        # A file in another encoding is written anew even where its text stays.
        return outcome.changes or ((Change(0, 0, ""),) if reencoded else ())
