"""The settings in force, as TOML, each with where it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from lint.config import COMMAND_LINE, SETTABLE, Config
from lint.declared import DeclaredExamples, DeclaredRule, key_of
from lint.toml_text import toml, toml_key

_TABLES = ("severity", "per_file_ignores", "options", "custom")


def describe(config: Config) -> str:
    """All settings of `config` as the TOML that would set them; a comment tells the origin of each.

    Nothing in it needs escaping for a terminal: what cannot be seen is written as TOML escapes.
    """
    return "\n".join(_lines(config)) + "\n"


def _lines(config: Config) -> Iterator[str]:
    yield f"# paths and patterns count from {toml(str(config.root))}"
    for name in SETTABLE:
        value, origin = getattr(config, name), _origin(config, name)
        if name not in _TABLES:
            setting = f"{key_of(name)} = {toml(value)}" if value is not None else f"# {key_of(name)} is not set"
            yield f"{setting}  # {origin}"
    for name in _TABLES:
        table = {key: _plain(value) for key, value in getattr(config, name).items()}
        yield ""
        if name not in ("options", "custom"):
            yield from _table(key_of(name), table, _origin(config, name))
        elif not table:
            yield f"# {name}: no tables  # {_origin(config, name)}"
        else:
            for key, inner in table.items():
                yield from _table(f"{name}.{toml_key(key)}", inner, _origin(config, name))


def _table(heading: str, table: Mapping[str, Any], origin: str) -> Iterator[str]:
    yield f"[{heading}]  # {origin}"
    for key, value in table.items():
        yield f"{toml_key(key)} = {toml(value)}"


def _plain(value: Any) -> Any:
    """A declared rule as the table that declares it: what differs from the defaults."""
    if not isinstance(value, DeclaredRule | DeclaredExamples):
        return value
    given = {key_of(one.name): _plain(getattr(value, one.name)) for one in fields(value)}
    return {key: inner for key, inner in given.items() if inner not in (None, (), "", False, {})}


def _origin(config: Config, name: str) -> str:
    origins = config.origins.get(key_of(name), ("default",))
    return toml(", ".join("command line" if one == COMMAND_LINE else one for one in origins))[1:-1]
