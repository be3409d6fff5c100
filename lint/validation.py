"""Validation: a table of a configuration file becomes values of a `Config`, or an error that a person can act on.

pydantic checks the types, and is imported here only; what it says is put in other words.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.config import SETTABLE, Config
from lint.declared import DeclaredExamples, DeclaredRule, key_of
from lint.errors import SettingError, UserError, did_you_mean
from lint.patterns import Patterns
from lint.toml_text import toml, toml_key

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

_KEYS = tuple(map(key_of, SETTABLE))
# What was probably meant by a key that there is not, where the spelling does not tell.
_MEANT = {
    "disable": "did you mean 'ignore'?",
    "enable": "did you mean 'select'?",
    "extend-ignore": "did you mean 'ignore'?",
    "field": "did you mean 'text-field'?",
    "files": "did you mean 'include'?",
    "lang": "did you mean 'languages'?",
    "rules": "did you mean 'options' (a table per rule), or 'select'?",
    "lint": "its keys stand one level up",
    "tool": "in this place its keys stand without 'tool.scrapelint'",
    "fix": "it is an option of the command line, --fix",
    "jobs": "it is an option of the command line, --jobs",
    "output-format": "it is an option of the command line, --output-format",
    "unsafe-fixes": "it is an option of the command line, --unsafe-fixes",
    "respect-gitignore": ".gitignore is always respected",
}
_ALLOWED = {
    "bool_type": "true or false",
    "dataclass_type": "a table",
    "dict_type": "a table",
    "float_type": "a number",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "string_type": "a string",
    "tuple_type": "a list of strings",
}
_SUCH_AS = {
    "max-record-bytes": "268435456 (256 MiB)",
    "per-file-ignores": '{ "archive/**" = ["share-button"] }',
    "severity": '{ share-button = "error" }',
    "options": "{ image-caption = { threshold = 3 } }",
    "custom": '{ station-jingle = { message = "a jingle", phrases = ["You are listening to"] } }',
}


def validated(table: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `Config` that `table` sets, with their values. Raises SettingError."""
    from pydantic import ValidationError

    for key in table:
        if key not in _KEYS:
            raise _unknown((key,), _KEYS)
    try:
        # As JSON: in it a strict check takes tables for dataclasses, and lists for tuples.
        config = _adapter().validate_json(json.dumps(table, default=str), strict=True)
    except ValidationError as error:
        raise setting_error(error.errors(include_url=False), table) from error
    for key in ("include", "extend-include", "exclude", "extend-exclude", "per-file-ignores"):
        _check_patterns(key, table.get(key, ()))
    return {name: getattr(config, name) for name in SETTABLE if key_of(name) in table}


def _check_patterns(key: str, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        try:
            Patterns([pattern.removeprefix("!") if key == "per-file-ignores" else pattern])
        except UserError as error:
            raise SettingError(key, f"{error}; those of .gitignore are allowed, such as 'archive/**'") from error
        if key.endswith("include") and pattern.endswith("/"):
            likely = f"did you mean '{pattern}**'?"
            raise SettingError(key, f"{pattern!r} names a folder, and files are asked for; {likely}")


@cache
def _adapter() -> "TypeAdapter[Config]":
    from pydantic import TypeAdapter

    return TypeAdapter(Config)


def setting_error(errors: Sequence["ErrorDetails"], table: Mapping[str, Any]) -> SettingError:
    """Put the first of pydantic's `errors` about `table` in a sentence."""
    first = errors[0]
    place, kind, context = first["loc"], first["type"], first.get("ctx", {})
    path = _path(place)
    inner = context.get("error")
    if isinstance(inner, SettingError):
        return SettingError(".".join(part for part in (path, inner.key) if part), inner.message)
    if kind == "unexpected_keyword_argument":
        model = DeclaredExamples if "examples" in place[:-1] else DeclaredRule
        return _unknown(place, [key_of(field.name) for field in fields(model)])
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return SettingError(path, "is missing; a rule needs it")
    found = _at(table, place, first["input"])
    if kind == "literal_error":
        names = [name.strip("'") for name in context["expected"].replace(" or ", ", ").split(", ")]
        near = did_you_mean(found, names) if isinstance(found, str) else ""
        return SettingError(path, f"found {_described(found)}; {_either(names)} is allowed{near}")
    message = first["msg"]
    allowed = _ALLOWED.get(kind) or message.removeprefix("Input should be ")
    return SettingError(path, f"found {_described(found)}; {allowed} is allowed{_likely(kind, found, path)}")


def _unknown(place: Sequence[str | int], known: Iterable[str]) -> SettingError:
    name = str(place[-1])
    meant = _MEANT.get(name) if len(place) == 1 else None
    hint = f"; {meant}" if meant else did_you_mean(name, known)
    return SettingError(_path(place), f"there is no such key{hint} (there are {', '.join(sorted(known))})")


def _likely(kind: str, found: Any, key: str) -> str:
    """What was probably meant by a value of the wrong type."""
    if kind == "tuple_type" and isinstance(found, str):
        return f"; write {toml([part.strip() for part in found.split(',') if part.strip()])}"
    if kind == "tuple_type" and isinstance(found, Mapping):
        return f"; write {toml(list(found))}"
    if kind == "string_type" and isinstance(found, int | float) and not isinstance(found, bool):
        return f'; write "{found}"'
    if kind == "string_type" and isinstance(found, list) and len(found) == 1 and isinstance(found[0], str):
        return f"; write {toml(found[0])}"
    plain = found.strip().lower() if isinstance(found, str) else ""
    if (kind == "bool_type" and plain in ("true", "false")) or (kind == "int_type" and plain.isdecimal()):
        return f"; write {plain}"
    number = re.fullmatch(r"(\d*\.?\d+)(%?)", plain) if kind == "float_type" else None
    if number:
        return f"; write {float(number[1]) / (100 if number[2] else 1):g}"
    return f"; such as {key} = {_SUCH_AS[key]}" if key in _SUCH_AS else ""


def _at(table: Any, place: Sequence[str | int], otherwise: Any) -> Any:
    """What stands in `table` at `place`: as it was written, not as pydantic read it."""
    for part in place:
        try:
            table = table[part]
        except (KeyError, IndexError, TypeError):
            return otherwise
    return table


def _path(place: Sequence[str | int]) -> str:
    """A place as it is written in TOML; items of lists count from 1."""
    path = ""
    for part in place:
        path += f", item {part + 1}" if isinstance(part, int) else f".{toml_key(part)}"
    return path.removeprefix(".")


def _described(value: Any) -> str:
    kinds = {bool: "", str: " (a string)", int: "", float: "", list: " (a list)", dict: " (a table)"}
    shown = toml(value)
    return (shown if len(shown) <= 60 else f"{shown[:57]}...") + kinds.get(type(value), "")


def _either(names: Sequence[str]) -> str:
    quoted = [toml(name) for name in names]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"
