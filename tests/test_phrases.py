"""Phrases: where they must stand, and what a line counts as."""

from pathlib import Path

import pytest

from lint import Document
from lint.folding import forms
from lint.phrases import Phrases

PROSE = "The council met on Monday and heard for two long hours what the harbour needs this year."
NOTICE = "© 2020 The Harbour Post. All rights reserved, and nothing of it may be printed anywhere else."


def found(places: dict[str, list[str]], text: str) -> list[str]:
    return [hit.line.text for hit in Phrases.of(places).find(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tweet", ("tweet",)),
        ("1,204 shares", ("1,204 shares", "# shares")),
        ("tweet](https://example.com/share?a=1", ("tweet",)),
        ('print](/print "print this")', ("print",)),
        ("terms](/a) | [privacy](/b", ("terms | privacy",)),
    ],
)
def test_forms(text: str, expected: tuple[str, ...]) -> None:
    assert forms(text) == expected


def test_head_and_tail() -> None:
    text = f"Print\n{PROSE}\nPrint\n{PROSE}\nPrint"
    assert len(found({"head": ["Print"]}, text)) == 1
    assert len(found({"tail": ["Print"]}, text)) == 1
    assert len(found({"head": ["Print"], "tail": ["Print"]}, text)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PROSE}\n\nEmail\n\n{PROSE}", []),
        (f"{PROSE}\n\nEmail\nFax\n\n{PROSE}", []),  # may be a list of the text
        (f"{PROSE}\n\nShare this page\n\nEmail\nFax\n\n{PROSE}", ["Share this page", "Email", "Fax"]),
        (f"{PROSE}\n\nEmail\nFax", ["Email", "Fax"]),
        (f"{PROSE}\n\nEmail\nEmail", []),
        (f"{PROSE}\n\nEmail", []),
        (f"{PROSE}\n\nEmail\n\nThe end\n\nFax", []),
    ],
)
def test_edge_wants_company(text: str, expected: list[str]) -> None:
    assert found({"line": ["Share this page"], "edge": ["Email", "Fax"]}, text) == expected


def test_an_announced_list_is_left_alone() -> None:
    text = f"{PROSE}\n\nThey send it by one of these:\n\nEmail\nFax\nPost"
    assert found({"tail": ["Post"], "edge": ["Email", "Fax"]}, text) == []
    assert found({"line": ["Post"], "edge": ["Email", "Fax"]}, text) == ["Email", "Fax", "Post"]


def test_a_notice_is_no_running_text() -> None:
    with_notice = f"{PROSE}\n\nPrint\n\n{NOTICE}"
    assert found({"tail": ["Print"]}, with_notice) == found({"tail": ["Print"]}, f"{PROSE}\n\nPrint") == ["Print"]


def test_unknown_place_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('[en]\nlines = ["Print"]\n')
    with pytest.raises(ValueError, match="lines: not a place"):
        Phrases.load(path)


def test_unknown_name_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('[names]\nsite = ["Post"]\n\n[en]\nline = ["print {site}", "share on {network}"]\n')
    with pytest.raises(ValueError, match=r"line: 'share on \{network\}': \[names\] has no list 'network'"):
        Phrases.load(path)


def test_fragment_passes_over_lines_known_apart() -> None:
    document = Document("Share\ntweet\n\nSee our\nterms\nbefore Monday")
    share, _tweet, _see, terms, _before = document.filled
    assert document.is_fragment(share)
    assert not document.is_fragment(share, {1})
    assert document.is_fragment(terms, {0, 1})


@pytest.mark.parametrize("phrase", ["partager l'article", "partager l’article"])
def test_apostrophes_are_straight_or_curly(phrase: str) -> None:
    assert found({"line": [phrase]}, "Partager l'article\n\nPartager l’article\n") == [
        "Partager l'article",
        "Partager l’article",
    ]
    assert len(found({"end": [phrase]}, "Ici, partager l'article\nIci, partager l’article\n")) == 2


def test_names_stand_for_many_phrases(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('[names]\nnetwork = ["A", "B"]\n[en]\nline = ["share on {network}", "print"]\n')
    assert Phrases.load(path).line == {"share on a", "share on b", "print"}


def test_labels_of_other_rules_are_passed_over() -> None:
    one_between = f"{PROSE}\n\nEmail\n\nLeave a reply\n\nFax"
    assert found({"edge": ["Email", "Fax"]}, one_between) == ["Email", "Fax"]
    announced = f"{PROSE}\n\nThey send it by one of these:\n\nLeave a reply\n\nEmail\nFax"
    assert found({"edge": ["Email", "Fax"]}, announced) == []


def test_a_heading_is_left_alone() -> None:
    assert found({"tail": ["Print"]}, f"{PROSE}\n\nPrint\n\nIt was dear.") == []
    assert found({"tail": ["Print", "Fax"]}, f"{PROSE}\n\nPrint\nFax\n\nIt was dear.") == ["Print", "Fax"]
    assert found({"tail": ["Print"]}, "Ink\n\nPrint") == []
    assert found({"tail": ["Print"]}, f"{PROSE}\n\nPrint.") == []


def test_the_last_line_of_a_wrapped_paragraph_is_a_fragment() -> None:
    document = Document("For questions and for all other talk we have a\nmailing list.\n\nmailing list\n")
    assert [document.is_fragment(line) for line in document.filled] == [True, True, False]


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("继续浏览即表示", "继续浏览即表示您同意"),
        ("我们使用cookie", "我们使用cookie来改善"),
        ("we use cookie", "We use cookie 2"),
    ],
)
def test_a_line_begins_with_a_phrase_that_a_word_follows(phrase: str, line: str) -> None:
    assert found({"start": [phrase]}, line) == [line]
    assert found({"start": ["we use cookie"]}, "We use cookies") == []


@pytest.mark.parametrize("line", ["Διαβάστε επίσης", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "Διαβαστε επισης:"])
def test_greek_is_known_without_its_accents(line: str) -> None:
    assert found({"line": ["διαβάστε επίσης"]}, line) == [line]
