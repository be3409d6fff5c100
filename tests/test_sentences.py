"""Sentences of a line, and the phrases among them."""

import pytest

from lint import Document, Phrases
from lint.sentences import split

PROMPT = {
    "sentence": ["Sign up for our newsletter", "Already a member? Log in", "You have # articles left", "订阅我们的通讯"]
}


def cut(text: str) -> str:
    """`text` without the parts that a phrase names."""
    for hit in reversed(list(Phrases.of(PROMPT).find(Document(text)))):
        start, end = hit.within or (hit.line.start, hit.line.end)
        text = text[:start] + text[end:]
    return text


def keys(text: str) -> list[str]:
    return [sentence.key for sentence in split(Document(text).lines[0])]


def test_split() -> None:
    assert keys("One. “Two!” Three: 3.5 km (four…) five") == ["one", "two", "three: 3.5 km (four", "five"]
    assert keys("一。二！三") == ["一", "二", "三"]
    assert keys("Only one of them.") == keys("...") == []
    assert keys("A. " + "b" * 400) == ["a", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained, said the mayor. Sign up for our newsletter.", "It rained, said the mayor."),
        ("Sign up for our newsletter! It rained all day.", "It rained all day."),
        ("It rained. Sign up for our newsletter. It stopped.", "It rained. It stopped."),
        ("It rained. Sign up for our newsletter. Already a member? Log in", "It rained."),
        ("Sign up for our newsletter. Already a member? Log in.", ""),
        ("It rained. You have 3 articles left.", "It rained."),
        ("雨停了。订阅我们的通讯。船开了。", "雨停了。船开了。"),
        ("Sign up for our newsletter.", ""),
        ("He said: sign up for our newsletter and see.", "He said: sign up for our newsletter and see."),
    ],
)
def test_a_prompt_goes_and_its_line_stays(text: str, expected: str) -> None:
    assert cut(text) == expected
