"""Tests of gapped phrases: what a gap stands for, and what not."""

import pytest

from lint import Document
from lint.gapped import Gapped, gapped_form
from lint.phrases import Phrases

BETWEEN = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


def find(line: str, phrase: str) -> list[str]:
    """The phrases that are found in a text of one line."""
    return [found for _, found in Gapped((gapped_form(phrase),)).find(Document(line))]


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("view all posts by *", "View all posts by Ann Lee →"),
        ("view all posts by *", "• View all posts by Ann"),
        ("this entry was posted in * and tagged *", "This entry was posted in Boats, Piers and tagged ferry."),
        ("* | main | *", "« A pier | Main | Who owns the ferry? »"),
        ("# people found this *", "1,204 people found this helpful"),
        ("if you liked this post, *", "If you liked this post, don’t miss St. John's other ones"),
        ("关注*微博", "关注港口日报微博"),
        ("join us on x*", "Join us on X"),
        ("write to * *@*", "Write to Ann at ann@example.com"),
        ("join us on x*", "Join us on X, where the harbour speaks"),
        ("view all posts by *", "View all posts by Ann. View all posts by Bob."),
        ("join * on twitter", "JOIN US ON TWITTER!"),
    ],
)
def test_found(phrase: str, line: str) -> None:
    assert find(line, phrase)


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("view all posts by *", "View all posts by"),
        ("view all posts by *", "She can view all posts by Ann Lee"),
        ("follow * on twitter", "Follow on Twitter"),
        ("join us on x*", "Join us on Xanadu"),
        ("* sign up here", "The vote is on Monday. Sign up here"),
        ("*read more", "She wants to spread more"),
        ("follow * on twitter", "Follow the path. It leads on to the pier, as they say on Twitter"),
        ("follow * on twitter", "Follow | us on Twitter"),
        ("* | main | *", "Soup | Fish | Main | Sweet"),
        ("join * on twitter", "Join us on Twitter, where the harbour speaks"),
        ("关注*微博", "关注港口。请看微博"),
        ("view all posts by *", "View all posts by Annabel. She wrote them."),
        ("* | main | *", "| Soup | Main | Sweet |"),
        ("view all posts by *", "View all posts by " + "very " * 40 + "old men"),
    ],
)
def test_not_found(phrase: str, line: str) -> None:
    assert not find(line, phrase)


@pytest.mark.parametrize("phrase", ["*", "view all posts", " * # ! ", ""])
def test_what_is_no_gapped_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match="gapped phrase"):
        gapped_form(phrase)


def test_places() -> None:
    phrases = Phrases.of({"gapped": ["follow * on twitter"], "gapped_tail": ["filed under *"]})
    text = f"{BETWEEN}\n\nFollow us on Twitter\nFiled under boats\n\n{BETWEEN}\n\nFiled under piers\n"
    assert [hit.line.text for hit in phrases.find(Document(text))] == ["Follow us on Twitter", "Filed under piers"]


def test_what_fills_the_line_comes_before_what_begins_it() -> None:
    phrases = Phrases.of({"gapped": ["follow * on twitter"], "start": ["follow"]})
    assert [hit.place for hit in phrases.find(Document("Follow us on Twitter"))] == ["gapped"]


def test_a_gapped_line_is_no_running_text() -> None:
    line = "This entry was posted on Monday, May 4th, 2015 at 9:12 am and is filed under Boats, Piers and Harbours."
    document = Document(f"{BETWEEN}\n\n{line}\n")
    assert document.body == (0, 0)
