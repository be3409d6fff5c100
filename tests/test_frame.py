"""The frame of a page: which lines are in its blocks."""

import pytest

from lint import Document, Phrases
from lint.frame import BOLD, CAREFUL, Bounds, Frame, Zone

PROSE = "The council met on Monday and heard for two long hours what the harbour needs this year."
LABELS = Phrases.of({"line": ["contact us", "log in", "site map", "privacy policy"], "edge": ["sport", "music"]})


def blocks(text: str, bounds: Bounds = BOLD, title: str = "") -> list[tuple[Zone, list[str]]]:
    found = Frame(Document(text, metadata={"title": title}), LABELS).blocks(bounds)
    return [(block.zone, [line.text for line in block.lines]) for block in found]


def test_blocks_stand_before_between_and_after_the_text() -> None:
    menu = "Log in\nSport\nBoats\nMusic\nSite map"
    text = f"Post\n{menu}\n{PROSE}\nBoats\n{menu}\nBoats\n{PROSE}\nBoats\n{menu}\nBoats"
    lines = menu.split("\n")
    assert blocks(text) == [(Zone.HEAD, lines), (Zone.BETWEEN, lines), (Zone.TAIL, [*lines, "Boats"])]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Log in\nSport\nMusic\nSite map", BOLD),  # no running text: the labels may be all there is
        (f"{PROSE}\nSport\nMusic", BOLD),  # names of sections only
        (f"{PROSE}\nLog in\nSport\nLog in", CAREFUL),  # two different labels
        (f"{PROSE}\nLog in\nSport\nMusic\n{PROSE}", BOLD),  # more are wanted between paragraphs
        (f"{PROSE}\nThe page has these five links:\nLog in\nSport\nMusic\nSite map", BOLD),
        (f"{PROSE}\nLog in\n, then go to\nContact us\nor\nSite map", BOLD),
        (f"{PROSE}\nLog in\nAnd a line of more words than any menu has\nSport\nor\nMusic\n.\nSite map", CAREFUL),
    ],
)
def test_what_has_too_little_to_bear_it_out_stays(text: str, bounds: Bounds) -> None:
    assert blocks(text, bounds) == []


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("The ferry sails again\nLog in\nSport", ""),  # the first line
        ("Log in\n# The ferry sails again\nSport", ""),
        ("The ferry sails again | Post\nLog in\nThe ferry sails again\nSport", ""),
        ("Log in\nThe ferry\nSport", "The ferry sails again"),
        ("Log in\nThe ferry sails again\n5 March 2019\nSport", ""),
        ("Log in\nThe ferry sails again\nBy Jane Doe\nSport", ""),
    ],
)
def test_title_byline_and_date_stay(head: str, title: str) -> None:
    gone = [line for _, lines in blocks(f"{head}\n{PROSE}", title=title) for line in lines]
    assert gone == ["Log in", "Sport"]


def test_a_sentence_parts_blocks_and_a_call_does_not() -> None:
    assert blocks(f"{PROSE}\nLog in\nJoin us now!\nSport\nSite map\nThe lamp at the pier is lit.") == [
        (Zone.TAIL, ["Log in", "Join us now!", "Sport", "Site map"])
    ]


def test_one_label_alone_takes_nothing_with_it() -> None:
    assert blocks(f"{PROSE}\nHarbour Lane\nContact us\nHarbour Lane") == [(Zone.TAIL, ["Contact us"])]
