"""Broken lines: line breaks in the middle of a sentence, where a link or an emphasis stood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line
from lint.prose import ordinary

# A line that goes on: with a mark, or with a lower-case word that is no list mark, file name or option.
_MARK = lazy(r"\s*(?:[,;.!?)”’](?=\s|$|[)”’\"])|:(?=\s)|[，。、；）”](?!\s*\d))")
_WORD = lazy(r"(?!o\s|e\.g|i\.e|www\.)[^\W\d_A-Z]+(?:['’][^\W\d_]+)?(?=[\s,.;:!?)]|$)")
# The end of a line that may be cut, and the blanks before what goes on with a sentence.
_BELOW = lazy(r"\n(?<!\n\n)[^\S\n]*+(?=[^\W\d_A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]|[,;.!?:)”’，。、；）])")
_MARKS = frozenset(",;.!?:)”’，。、；）")
_ENDS_OPEN = lazy(r"[^\W\d_][,)”’\"]?\s*$|[(“„«]\s*$|\d,?\s*$")
_OPENING = lazy(r"[(“„«\[]\s*$")
_LISTED = lazy(r"\s*(?:[•*+·|>#\-–—]|\d+[.)]\s|\(?[a-z][.)]\s)")
# No line of its own ends with these.
_LEADING = frozenset(
    """the a an and or of as into from my your our their its such than between with by at for to in on is are was were
    be that which who this these those see read visit called via about
    der die das den dem des ein eine einen einem einer und oder von vom zum zur im am als mit für bei sowie durch auf
    le les des du une et ou dans avec pour par sur chez à au aux la l el los las un una del de y o en con para
    il lo gli di della dei delle nel nella e per da dal alla os as uma do dos das no na com em
    het een van voor met op i w z na od dla przez oraz lub do
    и в на с из от для по к о у или за при как об""".split()  # noqa: SIM905
)
_LEAST_WORDS = 8
_LONG, _SHORT = 12, 4
_END = 20
_WRAP = range(40, 101)


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that cuts a sentence: `text[start:end]`, blanks included, and what belongs in its place."""

    start: int
    end: int
    joint: str


def breaks(document: Document) -> Iterator[Break]:
    """The line breaks of `document` that cut a sentence, in order."""
    for lines, going_on in _blocks(document):
        yield from _within(lines, going_on)


def _blocks(document: Document) -> Iterator[tuple[Sequence[Line], set[int]]]:
    """The blocks of lines that stand one below the other, and the places in them of the lines that go on."""
    lines, start, end = document.lines, 0, 0
    going_on: set[int] = set()
    for line in _going_on(document):
        if line.index >= end:
            if going_on:
                yield lines[start:end], going_on
            start = end = line.index
            while start and not lines[start - 1].blank:
                start -= 1
            while end < len(lines) and not lines[end].blank:
                end += 1
            going_on = set()
        going_on.add(line.index - start)
    if going_on:
        yield lines[start:end], going_on


def _going_on(document: Document) -> Iterator[Line]:
    """The lines that start like the rest of the sentence that the line above leaves open."""
    lines = document.lines
    for match in _BELOW.finditer(document.text):
        line = document.line_at(match.end())
        before = lines[line.index - 1]
        if not before.blank and _goes_on(before, line):
            yield line


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` starts like the rest of the sentence that `before` leaves open."""
    text = line.text.lstrip()
    if not (text[0].islower() or text[0] in _MARKS) or not _ENDS_OPEN.search(before.text[-_END:]):
        return False
    return _LISTED.match(text) is None and (_MARK.match(text) is not None or _WORD.match(text) is not None)


def _within(lines: Sequence[Line], going_on: set[int]) -> Iterator[Break]:
    """The breaks between `lines`, which stand one below the other."""
    near = sorted(going_on.union(at - 1 for at in going_on))
    joined = [at for at in near if at and _is_joined(lines, at, going_on)]
    for first, last in _runs(joined):
        part = lines[first - 1 : last + 1]
        if _is_sentence(part):
            width = max(len(line.text.rstrip()) for line in lines)
            for left, right in pairwise(part):
                if not _wrapped(left, right, width):
                    yield _break(left, right)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers that follow one another."""
    for _, group in groupby(enumerate(places), lambda one: one[1] - one[0]):
        run = [place for _, place in group]
        yield run[0], run[-1]


def _is_joined(lines: Sequence[Line], at: int, going_on: set[int]) -> bool:
    """Whether the line at `at` belongs to the one above.

    A line that merely goes on in lower case may be an item of a list: the break above
    or below it must be one that nobody writes.
    """
    if _LISTED.match(lines[at].text):
        return False
    if at in going_on:
        below = at + 1 in going_on and _is_plain(lines, at + 1)
        return _is_plain(lines, at) or _is_plain(lines, at - 1) or below
    # A name or a title: the line above leads on to it, and the one below goes on.
    if lines[at + 1].text.strip() == "," and lines[at - 1].text.rstrip().endswith(","):
        return False  # links in a row, parted by commas: a list of names as often as a sentence
    return _is_plain(lines, at) or (_MARK.match(lines[at + 1].text) is not None and _unfinished(lines[at - 1]))


def _is_plain(lines: Sequence[Line], at: int) -> bool:
    """Whether nobody writes the break above the line at `at`."""
    text = lines[at].text
    return at > 0 and (_MARK.match(text) is not None or (_leads_on(lines[at - 1]) and not _LISTED.match(text)))


def _leads_on(line: Line) -> bool:
    """Whether no sentence and no label ends like `line`."""
    text = line.text.rstrip()
    last = text.rsplit(None, 1)[-1].lower() if text else ""
    return last in _LEADING or _OPENING.search(text) is not None or (text.endswith(",") and line.words > 1)


def _unfinished(line: Line) -> bool:
    text = line.text.rstrip()
    if _LISTED.match(text):
        return False
    return line.words >= _SHORT and text[-1].islower() and text.rsplit(None, 1)[-1].isalpha()


def _is_sentence(part: Sequence[Line]) -> bool:
    """Whether the lines of `part` make running text together, and one of them alone nearly does."""
    text = " ".join(line.text.strip() for line in part)
    whole = Line(0, 0, text)
    marked = any(_MARK.match(line.text) for line in part[1:])
    longest = max(line.words for line in part)
    return ordinary(whole, _LEAST_WORDS) and (longest >= _LONG or (marked and longest >= _SHORT))


def _wrapped(left: Line, right: Line, width: int) -> bool:
    """Whether `left` is full: the next word would not have fitted into the width of its paragraph."""
    size = len(left.text.rstrip())
    return size in _WRAP and width <= _WRAP[-1] and size + 1 + len(right.text.split(None, 1)[0]) > width


def _break(left: Line, right: Line) -> Break:
    start = left.start + len(left.text.rstrip())
    end = right.start + len(right.text) - len(right.text.lstrip())
    joint = "" if _MARK.match(right.text) or _OPENING.search(left.text) else " "
    return Break(start, end, joint)
