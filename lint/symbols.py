"""Lines of symbols only that part nothing: what is left of lists, rows of links and buttons."""

from bisect import bisect_left
from collections.abc import Sequence

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line

# What is left of a list, a row of links or a button when its words are gone; none of these parts scenes.
_SHELL = lazy(r"\s*(?:[|¦│/\\«»‹›<>←→↑↓▲▼►◄•·▪■□●○×✕✖+-]|>>|<<|::|//|\|\||[-•·] ?[|/•·])\s*")
_PIECE = lazy(r"""\s*[.,;:!?)\]}"'”’»“‘({\[…。，、！？」』）`~=%$€£¥&@#*^_\\]+;?\s*""")
# Lines that are longer than what is looked up are of one or two symbols over and over.
LONG = frozenset((*(symbol * 20 for symbol in "-=_*.~#+—–·•━─═"), "---|---|---|---"))
_NO_CELL = 4
_NEAR = 12
_CELL_ROW = lazy(r"\s*[|+]")


def bare_marks(document: Document) -> list[Line]:
    """The lines of `document` that have nothing but symbols and part no scenes, cells or code."""
    places = {*document.forms.get("", ()), *document.lines_with(LONG)}
    lines = [line for at in sorted(places) if not (line := document.lines[at]).key]
    lines = [line for line in lines if not _is_piece(line)]
    if not lines or document.shows_code:
        return []
    doubled = _doubled(lines, document)
    return [line for line in lines if line.index in doubled or _is_shell(line, document)]


def _is_shell(line: Line, document: Document) -> bool:
    if document.is_fragment(line):
        return False
    if document.in_head(line) is not document.in_tail(line):
        return _SHELL.fullmatch(line.text) is not None or not _is_ruler(line)
    return _SHELL.fullmatch(line.text) is not None and _beside_frame(line, document)


def _is_piece(line: Line) -> bool:
    """Whether the line may be a piece of a sentence or of a table."""
    text = line.text
    return bool(_PIECE.fullmatch(text) or (_CELL_ROW.match(text) and "|" in text.strip()[1:]))


def _doubled(lines: Sequence[Line], document: Document) -> set[int]:
    """The indices of those of `lines` that stood before, with nothing between but symbols and labels."""
    seen: set[str] = set()
    found = set()
    for line, above in zip(lines, (None, *lines), strict=False):
        if above is not None and any(_has_words(other, document) for other in document.lines[above.index : line.index]):
            seen.clear()
        text = line.text.strip()
        if text in seen:
            found.add(line.index)
        seen.add(text)
    return found


def _has_words(line: Line, document: Document) -> bool:
    return not line.blank and bool(line.key) and not _is_frame(line, document)


def _is_frame(line: Line, document: Document) -> bool:
    """Whether `line` is one that is taken away as a label or a part of a menu."""
    return line.index in document.labels or line.index in document.frame.covered


def _beside_frame(line: Line, document: Document) -> bool:
    """Whether a label of the frame or a line of some length stands next to the line: it is no cell of a table."""
    at = bisect_left(document.filled, line.index, key=lambda other: other.index)
    before = next((other for other in reversed(document.filled[max(0, at - _NEAR) : at]) if other.key), None)
    after = next((other for other in document.filled[at + 1 : at + 1 + _NEAR] if other.key), None)
    near = [other for other in (before, after) if other is not None]
    return any(other.words >= _NO_CELL or _is_frame(other, document) for other in near)


def _is_ruler(line: Line) -> bool:
    """Whether `line` may underline the text above it as a heading, or part two pieces of it."""
    return len(set("".join(line.text.split()))) == 1
