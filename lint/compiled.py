"""The compiled catalogue: what a run must know of every built-in rule before it needs any of them.

Importing all rules and reading all phrases would cost more than checking a small file
does. So both are put down in one file, `rules/compiled.json`, which is written by
`python docs/generate.py` and held against its sources by a test. In a checkout, one
that is older than its sources is not used.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

NAME = "compiled.json"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a rule without importing it; `module` is relative to the package of the rules."""

    name: str
    category: str
    module: str
    default: bool
    severity: int
    options: tuple[str, ...]
    triggers: tuple[str, ...]
    recipes: tuple[str, ...]
    lists: str | None
    """The phrase file of a phrase rule."""
    longest: int = 0
    """How long a line can be for one of its phrases or keys to fill it."""
    keys: tuple[str, ...] = ()
    """The keys of lines that a rule without phrases looks for."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The facts of all rules, the phrases of each phrase file, and the words of each word list."""

    rules: tuple[Facts, ...]
    phrases: Mapping[str, Mapping[str, list[str]]]
    words: Mapping[str, Mapping[str, Mapping[str, list[str]]]]


def folder() -> Path:
    """Where the built-in rules are."""
    from importlib.util import find_spec

    spec = find_spec("lint.rules")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@cache
def compiled() -> Compiled | None:
    """The compiled catalogue; None where there is none, or where its sources have changed since."""
    at = folder()
    try:
        table = json.loads((at / NAME).read_bytes())
    except (OSError, ValueError):
        return None
    # Installed packages do not change; in a checkout people write rules.
    if (at.parent / "pyproject.toml").exists() and table["sources"] != checksum(at):
        return None
    return Compiled(tuple(_facts(row) for row in table["rules"]), table["phrases"], table["words"])


def _facts(row: dict[str, Any]) -> Facts:
    return Facts(**row | {name: tuple(row[name]) for name in ("options", "triggers", "recipes", "keys")})


def checksum(at: Path) -> int:
    """A checksum of all sources of the rules in the folder `at`, names included."""
    total = 0
    for path in sources(at):
        total = zlib.crc32(path.read_bytes(), zlib.crc32(path.relative_to(at).as_posix().encode(), total))
    return total


def sources(at: Path) -> list[Path]:
    """The files of which the catalogue is made, in a fixed order."""
    return sorted([*at.glob("*/*.py"), *at.glob("*/phrases/*.toml"), *at.glob("evidence.json")])


def written(rules: Iterable[Facts], phrases: Mapping[str, Any], words: Mapping[str, Any], at: Path) -> str:
    """The catalogue as it is written to the file: a line a rule and a line a list."""

    def rows(table: Mapping[str, Any]) -> str:
        lines = (f"{dumped(name)}: {dumped(table[name])}" for name in sorted(table))
        return "{\n" + ",\n".join(lines) + "\n}"

    facts = ",\n".join(dumped(asdict(rule)) for rule in rules)
    return (
        f'{{"sources": {checksum(at)},\n"rules": [\n{facts}\n],\n'
        f'"phrases": {rows(phrases)},\n"words": {rows(words)}}}\n'
    )


def dumped(value: object) -> str:
    """`value` as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def key_of(path: Path) -> str | None:
    """How the catalogue calls the list at `path`; None where it is not one of the built-in rules."""
    try:
        return path.relative_to(folder()).as_posix()
    except ValueError:
        return None
