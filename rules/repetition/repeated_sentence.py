"""A sentence that stands twice in a row."""

from collections.abc import Iterator
from itertools import compress, islice, pairwise
from operator import eq

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.prose import ordinary
from lint.sentences import split

# Quotation marks behind a stop are passed over, so that equal sentences are equal parts.
_STOP = lazy(r"[.!?。！？।؟۔][.!?\"'”’»)\]」』 ]*")
_STOPS = "。！？।؟۔"
_LETTERS = 20
_END = 8


class RepeatedSentence(Rule):
    """A sentence that stands twice in a row, in the same paragraph.

    A template printed a summary and the text that begins with it, or a pull quote
    slipped in beside its source. The later copy goes. Short ones are said twice on
    purpose ('Wait. Wait.').
    """

    message = "the sentence stands twice in a row"
    examples = (
        Example(
            bad="The ferry sails again on Monday. The ferry sails again on Monday. Tolls rise.",
            good="The ferry sails again on Monday. Tolls rise.",
        ),
        Example(
            bad="It is late. “The council met twice that week.” “The council met twice that week.”",
            good="It is late. “The council met twice that week.”",
        ),
        Example(
            bad="市议会上星期两次开会讨论船票的价格问题。市议会上星期两次开会讨论船票的价格问题。",
            good="市议会上星期两次开会讨论船票的价格问题。",
        ),
        Example(good="Wait for me. Wait for me. The ferry sails, and sails again, and it sails again on Monday."),
        Example(good="He owns example.com. He owns example.org. The ferry sails at 3.5 knots."),
        Example(good="We love you, harbour, we do.\nWe love you, harbour, we do.\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each sentence that is equal to the one before it."""
        ends = _repeated_ends(document)
        if not ends:
            return
        for line in document.filled:
            text = line.text
            if len(text) <= _LETTERS or not any(map(text.__contains__, ends)) or not _repeats(text):
                continue
            if not ordinary(line):
                continue
            for before, sentence in pairwise(split(line)):
                this = sentence.key
                if this == before.key and sum(map(str.isalpha, this)) >= _least(this):
                    yield self.finding(before.end, sentence.end, "")


def _repeated_ends(document: Document) -> set[str]:
    """What two parts of a line in a row end with, all stops taken for one: of most texts nothing."""
    text = document.text.replace("\n", ".\n.").replace("!", ".").replace("?", ".")
    for stop in _STOPS:
        if stop in document.beyond_ascii:
            text = text.replace(stop, ".")
    ends = [part[-_END:] for part in text.split(".") if part]
    return {end for end in compress(ends, map(eq, ends, islice(ends, 1, None))) if len(end) == _END}


def _repeats(text: str) -> bool:
    """Whether anything between two full stops is at once said again: most lines are done with here."""
    parts = list(map(str.strip, _STOP.split(text)))
    return any(one == other and one for one, other in pairwise(parts))


def _least(sentence: str) -> int:
    """How many letters make a sentence that nobody says twice: an ideograph is as good as two."""
    return _LETTERS if sentence.isascii() or " " in sentence else _LETTERS // 2
