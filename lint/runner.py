"""Run the linter over files: check, fix or compare each, in one process or several."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config import Config
from lint.document import Document
from lint.edits import Change
from lint.engine import DidNotSettle, Fixed, RuleFailed
from lint.finding import Applicability, Finding, Reencode, Scope
from lint.linter import Linter
from lint.report.diagnostic import Diagnostic, Summary
from lint.sources.opening import NotChecked, open_source
from lint.sources.source import ReadOptions, Record, Restoration, Source, SourceError
from lint.spool import Spool

if TYPE_CHECKING:
    from lint.journal import Block, Journal
    from lint.report.readable_diff import View


class Mode(Enum):
    """What is done with each file."""

    CHECK = "check"
    FIX = "fix"
    DIFF = "diff"


@dataclass(frozen=True, slots=True)
class Job:
    """A file to run on: `named` tells that the user gave it by name."""

    path: Path
    named: bool
    config: Config


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every file of the run; `applicability` is the least that a fix must have.

    With a `view`, differences are for people; without, as `patch` takes them.
    """

    mode: Mode = Mode.CHECK
    applicability: Applicability = Applicability.SAFE
    view: "View | None" = None


@dataclass
class FileResult:
    """What came of one file. `errors` are the user's to mend and end the run with exit code 2."""

    path: Path
    diagnostics: Iterable[Diagnostic] = ()
    summary: Summary = field(default_factory=Summary)
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    differences: Iterable[bytes] = ()


class _KeepsFile(Exception):
    """A record could not be read, so its file must not be rewritten."""


@lru_cache(maxsize=64)
def _linter(pickled: bytes) -> Linter:
    return Linter(pickle.loads(pickled))  # noqa: S301 - pickled by this process or its parent


def linter_for(config: Config) -> Linter:
    """The linter of a configuration, made once per process. Raises UserError."""
    return _linter(pickle.dumps(config))


def run_file(job: Job, task: Task, journal: "Journal | None" = None) -> FileResult:
    """Check, fix or compare one file. What is wrong with the file itself is in the result, never raised.

    Raises UserError where the configuration is wrong.
    """
    linter = linter_for(job.config)
    result = FileResult(job.path)
    unsafe = task.applicability == Applicability.UNSAFE
    options = ReadOptions(
        text_field=job.config.text_field,
        max_record_bytes=job.config.max_record_bytes,
        reencode=unsafe and task.mode is not Mode.CHECK,
    )
    try:
        source = open_source(job.path, options, named=job.named)
        if isinstance(source, NotChecked):
            result.summary.not_checked.setdefault(source.reason, []).append(str(job.path))
            if job.named:
                result.errors.append(f"{job.path}: not checked: {source.reason}")
            return result
        result.summary.files = 1
        if task.mode is Mode.CHECK:
            _check(source, linter, result)
        else:
            _mend(source, linter, result, task, journal)
    except OSError as error:
        result.errors.append(f"{job.path}: {error.strerror or error}")
    except (SourceError, RuleFailed) as error:
        result.errors.append(f"{job.path}: {error}")
    return result


def _mend(source: Source, linter: Linter, result: FileResult, task: Task, journal: "Journal | None") -> None:
    """Fix or compare; where the file must stay as it is, check it instead and say why."""
    try:
        if task.mode is Mode.DIFF:
            _compare(source, linter, result, task)
        else:
            _fix(source, linter, result, task, journal)
        return
    except _KeepsFile as error:
        result.notes.append(f"{result.path}: not fixed: {error}")
    except (OSError, SourceError, RuleFailed) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        result.errors.append(f"{result.path}: not fixed: {reason}")
    result.summary = Summary(files=1)
    result.differences = ()
    options = ReadOptions(source.options.text_field, source.options.max_record_bytes)
    again = open_source(source.path, options, named=True)
    assert isinstance(again, Source)
    _check(again, linter, result)


def _check(source: Source, linter: Linter, result: FileResult) -> None:
    tally = _Tally(linter, result)
    for record in source.records():
        findings = list(record.findings)
        if record.document is not None:
            findings += linter.check(record.document)
        tally.add(record, findings, record.document)


