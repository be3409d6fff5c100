"""Terms, privacy, contact: a row of a site's footer in one line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import Document, Example, Finding, Rule
from lint.folding import key
from lint.lazy import lazy
from lint.line import Line
from lint.phrases import Phrases

_PARTS = lazy(r"\s*[|•·‧∙◦¦»›▪‒–—]\s*|\s[-/]\s|\s{2,}")
# What may part a row: the spaces around the rarer ones are not asked for.
_SEPARATORS = frozenset((*"|•·‧∙◦¦»›▪‒–—", " - ", " / ", "  "))
_LONGEST = 400
_STOPS = frozenset(".!?…。！？।")
_LABEL = 60
_LEAST = 2
_MOST_UNKNOWN = 0.4
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class LegalRow(Rule):
    """Terms, privacy, contact: a row of a site's footer in one line, 'Privacy Policy | Terms of Use | Contact Us'.

    The row is the same below every page of a site. It is told by its parts: two or
    more between separators, most of them labels of footers. Of the parts that are no
    such labels a few may be the site's name or its other pages.
    """

    message = "a row of the site's footer"
    triggers = tuple(_SEPARATORS)
    examples = (
        Example(bad=f"{_TEXT}\n\nPrivacy Policy | Terms of Use | Contact Us\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nAbout · Contact · Harbour Post · Privacy · Terms\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nImpressum | Datenschutz | Kontakt | AGB\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nMentions légales - Plan du site - Contact\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n关于我们 | 联系我们 | 广告服务 | 网站地图\n", good=f"{_TEXT}\n"),
        Example(good="| Privacy | Contact |\n|---|---|\n| none | daily |"),
        Example(good="Privacy | a history\n\nHelp, support and advice\n\nnews/archive/home"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each row of which most parts are labels of footers."""
        # Most lines are sentences: their last character tells so before anything else is asked.
        lines = [line for line in document.filled if len(line.text) <= _LONGEST and line.text[-1] not in _STOPS]
        separators = tuple(document.occurring(_SEPARATORS))
        for line in lines:
            if not any(map(line.text.strip().__contains__, separators)):
                continue
            if not line.terminal and _is_row(line) and not document.is_fragment(line):
                yield self.remove(line)


def _is_row(line: Line) -> bool:
    text = line.text.strip()
    if text.startswith("|"):
        return False
    pieces = _PARTS.split(text)
    known = unknown = 0
    for piece in pieces:
        if len(piece) <= _LABEL and (part := key(piece)) in _labels():
            known += 1
        elif len(piece) > _LABEL or part:
            unknown += 1
            if unknown > _MOST_UNKNOWN * len(pieces):
                return False
    return known >= _LEAST and unknown <= _MOST_UNKNOWN * (known + unknown)


@cache
def _labels() -> frozenset[str]:
    """The labels of footers: those of the rule site-footer."""
    phrases = Phrases.load(Path(__file__).parent / "phrases" / "site_footer.toml")
    return phrases.line | phrases.tail | phrases.edge
