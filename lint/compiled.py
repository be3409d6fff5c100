"""The compiled catalogue: what a run must know of every built-in rule before it needs any of them.

Importing all rules and reading all phrases would cost more than checking a small file
does. So both are put down in one file, `rules/compiled.jsonl`, which is written by
`python docs/generate.py` and held against its sources by a test. Its first line has the
facts of all rules and the index; of the other lines, each of which is a list or what a
rule looks for, only those are read that are asked for. In a checkout, a catalogue that
is older than its sources is not used.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from lint.index import Index

NAME = "compiled.jsonl"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a rule without importing it; `module` is relative to the package of the rules."""

    name: str
    category: str
    module: str
    default: bool
    severity: int
    options: tuple[str, ...]
    recipes: tuple[str, ...]
    lists: str | None
    """The phrase file of a phrase rule."""
    always: bool
    """Whether the rule looks for nothing by which it could be told that it need not run."""


@dataclass(frozen=True)
class Compiled:
    """The facts of all rules, and the parts that are read when they are asked for.

    A part is called by the path of the list of phrases or of words that it is, or by the
    name of the rule whose `triggers` and `keys` it holds.
    """

    head: Mapping[str, Any]
    lines: Mapping[str, bytes]

    @cached_property
    def rules(self) -> tuple[Facts, ...]:
        return tuple(
            Facts(**row | {name: tuple(row[name]) for name in ("options", "recipes")}) for row in self.head["rules"]
        )

    @cached_property
    def index(self) -> Index:
        """Which of `rules`, by their number, look for what."""
        return Index.load(self.head["index"], self.head["sets"])

    def part(self, name: str | None) -> Any:
        """What is written under `name`; None where there is nothing."""
        line = self.lines.get(name) if name else None
        return None if line is None else json.loads(line)[1]


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
        first, *rest = (at / NAME).read_bytes().splitlines()
        head = json.loads(first)
    except (OSError, ValueError):
        return None
    # Installed packages do not change; in a checkout people write rules.
    if (at.parent / "pyproject.toml").exists() and head["sources"] != checksum(at):
        return None
    # Each further line is a pair: its name, which needs no escapes, and what it holds.
    return Compiled(head, {line.split(b'"', 2)[1].decode(): line for line in rest})


def checksum(at: Path) -> int:
    """A checksum of all sources of the rules in the folder `at`, names included."""
    total = 0
    for path in sources(at):
        total = zlib.crc32(path.read_bytes(), zlib.crc32(path.relative_to(at).as_posix().encode(), total))
    return total


def sources(at: Path) -> list[Path]:
    """The files of which the catalogue is made, in a fixed order."""
    return sorted([*at.glob("*/*.py"), *at.glob("*/phrases/*.toml"), *at.glob("evidence.json")])


def written(rules: Iterable[Facts], index: tuple[Mapping[str, Any], Any], parts: Mapping[str, Any], at: Path) -> str:
    """The catalogue as it is written to the file."""
    tables, sets = index
    head = {"sources": checksum(at), "rules": [asdict(rule) for rule in rules], "sets": sets, "index": tables}
    return "".join(f"{dumped(row)}\n" for row in (head, *sorted(parts.items())))


def dumped(value: object) -> str:
    """`value` as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def key_of(path: Path) -> str | None:
    """How the catalogue calls the list at `path`; None where it is not one of the built-in rules."""
    try:
        return path.relative_to(folder()).as_posix()
    except ValueError:
        return None