@dataclass
class _Tally:
    """Counts findings and places them, as they come."""

    linter: Linter
    result: FileResult
    spool: Spool[Diagnostic] = field(default_factory=Spool)

    def __post_init__(self) -> None:
        self.result.diagnostics = self.spool

    def add(self, record: Record, findings: Iterable[Finding], document: Document | None) -> None:
        """Count a record and what is (left) wrong with it; `document` is the text the findings speak of."""
        summary, policy = self.result.summary, self.linter.policy
        summary.documents += record.document is not None
        for finding in findings:
            if not policy.covers(finding.rule, record.origin.path):
                continue
            severity = policy.severity(finding.rule)
            summary.add(finding, severity)
            self.spool.add(
                Diagnostic.of(finding, record.origin, document, self.linter.category(finding.rule), severity)
            )


def _fix(source: Source, linter: Linter, result: FileResult, task: Task, journal: "Journal | None") -> None:
    from lint.journal import digest
    from lint.writing import Rewriting, WriteError

    rewriting = Rewriting(source.path, journal.announce if journal else None)
    block: Block | None = journal.block(source.path) if journal else None
    fixer = _Fixer(linter, result, task)

    def keep(record: Record, restorations: Sequence[Restoration]) -> None:
        if block is not None:
            block.add(record.origin, fixer.fixed, restorations)

    try:
        if source.rewrite(fixer, keep, rewriting.open):
            rewriting.finish()
            if block is not None:
                block.commit(digest(source.path), digest(rewriting.temporary))
            rewriting.commit()
            result.summary.files_changed = 1
    except WriteError as error:
        raise SourceError(str(error)) from error
    finally:
        rewriting.discard()
        if block is not None:
            block.discard()


def _compare(source: Source, linter: Linter, result: FileResult, task: Task) -> None:
    from lint.report.diff import differences

    fixer = _Fixer(linter, result, task)
    spool: Spool[bytes] = Spool()
    for hunk in differences(source, fixer, task.view):
        spool.add(hunk)
        result.summary.files_changed = 1
    result.differences = spool


class _Fixer:
    """Decides what changes in each record, and tallies what is left; `fixed` is what it did to the last one."""

    def __init__(self, linter: Linter, result: FileResult, task: Task) -> None:
        self._linter = linter
        self._unsafe = task.applicability == Applicability.UNSAFE
        self._tally = _Tally(linter, result)
        self.fixed: Sequence[Fixed] = ()

    def __call__(self, record: Record) -> Sequence[Change]:
        if record.keeps_file:
            reasons = "; ".join(finding.message for finding in record.findings)
            raise _KeepsFile(f"line {record.origin.line}: {reasons}" if record.origin.line else reasons)
        document = record.document
        if document is None:
            self._tally.add(record, record.findings, None)
            return ()
        reencoded = [finding for finding in record.findings if isinstance(finding.fix, Reencode)]
        left = [finding for finding in record.findings if finding not in reencoded]
        try:
            outcome = self._linter.fix(document, unsafe=self._unsafe)
        except DidNotSettle as error:
            left.append(Finding("did-not-settle", 0, len(document.text), f"{error}; it stays as it was", Scope.DOCUMENT))
            self._tally.add(record, left + self._linter.check(document), document)
            return ()
        self.fixed = [*(Fixed(0, finding, "") for finding in reencoded), *outcome.fixed]
        for fixed in self.fixed:
            self._tally.result.summary.add_fixed(fixed.finding)
        after = Document(outcome.text, document.origin, document.metadata)
        self._tally.add(record, [*left, *outcome.left], after)
        # A file in another encoding is written anew even where its text stays.
        return outcome.changes or ((Change(0, 0, ""),) if reencoded else ())


def run(
    jobs: Iterable[Job], task: Task, journal: "Journal | None" = None, processes: int = 1
) -> Iterator[FileResult]:
    """Run over files in their order, whatever the number of processes."""
    if processes == 1:
        for job in jobs:
            yield run_file(job, task, journal)
        return
    yield from _run_in_pool(jobs, task, journal, processes)


def _run_in_pool(
    jobs: Iterable[Job], task: Task, journal: "Journal | None", processes: int
) -> Iterator[FileResult]:
    import multiprocessing
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor

    # Not fork: a library may have started threads.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    waiting: deque[Future[FileResult]] = deque()
    with ProcessPoolExecutor(processes, multiprocessing.get_context(method)) as pool:
        try:
            for job in jobs:
                waiting.append(pool.submit(_run_apart, job, task, journal))
                while len(waiting) > 4 * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _run_apart(job: Job, task: Task, journal: "Journal | None") -> FileResult:
    result = run_file(job, task, journal)
    result.diagnostics = tuple(result.diagnostics)
    result.differences = tuple(result.differences)
    return result
