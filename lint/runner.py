"""Run the linter over files: what came of their parts, put together file by file."""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from lint.engine import RuleFailed
from lint.mending import Judged, KeepsFile, Mode, Task
from lint.reading import File, Job, Opener, Step, open_file, steps
from lint.report.diagnostic import Diagnostic, Summary
from lint.sources.bytesource import ByteSource
from lint.sources.source import Source, SourceError
from lint.spool import Spool
from lint.workers import Workers

if TYPE_CHECKING:
    from lint.cache import Cache
    from lint.journal import Journal
    from lint.replacing import Target


_PARTS_HELD = 32
"""So many parts of a diff, of up to 64 KB each, wait in memory."""


@dataclass
class Result:
    """What came of a file, or of a stretch of it, `size` bytes; `summary.files` counts the file once.

    `errors` are the user's to mend and end the run with exit code 2.
    """

    size: int = 0
    diagnostics: Iterable[Diagnostic] = ()
    differences: Iterable[bytes] = ()
    summary: Summary = field(default_factory=Summary)
    notes: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """What is done with every file and by whom; `opener` and `collect` stand for the disk, to read and to write."""

    task: Task
    workers: Workers
    journal: "Journal | None" = None
    cache: "Cache | None" = None
    opener: Opener = open_file
    collect: "Callable[[Source], Target] | None" = None

    def results(self, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        """Run over files; the results come in the order of the jobs, whatever the number of processes.

        Findings come as they are found; what a fix leaves of a file, or would change, when it is done.
        """
        for file, own in groupby(self._steps(jobs, self.task), key=lambda step: step.file):
            if file.not_checked:
                yield _not_checked(file)
            elif self.task.mode is Mode.CHECK:
                yield from _checked(file, own)
            else:
                yield from self._mended(file, own)

    def _steps(self, jobs: Iterable[Job], task: Task) -> Iterator[Step]:
        found = steps(jobs, task, self.journal, self.opener)
        if self.cache is None:
            return self.workers.judged(found, task)
        return self.cache.told(self.workers.judged(self.cache.asked(found, task), task))

    def _mended(self, file: File, own: Iterator[Step]) -> Iterator[Result]:
        failed = Result(file.size)
        try:
            for result in self._compared(file, own) if self.task.mode is Mode.DIFF else self._fixed(file, own):
                failed.size -= result.size
                yield result
        except KeepsFile as error:
            failed.notes.append(f"{file.job.path}: not fixed: {error}")
        except (OSError, SourceError, RuleFailed) as error:
            failed.errors.append(_message(file, error))
        else:
            return
        # The file stays as it is; what is wrong with it is told all the same.
        file.abandoned = True
        checking = Task(timed=self.task.timed)
        for again, unchanged in groupby(self._steps([file.job], checking), key=lambda step: step.file):
            for result in _checked(again, unchanged):
                errors = [error for error in result.errors if error not in failed.errors]
                yield Result(0, result.diagnostics, summary=result.summary, errors=errors)
        yield failed

    def _fixed(self, file: File, own: Iterator[Step]) -> Iterator[Result]:
        """Mend a file and put it in the place of the old one. Raises KeepsFile, SourceError, OSError, RuleFailed."""
        done = _Done()
        target: Target | None = None
        try:
            for step in own:
                judged = done.take(step)
                if step.part is not None:
                    target = target or self._target(file)
                    new = target.add(step.part, judged.mended)
                    if self.cache is not None and judged.mended:
                        self.cache.mended(step, new)
                yield Result(step.size)
            if target is not None and target.commit():
                done.result.summary.files_changed = 1
        finally:
            if target is not None:
                target.discard()
        yield done.result

    def _compared(self, file: File, own: Iterator[Step]) -> Iterator[Result]:
        """Show what fixing a file would change. Raises KeepsFile, SourceError, OSError, RuleFailed."""
        from lint.report.diff import FileDiff

        done = _Done()
        parts: Spool[bytes] = Spool(_PARTS_HELD)
        raw = self.task.view is None and isinstance(file.source, ByteSource)
        diff = FileDiff(str(file.job.path))
        for step in own:
            judged = done.take(step)
            shown: Iterable[bytes] = judged.shown
            if raw and step.part is not None:
                shown = diff.feed(step.part.raw, [splice for one in judged.mended for splice in one.splices])
            elif step.part is None:
                shown = diff.finish()
            for part in shown:
                parts.add(part)
                done.result.summary.files_changed = 1
            yield Result(step.size)
        done.result.differences = parts
        yield done.result

    def _target(self, file: File) -> "Target":
        assert file.source is not None
        if self.collect is not None:
            return self.collect(file.source)
        from lint.replacing import Replacement

        assert file.rewriting is not None
        return Replacement(file.source, file.rewriting, self.journal)


def _checked(file: File, own: Iterator[Step]) -> Iterator[Result]:
    """What is wrong with a file, part by part."""
    left = file.size
    for step in own:
        result = Result(step.size)
        left -= step.size
        if step.judged is not None:
            result.diagnostics = step.judged.diagnostics
            result.summary.merge(step.judged.summary)
        error = step.error or (step.judged.failed if step.judged is not None else None)
        if error is not None:
            file.abandoned = True
            result.errors.append(_message(file, error))
            result.size += left
        result.summary.files = int(step.part is None or error is not None)
        yield result
        if error is not None:
            return


class _Done:
    """What came of a file that is done with only when its last part is."""

    def __init__(self) -> None:
        self._diagnostics: Spool[Diagnostic] = Spool()
        self.result = Result(diagnostics=self._diagnostics, summary=Summary(files=1))

    def take(self, step: Step) -> Judged:
        """Count a step; raises what broke its file off."""
        judged = step.judged or Judged()
        if judged.keeps:
            raise KeepsFile(judged.keeps)
        error = step.error or judged.failed
        if error is not None:
            raise error
        self.result.summary.merge(judged.summary)
        for diagnostic in judged.diagnostics:
            self._diagnostics.add(diagnostic)
        return judged


def _not_checked(file: File) -> Result:
    path = str(file.job.path)
    result = Result(file.size, errors=[f"{path}: not checked: {file.not_checked}"] if file.job.named else [])
    result.summary.not_checked[file.not_checked] = [path]
    return result


def _message(file: File, error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{file.job.path}: {reason}"
