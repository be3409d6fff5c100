"""What several test modules share: a small dirty corpus, and what the linter by itself makes of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.cli import main
from lint.registry import installed

Page = dict[str, Any]
Fixed = Callable[[Path, str], Path]
FLAGS = {"safe": ["--fix"], "all": ["--fix", "--unsafe-fixes"]}


@pytest.fixture(scope="session")
def pages() -> list[Page]:
    """A page for each example of each rule, good and bad, with what records say beside the text."""
    texts = [text for rule in installed().values() for one in rule.examples for text in (one.bad, one.good) if text]
    assert len(texts) > 200
    return [
        {
            "id": number,
            "title": text.split("\n")[0] if number % 3 else None,
            "url": f"https://site-{number % 7}.example/page/{number}",
            "fetched": "2024-05-06T07:08:09Z",
            "score": number / 4,
            "text": text,
        }
        for number, text in enumerate(dict.fromkeys(texts))
    ]


@pytest.fixture
def fixed() -> Fixed:
    """Fix a file by `lint` itself, in one process, with the fixes 'safe' or 'all'; returns the file."""

    def run(path: Path, fixes: str) -> Path:
        assert main([*FLAGS[fixes], "--isolated", "--no-journal", "--exit-zero", "--quiet", str(path)]) == 0
        return path

    return run


@pytest.fixture
def lines() -> Callable[[Path, list[Page]], Path]:
    """Write pages as JSON Lines, every other one in ASCII."""

    def write(path: Path, pages: list[Page]) -> Path:
        with path.open("w", encoding="utf-8", newline="") as file:
            for number, page in enumerate(pages):
                file.write(json.dumps(page, ensure_ascii=number % 2 == 0) + "\n")
        return path

    return write
