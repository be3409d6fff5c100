"""Text about software, as its packages bring it: a second kind of text, full of technical words and names."""

import ast
import gzip
import json
import os
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_SUFFIXES = (".rst", ".md", ".txt")
_NAMES = ("readme", "news", "changelog", "metadata")
_LARGEST, _LEAST_COMPARED = 2_000_000, 60
_VERSION = re.compile(r"-[\d.]+.*")
_BLANK = re.compile(r"\n\s*\n")
_LEFT_OUT = frozenset(("__pycache__", "site-packages", "dist-packages"))


@dataclass(frozen=True, slots=True)
class Text:
    """A file of documentation, or all docstrings of a module, and the package that it belongs to."""

    package: str
    text: str


def texts(folders: Iterable[Path]) -> Iterator[Text]:
    """The documentation below `folders`, in each of which a package has a folder; each longer paragraph once."""
    seen: set[str] = set()
    for folder in folders:
        for at, below, files in os.walk(folder):
            below[:] = sorted(set(below) - _LEFT_OUT)
            for file in sorted(files):
                path = Path(at, file)
                name = _VERSION.sub("", path.relative_to(folder).parts[0].lower()).replace("_", "-")
                if text := _unseen(_read(path), seen):
                    yield Text(name, text)


def verdicts() -> Mapping[tuple[str, str], tuple[bool, bool]]:
    """What a reader said of findings, by package and 'word>meant': whether it is a misspelling, and meant that."""
    path = Path(__file__).with_name("documentation_judgements.jsonl")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {(row["package"], f"{row['word']}>{row['meant']}"): (row["verdict"], row["right"]) for row in rows}


def _read(path: Path) -> str:
    plain = path.name.lower().removesuffix(".gz")
    wanted = plain.endswith((*_SUFFIXES, ".py")) or plain.startswith(_NAMES)
    try:
        if not wanted or path.stat().st_size > _LARGEST:
            return ""
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        return _docstrings(text) if plain.endswith(".py") else text
    except (OSError, ValueError, SyntaxError, RecursionError):
        return ""


def _docstrings(source: str) -> str:
    with warnings.catch_warnings(action="ignore"):
        nodes = list(ast.walk(ast.parse(source)))
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return "\n\n".join(filter(None, (ast.get_docstring(node) for node in nodes if isinstance(node, kinds))))


def _unseen(text: str, seen: set[str]) -> str:
    kept = []
    for paragraph in _BLANK.split(text):
        known = " ".join(paragraph.split())
        if len(known) < _LEAST_COMPARED or known not in seen:
            kept.append(paragraph)
            seen.add(known)
    return "\n\n".join(kept)
