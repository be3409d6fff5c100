"""A character that was lost: U+FFFD, or a question mark in its place."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

# What was lost at one place: some tools put a mark for each byte and leave those that they could read between.
_LOST = lazy("\ufffd(?:[^\n\ufffd]{0,2}\ufffd)*")
# Where English has an apostrophe and never a question mark.
_DEBRIS = lazy(
    r"(?<![^\s\"“(])[A-Za-z]{1,20}(?P<mark>\?)(?:(?<=n\?)t|(?:ve|re|ll)|(?<=I\?)[md]|s(?= [a-z]))(?![\w?=&/-])"
)
_QUESTIONS = ("?t", "?ve", "?re", "?ll", "?m", "?d", "?s")


class ReplacementCharacter(Rule):
    """A character that could not be decoded: `�`, or a question mark where an apostrophe stood ('don?t').

    Nothing in the text says what it was, and a model learns to print the mark. It is
    reported and stays: the page must be read again, in its own encoding. Deleting the
    mark would hide that a letter is missing.
    """

    message = "a character is lost: read the page again in its own encoding"
    triggers = ("\ufffd", *_QUESTIONS)
    examples = (
        Example(bad="The harbour\ufffds new crane cost \ufffd32m."),
        Example(bad="台灣宏\ufffd\ufffd等公司"),
        Example(bad="They don?t know why it was closed, and the mayor?s office is silent."),
        Example(good="Really? They said so? Well, they are at page.php?s=4 and in the file rc?d there."),
        Example(good="Who?d ask that? what?s=1"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each place where something is lost."""
        text = document.text
        for match in _LOST.finditer(text):
            yield self.finding(*match.span())
        if any(mark in text for mark in _QUESTIONS):
            for match in _DEBRIS.finditer(text):
                yield self.finding(*match.span(), message="a question mark in the place of an apostrophe")
