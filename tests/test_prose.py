"""Rules of prose, and of glued text: what no example can show."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import Applicability, Document, squash
from lint.engine import fix
from lint.matching import Matcher
from lint.policy import Policy
from lint.prose import is_french, ordinary
from lint.registry import installed

NAMES = (
    "doubled-word",
    "repeated-token",
    "missing-sentence-break",
    "punctuation-spacing",
    "unbalanced-quote",
    "split-word",
    "case-error",
    "ocr-confusion",
    "glued-words",
    "glued-pair",
    "glued-code",
    "inner-tab",
)
FIXING = ("doubled-word", "repeated-token", "punctuation-spacing", "split-word", "glued-pair", "inner-tab")
ENGLISH = "It was the tenth time that they had sat on it in the rain, and the ship was not in the harbour of the town."


def found(text: str, name: str) -> list[str]:
    return [text[one.start : one.end] for one in installed()[name]().check(Document(text))]


def fixed(text: str, name: str) -> str:
    matcher = Matcher([installed()[name]()])
    return fix(Document(text), matcher, Policy(max_removed_share=1), Applicability.UNSAFE).text


PIECES = [
    *(
        "the the",
        "a a",
        "of",
        "and and",
        "im portant",
        "govern- ment",
        "ofthe",
        "endof",
        "\t",
        "\t\t",
        " ,",
        " .",
        "( ",
    ),
    *(" )", "“ ", " ”", "¿ ", ", 2019", "May 2019, 2019", ENGLISH, "\n", "\n\n", "T he", "town", "Harbour", "it"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("name", FIXING)
def test_fixes_settle(name: str, text: str) -> None:
    once = fixed(text, name)
    assert fixed(once, name) == once


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
@settings(deadline=None, max_examples=60)
def test_tabs_are_replaced_and_nothing_else_is(text: str) -> None:
    assert squash(fixed(text, "inner-tab")) == squash(text)


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("It was in the the harbour.", ["the the"]),
        ("The the harbour was closed.", ["The the"]),
        ("It was in the the the harbour.", []),
        ("It was in The The harbour.", []),
        ("It had had that that and very very much.", []),
        ("A word between and and the other is lost.", []),
        ("They bathe the the dog.", ["the the"]),
        ("They bathe the dog.", []),
    ],
)
def test_which_words_are_doubled(text: str, doubled: list[str]) -> None:
    assert found(f"{ENGLISH}\n{text} {ENGLISH}\n", "doubled-word") == doubled


def test_a_word_is_doubled_in_its_own_language_only() -> None:
    german = "Die Leute auf der Straße sind nicht in dem Haus, und das ist auch nicht für die von der Stadt. " * 2
    assert found(f"{ENGLISH}\nSie ist für für die Stadt in der die Leute sind. {ENGLISH}\n", "doubled-word") == []
    assert found(f"{german}\nSie ist für für die Stadt in der die Leute sind.\n", "doubled-word") == ["für für"]


def test_a_document_without_a_plain_language_has_no_doubled_word() -> None:
    assert found("Ship: the the 12\n", "doubled-word") == []


@pytest.mark.parametrize(
    ("lines", "open_or_closed"),
    [
        (["“It was late in the year, and the ship did not come.”"], []),
        (["“It was late in the year, and the ship did not come."], ["“It"]),
        (["It was late in the year, and the ship did not come.”"], ["come.”"]),
        (["“It was late in the year.", "“The ship did not come to us,” he said."], []),
        (["“It was late in the year.", "The ship did not come to us,” he said."], []),
        (["“It was late in the year, and the ship did not come..."], []),
        (["The mast of 24” was too long for the ship and for the men."], []),
    ],
)
def test_which_quotations_have_an_end(lines: list[str], open_or_closed: list[str]) -> None:
    text = "\n\n".join(f"{line[:-1]}{line[-1]}" for line in lines)
    text = text.replace("year", "year that was the coldest of them all for the people of the town")
    assert found(text, "unbalanced-quote") == open_or_closed


@pytest.mark.parametrize("first", ["T he", "W hen", "S ome", "M any"])
def test_a_large_first_letter_is_joined(first: str) -> None:
    text = f"{ENGLISH}\n{first} people of the town came to the harbour for the boat, and all of it was in the rain.\n"
    assert found(text, "split-word") == [first]
    assert fixed(text, "split-word") == text.replace(first, first.replace(" ", ""))


@pytest.mark.parametrize("first", ["B and C", "C is a", "V in the", "R has", "A bout", "I ran"])
def test_a_letter_that_stands_for_itself_is_kept(first: str) -> None:
    assert found(f"{ENGLISH}\n{first} people of the town and of it all, {ENGLISH}\n", "split-word") == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("They came to the harbour for the boat", True),
        ("They came to the harbour.get(1) for it", False),
        ("They came :: to the harbour for it", False),
        ("They came to harbourMaster( and to it", False),
        ("They came to the harbour for it ;", False),
        ("They came to ships[0] of the harbour", False),
        ("They [came] (late) to the harbour for it", True),
        ("They came to it -- the harbour -- late", True),
        ("They came to it with --force this time", False),
        ("12 3 4 5 6 7 8 9 10 11 12 it", False),
        ("They came", False),
    ],
)
def test_what_is_ordinary_text(text: str, plain: bool) -> None:
    assert ordinary(Document(text).lines[0]) is plain


def test_french_is_told_by_its_function_words() -> None:
    assert is_french(Document("Il a dit que les enfants sont dans la cour avec une balle, mais qui l'a vue ?"))
    assert not is_french(Document(ENGLISH))


HARD = {
    "doubled": "the the " * 50_000,
    "letters apart": "\nT he " * 40_000,
    "letters": "a" * 300_000,
    "quotes": "“word \n" * 40_000,
    "straight quotes": 'say "word\n' * 40_000 + '"',
    "hyphens": "exam- ple " * 30_000,
    "small": "word. the word" * 30_000,
    "digits": "w0rd c1ub " * 40_000,
    "tabs": "word\tword word " * 20_000,
    "imports": "import os " * 30_000,
    "one import": "import " + "a" * 300_000,
    "definitions": "def a(b): " * 30_000,
    "comments": "{ // word " * 30_000,
    "dates": ", 2019" * 40_000,
    "marks": "word , word . ( “ " * 20_000,
    "openers": "word The word " * 20_000,
    "brackets": "([" * 150_000,
    "dots": "a." * 150_000 + "(",
}


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD.keys())
def test_cost_grows_with_the_text_and_not_with_its_square(hard: str) -> None:
    """A quadratic pass over these texts takes minutes."""
    known = installed()
    document = Document(f"{hard}\n{ENGLISH}")
    for name in NAMES:
        start = time.process_time()
        list(known[name]().check(document))
        assert time.process_time() - start < 20, name
