"""Real pages, where they lie beside the project: the seed articles and labelled pages."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from lint import Document, Linter, squash
from lint.engine import check
from lint.policy import Policy
from tests.matchers import matchers

SHARED = Path(__file__).parent.parent.parent / "shared"
SEEDS = SHARED / "seeds"
PAGES = SHARED / "bench" / "dev.jsonl.gz"
LINTER = Linter()


def gold() -> list[dict[str, Any]]:
    path = SEEDS / "gold.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def text_of(name: str) -> str:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return file.read()


def ink(text: str, start: int, end: int) -> set[int]:
    return {at for at in range(start, end) if text[at] not in "\r\n"}


needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not beside the project")
needs_pages = pytest.mark.skipif(not PAGES.exists(), reason="the labelled pages are not beside the project")


@needs_seeds
@pytest.mark.parametrize("entry", gold(), ids=lambda entry: f"{entry['file']}-{entry['start']}")
def test_every_entry_of_the_seeds_is_found(entry: dict[str, Any]) -> None:
    text = text_of(entry["file"])
    wanted = [ink(text, *span) for span in ((entry["start"], entry["end"]), entry.get("or")) if span]
    found = [ink(text, one.start, one.end) for one in LINTER.check(text) if one.rule in entry["rules"]]
    assert any(2 * len(one & span) >= len(one | span) for one in found for span in wanted)


@needs_seeds
@pytest.mark.parametrize("name", sorted({entry["file"] for entry in gold()}))
def test_the_seeds_are_mended_and_nothing_else_changes(name: str) -> None:
    text = text_of(name)
    fixed = LINTER.fix(text, unsafe=True).text
    assert re.fullmatch(expected(text, [entry for entry in gold() if entry["file"] == name]), squash(fixed))
    assert LINTER.fix(fixed, unsafe=True).text == fixed


def expected(text: str, entries: list[dict[str, Any]]) -> str:
    """A pattern for the text without white space: what is removed is gone, what is reported may be."""
    pattern, at = "", 0
    for entry in sorted(entries, key=lambda entry: (entry["start"], -entry["end"])):
        start, end, action = entry["start"], entry["end"], entry["action"]
        if start < at:
            continue
        pattern += re.escape(squash(text[at:start]))
        if action == "report":
            inside = [one for one in entries if one is not entry and start <= one["start"] and one["end"] <= end]
            moved = [one | {"start": one["start"] - start, "end": one["end"] - start} for one in inside]
            pattern += f"(?:{expected(text[start:end], moved)})?"
        elif action.startswith("replace:"):
            pattern += re.escape(squash(action.removeprefix("replace:")))
        at = end
    return pattern + re.escape(squash(text[at:]))


@needs_seeds
def test_safe_fixes_remove_the_dump_and_the_repeated_title() -> None:
    text = text_of("000.txt")
    fixed = LINTER.fix(text).text
    assert "string(" not in fixed
    assert fixed.count(text.split("\n")[0]) == 1


@needs_pages
def test_on_labelled_pages_the_findings_are_the_same_without_matching() -> None:
    by_index, by_gates, without = matchers(LINTER.config)
    with gzip.open(PAGES, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % 60 == 0:
                text = json.loads(line)["text"]
                expected = check(Document(text), without, Policy())
                assert check(Document(text), by_index, Policy()) == expected
                assert check(Document(text), by_gates, Policy()) == expected
