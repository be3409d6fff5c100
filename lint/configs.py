"""The configurations of a run: each file is checked by the one that counts for it."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lint.config import COMMAND_LINE, Config
from lint.configuration_file import Origins, Values, chain, find, in_folder, joined, merged, validated
from lint.declared import key_of
from lint.errors import SettingError, UserError
from lint.toml_file import parse

_FLAG = "--config"


class Configs:
    """Finds the configuration of each file, once per folder.

    `options` are fields of `Config` that options of the command line set (None: not
    given). `config` are the values of `--config`: a file that replaces the search, and
    settings `KEY=VALUE` on top of whichever file counts. With `isolated`, no file is
    searched for. Raises UserError, here and wherever a file is read.
    """

    def __init__(
        self, options: Mapping[str, Any] | None = None, config: Sequence[str] = (), *, isolated: bool = False
    ) -> None:
        self._options = {name: value for name, value in (options or {}).items() if value is not None}
        self._file, self._settings = _given(config)
        self._searches = self._file is None and not isolated
        self._folders: dict[str, Config] = {}
        self._files: dict[Path | None, Config] = {}

    def for_path(self, path: str | os.PathLike[str]) -> Config:
        """The configuration that counts for the file at `path`; the file need not be there."""
        return self.for_folder(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120 - called per file

    def for_folder(self, folder: str | os.PathLike[str] = ".") -> Config:
        """The configuration that counts for the files in `folder`."""
        if not self._searches:
            return self._of(self._file)
        at = os.path.abspath(folder)  # noqa: PTH100 - called per folder
        passed: list[str] = []
        while at not in self._folders:
            passed.append(at)
            file = in_folder(at)
            above = os.path.dirname(at)  # noqa: PTH120
            if file is not None or above == at:
                self._folders[at] = self._of(file)
                break
            at = above
        for below in passed:
            self._folders[below] = self._folders[at]
        return self._folders[at]

    def folder(self) -> Path | None:
        """The folder of the configuration file that counts for the current folder; None where there is none."""
        file = self._file if not self._searches else find(Path.cwd())
        return None if file is None else Path(os.path.abspath(file)).parent  # noqa: PTH100 - resolve() follows links

    def _of(self, file: Path | None) -> Config:
        """The configuration in `file`, with what the command line sets; one object per file."""
        if file not in self._files:
            self._files[file] = self._made(file)
        return self._files[file]

    def _made(self, file: Path | None) -> Config:
        values: Values = {}
        origins: Origins = {}
        root = Path.cwd()
        if file is not None:
            values, origins = chain(file)
            root = Path(os.path.abspath(file)).parent  # noqa: PTH100 - resolve() would follow links
        values = merged(values, self._settings)
        origins = joined(origins, {key_of(name): (_FLAG,) for name in self._settings})
        if "select" in self._options:
            # Who names the rules to run means them, whatever the file adds or takes away.
            for name in ("ignore", "extend_select"):
                values.pop(name, None)
                origins.pop(key_of(name), None)
        for name, value in self._options.items():
            value = tuple(value) if isinstance(value, list) else value
            adds = name in ("ignore", "extend_select") and name in values
            values[name] = (*values[name], *value) if adds else value
            origins[key_of(name)] = (*origins[key_of(name)], COMMAND_LINE) if adds else (COMMAND_LINE,)
        try:
            return Config(**values, root=root, origins=origins)
        except SettingError as error:
            raise UserError(f"--{error}") from error


def _given(config: Sequence[str]) -> tuple[Path | None, Values]:
    """The file and the settings among the values of `--config`; of settings that meet, the later counts."""
    files: list[Path] = []
    settings: Values = {}
    for text in config:
        if os.path.isfile(text):  # noqa: PTH113 - Path.is_file() raises where the text is too long for a name
            files.append(Path(text))
        else:
            settings = merged(settings, _setting(text))
    if len(files) > 1:
        raise UserError(f"{_FLAG}: one file at most, found {files[0]} and {files[1]}; `extend` joins them")
    return (files[0] if files else None), settings


def _setting(text: str) -> Values:
    key, equals, value = text.partition("=")
    if not equals:
        raise UserError(
            f"{_FLAG}: there is no file {text!r}; a configuration file is allowed, "
            "or a setting KEY=VALUE such as 'text-field=\"body\"'"
        )
    try:
        table = parse(text, f"{_FLAG} {text!r}")
    except UserError as error:
        plain = value.strip()
        likely = (
            "" if not plain or plain[0] in "\"'[{" else f"; a string is quoted: {_FLAG} '{key.strip()}=\"{plain}\"'"
        )
        raise UserError(f"{error}{likely}") from error
    if "extend" in table:
        raise UserError(f"{_FLAG}: extend stands in a file only")
    return validated(table, _FLAG, "", Path())
