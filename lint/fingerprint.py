"""Fingerprints: what decides about the findings of a text, as one short word.

The same on every machine and in every process; paths, times and the order of folders
have no part in it. So what was computed under one fingerprint need not be computed again.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lint import __version__
from lint.compiled import NAME as COMPILED
from lint.config import SETTABLE, Config
from lint.registry import packages

LIBRARIES = ("ftfy", "langdetect", "marisa-trie", "pyspellchecker", "rapidfuzz", "symspellpy", "wordfreq")
"""Those whose answers become findings; what else the tool depends on has no say in a text."""
_ABOUT_FILES = frozenset(
    (
        *("include", "extend_include", "exclude", "extend_exclude", "text_field"),
        *("rule_paths", "journal_keep", "cache_dir", "fail_on"),
    )
)
"""Settings that say nothing of what is in a text; the files of `rule-paths` count by their content."""
_SUFFIXES = (".py", ".toml", ".json")


def fingerprint(config: Config, fixes: str) -> str:
    """The fingerprint of linting with `config` and making `fixes`, 32 hexadecimal digits."""
    said = {
        "fixes": fixes,
        "config": {name: _plain(getattr(config, name)) for name in SETTABLE if name not in _ABOUT_FILES},
        "rules": [_sources(config.root / path) for path in config.rule_paths],
        "installed": _installed(),
    }
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


@cache
def _installed() -> tuple[object, ...]:
    """What is installed: versions, and the sources of the tool and of all packages of rules."""
    places = [(name, place) for name in ("lint", *packages()) for place in _folders(name)]
    sources = [(name, _sources(place, without="rules" if name == "lint" else "")) for name, place in places]
    return (__version__, unicodedata.unidata_version, [_version(name) for name in LIBRARIES], sources)


def _folders(package: str) -> list[Path]:
    spec = find_spec(package)
    return sorted(Path(place) for place in (spec.submodule_search_locations if spec else None) or ())


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _sources(folder: Path, without: str = "") -> str:
    """A digest of the sources below `folder`, by their names in it; `without` is a folder that is passed over."""
    digest = hashlib.sha256(folder.name.encode())
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix in _SUFFIXES)
    for path in sorted(found, key=lambda path: path.as_posix()):
        # The compiled catalogue is made of the sources.
        if path.parts[0] != without and path.name != COMPILED:
            content = (folder / path).read_bytes()
            digest.update(f"\0{path.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    """`value` as JSON can write it, the same in every process. Raises TypeError where it cannot be."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
