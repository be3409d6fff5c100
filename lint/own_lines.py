"""Lines of the text's own among those of a page's frame: its title, byline and date, and pieces of sentences.

`labels` holds the indices of the lines that are labels of the page. Lines are given and
told by their place in a stretch.
"""

import re
from collections.abc import Container, Sequence

from lint.lazy import lazy
from lint.line import Line

_TITLE_WORDS = 3
_TITLE_LENGTH = 8
_DATE_WORDS = 12
_PIECE_WORDS = 6
# What a sentence leaves on a line of its own where an extractor cut it at links and emphasis.
_SHRED = lazy(r"[,;:.)\]](?:\s|$)|.*\w,$", re.DOTALL)
_SHREDS = frozenset(
    word
    for words in (
        "an and are as at be by can for from has have in is it of on or that the this to was which will with",
        "das dem den der die ein eine ist mit oder und von au aux avec dans de des du et la le les ou par pour que qui",
        "sur un une con del el en las los para por se una che di il per com da do não uma een het van att och som med",
        "og til ja tai jest nie oraz się jsou на по для или не что та або της του και το με για ve ile bir bu",
        "في من على את של va và của",
    )
    for word in words.split()
)
_LISTED = lazy(r"\s*(?:[-*•+|·»›>–◦▪]|\d+[.)]\s)")
_HEADING = lazy(r"\s*#\s")
_DATE = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d).*\d|\d.*(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d")
_BYLINE = lazy(
    r"\W*(?:by|posted|published|updated|written|author|autorin|autor|von|par|por|auteur|автор|источник|опубликовано"
    r"|της|του|πηγή)\b|\W*(?:作者|记者|記者|来源|來源|文)[：: /／]",
    re.IGNORECASE,
)


def heads(line: Line) -> bool:
    """Whether `line` is a Markdown heading of the first level: the title, where a converter wrote it."""
    return _HEADING.match(line.text) is not None


def shredded(lines: Sequence[Line], labels: Container[int], apart: int) -> set[int]:
    """The places at which a sentence seems to be cut to pieces, and those within `apart` of them."""
    return {
        near
        for place, line in enumerate(lines)
        if line.index not in labels and is_shred(line)
        for near in range(place - apart, place + apart + 1)
    }


def is_shred(line: Line) -> bool:
    """Whether `line` seems to be a piece of a sentence."""
    text = line.text.strip()
    if line.key in _SHREDS or _SHRED.match(text):
        return True
    return (text[0].islower() and line.words >= _PIECE_WORDS) or text.count("(") != text.count(")")


def titles(lines: Sequence[Line], labels: Container[int], title: str) -> set[int]:
    """The places of what may be the title in the head of a document, and the byline and date below it.

    The first line is, for many extractors put the title there; so is a line with which
    the first line or `title`, the one in the record, begins; so is one above a date.
    """
    known = (lines[0].key, title.lower())
    found = set()
    for place, line in enumerate(lines):
        if line.index in labels:
            continue
        key = line.key
        if place == 0 or (len(key) >= _TITLE_LENGTH and " " in key and any(one.startswith(key) for one in known)):
            found.add(place)
        elif _dates(line):
            for above in range(max(0, place - 2), place):
                if lines[above].index not in labels and _leads(lines[above]):
                    found |= {above, place}
    return found


def _dates(line: Line) -> bool:
    """Tell whether `line` gives a date or an author."""
    text = line.text
    return (_DATE.search(text) or _BYLINE.match(text)) is not None and line.words <= _DATE_WORDS


def _leads(line: Line) -> bool:
    return not _LISTED.match(line.text) and line.words >= _TITLE_WORDS
