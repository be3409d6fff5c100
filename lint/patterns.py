"""Patterns of paths, with the meaning they have in a .gitignore file.

Almost all patterns are plain names, or begin or end in a star: those are compared as
strings. pathspec reads the others, and is imported only where there are some.
"""

import os
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from lint.errors import UserError
from lint.lazy import lazy

_PLAIN = lazy(r"[\w.@~+-]*\*?[\w.@~+-]*")
_DIRECTORY = "ps_d"
"""The group by which pathspec tells that a pattern matched a folder above, not the path itself."""
# pathspec does not know the classes by name.
_CLASSES = {"alnum": "a-zA-Z0-9", "alpha": "a-zA-Z", "digit": "0-9", "lower": "a-z", "space": r" \t", "upper": "A-Z"}


@dataclass(frozen=True)
class _Glob:
    """A pattern as pathspec reads it: matched against one path, not against the folders above it."""

    regex: re.Pattern[str]
    folders_only: bool
    includes: bool

    def matches(self, path: str, folder: bool) -> bool:
        if self.folders_only and not folder:
            return False
        match = self.regex.match(path)
        return match is not None and match.groupdict().get(_DIRECTORY) is None


class Patterns:
    """Patterns in their order: the last that matches counts, and `!` in front turns it round.

    With `fold_case`, case makes no difference. With `strict`, UserError is raised where a
    pattern cannot be read; without, it matches nothing, as in git.
    """

    def __init__(self, lines: Iterable[str], *, fold_case: bool = False, strict: bool = True) -> None:
        self._fold_case = fold_case
        self.lines = tuple(line.lower() if fold_case else line for line in lines)
        self._strict = strict
        self._plain = all(_PLAIN.fullmatch(line) for line in self.lines)
        starred = [line.partition("*") for line in self.lines if self._plain and "*" in line]
        self._names = frozenset(line for line in self.lines if self._plain and "*" not in line)
        self._ends = tuple(after for before, _, after in starred if not before)
        self._around = tuple((before, after) for before, _, after in starred if before)
        if not self._plain and strict:
            self._globs  # noqa: B018 - read now, so that a bad pattern is told at once

    def verdict(self, path: str, *, folder: bool) -> bool | None:
        """Whether the last pattern that matches `path` itself takes it; None where none does.

        `path` counts from where the patterns stand, with `/`, and without one at its end.
        """
        if self._fold_case:
            path = path.lower()
        if not self._plain:
            for glob in self._globs:
                if glob.matches(path, folder):
                    return glob.includes
            return None
        name = path[path.rfind("/") + 1 :]
        if name in self._names or (self._ends and name.endswith(self._ends)):
            return True
        for before, after in self._around:
            if name.startswith(before) and name.endswith(after) and len(name) >= len(before) + len(after):
                return True
        return None

    def cover(self, path: str, *, folder: bool = False) -> bool:
        """Whether `path`, or a folder on the way to it, is taken."""
        at = path.find("/")
        while at != -1:
            if at and self.verdict(path[:at], folder=True):
                return True
            at = path.find("/", at + 1)
        return bool(self.verdict(path, folder=folder))

    def __bool__(self) -> bool:
        return bool(self.lines)

    @cached_property
    def _globs(self) -> tuple[_Glob, ...]:
        """The patterns, the last one first."""
        return tuple(glob for line in reversed(self.lines) if (glob := self._read(line)) is not None)

    def _read(self, line: str) -> _Glob | None:
        from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

        line = re.sub(r"\[:([a-z]+):\]", lambda match: _CLASSES.get(match[1], match[0]), line)
        # Without the slash at its end, a pattern is asked about the folder itself and not about what is in it.
        bare = line.rstrip(" ")
        folders_only = bare.endswith("/") and not bare.endswith("\\/")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)  # `[[]` is a set that holds a bracket
                pattern = GitIgnoreSpecPattern(bare.rstrip("/") if folders_only else line)
        except ValueError as error:
            if self._strict:
                raise UserError(f"{line!r} is not a pattern") from error
            return None
        if pattern.regex is None or pattern.include is None:
            return None
        return _Glob(pattern.regex, folders_only, pattern.include)


def counted_from(root: str, path: str) -> str:
    """`path` as it counts from the folder `root`, with `/`; outside of it, from the top. Both are absolute."""
    top = root.rstrip(os.sep) + os.sep
    inside = path[len(top) :] if path.startswith(top) else os.path.splitdrive(path)[1].lstrip(os.sep)
    return inside.replace(os.sep, "/")
