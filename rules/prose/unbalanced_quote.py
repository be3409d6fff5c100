"""A quotation mark without its partner."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary
from lint.spacing import around

_MARK = lazy(r"[“”„\"″«»]")
_PAIRS = (",,", "''", "’’", "‘‘")
_MARK_OR_PAIR = lazy(r"[“”„\"″«»]|,,(?=\w)|[’‘']{2}")
_WORD_BEFORE = lazy(r"[^\s(\[{—–“‘/-]\Z")
_WORD_AFTER = lazy(r"[\w¿¡$€£#@…'’]")
# A line that was cut says nothing of how its quotation ends, and a line that goes on with another has its beginning.
_CUT = lazy(r"(?:\.\.\.|…)[\"”’)\]]*\s*$|\[|\]|\.\.\. |… ")
# The second half of a mark whose encoding is broken: 'donâ€™t', 'dependence вЂ” because'.
_BROKEN = ("€", "Ђ")
_CYRILLIC = lazy(r"[\u0400-\u04ff]")
_INCH = lazy(r"[\d½¼¾⅛⅜⅝⅞'’′][ -]?\Z")
_REACH = 40
"""In so many lines beside it a quotation may go on."""
_BEGIN = lazy(r"[\W\d_]*[^\W\d_]")

_Marks = dict[Line, list[tuple[int, bool | None]]]
_Odd = tuple[Line, int, bool]


class UnbalancedQuote(Rule):
    """A quotation that is opened and never closed, or closed and never opened.

    Its other mark was lost with the line or the link where it stood, or never typed, and
    a model learns that speech has no end. Where the mark belongs is for a person to say.
    Left alone are quotations of several paragraphs, inches and seconds, lines that were
    cut, and documents whose marks are even in number.
    """

    message = "the quotation is opened and never closed"
    severity = Severity.WARNING
    examples = (
        Example(
            bad="The owner of the ferry said: “We will not give up the line to the island, whatever the council says "
            "of it.\n\nThe bridge is to open in May.\n"
        ),
        Example(
            bad="We will sail as long as there is a man or a woman who wants to go to the island and back,” he said."
        ),
        Example(bad='Der Besitzer der Fähre sagte: "Wir geben die Linie zur Insel nicht auf, was der Rat auch sagt.\n'),
        Example(bad="Der Besitzer sagte, man gebe die „Linie zur Insel nicht auf, was der Rat auch davon halten mag."),
        Example(
            good="“We will not give up the line to the island, whatever the council says of it and of us.\n\n“It is "
            "all that we have, and it is all that the people of the island have as well,” he said.\n"
        ),
        Example(good='The mast of 24" was too thick for the hole in the deck, and the 18” one was too thin for it.'),
        Example(
            good='The word ,,Hafen” and the word «Fähre" are from the book that the people of the town like the most.'
        ),
        Example(good='He said: "We will not give up the line to the island, whatever the council may say of ...\n'),
        Example(
            good="They called it “the line to the island and to the lighthouse at the end\nof the world” and went on."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such mark in a line of prose, in documents that have an odd one."""
        text = document.text
        german = "„" in text
        even = text.count('"') % 2 == 0
        if text.isascii() or not german:
            even = even and text.count("“") == text.count("”")
        else:
            even = even and text.count("„") == text.count("“") + text.count("”")
        if even:
            return
        marks: _Marks = {}
        pattern = _MARK_OR_PAIR if any(pair in text for pair in _PAIRS) else _MARK
        for match in pattern.finditer(text):
            at = match.start()
            marks.setdefault(document.line_at(at), []).append((at, _opens(text, at, german)))
        lines = list(marks)
        before = dict(zip(lines, [None, *lines], strict=False))
        after = dict(zip(lines, [*lines[1:], None], strict=True))
        odd = [(line, *one) for line, found in marks.items() if (one := _odd(text, found)) is not None]
        for line, at, opens in _unpaired(odd):
            if not line.prose or not ordinary(line) or _CUT.search(line.text):
                continue
            if _goes_on(document, line, after[line], marks) if opens else not _begins(line, before[line], marks):
                continue
            start, end = around(text, at, at + 1)
            yield self.finding(
                start, end, message=self.message if opens else "the quotation is closed and never opened"
            )


def _opens(text: str, at: int, german: bool) -> bool | None:
    """Whether the mark at `text[at]` opens a quotation; None where it is not plain, or may be no quotation mark."""
    mark, before, after = text[at], text[max(0, at - 2) : at], text[at + 1 : at + 2]
    if mark in "«»″'’‘" or before.endswith(_BROKEN) or (mark in '”"' and _INCH.search(before)):
        return None
    if mark in "„,":
        return True
    if mark == "”":
        return False
    word_before, word_after = _WORD_BEFORE.search(before) is not None, _WORD_AFTER.match(after) is not None
    if mark == "“" and (word_before if german else word_after):
        return not german
    return word_after if mark == '"' and word_before != word_after else None


def _odd(text: str, marks: list[tuple[int, bool | None]]) -> tuple[int, bool] | None:
    """The one mark of a line that has no partner, and whether it opens; None where there is none or it is not plain."""
    opened: list[int] = []
    closed: list[int] = []
    for at, opens in marks:
        if opens is None:
            return None
        if opens:
            if opened and _CYRILLIC.match(text, at + 1):  # there one mark closes two quotations
                return None
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            closed.append(at)
    if len(opened) + len(closed) != 1:
        return None
    return (opened[0], True) if opened else (closed[0], False)


def _unpaired(odd: list[_Odd]) -> Iterator[_Odd]:
    """Leave out a mark that opens in one line with the one that closes in a later line: a long quotation."""
    at = 0
    while at < len(odd):
        if at + 1 < len(odd) and odd[at][2] and not odd[at + 1][2] and _near(odd[at][0], odd[at + 1][0]):
            at += 2
            continue
        yield odd[at]
        at += 1


def _near(one: Line, other: Line) -> bool:
    return abs(one.index - other.index) <= _REACH


def _goes_on(document: Document, line: Line, marked: Line | None, marks: _Marks) -> bool:
    """Whether the quotation goes on in the next paragraph, or in `marked`, or what follows is quoted otherwise."""
    following = document.lines[line.index + 1 : line.index + 1 + _REACH]
    after = next((one for one in following if not one.blank), None)
    if after is not None and after.text.lstrip().startswith(("'", "‘", ">", "«")):
        return True
    if marked is None or not _near(marked, line):
        return False
    at, opens = marks[marked][0]
    return opens is not True or not marked.text[: at - marked.start].strip()


def _begins(line: Line, marked: Line | None, marks: _Marks) -> bool:
    """Whether `line` begins like a sentence, and no quotation reaches into it from `marked`."""
    begin = _BEGIN.match(line.text)
    if begin is None or begin[0].islower():
        return False
    return marked is None or not _near(marked, line) or marks[marked][-1][1] is False
