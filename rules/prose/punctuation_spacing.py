"""A space on the wrong side of a punctuation mark."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.lost_words import last_word, losses
from lint.prose import is_french, ordinary
from lint.spacing import around

_SPACE = "[ \u00a0]"
# In front of a mark: after a letter, a digit or what closes; a mark that stands alone, not one of several.
_BEFORE = lazy(
    rf"(?<=[\w”’\"'%)\]])(?:(?P<comma>{_SPACE}),(?=\s|$|[^\W\d_])|(?P<stop>{_SPACE})\.(?=\s{{1,3}}[\"“‘]?[^\W\d_]|[^\S\n]*(?:\n|$)|[”\"])"
    r"|(?P<mark> )[;:!?](?=\s|$|[”’]))"
)
_CLOSING = lazy(rf"(?<=[\w.!?,…’%])({_SPACE})([”)])(?!\w)")
_OPENING = lazy(rf"(?<![^\s(\[“])[‘“(¿¡]({_SPACE})(?=\w)")
# Each begins with a literal: such a pattern is searched at the speed of memory.
_GATES = tuple(
    lazy(begin) for begin in (" [,.;:!?”)]", "\u00a0[,.;:!?”)]", *(rf"\{mark}[ \u00a0]" for mark in "‘“(¿¡"))
)
_QUOTE = ("'", '"')  # a list of strings in code
_EMOTICON = lazy(r"[;:] ?[-'o^]?[()\[\]DPp|/*](?!\w)")
_TOKENISED = (" n't", "``", " 's ", " 're ")
_QUOTED = lazy(r",\w[^,]{0,60}['‘’](?!\w)")  # a comma written for a low quotation mark
# How far a bracket or a quotation reaches.
_REACH = 500
_CJK = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# No clause ends with these: where a mark follows them, a word between is lost.
_UNFINISHED = frozenset(
    """the a an and or of as into from my your our their its than such e.g i.e eg ie see via between using versus vs
    journal газеты like called named if when because whose every nor but is are was were be am
    der die das den dem des ein eine einen einem einer und oder von vom zum zur im als wie mit für bei sowie bzw z.b
    el la los las un una unos unas del de y o e con por para como al en sin
    le les des du une et ou dans avec pour par sur chez à au aux
    il lo gli uno di del della dei delle nel nella e ed con per da dal dalla su tra
    o os as um uma do da dos das no na nos nas e com por para em ao
    het een en van voor met op bij
    i w z na do od dla przez oraz lub albo o u ze we
    и в на с из от для по к о у или за при как об
    και ή το τα της του των στο στη στην στα από με για
    och en ett av på med för som til af fra og med""".split()  # noqa: SIM905
)
# These end clauses too ('log in .'), so that they prove nothing of the rest of the document.
_WEAK = frozenset("in on to for with by at about under an auf aus um zu".split())  # noqa: SIM905


class PunctuationSpacing(Rule):
    """A space in front of a comma or full stop, after an opening quotation mark or bracket, or before a closing one.

    It comes from a link or an emphasis around the word, which the extractor parted from
    the mark. A model takes it for another word border. Left alone are French, whose
    marks have spaces, code, tables, ellipses, emoticons, and documents that lost words:
    in 'such as , which' it is not the space that is wrong.
    """

    message = "space on the wrong side of {mark!r}"
    severity = Severity.WARNING
    triggers = tuple(space + mark for space in " \u00a0" for mark in ",.;:!?”)") + tuple(
        mark + space for space in " \u00a0" for mark in "‘“(¿¡"
    )
    examples = (
        Example(
            bad="It was the last town held by the rebels , but they fought on.",
            good="It was the last town held by the rebels, but they fought on.",
        ),
        Example(
            bad="The harbour ,built in 1902, was a ruin when they reached it .",
            good="The harbour, built in 1902, was a ruin when they reached it.",
        ),
        Example(
            bad="‘\u00a0Every ship is lost,’ he wrote to the owners in June.",
            good="‘Every ship is lost,’ he wrote to the owners in June.",
        ),
        Example(
            bad="They read “ The Sea ” aloud ( twice ) on the way home ; nobody slept !",
            good="They read “The Sea” aloud (twice) on the way home; nobody slept!",
        ),
        Example(bad="¿ Dónde estaban los barcos , preguntó ?", good="¿Dónde estaban los barcos, preguntó?"),
        Example(
            good="Known side effects include nausea, and the drug gets into and . Ask before, such as , which is new."
        ),
        Example(
            good="When you call , you tell it to run. The value of , for one, and it returns a value for the caller."
        ),
        Example(good="Il a dit : « Non ! » à tous les enfants qui sont dans la cour ; pourquoi ?"),
        Example(good="Er nannte das „unerhört“ und ging dann ohne ein weiteres Wort hinaus."),
        Example(good="He hit .368 with .NET and the .htaccess file of 12 , 13 and more ... so what :) he said ;-)"),
        Example(good="The call is f( x ) ; and then g() ."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such space in a line of ordinary text, unless words are lost from the document."""
        german = "„" in document.text
        plain: dict[Line, bool] = {}
        spots: list[tuple[Line, int, int, str]] = []
        for gate in chain.from_iterable(gate.finditer(document.text) for gate in _GATES):
            spot = _spot(document.text, gate.start() + (gate[0][0] in " \u00a0"), german)
            if spot is None:
                continue
            line = document.line_at(gate.start())
            if line not in plain:
                plain[line] = not any(sign in line.text for sign in _TOKENISED) and ordinary(line)
            if plain[line] and _wrong(document.text, line, *spot):
                spots.append((line, *spot))
        if not spots or next(losses(document), None) is not None:
            return
        french = any(mark in ";:!?" for *_, mark in spots) and is_french(document)
        for line, start, end, mark in spots:
            if french and mark in ";:!?":
                continue
            if mark in ",.;:!?)" and last_word(document.text[line.start : start]) in _UNFINISHED | _WEAK:
                continue
            yield self._found(document.text, start, end, mark)

    def _found(self, text: str, start: int, end: int, mark: str) -> Finding:
        """The finding for the space `text[start:end]`, with the words beside it."""
        parted = mark == "," and text[end + 1 : end + 2].isalpha()
        message = self.message.format(mark=mark)
        finding = self.finding(start, end + parted, ", " if parted else "", message=message)
        first, last = around(text, start, end + 1 + parted)
        if mark in ",.;:!?" and not parted and text[end + 1 : end + 2] in (" ", "\u00a0"):
            last = around(text, start, min(end + 2, len(text)))[1]
        return replace(finding, start=first, end=last)


