"""Rules of unseen characters and of broken extraction: what no example can show."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import Applicability, Document, key, squash
from lint.broken import breaks
from lint.engine import fix
from lint.lost_words import losses
from lint.matching import Matcher
from lint.policy import Policy
from lint.registry import installed

NAMES = (
    "replacement-character",
    "control-character",
    "zero-width",
    "bidi-control",
    "soft-hyphen",
    "escaped-unicode",
    "hyphenated-line-break",
    "broken-line",
    "lost-link-text",
    "glued-words",
    "hard-wrapped-text",
)
UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202e\u2060\u2066\ufeff"
PIECES = [
    "such as the",
    "Harbour Bench",
    ", which holds six people and is old",
    ".",
    "(",
    ")",
    "the",
    "and then it",
    ",",
]


def fixed(text: str, name: str, **options: object) -> str:
    matcher = Matcher([installed()[name](**options)])
    return fix(Document(text), matcher, Policy(max_removed_share=1), Applicability.UNSAFE).text


@given(
    st.lists(st.sampled_from([*PIECES, "", "It was the tenth time that they had sat on it in the rain."]), max_size=14)
)
@settings(deadline=None, max_examples=60)
def test_joining_moves_white_space_only_and_settles(lines: list[str]) -> None:
    text = "\n".join(lines)
    once = fixed(text, "broken-line", join=True)
    assert squash(once) == squash(text)
    assert fixed(once, "broken-line", join=True) == once


@given(
    st.text(
        st.sampled_from("aé \n.-1\x00\x08\x0b\x0c\x13\x1b\r[mन्کی🏴👩\U000e0067\U000e007f\u200c\u200d\u2028" + UNSEEN)
    )
)
@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("name", ["control-character", "zero-width", "bidi-control", "soft-hyphen"])
def test_deleting_the_unseen_settles(name: str, text: str) -> None:
    once = fixed(text, name)
    assert fixed(once, name) == once


def test_the_key_of_a_line_has_nothing_unseen() -> None:
    assert key("Zu\u00adrück \u2068zur\u2069 Start\u200bseite\ufeff") == key("Zurück zur Startseite")
    assert key("می\u200cخواهم") != key("میخواهم")


def test_a_sentence_of_three_pieces_has_two_breaks() -> None:
    document = Document("He sat on a bench such as the\nHarbour Bench\n, which holds six people and is very old.")
    assert [(one.start, one.joint) for one in breaks(document)] == [(29, " "), (43, "")]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("It is the same as , which is new.", ["as ,"]),
        ("It is a list (, ) of names.", []),
        ("He waited . . . and the rain fell.", []),
        ("Journal, and of the rest.", []),
    ],
)
def test_where_words_are_lost(text: str, lost: list[str]) -> None:
    assert [text[start:end] for start, end in losses(Document(text))] == lost


HARD = {
    "lost": "\ufffd" * 100_000,
    "lost apart": "\ufffda" * 100_000,
    "apostrophes": "don?t " * 50_000,
    "controls": "a\x08b\x1b[0;0" * 50_000,
    "carriage returns": "\r" * 200_000,
    "zero width": "a\u200b\u200d" * 80_000,
    "tags": "\U0001f3f4" + "\U000e0067" * 100_000,
    "directions": "a\u202eb\u2066" * 60_000,
    "soft hyphens": "a\u00ad\n" * 60_000,
    "escapes": 'word \\u00e9\\n\\"' * 30_000,
    "percents": "%c3%a9" * 60_000,
    "hyphens": "exam-\nple " * 30_000,
    "letters": "a" * 300_000,
    "one line": "such as the\nBench\n, which " * 30_000,
    "commas": "word\n,\n" * 50_000,
    "lower lines": "and then the\n" * 50_000,
    "marks": "the , " * 60_000,
    "dots": "the . " * 60_000,
    "borders": "wordThe year2012Word " * 20_000,
    "sentences": "late.The next " * 30_000,
    "long lines": "word word word word word word word word word word word word wor\n" * 6_000,
}


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD.keys())
def test_cost_grows_with_the_text_and_not_with_its_square(hard: str) -> None:
    """A quadratic pass over these texts takes minutes."""
    known = installed()
    document = Document(hard)
    for name in NAMES:
        start = time.process_time()
        list(known[name]().check(document))
        assert time.process_time() - start < 20, name
