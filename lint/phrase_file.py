"""Phrase files: the TOML in which the phrases of a rule are written."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from lint.lazy import lazy

_NAME = lazy(r"\{(\w+)\}")


def read_phrases(path: Path, places: Collection[str]) -> dict[str, list[str]]:
    """The phrases of a file by place, those of all languages together, with names filled in.

    A table `names` gives lists of names: a phrase with `{network}` in it stands for as
    many phrases as the list `network` has names.
    Raises OSError, tomllib.TOMLDecodeError, and ValueError where a place or a name is unknown.
    """
    import tomllib

    with path.open("rb") as file:
        tables: dict[str, dict[str, list[str]]] = tomllib.load(file)
    names = tables.pop("names", {})
    found: dict[str, list[str]] = {place: [] for place in places}
    for language, lists in tables.items():
        for place, phrases in lists.items():
            if place not in found:
                raise ValueError(f"{path}: [{language}] {place}: not a place; use one of {', '.join(places)}")
            for full in (full for phrase in phrases for full in _expanded(phrase, names)):
                if unknown := _NAME.search(full):
                    raise ValueError(f"{path}: [{language}] {place}: {full!r}: [names] has no list {unknown[1]!r}")
                found[place].append(full)
    return found


def _expanded(phrase: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The phrases that `phrase` stands for, each name in braces filled in."""
    for name, values in names.items():
        if f"{{{name}}}" in phrase:
            return [full for value in values for full in _expanded(phrase.replace(f"{{{name}}}", value), names)]
    return [phrase]
