"""Substance: what an article may end with that is no sentence, told by the shape of its lines.

Ingredients, tables, code, references, verses and dialogue stand at the end of texts as often
as a page's own lines do; no label above them makes them the page's.
"""

from collections.abc import Container, Sequence
from itertools import groupby

from lint.labels import opens_contents
from lint.lazy import lazy
from lint.line import Line

_LEAST = 2
_SHARE = 0.15
_VERSE_WORDS = 3
_STEP_WORDS = 2
_STOPS = (".", "。", "!", "！")
# A number and a unit of a kitchen or a workshop.
_QUANTITY = lazy(
    r"\W*[\d½¼¾⅓⅔⅛][\d\s/.,½¼¾⅓⅔⅛–-]*"
    r"(?:k?g|gr|mg|ml|[cd]?l|[cm]m|oz|ounces?|lbs?|pounds?|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|pinch(?:es)?|cloves?"
    r"|slices?|sticks?|bunch(?:es)?|sprigs?|[et]l|prisen?|tassen?|dosen?|zehen?|bund|päckchen|esslöffel|teelöffel|gramm"
    r"|cuillères?|gousses?|tasses?|pincées?|cucharad(?:a|ita)s?|tazas?|dientes?|cucchiai(?:ni|o)?|spicchi|szklank[aię]"
    r"|łyż(?:k[ai]|eczk[ai]|ek)|ząbk(?:i|ów)|г|гр|кг|мл|л|стакан(?:а|ов)?|(?:ч\. ?|ст\. ?)?л\.|ложк[иа]"
    r"|зубчик(?:а|ов)?|шт|γρ|φλιτζάνια?|κουταλι[άέ]ς?)(?!\w)"
    r"|.{1,20}?[ ：:\t]*[\d半]+\s*(?:克|千克|公斤|毫升|勺|汤匙|茶匙|大匙|小匙|片|杯|根|瓣|適量)(?!\w)"
)
_REFERENCE = lazy(r"\W*(?:\d{1,3}\W+)?[^\W\d].*\((?:19|20)\d\d[a-z]?\)[.,:]|.*\bdoi\s?[:.]|.*\bpp?\. ?\d")
_CODE = lazy(
    r"\s*(?:def|class|import|from|return|const|let|var|function|public|private|#include|\$|>>>)\s.*[\w)\]({:;,'\"]$"
    r"|[ -~]*[{};]$|[\w.]+\([^()]*[^\d()][^()]*\)\s*;?$|[\w.]+\(\)\s*;?$|[\w.]+\s*=\s*\S"
)
_ROW = lazy(r"\s*\|[^|\w]*\w[^|]*\|[^|\w]*\w[^|]*\||\s*\|?\s*:?-{3,}:?\s*\|")
_SPOKEN = lazy(r"\s*(?:[“„«「『\"].*[.,!?…][”“»」』\"]$|—\s?[^\W\d].*[.,!?…]$)")


def is_substance(shaped: int, lines: int) -> bool:
    """Whether so many of `lines` lines have the shape of what an article may end with that they all may be it."""
    return shaped >= max(_LEAST, _SHARE * lines)


def shaped(line: Line, after: Line | None) -> int:
    """How much the shape of `line`, and of it together with the line `after` it, tells of such an end."""
    if after is None:
        return has_shape(line)
    goes_on = (_goes_on(line) and _goes_on(after)) or (_is_step(line) and _is_step(after))
    return has_shape(line) + goes_on


def substance(lines: Sequence[Line], labels: Container[int]) -> set[int]:
    """The places in `lines` of what has that shape between one label and the next."""
    found: set[int] = set()
    places = range(len(lines))
    for label, group in groupby(places, lambda place: lines[place].index in labels):
        gap = list(group)
        if not label:
            own = [lines[place] for place in gap]
            if is_substance(sum(map(shaped, own, [*own[1:], None])), len(own)):
                found.update(gap)
    return found


def contents(lines: Sequence[Line], labels: Container[int]) -> set[int]:
    """The places in `lines` of the tables of contents: what stands below the label of one, up to the next label.

    A label of one word, or with a number before it, is an item of the table.
    """
    found: set[int] = set()
    inside = False
    for place, line in enumerate(lines):
        if opens_contents(line):
            inside = True
        elif line.index in labels and " " in line.key and not line.text.lstrip()[0].isdigit():
            inside = False
        elif inside:
            found.add(place)
    return found


def has_shape(line: Line) -> bool:
    """Whether `line` is an ingredient, a row of a table, code, a reference or speech."""
    text = line.text.rstrip().lower()
    return any(pattern.match(text) for pattern in (_QUANTITY, _REFERENCE, _CODE, _ROW, _SPOKEN))


def _goes_on(line: Line) -> bool:
    """Whether the line may go on with what another began, as verses do."""
    return line.words > _VERSE_WORDS and line.text.lstrip()[0].islower()


def _is_step(line: Line) -> bool:
    """Whether the line is a sentence, be it as short as those of a recipe."""
    return line.words >= _STEP_WORDS and line.text.rstrip().endswith(_STOPS) and not line.notice
