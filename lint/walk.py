"""The walk through folders: which files in them are wanted."""

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from lint.config import Config
from lint.configs import Configs
from lint.gitignore import NAME, Ignores, above
from lint.patterns import Patterns, counted_from

_NEVER = frozenset({".git", ".scrapelint"})
"""Folders that are entered only where they are named, whatever `exclude` says: our own journal among them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to check, with the configuration that counts for it; `named` tells that the user gave its name."""

    path: str
    named: bool
    config: Config


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that was named and is no file or folder, or a folder that cannot be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Filter:
    """What a configuration takes and leaves; its patterns count from `root`."""

    root: str
    include: Patterns
    exclude: Patterns

    @classmethod
    def of(cls, config: Config) -> "_Filter":
        return cls(
            os.path.abspath(config.root),  # noqa: PTH100
            Patterns((*config.include, *config.extend_include), fold_case=True),
            Patterns((*config.exclude, *config.extend_exclude), fold_case=True),
        )


@dataclass(slots=True)
class _Level:
    """A folder being walked: its path as shown (with a separator at the end), absolute and real, and what is left."""

    shown: str
    absolute: str
    real: str
    ignores: Ignores
    config: Config
    names: Iterator[str]


class Walk:
    """What the walks through the named folders share.

    `files` and `folders` hold the real paths of what is named, and may still grow: a
    walk passes over them, so that each comes once, in its own turn.
    """

    def __init__(self, configs: Configs, exclude: Patterns, files: Container[str], folders: Container[str]) -> None:
        self._configs = configs
        self._exclude = exclude
        self._here = os.path.abspath(".")  # noqa: PTH100
        self._named_files = files
        self._named_folders = folders
        self._filters: dict[int, _Filter] = {}

    def below(self, top: str, real: str) -> Iterator[Found | Missing]:
        """The files in the folder `top`, really at `real`, and in all its folders."""
        absolute = os.path.abspath(top)  # noqa: PTH100
        shown = "" if top == "." else os.path.join(top, "")  # noqa: PTH118
        levels: list[_Level] = []
        try:
            levels.append(self._enter(shown, absolute, real, above(absolute)))
        except OSError as error:
            yield Missing(top, f"the folder cannot be read: {error.strerror}")
        while levels:
            level = levels[-1]
            name = next(level.names, None)
            if name is None:
                levels.pop()
            elif not name.endswith("/"):
                yield Found(level.shown + name, False, level.config)
            else:
                name = name[:-1]
                absolute, real = (os.path.join(path, name) for path in (level.absolute, level.real))  # noqa: PTH118
                try:
                    levels.append(self._enter(f"{level.shown}{name}{os.sep}", absolute, real, level.ignores))
                except OSError as error:
                    yield Missing(level.shown + name, f"the folder cannot be read: {error.strerror}")

    def _enter(self, shown: str, absolute: str, real: str, ignores: Ignores) -> _Level:
        """Read a folder. Raises OSError."""
        folders: list[str] = []
        files: list[str] = []
        with os.scandir(absolute) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.is_file(follow_symlinks=False):
                    files.append(entry.name)
        ignores = ignores.entered(absolute, {name for name in (".git", NAME) if name in folders or name in files})
        config = self._configs.for_folder(absolute)
        level = _Level(shown, absolute, real, ignores, config, iter(()))
        wanted = [*self._files_of(level, files), *self._folders_of(level, folders)]
        level.names = iter(sorted(wanted, key=os.fsencode))
        return level

    def _files_of(self, level: _Level, names: Iterable[str]) -> Iterator[str]:
        """The files of a folder that are wanted."""
        wanted = self._filter(level.config)
        base = counted_from(wanted.root, os.path.join(level.absolute, ""))  # noqa: PTH118
        for name in names:
            if (
                wanted.include.verdict(base + name, folder=False)
                and not self._against(level, base, name, folder=False)
                and os.path.join(level.real, name) not in self._named_files  # noqa: PTH118
            ):
                yield name

    def _folders_of(self, level: _Level, names: Iterable[str]) -> Iterator[str]:
        """The folders of a folder that are entered, with a slash at the end: so they sort as the paths in them."""
        base = counted_from(self._filter(level.config).root, os.path.join(level.absolute, ""))  # noqa: PTH118
        for name in names:
            if (
                name not in _NEVER
                and not self._against(level, base, name, folder=True)
                and os.path.join(level.real, name) not in self._named_folders  # noqa: PTH118
            ):
                yield f"{name}/"

    def _against(self, level: _Level, base: str, name: str, *, folder: bool) -> bool:
        """Whether a pattern is against what is called `name` in a folder at `base`, as the configuration counts."""
        if self._filter(level.config).exclude.verdict(base + name, folder=folder):
            return True
        if not self._exclude and not level.ignores.lists:
            return False
        path = os.path.join(level.absolute, name)  # noqa: PTH118
        if self._exclude and self._exclude.verdict(counted_from(self._here, path), folder=folder):
            return True
        return level.ignores.verdict(path, folder=folder)

    def excluded(self, path: str, *, folder: bool) -> bool:
        """Whether the configuration or the command line excludes `path`, or a folder on the way to it."""
        absolute = os.path.abspath(path)  # noqa: PTH100
        wanted = self._filter(self._configs.for_path(absolute))
        return wanted.exclude.cover(counted_from(wanted.root, absolute), folder=folder) or self._exclude.cover(
            counted_from(self._here, absolute), folder=folder
        )

    def _filter(self, config: Config) -> _Filter:
        # Configs keeps one object per file, so that its identity is its name.
        if id(config) not in self._filters:
            self._filters[id(config)] = _Filter.of(config)
        return self._filters[id(config)]
