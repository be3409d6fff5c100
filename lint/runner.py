"""Run the linter over files, in one process or several."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config import Config
from lint.engine import RuleFailed
from lint.linter import Linter
from lint.mending import KeepsFile, Mode, Tally, Task, check, compare, fix, fix_into
from lint.report.diagnostic import Diagnostic, Summary
from lint.sources.opening import NotChecked, open_bytes, open_source
from lint.sources.source import ReadOptions, Source, SourceError

if TYPE_CHECKING:
    from lint.journal import Journal

Opener = Callable[[ReadOptions], Source | NotChecked]
Mender = Callable[[Source, Tally], None]


@dataclass(frozen=True, slots=True)
class Job:
    """A file to run on: `named` tells that the user gave it by name."""

    path: Path
    named: bool
    config: Config

    @property
    def size(self) -> int:
        """The bytes of the file; none where that cannot be told."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


@dataclass
class FileResult:
    """What came of one file. `errors` are the user's to mend and end the run with exit code 2."""

    path: Path
    size: int = 0
    diagnostics: Iterable[Diagnostic] = ()
    differences: Iterable[bytes] = ()
    summary: Summary = field(default_factory=Summary)
    notes: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def take(self, tally: Tally) -> None:
        """The result is what `tally` counted."""
        self.diagnostics, self.differences, self.summary = tally.diagnostics, tally.differences, tally.summary


@lru_cache(maxsize=64)
def _linter(pickled: bytes) -> Linter:
    return Linter(pickle.loads(pickled))  # noqa: S301 - pickled by this process or its parent


def linter_for(config: Config) -> Linter:
    """The linter of a configuration, made once per process. Raises UserError."""
    return _linter(pickle.dumps(config))


def run_file(job: Job, task: Task, journal: "Journal | None" = None) -> FileResult:
    """Check, fix or compare one file. What is wrong with the file is in the result, and never raised."""
    return _run(
        job,
        task,
        lambda options: open_source(job.path, options, named=job.named),
        lambda source, tally: fix(source, tally, task, journal),
    )


def run_bytes(job: Job, task: Task, content: bytes) -> tuple[FileResult, bytes]:
    """Check, fix or compare `content`, taken for the file of `job`; what is mended is returned as well."""
    fixed = BytesIO()
    fixed.close = lambda: None  # type: ignore[method-assign]
    result = _run(
        job,
        task,
        lambda options: open_bytes(content, str(job.path), options),
        lambda source, tally: fix_into(source, tally, task, lambda: fixed),
    )
    mended = result.summary.files_changed and task.mode is Mode.FIX
    return result, fixed.getvalue() if mended else content


def _run(job: Job, task: Task, opener: Opener, mend: Mender) -> FileResult:
    linter = linter_for(job.config)
    result = FileResult(job.path, job.size)
    changing = task.mode is not Mode.CHECK
    options = ReadOptions(job.config.text_field, job.config.max_record_bytes, reencode=task.unsafe and changing)
    try:
        source = opener(options)
        if isinstance(source, NotChecked):
            result.summary.not_checked[source.reason] = [str(job.path)]
            if job.named:
                result.errors.append(f"{job.path}: not checked: {source.reason}")
            return result
        if changing and _mended(source, linter, task, mend, result):
            return result
        if changing:  # the file stays as it is; what is wrong with it is told all the same
            source = opener(ReadOptions(job.config.text_field, job.config.max_record_bytes))
            assert isinstance(source, Source)
        tally = Tally(linter)
        result.take(tally)
        check(source, tally)
    except (OSError, SourceError, RuleFailed) as error:
        message = f"{job.path}: {_reason(error)}"
        if message not in result.errors:
            result.errors.append(message)
    return result


def _mended(source: Source, linter: Linter, task: Task, mend: Mender, result: FileResult) -> bool:
    """Whether the source could be fixed or compared; otherwise the result says why not."""
    tally = Tally(linter)
    try:
        if task.mode is Mode.DIFF:
            compare(source, tally, task)
        else:
            mend(source, tally)
    except KeepsFile as error:
        result.notes.append(f"{result.path}: not fixed: {error}")
    except (OSError, SourceError, RuleFailed) as error:
        result.errors.append(f"{result.path}: {_reason(error)}")
    else:
        result.take(tally)
        return True
    return False


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def run(jobs: Iterable[Job], task: Task, journal: "Journal | None" = None, processes: int = 1) -> Iterator[FileResult]:
    """Run over files; the results come in the order of the jobs, whatever the number of processes."""
    if processes == 1:
        for job in jobs:
            yield run_file(job, task, journal)
    else:
        yield from _run_in_pool(jobs, task, journal, processes)


def _run_in_pool(jobs: Iterable[Job], task: Task, journal: "Journal | None", processes: int) -> Iterator[FileResult]:
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
    result.diagnostics, result.differences = tuple(result.diagnostics), tuple(result.differences)
    return result
