"""Word lists: for rules that put a pattern together from words of many languages."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from lint.folding import fold

Lists = dict[str, tuple[str, ...]]


def load(path: Path) -> dict[str, Lists]:
    """Read a TOML file: a table per language, in it named lists. The words come back folded.

    Raises OSError or tomllib.TOMLDecodeError.
    """
    with path.open("rb") as file:
        languages: dict[str, dict[str, list[str]]] = tomllib.load(file)
    return {
        language: {name: tuple(map(fold, words)) for name, words in lists.items()}
        for language, lists in languages.items()
    }


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
