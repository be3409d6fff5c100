"""A progress bar on standard error, for runs that take long enough to ask how long."""

import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_PATIENCE = 1.0
_INTERVAL = 0.1
_RECENT = 20.0
"""How far back the rate looks, in seconds: results come by bursts, and what is remembered comes at once."""


class Progress:
    """Counts files and bytes, and after a second draws a bar, where standard error is a terminal.

    rich is imported when the bar is first drawn. Nothing else may be written to the
    terminal while the bar is there: what is, is written under `hidden`.
    """

    def __init__(self, files: int, size: int, *, enabled: bool | None = None) -> None:
        """Expect `files` files of `size` bytes in all; `enabled` overrides the look at standard error."""
        self._files, self._size = files, size
        self._enabled = sys.stderr.isatty() if enabled is None else enabled
        self._started = self._drawn = time.monotonic()
        self._done_files = self._done_size = 0
        self._marks = deque([(self._started, 0)])
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Take the bar off the terminal for good."""
        self._enabled = False
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def advance(self, files: int = 0, size: int = 0) -> None:
        """So many more files and bytes are done."""
        self._done_files += files
        self._done_size += size
        if not self._enabled:
            return
        now = time.monotonic()
        if self._bar is None:
            if now - self._started < _PATIENCE:
                return
            self._start()
        elif now - self._drawn < _INTERVAL:
            return
        self._drawn = now
        self._draw()

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar off the terminal while something else is written to it."""
        if self._bar is None:
            yield
            return
        self._bar.stop()
        try:
            yield
        finally:
            sys.stdout.flush()
            self._bar.start()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, TextColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("{task.fields[files]}"),
            BarColumn(),
            DownloadColumn(),
            TextColumn("{task.fields[rate]}"),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            # What others write goes where they write it: findings may be piped while the bar is on the terminal.
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._bar.add_task("", total=self._size, files="", rate="")
        self._bar.start()

    def _draw(self) -> None:
        assert self._bar is not None
        assert self._task is not None
        files = f"{self._done_files:,}/{self._files:,} file{'' if self._files == 1 else 's'}"
        rate = rate_and_rest(self._rate(), self._size - self._done_size)
        self._bar.update(self._task, completed=self._done_size, files=files, rate=rate, refresh=True)

    def _rate(self) -> float:
        """How many bytes are done in a second, of late."""
        self._marks.append((self._drawn, self._done_size))
        while len(self._marks) > 2 and self._drawn - self._marks[1][0] > _RECENT:
            self._marks.popleft()
        (since, before) = self._marks[0]
        return (self._done_size - before) / max(self._drawn - since, 0.001)


def rate_and_rest(rate: float, left: int) -> str:
    """`12.3 MB/s, 0:05:07 left`: the rate in bytes a second, and the time that `left` bytes take at it."""
    if rate <= 0:
        return ""
    minutes, seconds = divmod(round(left / rate), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{rate / 1e6:,.1f} MB/s, {hours:,}:{minutes:02}:{seconds:02} left"
