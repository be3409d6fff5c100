"""What is done with the records of a part: check them, or decide what changes in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from lint.document import Document, Origin
from lint.edits import Change
from lint.engine import DidNotSettle, Fixed, RuleFailed
from lint.finding import Applicability, Finding, Reencode, Scope
from lint.linter import Linter
from lint.policy import MOSTLY_BOILERPLATE
from lint.report.diagnostic import Diagnostic, Summary
from lint.sources.bytesource import ByteSource
from lint.sources.source import Part, Piece, Record, Source, Splice
from lint.timing import Clock

if TYPE_CHECKING:
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
    shown to people, None that they are raw; `timed` asks how long each rule takes.
    """

    mode: Mode = Mode.CHECK
    applicability: Applicability = Applicability.SAFE
    view: "View | None" = None
    timed: bool = False

    @property
    def unsafe(self) -> bool:
        return self.applicability is Applicability.UNSAFE


class KeepsFile(Exception):
    """A record could not be read, so its file must not be rewritten."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A record that changes: what was fixed in it, and the splices of its part that do it."""

    origin: Origin
    fixed: Sequence[Fixed]
    splices: Sequence[Splice]


@dataclass(slots=True)
class Judged:
    """What came of one part.

    `keeps` says why its file must stay as it is, and `failed` which rule failed; after
    either, what follows in the part was not looked at. `shown` are the differences, where
    they are those of records. `lasting` tells that the same is to be said of the same
    bytes wherever they stand, `lasting_after` that of the bytes as they are when mended.
    """

    summary: Summary = field(default_factory=Summary)
    diagnostics: Iterable[Diagnostic] = ()
    mended: list[Mended] = field(default_factory=list)
    shown: list[bytes] = field(default_factory=list)
    keeps: str = ""
    failed: RuleFailed | None = None
    lasting: bool = True
    lasting_after: bool = True


def judge(source: Source, part: Part, linter: Linter, task: Task) -> Judged:
    """What is wrong with the records of `part`, and what becomes of them by `task`; nothing is read or written."""
    judgement = _Judgement(source, linter, task)
    judged = judgement.judged
    linter.matcher.expect(len(part.raw))
    clock = linter.matcher.clock = Clock() if task.timed else None
    try:
        for piece in source.read(part):
            if piece.record is not None:
                judgement.take(piece, piece.record)
    except KeepsFile as error:
        judged.keeps = str(error)
    except RuleFailed as error:
        judged.failed = error
    if clock:
        judged.summary.seconds, judged.summary.looks = clock.seconds, clock.documents
    judged.lasting = judged.lasting and not (judged.summary.fixed or judged.keeps or judged.failed)
    return judged


class _Judgement:
    """Takes the records of a part one by one."""

    def __init__(self, source: Source, linter: Linter, task: Task) -> None:
        self._source = source
        self._linter = linter
        self._task = task
        self._diagnostics: list[Diagnostic] = []
        self.judged = Judged(diagnostics=self._diagnostics)

    def take(self, piece: Piece, record: Record) -> None:
        """Check or mend a record. Raises KeepsFile, RuleFailed."""
        # What is said of a record that cannot be read may name its line in the file.
        self.judged.lasting = self.judged.lasting and not record.keeps_file
        if self._task.mode is not Mode.CHECK:
            self._mend(piece, record)
            return
        findings = list(record.findings)
        if record.document is not None:
            findings += self._linter.check(record.document)
        self._add(record, findings, record.document)

    def _add(self, record: Record, findings: Iterable[Finding], document: Document | None) -> None:
        """Count a record and what is (left) wrong with it; `document` is the text the findings speak of."""
        policy, summary = self._linter.policy, self.judged.summary
        summary.documents += record.document is not None
        for finding in findings:
            if policy.covers(finding.rule, record.origin.path):
                severity = policy.severity(finding.rule)
                summary.add(finding, severity)
                category = self._linter.category(finding.rule)
                self._diagnostics.append(Diagnostic.of(finding, record.origin, document, category, severity))

    def _mend(self, piece: Piece, record: Record) -> None:
        if record.keeps_file:
            reasons = "; ".join(finding.message for finding in record.findings)
            raise KeepsFile(f"line {record.origin.line}: {reasons}" if record.origin.line else reasons)
        if record.document is None:
            self._add(record, record.findings, None)
            return
        fixed, changes = self._fix(record, record.document)
        splices = piece.wanted(changes)
        if splices:
            self.judged.mended.append(Mended(record.origin, fixed, splices))
            if self._task.mode is Mode.DIFF:
                self._show(record.document, changes)

    def _fix(self, record: Record, document: Document) -> tuple[Sequence[Fixed], Sequence[Change]]:
        """What is fixed in a record, and the changes of its text; what is left is counted."""
        reencoded = [finding for finding in record.findings if isinstance(finding.fix, Reencode)]
        left = [finding for finding in record.findings if finding not in reencoded]
        try:
            outcome = self._linter.fix(document, unsafe=self._task.unsafe)
        except DidNotSettle as error:
            message = f"{error}; the document stays as it was"
            left.append(Finding("did-not-settle", 0, len(document.text), message, Scope.DOCUMENT))
            self._add(record, left + self._linter.check(document), document)
            self.judged.lasting = self.judged.lasting_after = False
            return (), ()
        fixed = [*(Fixed(0, finding, "") for finding in reencoded), *outcome.fixed]
        for one in fixed:
            self.judged.summary.add_fixed(one.finding)
        if reencoded or any(finding.rule == MOSTLY_BOILERPLATE for finding in outcome.left):
            self.judged.lasting = self.judged.lasting_after = False  # a check would not say that
        after = Document(outcome.text, document.origin, document.metadata)
        self._add(record, [*left, *outcome.left], after)
        # A file in another encoding is written anew even where its text stays.
        return fixed, outcome.changes or ((Change(0, 0, ""),) if reencoded else ())

    def _show(self, document: Document, changes: Sequence[Change]) -> None:
        """Keep the differences for people, or, of a format whose bytes have none, of the text."""
        if self._task.view is not None:
            from lint.report.readable_diff import readable

            self.judged.shown += (line.encode() for line in readable(document, changes, self._task.view))
        elif not isinstance(self._source, ByteSource):
            from lint.report.diff import record_diff

            self.judged.shown += record_diff(document, changes)
