"""Configuration files: found, read, and built upon one another.

The nearest file upward counts, and files are not merged unless one names another
by `extend`. What is read here is validated by `lint.validation`.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lint.config import Config, prefix_of
from lint.declared import key_of
from lint.errors import SettingError, UserError
from lint.toml_file import read, show

NAMES = (".scrapelint.toml", "scrapelint.toml", "pyproject.toml")
"""In the order in which they count where one folder has several."""

Values = dict[str, Any]
"""Fields of `Config`, with values that are valid."""
Origins = dict[str, tuple[str, ...]]
"""Keys, and what sets them."""


def find(folder: Path) -> Path | None:
    """The configuration file that counts in `folder`: its own, or that of the nearest folder above.

    Raises UserError where a `pyproject.toml` that speaks of scrapelint cannot be read.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
    for above in (folder, *folder.parents):
        file = in_folder(str(above))
        if file is not None:
            return file
    return None


def in_folder(folder: str) -> Path | None:
    """The configuration file that lies in `folder` itself; a `pyproject.toml` only if it has our table."""
    for name in NAMES:
        path = f"{folder}{os.sep}{name}"
        if os.path.isfile(path) and (name != "pyproject.toml" or _mentions(path)):  # noqa: PTH113 - called per folder
            return Path(path)
    return None


def _mentions(path: str) -> bool:
    """Whether a `pyproject.toml` has our table; one that does not name us is not even parsed."""
    file = Path(path)
    try:
        if b"scrapelint" not in file.read_bytes():
            return False
    except OSError:
        return False
    return "scrapelint" in _tools(read(file), file)


def load(file: Path) -> Config:
    """The configuration in `file`, and in what it extends. Raises UserError."""
    values, origins = chain(file)
    return Config(**values, root=Path(os.path.abspath(file)).parent, origins=origins)  # noqa: PTH100


def chain(file: Path, over: tuple[Path, ...] = ()) -> tuple[Values, Origins]:
    """What `file` sets, on top of what the files set that it extends; and by key, which of them did.

    `over` are the files that led here. Raises UserError.
    """
    shown = show(file)
    if file.resolve() in [path.resolve() for path in over]:
        circle = " → ".join(show(path) for path in (*over, file))
        raise UserError(f"{show(over[-1])}: {prefix_of(shown)}extend: the files extend one another: {circle}")
    table = dict(section(file))
    parent = table.pop("extend", None)
    values = validated(table, shown, prefix_of(shown), file.parent)
    origins: Origins = {key_of(name): (shown,) for name in values}
    if parent is None:
        return values, origins
    base, base_origins = chain(_extended(parent, file), (*over, file))
    return merged(base, values), joined(base_origins, origins)


def _extended(parent: object, file: Path) -> Path:
    place = f"{show(file)}: {prefix_of(file.name)}extend"
    if not isinstance(parent, str) or not parent:
        raise UserError(f'{place}: found {parent!r}; the path of one file is allowed, such as extend = "../base.toml"')
    path = file.parent / Path(parent).expanduser()
    if path.is_dir():
        inside = in_folder(str(path))
        hint = f"; did you mean {os.path.relpath(inside, file.parent)!r}?" if inside else ""
        raise UserError(f"{place}: {parent!r} is a folder{hint}")
    if not path.is_file():
        raise UserError(f"{place}: there is no file {parent!r} (looked for {show(path)})")
    return path


def validated(table: Mapping[str, Any], origin: str, prefix: str, folder: Path) -> Values:
    """What `table` sets; the paths in it are made to count from `folder`. Raises UserError that names `origin`."""
    if not table:
        return {}
    from lint import validation

    try:
        values = validation.validated(table)
    except SettingError as error:
        raise UserError(f"{origin}: {prefix}{error}") from error
    start = os.path.abspath(folder)  # noqa: PTH100 - resolve() would follow links
    if "cache_dir" in values:
        values["cache_dir"] = str(Path(start, Path(values["cache_dir"]).expanduser()))
    if "rule_paths" in values:
        values["rule_paths"] = tuple(str(Path(start, Path(path).expanduser())) for path in values["rule_paths"])
    return values


def merged(base: Values, over: Values) -> Values:
    """`over` on top of `base`: `extend-` lists add up, tables are joined key by key, all else is replaced."""
    values = dict(base)
    for name, value in over.items():
        before = values.get(name)
        if before is None:
            values[name] = value
        elif name.startswith("extend_"):
            values[name] = (*before, *(item for item in value if item not in before))
        elif name == "options":
            values[name] = {**before, **{rule: {**before.get(rule, {}), **given} for rule, given in value.items()}}
        else:
            values[name] = {**before, **value} if isinstance(value, Mapping) else value
    return values


def joined(base: Origins, over: Origins) -> Origins:
    """The origins of `merged` values; what adds up has several."""
    adding = ("extend-", "custom", "options", "per-file-ignores", "severity")
    return {**base, **{key: (*base.get(key, ()), *new) if key.startswith(adding) else new for key, new in over.items()}}


def section(file: Path) -> Mapping[str, Any]:
    """The table of `file` that is ours: all of it, or `[tool.scrapelint]` of a `pyproject.toml`. Raises UserError."""
    table = read(file)
    if not prefix_of(file.name):
        return table
    ours = _tools(table, file).get("scrapelint")
    if ours is None:
        raise UserError(f"{show(file)}: there is no table [tool.scrapelint] in it")
    if not isinstance(ours, dict):
        raise UserError(f"{show(file)}: tool.scrapelint: found {ours!r}; a table is allowed: [tool.scrapelint]")
    return ours


def _tools(table: Mapping[str, Any], file: Path) -> Mapping[str, Any]:
    tools = table.get("tool", {})
    if not isinstance(tools, dict):
        raise UserError(f"{show(file)}: tool: found {tools!r}; a table is allowed")
    return tools
