"""The title, told a second time in other words right below itself."""

from collections.abc import Iterator
from itertools import pairwise

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy

_WORD = lazy(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\W_]+(?:['’-][^\W_]+)*")
_NOT_A_TITLE = lazy(r"\s*(?:[-*•+·|]|\d+[.)]|q\s*:)\s|https?:|\[")
_WORDS = 5
_LONGEST = 250
_LINES = 4
_BEGINNING = 3
# What is shorter than this share of the other line is the name of the site, or a word of the menu.
_LEAST = 0.3


class NearDuplicateTitle(Rule):
    """The title, told a second time in other words right below itself.

    A page has a short title for its tab and a long one above the article, or adds the
    site's name to one of them, and the extractor kept both. Which of the two is the
    title a person must say, so this rule only reports.
    """

    message = "the title is told twice"
    examples = (
        Example(
            bad="Council plans three new bridges by autumn\n\n"
            "Council plans three new bridges including a footpath after a decade of delays\n\nWork begins in May.\n"
        ),
        Example(
            bad="Rat plant drei neue Brücken bis Mai - Hafenblatt\nRat plant drei neue Brücken bis Mai\n\nEs eilt."
        ),
        Example(
            bad="Новости порта » Совет построит три новых моста\n\nСовет построит три новых моста\n\nРаботы начнутся."
        ),
        Example(bad="市议会计划在秋季前新建三座桥梁 - 港口报\n\n市议会计划在秋季前新建三座桥梁\n\n工程五月开始。"),
        Example(good="Three new bridges by autumn\n\nThe council hopes that work begins in May and ends a year later."),
        Example(good="Bread\nFlour, water, salt and time\nBread rolls\nFlour, milk, salt and less time"),
        Example(good="How to bake a sourdough bread at home\n\nHow to bake it without an oven is told below."),
        Example(good="- you will understand other people\n- you will understand other people better"),
    )

    beginning: float = 0.5
    """What share of the shorter line, in words, both must begin with, where neither holds the other whole."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the second of two lines at the head that say the same."""
        for title, line in pairwise(document.filled[:_LINES]):
            if not (_is_short(title) and _is_short(line) and _may_be_alike(title.key, line.key)):
                continue
            if _like_a_title(title, document) and _like_a_title(line, document) and self._alike(title.key, line.key):
                yield self.finding(line.start, line.end, evidence=(f"compare: {title.text.strip()!r}",))
                return

    def _alike(self, one: str, other: str) -> bool:
        short, long = sorted((_WORD.findall(one), _WORD.findall(other)), key=len)
        if len(short) < max(_WORDS, len(long) * _LEAST) or one == other:
            return False
        if f" {' '.join(short)} " in f" {' '.join(long)} ":
            return True
        begin = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
        return begin >= max(_WORDS, self.beginning * len(short))


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LONGEST or len(line.text.rstrip()) <= _LONGEST


def _may_be_alike(one: str, other: str) -> bool:
    """A first look: whether one of the keys holds the beginning of the other."""
    return one[:_BEGINNING] in other or other[:_BEGINNING] in one


def _like_a_title(line: Line, document: Document) -> bool:
    if line.text.rstrip().endswith((".", ":", "。")):
        return False
    return _NOT_A_TITLE.match(document.folded, line.start, line.end) is None
