"""Word lists: for rules that put a pattern together from words of many languages."""

import re
from collections.abc import Iterable
from pathlib import Path

from lint.compiled import compiled, key_of
from lint.folding import fold, spellings

Lists = dict[str, tuple[str, ...]]


def load(path: Path) -> dict[str, Lists]:
    """Load a TOML file: a table per language, in it named lists.

    The words come back folded, and with either apostrophe. What is compiled is not read.
    Raises OSError or tomllib.TOMLDecodeError.
    """
    catalogue = compiled()
    ready = catalogue.part(key_of(path)) if catalogue else None
    if ready is not None:
        return {language: {name: tuple(words) for name, words in lists.items()} for language, lists in ready.items()}
    return read(path)


def read(path: Path) -> dict[str, Lists]:
    """Read the TOML file itself."""
    import tomllib

    with path.open("rb") as file:
        languages: dict[str, dict[str, list[str]]] = tomllib.load(file)
    return {language: {name: _folded(words) for name, words in lists.items()} for language, lists in languages.items()}


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(one) for word in words for one in spellings(word)))


def merged(languages: dict[str, Lists], name: str) -> tuple[str, ...]:
    """Join the lists `name` of all languages, the longest words first and each once."""
    words = {word for lists in languages.values() for word in lists.get(name, ())}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def any_of(words: Iterable[str]) -> str:
    r"""Make a pattern for one of `words`, with a word's border where one can be.

    Scripts without spaces have none, and a border after a full stop or a vowel mark
    is where `\b` sees none.
    """
    return "(?:" + "|".join(map(_bordered, words)) + ")"


def _bordered(word: str) -> str:
    before = r"(?<![^\W_])" if word[0].isalnum() and not _unspaced(word[0]) else ""
    after = r"(?![^\W_])" if word[-1].isalnum() and not _unspaced(word[-1]) else ""
    return before + re.escape(word) + after


def _unspaced(char: str) -> bool:
    return "\u0e00" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"
