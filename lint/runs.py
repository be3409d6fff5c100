"""Runs: lines of one kind that stand one below the other."""

from collections.abc import Iterable, Iterator

from lint.document import Document
from lint.line import Line


def runs(document: Document, lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Those of `lines` together between which nothing but blank lines stands; `lines` are in their order."""
    run: list[Line] = []
    for line in lines:
        if run and any(not between.blank for between in document.lines[run[-1].index + 1 : line.index]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run
