"""Readers' comments: which lines are headers above them."""

from collections.abc import Sequence, Set
from functools import cache
from importlib.resources import as_file, files

from lint.document import Document
from lint.keys import Keys, fills
from lint.line import Line
from lint.phrases import phrase_key
from lint.wordlists import load, merged


def is_header(line: Line) -> bool:
    """Whether `line` says that readers' comments follow: '14 Comments', 'Kommentare'."""
    return any(fills(form, line) for form in line.forms if form in header_keys())


def trailing(stretch: Sequence[Line]) -> int:
    """How many lines at the end of `stretch` are readers' comments, their header among them."""
    header = next((at for at, line in enumerate(stretch) if is_header(line)), None)
    if header is None or not any(line.prose for line in stretch[header:]):
        return 0
    return len(stretch) - header


def headers(document: Document) -> Set[int]:
    """The indices of the lines that say so."""
    return _headers().find(document).keys()


def header_keys() -> frozenset[str]:
    """The keys of such lines."""
    return _headers().keys


@cache
def _headers() -> Keys:
    with as_file(files("lint.rules.boilerplate") / "phrases" / "reader_comments.toml") as path:
        return Keys(frozenset(map(phrase_key, merged(load(path), "header"))))