def _spot(text: str, at: int, german: bool) -> tuple[int, int, str] | None:
    """The space beside the mark at `text[at]`, with the mark, if it looks wrong from what stands right beside it."""
    mark = text[at]
    if mark in "‘“(¿¡":
        match = _OPENING.match(text, at)
        return (*match.span(1), mark) if match and not (german and mark in "‘“") else None
    if mark in "”)":
        match = _CLOSING.match(text, at - 1)
        return (*match.span(1), mark) if match else None
    match = _BEFORE.match(text, at - 1)
    return (at - 1, at, mark) if match else None


def _wrong(text: str, line: Line, start: int, end: int, mark: str) -> bool:
    """Whether the space `text[start:end]` is wrong by what else stands in its line."""
    if mark in "”)":
        before, opening = text[max(line.start, start - _REACH) : start], "“" if mark == "”" else "("
        return before.count(opening) > before.count(mark)
    if mark == "(":
        return ")" in text[end : min(end + _REACH, line.end)]
    if mark in "‘“¿¡":
        return True
    after = text[end + 1 : end + 4].lstrip(' "“‘')[:1]
    if _CJK.match(text[start - 1]) or (text[start - 1].isdigit() and after.isdigit()):
        return False
    if (mark == "." and after.islower()) or (
        text[start - 1] in "\"'" and text[end + 1 : end + 3].strip()[:1] in _QUOTE
    ):
        return False
    if mark == "?" and "\u0370" <= text[start - 1] <= "\u03ff":  # Greek asks by ';': this was a dash
        return False
    if mark in ";:" and _EMOTICON.match(text, end):
        return False
    if mark == ":":
        return line.prose and text[start - 1].islower() and line.text.count(" :") == 1
    return not (mark == "," and text[end + 1 : end + 2].isalpha() and _QUOTED.match(text, end))
