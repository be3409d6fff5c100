"""Discovery: from paths to the files to check, in a stable order.

What the user names is taken; what is found in a folder is taken where `include`
wants it and neither `exclude` nor .gitignore is against it. Links are followed where
they are named, and never where they are found.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from pathlib import Path

from lint.configs import Configs
from lint.patterns import Patterns
from lint.walk import Found, Missing, Walk

__all__ = ["Found", "Missing", "discover"]

_KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


def discover(
    paths: Sequence[str | os.PathLike[str]],
    configs: Configs,
    *,
    exclude: Iterable[str] = (),
    force_exclude: bool = False,
) -> Iterator[Found | Missing]:
    """Yield the files that `paths` stand for (none: the current folder), each once, sorted by the bytes of their paths.

    `exclude` holds patterns that count from the current folder, on top of those of the
    configuration. With `force_exclude` both apply to named paths, too. Raises UserError
    where a configuration file on the way is wrong.
    """
    single: list[Found | Missing] = []
    files: set[str] = set()
    folders: dict[str, str] = {}
    walk = Walk(configs, Patterns(exclude, fold_case=True), files, folders)
    for path in sorted({_spelled(path) for path in paths or (".",)}, key=os.fsencode):
        reason = _why_not(path)
        if reason:
            single.append(Missing(path, reason))
            continue
        folder, real = os.path.isdir(path), os.path.realpath(path)  # noqa: PTH112
        if real in files or real in folders or (force_exclude and walk.excluded(path, folder=folder)):
            continue
        if folder:
            folders[real] = path
        else:
            files.add(real)
            single.append(Found(path, True, configs.for_path(path)))
    walks = (walk.below(path, real) for real, path in folders.items())
    yield from merge(single, *walks, key=lambda one: os.fsencode(one.path))


def _spelled(path: str | os.PathLike[str]) -> str:
    """The path as it is shown: without what makes no difference. Empty stays empty, and never means `.`."""
    return str(Path(path)) if os.fspath(path) else ""


def _why_not(path: str) -> str:
    """Why there is nothing to check at `path`; empty where there is."""
    if not path:
        return "the path is empty"
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except FileNotFoundError:
        return "a link to nothing" if os.path.islink(path) else "no such file or folder"  # noqa: PTH114
    except (OSError, ValueError) as error:
        return (error.strerror if isinstance(error, OSError) else None) or "not a path"
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return ""
    return f"not a file but {_KINDS.get(stat.S_IFMT(mode), 'something else')}"
