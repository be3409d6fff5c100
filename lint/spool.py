"""A list that goes to disk when it grows: findings wait here until their file is done."""

from collections.abc import Iterator
from typing import IO, Generic, TypeVar

T = TypeVar("T")


class Spool(Generic[T]):
    """Values in the order they were added; at most `held` of them in memory."""

    def __init__(self, held: int = 5_000) -> None:
        self._held = held
        self._recent: list[T] = []
        self._file: IO[bytes] | None = None

    def add(self, value: T) -> None:
        self._recent.append(value)
        if len(self._recent) >= self._held:
            import pickle
            import tempfile

            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115
            pickle.dump(self._recent, self._file)
            self._recent = []

    def __iter__(self) -> Iterator[T]:
        """The values, once."""
        if self._file is not None:
            import pickle

            self._file.seek(0)
            while True:
                try:
                    yield from pickle.load(self._file)  # noqa: S301 - written by this process
                except EOFError:
                    break
            self._file.close()
            self._file = None
        yield from self._recent
