"""Cutting pieces out of lines: the line stays whole, the spacing is mended, and shells left bare go with them."""

from collections.abc import Iterable, Iterator

from lint.document import Document
from lint.lazy import lazy
from lint.spacing import BLANKS

# What is left of a line that had nothing but the pieces: bullets, numbers of a list, cells, separators.
_BARE = lazy(r"\s*+(?:\d{1,3}[.)](?=\s))?[\s*+\-–—|•·>#_~/\\,;:.()\[\]\u200b\ufeff]*+")
_CLOSING = ",.;:!?)]}»”’…،؛؟。、，！？）"


def cuts(document: Document, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What to delete so that `spans` (in order, without overlap) are out of `document`: start and end.

    A line of which nothing is left but bullets and separators goes whole. Pieces side by
    side are one, and of the blanks around them one stays where it parts words.
    """
    zone: list[tuple[int, int]] = []
    border = -1
    for span in spans:
        if zone and span[0] >= border:
            yield from _zone(document, zone)
            zone = []
        zone.append(span)
        border = document.line_at(max(span[0], span[1] - 1)).end + 1
    if zone:
        yield from _zone(document, zone)


def _zone(document: Document, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What to delete for spans that share lines."""
    text = document.text
    first, last = document.line_at(spans[0][0]).start, document.line_at(max(spans[-1][0], spans[-1][1] - 1)).end
    edges = [first, *(offset for span in spans for offset in span), last]
    kept = " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    if _BARE.fullmatch(kept):
        yield first, last
        return
    runs = [spans[0]]
    for start, end in spans[1:]:
        if not text[runs[-1][1] : start].strip(BLANKS):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    for start, end in runs:
        yield cut(text, start, end)


def cut(text: str, start: int, end: int) -> tuple[int, int]:
    """What to delete so that `text[start:end]` is out of its line and one blank is left where words were parted.

    It takes the blanks before the piece rather than those behind it, so that two pieces
    side by side, found by two rules, do not overlap.
    """
    first, last = start, end
    while first > 0 and text[first - 1] in BLANKS:
        first -= 1
    while last < len(text) and text[last] in BLANKS:
        last += 1
    if first == 0 or text[first - 1] == "\n":
        return start, last
    if last == len(text) or text[last] in "\r\n":
        return first, last
    if last > end or text[last] in _CLOSING:
        return first, end
    return start, end
