"""Rules of spaces and marks: what no example can show."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document, Linter, Origin, squash
from lint.config import Config
from lint.prose import is_french, ordinary
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


@pytest.mark.parametrize(
    ("text", "is_ordinary"),
    [
        ("The ships came home in May, and the town was glad.", True),
        ("会议在北京举行，各国代表讨论了今年的计划。", True),
        ("Ships came home.", False),
        ("| Name | Age | Town | Street | Number | Country |", False),
        ("const total = prices.map(price => price * count).join();", False),
        ("Call obj.method(value) before the others are made and run.", False),
        ("1902 1903 1904 1905 1906 1907 1908 years of grain", False),
    ],
)
def test_ordinary(text: str, is_ordinary: bool) -> None:
    assert ordinary(Document(text).lines[0]) is is_ordinary


def test_french_is_told_from_english_that_quotes_it() -> None:
    assert is_french(Document("Les navires sont dans le port avec une cargaison pour la ville ; pourquoi ?"))
    assert not is_french(
        Document("The ships of the line came home from the sea une fois, and the whole town was glad.")
    )
