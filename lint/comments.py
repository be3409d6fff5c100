"""Readers' comments: which lines are headers above them."""

import re
from collections.abc import Sequence, Set
from functools import cache
from importlib.resources import as_file, files

from lint.document import Document
from lint.folding import fold
from lint.keys import Keys, fills
from lint.line import Line
from lint.phrases import phrase_key
from lint.wordlists import Lists, any_of, load, merged

_LONGEST = 240
_OPENING, _CLOSING = "\"'“”„‟«»‘’‹›「『《", "\"'“”„‟«»‘’‹›」』》"


def is_header(line: Line) -> bool:
    """Whether `line` says that readers' comments follow: '14 Comments', 'Kommentare'."""
    return any(fills(form, line) for form in line.forms if form in header_keys()) or is_titled(line)


def is_titled(line: Line) -> bool:
    """Whether `line` counts the comments on a title in quotes: '3 thoughts on “The Harbour”'."""
    text = line.text.strip()
    return len(text) <= _LONGEST and any(map(text.count, _CLOSING)) and bool(_titled().fullmatch(fold(text)))


def titled_words() -> tuple[str, ...]:
    """What such a line says beside the title: one of these stands in each, with any number for `#`."""
    return merged(_lists(), "titled") + tuple(part for words in merged(_lists(), "after") for part in words.split("#"))


def trailing(stretch: Sequence[Line]) -> int:
    """How many lines at the end of `stretch` are readers' comments, their header among them."""
    header = next((at for at, line in enumerate(stretch) if is_header(line)), None)
    if header is None or not any(line.prose for line in stretch[header:]):
        return 0
    return len(stretch) - header


def headers(document: Document) -> Set[int]:
    """The indices of the lines that say so."""
    titled = document.lines_with(frozenset(titled_words()))
    return _headers().find(document).keys() | {at for at in titled if is_titled(document.lines[at])}


def header_keys() -> frozenset[str]:
    """The keys of such lines."""
    return _headers().keys


@cache
def _headers() -> Keys:
    return Keys(frozenset(map(phrase_key, merged(_lists(), "header"))))


@cache
def _titled() -> re.Pattern[str]:
    ones, titled = any_of(merged(_lists(), "ones")), any_of(merged(_lists(), "titled"))
    after = "|".join(re.escape(words).replace(r"\#", r"\s?\d{1,5}\s?") for words in merged(_lists(), "after"))
    title = rf"[{_OPENING}].+[{_CLOSING}]"
    return re.compile(
        rf"\W{{0,4}}(?:(?:\d{{1,5}}|{ones})\s{titled}\s{{0,2}}:?\s{{0,2}}{title}|{title}\s?(?:{after}))\W{{0,4}}"
    )


@cache
def _lists() -> dict[str, Lists]:
    with as_file(files("lint.rules.boilerplate") / "phrases" / "reader_comments.toml") as path:
        return load(path)
