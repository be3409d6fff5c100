"""Workers: processes that judge parts; what they are given comes back in its order."""

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import TracebackType
from typing import TYPE_CHECKING, Self

from lint.config import Config
from lint.errors import UserError
from lint.linter import Linter
from lint.mending import Judged, Task, judge
from lint.reading import Step
from lint.sources.source import Part, Source

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

_UNIT = 256 << 10
"""How many bytes a worker is given at a time, at least: small files go together."""
_STEPS = 256
_HELD = 64 << 20
"""How many bytes may wait for their results; one part more than that in any case."""

Given = Sequence[tuple[bytes, Source, Part]]


@lru_cache(maxsize=64)
def _linter(pickled: bytes) -> Linter:
    return Linter(pickle.loads(pickled))  # noqa: S301 - pickled by this process or its parent


def linter_for(config: Config) -> Linter:
    """The linter of a configuration, made once per process. Raises UserError."""
    return _linter(pickle.dumps(config))


class Workers:
    """Judges parts in `processes` processes, which are started with the first; with one, in this very process."""

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self._strangers: set[BaseProcess] = set()
        self._configs: dict[int, tuple[Config, bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool is None:
            return
        if error is not None:
            import multiprocessing

            for process in set(multiprocessing.active_children()) - self._strangers:
                process.terminate()
        # Once, and waited for: a pool that is still closing when Python ends fails in its exit handler.
        self._pool.shutdown(cancel_futures=error is not None)

    def judged(self, steps: Iterator[Step], task: Task) -> Iterator[Step]:
        """The steps in their order, each part judged. No more is read ahead than keeps the processes busy."""
        if self._processes == 1:
            for step in steps:
                if step.open and not step.file.abandoned:
                    assert step.part is not None
                    assert step.file.source is not None
                    step.judged = judge(step.file.source, step.part, linter_for(step.file.job.config), task)
                yield step
            return
        waiting: deque[_Unit] = deque()
        unit = _Unit()
        for step in steps:
            unit.add(step)
            if not unit.size and not waiting:
                yield from unit.steps
                unit = _Unit()
            elif unit.full:
                waiting.append(self._begin(unit, task))
                unit = _Unit()
            while len(waiting) > 2 * self._processes or (waiting and sum(one.size for one in waiting) > _HELD):
                yield from waiting.popleft().finished()
        waiting.append(self._begin(unit, task))
        while waiting:
            yield from waiting.popleft().finished()

    def _begin(self, unit: "_Unit", task: Task) -> "_Unit":
        if unit.size:
            given = [(self._pickled(step.file.job.config), *both) for step, both in unit.given()]
            unit.result = self._started().submit(_judge, given, task)
        return unit

    def _pickled(self, config: Config) -> bytes:
        """The configuration as it is sent, pickled once: it is the same object for all files of a folder."""
        if id(config) not in self._configs:
            self._configs[id(config)] = (config, pickle.dumps(config))
        return self._configs[id(config)][1]

    def _started(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            # Not fork: a library may have started threads.
            method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
            context = multiprocessing.get_context(method)
            context.set_forkserver_preload([__name__])
            self._strangers = set(multiprocessing.active_children())
            self._pool = ProcessPoolExecutor(self._processes, context, _begin_worker)
        return self._pool


class _Unit:
    """Steps that are given away together."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.size = 0
        self.result: Future[list[Judged]] | None = None

    @property
    def full(self) -> bool:
        return self.size >= _UNIT or len(self.steps) >= _STEPS

    def add(self, step: Step) -> None:
        self.steps.append(step)
        if step.open and step.part is not None:
            self.size += max(1, len(step.part.raw))

    def given(self) -> list[tuple[Step, tuple[Source, Part]]]:
        """What there is to judge."""
        return [
            (step, (step.file.source, step.part))
            for step in self.steps
            if step.open and step.part is not None and step.file.source is not None
        ]

    def finished(self) -> list[Step]:
        """The steps, judged. Raises UserError where the worker died."""
        if self.result is not None:
            from concurrent.futures.process import BrokenProcessPool

            try:
                found = iter(self.result.result())
            except BrokenProcessPool as error:
                raise UserError(
                    "a process of the run was ended from outside, perhaps for want of memory; "
                    "files are either as they were or done (fewer --jobs need less)"
                ) from error
            for step in self.steps:
                if step.open:
                    step.judged = next(found)
        return self.steps


def _begin_worker() -> None:
    """Leave interrupts to the parent process, and end when that does, however it does."""
    import os
    import signal
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def end() -> None:
        wait([parent.sentinel])
        os._exit(1)

    Thread(target=end, daemon=True).start()


def _judge(given: Given, task: Task) -> list[Judged]:
    return [judge(source, part, _linter(config), task) for config, source, part in given]
