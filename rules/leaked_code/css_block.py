"""Style rules of the page."""

from collections.abc import Iterator, Sequence

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy

_PROPERTIES = (
    r"(?:-(?:webkit|moz|ms|o)-[\w-]+|--[\w-]+|align-\w+|animation[\w-]*|background[\w-]*|border[\w-]*|bottom"
    r"|box-[\w-]+|clear|clip|color|content"
    r"|cursor|direction|display|filter|flex[\w-]*|float|font[\w-]*|gap|grid[\w-]*|height|justify-\w+|left"
    r"|letter-spacing|line-height"
    r"|list-style[\w-]*|margin[\w-]*|max-(?:height|width)|min-(?:height|width)|object-fit|opacity|order"
    r"|outline[\w-]*|overflow[\w-]*|padding[\w-]*"
    r"|pointer-events|position|right|src|table-layout|text-[\w-]+|top|transform[\w-]*|transition[\w-]*"
    r"|unicode-range|vertical-align|visibility"
    r"|white-space|width|word-[\w-]+|z-index|zoom)"
)
_DECLARATION = lazy(rf"{_PROPERTIES}\s?:\s?[^;{{}}\n]{{1,300}}(?:;|(?=\s?\}})|$)")
_DECLARATIONS = lazy(rf"(?:{_PROPERTIES}\s?:\s?[^;{{}}\n]{{1,300}}(?:;\s*|$))+\}}?$")
_SELECTOR = lazy(
    r"(?:@(?:media|font-face|keyframes|-webkit-keyframes|supports|import|charset|layer|container"
    r"|page)\b[^{}\n]{0,300}(?:\{|;|$)"
    r"|(?:[.#]?[a-z_*][\w-]*|[.#:][\w-]+|\*|:root|\d+%)(?:[\w\s.#:>+~*,\-()\[\]='\"]{0,400})\{)"
)
_STEM = lazy(r"[\w\s.#:>+~*,\-()\[\]='\"@]{1,400},$")
_COMMENT = lazy(r"/\*.*\*/$|/\*[^*]{0,400}$|\*/$|<!--$|-->$")
_BRACES = lazy(r"[{}]+$")


class CssBlock(Rule):
    """Style rules: selectors, declarations in braces, `@media` and `@font-face`, also minified.

    Style sheets stand inside articles wherever an editor pasted from another program, and
    an extractor that does not know the tag takes them for text. A text about web pages
    shows them on purpose.
    """

    message = "CSS in the text"
    triggers = ("{",)
    examples = (
        Example(
            bad="The ferry sails.\n\n.gallery { float: left; margin: 0 8px; }\n#news a:hover{color:#c00}\n\nIt is new.",
            good="The ferry sails.\n\nIt is new.",
        ),
        Example(
            bad="body {\nMARGIN: 0 0 0 0;\ntop : 1px;\n}\n\n@media (max-width: 600px) {\n.box {\nwidth: 9%;\n}\n}"
            "\n\nFähre.\n",
            good="Fähre.\n",
        ),
        Example(
            bad="@font-face{font-family:Example;src:url(a.woff)}.a{color:red}.b>li{display:none}\nLe bac repart.\n",
            good="Le bac repart.\n",
        ),
        Example(good="color: red\nposition: striker\n\nwidth: 40 cm; height: 20 cm;"),
        Example(good="They sang {all of them} at the top: left, right and centre; float: none {of the three}."),
        Example(good="In CSS a class selector colours its elements:\n\n.note { color: red; }\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of lines of a style sheet, unless the text is about programming."""
        opening = (document.folded[line.start : line.end].strip() for line in self.suspects(document))
        if not any(map(_SELECTOR.match, opening)) or document.shows_code:
            return
        lines = document.filled
        folded = [document.folded[line.start : line.end].strip() for line in lines]
        at = 0
        while at < len(lines):
            end = _run(lines, folded, at)
            if end == at:
                at += 1
                continue
            yield self.finding(lines[at].start, lines[end - 1].end, "")
            at = end


def _run(lines: Sequence[Line], folded: Sequence[str], start: int) -> int:
    """The index after the last line of the style sheet that starts at `start`; `start` where none does."""
    if not (_SELECTOR.match(folded[start]) or _STEM.match(folded[start]) or _COMMENT.match(folded[start])):
        return start
    at = end = start
    depth, declared, opened = 0, False, False
    while at < len(lines):
        text = folded[at]
        if depth <= 0 and at > start and lines[at].index - lines[at - 1].index > 2:
            break
        if (match := _SELECTOR.match(text)) and _styles(text, match.end()):
            opened = opened or "{" in text
            declared = declared or _DECLARATION.search(text, match.end()) is not None
        elif depth > 0 and _DECLARATIONS.match(text):
            declared = True
        elif not (_BRACES.match(text) and (depth > 0 or opened)) and not _STEM.match(text) and not _COMMENT.match(text):
            break
        depth += text.count("{") - text.count("}")
        at += 1
        if depth <= 0 and declared and opened and not _STEM.match(text):
            end = at
    return end


def _styles(text: str, at: int) -> bool:
    """Whether what follows a selector's brace is a declaration, a selector within, or nothing more."""
    rest = text[at:].lstrip()
    return not rest or rest[0] == "}" or any(kind.match(rest) for kind in (_DECLARATION, _SELECTOR, _COMMENT))
