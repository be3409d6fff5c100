"""A no-break, thin or ideographic space where an ordinary one belongs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from unicodedata import name

from lint import Applicability, Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.spacing import EXOTIC, around

_ANY = lazy(f"[{EXOTIC}]")
_RUN = lazy(f"[{EXOTIC}](?:[ \t]*[{EXOTIC}])*")
_CJK = lazy(r"[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")
_QUOTES = "\"'“”‘’„‚«»‹›"
# What French parts by a no-break space from the word before it, and from the word after it.
_BEFORE = frozenset(";:!?»›")
_AFTER = frozenset("«‹")
_UNIT = lazy(
    r"(?:[%‰°€$£¥₽]|(?:[kKcdmµμnMGT]?(?:m|g|l|L|s|W|Wh|V|A|Hz|J|Pa|B|b|bit|N|cal)|t|h|min|ha|dB|EUR|USD|CHF|PLN|zł"
    r"|Kč|kr|руб|р|г|км|кг|м|см|мм|млн|млрд|тыс|Mio|Mrd|Uhr)(?:[²³]|/\w+)?(?!\w))"
)


class NonstandardSpace(Rule):
    """A no-break, thin, em or ideographic space where an ordinary one belongs.

    Editors of web pages scatter `&nbsp;` between words. To a tokenizer `a greater`
    with one is another text than with a space. Left alone is what is set on purpose:
    the French space before `;:!?»` and after `«`, digit groups, a number and its unit,
    thin spaces between quotation marks, and the ideographic space in Chinese and
    Japanese lines. A space that only keeps short words on one line is not.
    """

    message = "{name} instead of an ordinary space"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    examples = (
        Example(bad="It may pose a\u00a0larger risk.", good="It may pose a larger risk."),
        Example(bad="a\u2003b\u3000c", good="a b c"),
        Example(bad="Founded in 2017\u00a0by two friends.", good="Founded in 2017 by two friends."),
        Example(bad="\u00a0\u00a0if x:\n\u00a0\u00a0\u00a0 y()", good="  if x:\n    y()"),
        Example(good="Il a dit\u00a0: «\u00a0Non\u202f!\u00a0»"),
        Example(good="Il manque 10\u202f000\u00a0€, soit 5\u00a0% du total, pour 3\u00a0km."),
        Example(good="\u3000\u3000会议在北京\u3000举行。\n“\u2009‘Go,’ she said.”"),
        Example(good="At the end of a line it is another rule's.\u00a0\n"),
        # The second byte of a damaged 'à', which `mojibake` mends.
        Example(good="voil\u00c3\u00a0 le travail"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of such spaces inside a line."""
        for at in sorted(_lines_with(_ANY.findall(document.beyond_ascii), document)):
            yield from self._in_line(document.lines[at])

    def _in_line(self, line: Line) -> Iterator[Finding]:
        cjk = _CJK.search(line.text.replace("\u3000", "")) is not None
        last_word = len(line.text.rstrip())
        for match in _RUN.finditer(line.text):
            start, end = match.span()
            if end > last_word or (cjk and "\u3000" in match[0]) or _intended(line.text, start, end):
                continue
            finding = self.finding(
                line.start + start,
                line.start + end,
                _ANY.sub(" ", match[0]),
                message=self.message.format(name=name(match[0][0]).lower()),
            )
            first, last = around(line.text, start, end)
            yield replace(finding, start=line.start + first, end=line.start + last)


def _lines_with(spaces: Iterable[str], document: Document) -> set[int]:
    """The lines, by index, that hold one of `spaces` and something else."""
    text, found = document.text, set()
    for space in set(spaces):
        at = text.find(space)
        while at >= 0:
            line = document.line_at(at)
            found.add(line.index)
            at = text.find(space, line.end)
    return {at for at in found if not document.lines[at].blank}


def _intended(text: str, start: int, end: int) -> bool:
    """Whether typesetting wants the space at `text[start:end]` to be what it is."""
    before, after = text[start - 1 : start], text[end]
    if before in ("Ã", "Â"):  # a damaged 'à' or a damaged no-break space: see `mojibake`
        return True
    if end - start > 1:
        return False
    if after in _BEFORE or before in _AFTER:
        return True
    if before.isdigit() and (after.isdigit() or _UNIT.match(text, end)):
        return True
    if before and before in _QUOTES and after in _QUOTES:
        return True
    return "\u1800" <= after <= "\u18af"  # Mongolian parts suffixes by a narrow space
