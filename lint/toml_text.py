"""Values as they would stand in a TOML file, on one line."""

from collections.abc import Mapping
from typing import Any

from lint.lazy import lazy

_BARE = lazy(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml(value: Any) -> str:
    """`value` as TOML; what cannot be seen in a string is escaped. Other types are shown by `str`."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{"".join(map(_escaped, value))}"'
    if isinstance(value, Mapping):
        items = (f"{toml_key(key)} = {toml(inner)}" for key, inner in value.items())
        return f"{{ {', '.join(items)} }}" if value else "{}"
    if isinstance(value, list | tuple | set | frozenset):
        return f"[{', '.join(map(toml, sorted(value) if isinstance(value, set | frozenset) else value))}]"
    return str(value)


def toml_key(key: str) -> str:
    """A key, quoted where it has to be."""
    return key if _BARE.fullmatch(key) else toml(key)


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    return char if char.isprintable() else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
