"""What git ignores: the .gitignore files on the way to a path, and the repository's own list."""

import os
from dataclasses import dataclass
from itertools import pairwise

from lint.patterns import Patterns, counted_from

NAME = ".gitignore"
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Ignores:
    """The patterns that count in a folder, each with the folder (absolute) where its list lies, nearest last."""

    lists: tuple[tuple[str, Patterns], ...] = ()

    def verdict(self, path: str, *, folder: bool) -> bool:
        """Whether git ignores `path` (absolute); the folders above it are taken as not ignored."""
        for base, patterns in reversed(self.lists):
            verdict = patterns.verdict(counted_from(base, path), folder=folder)
            if verdict is not None:
                return verdict
        return False

    def entered(self, folder: str, names: set[str]) -> "Ignores":
        """What counts inside `folder`, which holds `names`. A repository knows nothing of the one around it."""
        lists = _repository(folder) if ".git" in names else self.lists
        own = _read(os.path.join(folder, NAME)) if NAME in names else None  # noqa: PTH118 - called per folder
        return Ignores((*lists, (folder, own))) if own else Ignores(lists)


def above(folder: str) -> Ignores:
    """What counts for `folder` (absolute) by the lists of the folders above it, up to the repository's root.

    Nothing where `folder` is itself ignored: who names it wants what is in it.
    """
    way = [folder]
    while not os.path.lexists(os.path.join(way[-1], ".git")):  # noqa: PTH118
        parent = os.path.dirname(way[-1])  # noqa: PTH120
        if parent == way[-1]:
            return Ignores()
        way.append(parent)
    ignores = Ignores()
    for inner, outer in reversed(list(pairwise(way))):
        names = {name for name in (".git", NAME) if os.path.lexists(os.path.join(outer, name))}  # noqa: PTH118
        ignores = ignores.entered(outer, names)
        if ignores.verdict(inner, folder=True):
            return Ignores()
    return ignores


def _repository(root: str) -> tuple[tuple[str, Patterns], ...]:
    patterns = _read(os.path.join(root, ".git", "info", "exclude"))  # noqa: PTH118
    return ((root, patterns),) if patterns else ()


def _read(path: str) -> Patterns | None:
    """The patterns in a file; None where there are none, or it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:  # noqa: PTH123
            text = file.read()
    except OSError:
        return None
    lines = (line.removesuffix("\r") for line in text.removeprefix(_MARK).split("\n"))
    wanted = [line for line in lines if line and not line.startswith("#")]
    return Patterns(wanted, strict=False) if wanted else None
