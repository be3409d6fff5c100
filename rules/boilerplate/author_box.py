"""The box about the author below a text."""

import re
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Rule, Severity
from lint.line import Line
from lint.wordlists import any_of, load, merged

_LABEL_WORDS = 8
_FOLLOW_WORDS = 16
_BIO_WORDS = 90
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class _Patterns(NamedTuple):
    label: re.Pattern[str]
    bios: frozenset[str]
    bio: re.Pattern[str]
    follow: re.Pattern[str]


class AuthorBox(Rule):
    """The box about the author below a text: 'About the author', 'Jane Doe is a staff writer …', 'Follow her on …'.

    It is the same below all that one person wrote, and full of names and addresses. Its
    header and its call to follow go where they stand below the last running text; who
    the author is, some corpora want to know, and it reads like the text: it is reported.
    """

    message = "the box about the author"
    trigger_lists = ("label", "bio", "follow")
    severity = Severity.WARNING
    examples = (
        Example(bad=f"{_TEXT}\n\nAbout the Author\n\nFollow her on Twitter @annexample\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nView all posts by Ann Example →\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nAnn Example is a staff writer at the Harbour Post."),
        Example(bad=f"{_TEXT}\n\nÜber den Autor\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nÀ propos de l'auteur\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nSobre el autor\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nОб авторе\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n作者简介\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nこの記事を書いた人\n", good=f"{_TEXT}\n"),
        Example(good=f"Follow Ann Example on Twitter\n\n{_TEXT}\n\nFollow the path on to the pier."),
        Example(good=f"About the author\n\n{_TEXT}"),
        Example(
            good=f"{_TEXT}\n\nAnn Example is a carpenter in Harbour Town.\n\nFollow the path to the pier.\n\n{_TEXT}"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line of the box."""
        patterns = _patterns()
        last, bios = document.body[1], document.occurring(patterns.bios)
        for line in self.suspects(document):
            if line.words > _BIO_WORDS:
                continue
            text = document.folded[line.start : line.end].strip()
            below = document.in_tail(line) and not document.in_head(line)
            if below and _is_chrome(line, text, patterns) and not document.is_fragment(line):
                yield self.remove(line)
            elif line.index >= last and not document.in_head(line) and _is_bio(text, bios, patterns):
                yield self.finding(line.start, line.end, message="a line about the author")


def _is_chrome(line: Line, text: str, patterns: _Patterns) -> bool:
    if line.words <= _LABEL_WORDS and not line.terminal and patterns.label.match(text):
        return True
    if line.words > _FOLLOW_WORDS:
        return False
    return patterns.follow.match(text) is not None


def _is_bio(text: str, bios: Set[str], patterns: _Patterns) -> bool:
    # The pattern is dear on long lines, and of its words few stand in a text.
    return any(bio in text for bio in bios) and patterns.bio.search(text) is not None


@cache
def _patterns() -> _Patterns:
    words = load(Path(__file__).parent / "phrases" / "author_box.toml")
    return _Patterns(
        re.compile(rf"\W{{0,4}}{any_of(merged(words, 'label'))}"),
        frozenset(merged(words, "bio")),
        re.compile(any_of(merged(words, "bio"))),
        re.compile(rf"\W{{0,4}}{any_of(merged(words, 'follow'))}"),
    )
