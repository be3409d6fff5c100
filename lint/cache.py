"""The cache: what was found in a part, kept by its bytes and by all else that decides about it. Never by time.

The key is made of the bytes that are about to be checked, so an entry says nothing
of any other: a file, or a record of a large one, that changed is checked again.
"""

import hashlib
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from re import match
from types import TracebackType
from typing import Self

from lint.config import Config
from lint.entries import decoded, encoded
from lint.mending import Judged, Mode, Task
from lint.reading import File, Step
from lint.registry import packages
from lint.sources.source import Part
from lint.store import Store
from lint.workers import linter_for

_FORMAT = 1


class Cache:
    """Remembers what checking the parts of files found. Leaving it brings all to the disk.

    A run that fixes asks it, too: where nothing was found that it would fix, there is nothing to do.
    """

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._seeds: dict[int, tuple[Config, bytes | None]] = {}
        self._file: File | None = None
        self._seed: bytes | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._store.close()

    def asked(self, steps: Iterable[Step], task: Task) -> Iterator[Step]:
        """The steps, those judged of which all is remembered that `task` needs."""
        for step in steps:
            if step.open and step.part is not None:
                step.key = self._key(step.file, step.part)
                step.judged = self._remembered(step, task)
                step.remembered = step.judged is not None
            yield step

    def told(self, steps: Iterable[Step]) -> Iterator[Step]:
        """The steps, remembered as far as they say the same of the same bytes."""
        for step in steps:
            judged = step.judged
            if step.key and not step.remembered and step.part is not None and judged is not None and judged.lasting:
                self._store.put(step.key, encoded(judged, step.part))
            yield step

    def mended(self, step: Step, raw: bytes) -> None:
        """Remember of a part that was mended, and whose bytes now are `raw`, what is left in it."""
        part, judged = step.part, step.judged
        if step.key and raw and part is not None and judged is not None and judged.lasting_after:
            after = Part(raw, part.index, part.line, part.about)
            self._store.put(self._key(step.file, after), encoded(judged, after))

    def _remembered(self, step: Step, task: Task) -> Judged | None:
        entry = self._store.get(step.key) if step.key else None
        if entry is None or step.part is None:
            return None
        try:
            judged = decoded(entry, step.part, str(step.file.job.path))
        except (ValueError, KeyError, TypeError):
            return None
        found = judged.summary
        if task.mode is not Mode.CHECK and (found.fixable_safe or (task.unsafe and found.fixable_unsafe)):
            return None
        return judged

    def _key(self, file: File, part: Part) -> bytes:
        """What decides about a part; nothing where not all of it is known."""
        if file is not self._file:
            self._file, self._seed = file, self._of_file(file)
        if self._seed is None:
            return b""
        return hashlib.sha256(self._seed + f"{len(part.about)} {part.about}".encode() + part.raw).digest()

    def _of_file(self, file: File) -> bytes | None:
        config = file.job.config
        if id(config) not in self._seeds:
            self._seeds[id(config)] = (config, _seed(config))
        seed = self._seeds[id(config)][1]
        if seed is None:
            return None
        silent: list[str] = []
        if config.per_file_ignores:
            linter = linter_for(config)
            silent = [name for name in linter.known if not linter.policy.covers(name, str(file.job.path))]
        return hashlib.sha256(seed + repr((type(file.source).__name__, silent)).encode()).digest()


def _seed(config: Config) -> bytes | None:
    """All that decides about findings beside the bytes; None where a rule's source is not known."""
    from lint.fingerprint import fingerprint

    if not all(map(_is_source, packages())):
        return None
    said = (
        _FORMAT,
        fingerprint(config, "none"),
        platform.python_implementation(),
        platform.python_version(),
        _versions(),
    )
    return repr(said).encode()


def _is_source(package: str) -> bool:
    """Whether a package of rules is a folder with Python files, of which the fingerprint speaks."""
    spec = find_spec(package)
    folders = (spec.submodule_search_locations if spec is not None else None) or ()
    return any(any(Path(folder).glob("**/*.py")) for folder in folders)


def _versions() -> list[tuple[str, str]]:
    """The versions of all libraries that the distribution asks for."""
    try:
        names = sorted({found[0] for one in requires("scrapelint") or () if (found := match(r"[\w.-]+", one))})
    except PackageNotFoundError:
        names = []
    return [(name, _version(name)) for name in names]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
