"""Rules of spaces and marks: what no example can show."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document, Linter, Origin, squash
from lint.config import Config
from lint.registry import installed
from lint.spacing import BLANKS, EXOTIC, around

SPACES = ("trailing-whitespace", "blank-lines", "nonstandard-space", "repeated-space", "punctuation-spacing")
OTHERS = ("mojibake", "html-entity", "repeated-token", "missing-sentence-break")
LINTER = Linter(Config(select=SPACES))


@pytest.mark.parametrize("path", ["a.md", "docs/B.MARKDOWN", "c.md"])
def test_two_spaces_end_a_line_in_markdown(path: str) -> None:
    text = "One  \ntwo   \nthree \nfour\t\n  \nfive"
    fixed = LINTER.fix(Document(text, Origin(path))).text
    assert fixed == "One  \ntwo  \nthree\nfour\n\nfive"
    assert LINTER.fix(Document(fixed, Origin(path))).text == fixed


def test_two_spaces_end_no_line_elsewhere() -> None:
    assert LINTER.fix(Document("One  \ntwo\n", Origin("a.txt"))).text == "One\ntwo\n"


@given(st.text(st.sampled_from("aÂÃé中の.,:;!?()“”‘«»\r\n5€" + BLANKS), max_size=60))
def test_only_white_space_changes_and_it_settles(text: str) -> None:
    once = LINTER.fix(text, unsafe=True).text
    assert squash(once) == squash(text)
    assert LINTER.fix(once, unsafe=True).text == once


def test_every_exotic_space_is_white_space_to_python() -> None:
    assert all(char.isspace() for char in EXOTIC)
    assert len(set(EXOTIC)) == len(EXOTIC)


def test_around_stays_on_the_line_and_is_bounded() -> None:
    text = "one\ntwo three\n" + "x" * 100 + " " + "y" * 100
    assert around(text, 7, 8) == (4, 13)
    start, end = around(text, 114, 115)
    assert (114 - start, end - 115) == (40, 40)


HARD = {
    "spaces": " " * 100_000 + "x",
    "exotic": "a\u00a0" * 50_000,
    "mixed blanks": "\u00a0 " * 100_000 + "x",
    "commas": "word , " * 20_000 + ".",
    "brackets": "word ( word " * 30_000 + ".",
    "closing": "word ) “ word ” " * 20_000 + ".",
    "camel": "aB" * 100_000 + " one two three four five six seven eight nine ten eleven , twelve thirteen.",
    "years": "May 2019, 2019, " * 20_000,
    "openers": "the island The royal army and to that with from " * 10_000 + ".",
    "entities": "&amp;" * 50_000,
    "open entities": "&amp" * 50_000,
    "tags": "&lt;a " * 50_000,
    "mojibake": "donâ€™t " * 20_000 + "“",
    "controls": "a\x93b\x80 " * 20_000,
    "double spaces": "word  word " * 40_000 + ".",
    "blank lines": "\n \t" * 60_000,
}


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD.keys())
def test_cost_grows_with_the_text_and_not_with_its_square(hard: str) -> None:
    """A quadratic pass over these texts takes minutes."""
    known = installed()
    document = Document(hard)
    for name in SPACES + OTHERS:
        start = time.process_time()
        list(known[name]().check(document))
        assert time.process_time() - start < 20, name
