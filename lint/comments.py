"""Readers' comments: which lines are headers above them."""

from functools import cache
from importlib.resources import as_file, files

from lint.line import Line
from lint.phrases import Phrases, fits
from lint.wordlists import load, merged


def is_header(line: Line) -> bool:
    """Whether `line` says that readers' comments follow: '14 Comments', 'Kommentare'."""
    headers = _headers()
    return fits(line, headers.longest) and any(form in headers.line for form in line.forms)


@cache
def _headers() -> Phrases:
    with as_file(files("lint.rules.boilerplate") / "phrases" / "reader_comments.toml") as path:
        return Phrases.of({"line": merged(load(path), "header")})
