"""A line that has nothing but symbols."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.line import Line

# What is left of a list, a row of links or a button when its words are gone; none of these parts scenes.
_SHELL = lazy(r"\s*(?:[|¦│/\\«»‹›<>←→↑↓▲▼►◄•·▪■□●○×✕✖+-]|>>|<<|::|//|\|\||[-•·] ?[|/•·])\s*")
_PIECE = lazy(r"""\s*[.,;:!?)\]}"'”’»“‘({\[…。，、！？」』）`~=%$€£¥&@#*^_\\]+;?\s*""")
# Lines that are longer than what is looked up are of one or two symbols over and over.
_LONG = frozenset((*(symbol * 20 for symbol in "-=_*.~#+—–·•━─═"), "---|---|---|---"))
_NO_CELL = 4
_NEAR = 12
_CELL_ROW = lazy(r"\s*[|+]")


class SymbolLine(Rule):
    """A line of symbols only – '|', '>>', '•', '←' – before or after the text, or a lone bullet inside it.

    It parted or marked what the extractor left behind. What stands between paragraphs
    may part scenes ('* * *', '***', '---') and stays, and so does a dashed line that may
    underline a heading, unless the same stands twice with nothing between; what may be
    a piece of a sentence, of code or of a table stays, too.
    """

    message = "a line of symbols only: {symbols!r}"
    triggers = tuple(_LONG)
    examples = (
        Example(
            bad="The ferry sails again.\n\n|\n\nIt is blue, as it was.\n\n>>\n",
            good="The ferry sails again.\n\nIt is blue, as it was.\n",
        ),
        Example(
            bad="It sails again on Monday.\n\n←\n",
            good="It sails again on Monday.\n",
        ),
        Example(
            bad="The ferry sails again after two years, and the pier is open to all who want to see.\n\n---\n\n---\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts.\n",
            good="The ferry sails again after two years, and the pier is open to all who want to see.\n\n---\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts.\n",
        ),
        Example(
            good="She closed the door behind her, and the house was as quiet as it had been all summer.\n\n* * *\n\n"
            "In the morning the ferry was gone, and nobody on the pier had seen it leave the harbour."
        ),
        Example(good="if ready:\n    go()\n}\n)\n]);\n\n...\n\n“\n\n`"),
        Example(good="| a | b |\n|---|---|\n| 1 | 2 |\n\nName\n====\n\nPart\n----"),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The key of a line of symbols, which is empty; longer lines are not looked up by it."""
        return ("",)

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line of symbols that parts nothing."""
        places = {*document.forms.get("", ()), *document.lines_with(_LONG)}
        lines = [line for at in sorted(places) if not (line := document.lines[at]).key]
        lines = [line for line in lines if not _is_piece(line)]
        if not lines or document.shows_code:
            return
        doubled = _doubled(lines, document)
        for line in lines:
            if line.index in doubled or self._is_shell(line, document):
                yield self.remove(line, message=self.message.format(symbols=line.text.strip()[:20]))

    def _is_shell(self, line: Line, document: Document) -> bool:
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
