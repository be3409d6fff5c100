"""Reading: the files of a run as one row of steps, part by part, with all that can go wrong on the way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config import Config
from lint.mending import Judged, Mode, Task
from lint.sources.opening import NotChecked, open_source
from lint.sources.source import Part, ReadOptions, Source, SourceError

if TYPE_CHECKING:
    from lint.journal import Journal
    from lint.writing import Rewriting

Opener = Callable[["Job", ReadOptions], Source | NotChecked]


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


@dataclass(eq=False, slots=True)
class File:
    """A file that is being read. Who has seen enough of it sets `abandoned`.

    `rewriting` remembers what the file was before it was read, where it may be replaced.
    """

    job: Job
    size: int = 0
    source: Source | None = None
    not_checked: str = ""
    rewriting: "Rewriting | None" = None
    abandoned: bool = False


@dataclass(eq=False, slots=True)
class Step:
    """A part of a file, later with what came of it; without one the end of the file, and what broke it off.

    `size` is how many bytes of the file it stands for.
    """

    file: File
    size: int = 0
    part: Part | None = None
    judged: Judged | None = None
    error: Exception | None = None
    key: bytes = b""
    """What the cache knows the part by; nothing where it does not."""
    remembered: bool = False

    @property
    def open(self) -> bool:
        """Whether it is still to be judged."""
        return self.part is not None and self.judged is None


def open_file(job: Job, options: ReadOptions) -> Source | NotChecked:
    """The source of a file on the disk."""
    return open_source(job.path, options, named=job.named)


def steps(
    jobs: Iterable[Job], task: Task, journal: "Journal | None" = None, opener: Opener = open_file
) -> Iterator[Step]:
    """The steps of each file: its parts, then its end. Nothing is raised for what is wrong with a file."""
    for job in jobs:
        file = File(job, job.size)
        at = 0
        try:
            _open(file, task, journal, opener)
            for part in file.source.parts() if file.source is not None else ():
                now = min(file.source.position(), file.size) if file.source is not None else at
                # What holds no record is not judged.
                yield Step(file, now - at, part, Judged() if part.bare else None)
                at = now
                if file.abandoned:
                    break
        except (OSError, SourceError) as error:
            yield Step(file, file.size - at, error=error)
        else:
            yield Step(file, file.size - at)


def _open(file: File, task: Task, journal: "Journal | None", opener: Opener) -> None:
    config, changing = file.job.config, task.mode is not Mode.CHECK
    options = ReadOptions(config.text_field, config.max_record_bytes, reencode=task.unsafe and changing)
    if task.mode is Mode.FIX and opener is open_file:
        from lint.writing import Rewriting

        # Before the first byte is read: a change from then on is noticed.
        file.rewriting = Rewriting(file.job.path, journal.announce if journal else None)
    source = opener(file.job, options)
    if isinstance(source, NotChecked):
        file.not_checked = source.reason
    else:
        file.source = source
