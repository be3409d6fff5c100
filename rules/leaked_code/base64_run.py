"""Runs of base64 and data: addresses."""

import re
from collections.abc import Iterator
from itertools import product

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_DATA = lazy(
    r"(?:!?\[\s*\]\(|url\(['\"]?|(?<!\]\())data:\s?[a-z]{1,20}/[a-z0-9.+-]{1,60}(?:;[a-z0-9=-]{1,40}){0,4}(?:;base64)?,[^\s\"'<>)\]]{8,}+['\"]?\)?"
)
_RUN = lazy(r"(?<![a-z0-9+/=_-])[a-z0-9+/]{80,}+={0,2}(?![a-z0-9+/=_-])")
_LEAST_KINDS = 3
_CONSONANTS, _DIGITS = "bcdfghjklmnpqrstvwxyz", "0123456789"
_AMONG_LETTERS = lazy(f"[{_CONSONANTS}][{_DIGITS}][{_CONSONANTS}]")
_WORDY = lazy(r"[A-Z][a-z]{4,}")


class Base64Run(Rule):
    """A run of base64, or a `data:` address: a picture, a font or a whole page written in letters.

    One icon is thousands of characters of noise, which a model learns letter by letter.
    Long runs count where capitals, small letters and digits are mixed as in no word; names
    that were glued together, sequences of genes and addresses of pages are left alone. A
    text about programming shows them on purpose.
    """

    message = "base64 or a data: address"
    # Hardly a word has a digit between two consonants, and base64 has one in every ten characters or so.
    triggers = ("data:", *map("".join, product(_CONSONANTS, _DIGITS, _CONSONANTS)))
    examples = (
        Example(
            bad="The ferry sails.\n\ndata:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0i\n\nNew.\n",
            good="The ferry sails.\n\nNew.\n",
        ),
        Example(
            bad="Die Fähre ![](data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAAB==) fährt wieder.\n",
            good="Die Fähre fährt wieder.\n",
        ),
        Example(
            bad="Le bac repart.\n\n"
            "PGRpdiBjbGFzcz0iZXhhbXBsZS1lbWJlZCI+PHAgY2xhc3M9ImV4YW1wbGUiPkV4ZW1wbGUgZGUgdGV4dGU8L3A+PC9kaXY+Cg==\n",
            good="Le bac repart.\n",
        ),
        Example(good="The data: image or text, as you like. " + "GATTACA" * 20 + " " + "0123456789" * 9),
        Example(
            good="AustriaBelgiumBulgariaCroatiaCyprusCzechiaDenmarkEstoniaFinlandFranceGermanyGreeceHungaryIrelandItalyLatvia27"
        ),
        Example(good="https://example.org/" + "aB3/" * 30),
        Example(
            good="An icon can stand in the CSS itself, as a data URI: data:image/png;base64,iVBORw0KGgoAAAANSUhEUg"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each address and each run, unless the text is about programming."""
        lines = self.suspects(document)
        spans = [match.span() for line in lines for match in _DATA.finditer(document.folded, line.start, line.end)]
        spans += [
            match.span()
            for line in lines
            if len(line.text) >= 80
            for match in _RUN.finditer(document.folded, line.start, line.end)
            if not any(start <= match.start() < end for start, end in spans)
            and _mixed(document.text[match.start() : match.end()])
            and not _addressed(document.text, line.start, match.start())
        ]
        if spans and not document.shows_code:
            for start, end in cuts(document, sorted(spans)):
                yield self.finding(start, end, "")


def _mixed(run: str) -> bool:
    """Whether letters of both sizes and digits alternate as they do in base64 and in no words."""
    kinds = sum(any(test(char) for char in run) for test in (str.islower, str.isupper, str.isdigit))
    digits = sum(char.isdigit() for char in run) / len(run)
    upper = sum(char.isupper() for char in run) / len(run)
    wordy = sum(len(match[0]) for match in _WORDY.finditer(run)) / len(run)
    return (
        kinds == _LEAST_KINDS
        and _AMONG_LETTERS.search(run.lower()) is not None
        and 0.03 <= digits <= 0.5
        and upper >= 0.15
        and wordy < 0.4
        and run.count("/") <= len(run) / 12
    )


def _addressed(text: str, line_start: int, at: int) -> bool:
    """Whether the run is part of an address: what stands before it without a space has a scheme or a host."""
    word = text[max(line_start, at - 300) : at].split()[-1:] if at > line_start and not text[at - 1].isspace() else []
    return bool(word) and re.search(r"://|www\.|\.\w{2,4}/|\]\(|=$", word[0]) is not None
