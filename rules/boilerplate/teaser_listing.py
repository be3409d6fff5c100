"""A heading that comes back with another date each time: the listing of a series."""

from collections import defaultdict
from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule
from lint.folding import numbered
from lint.lazy import lazy

_MOST_WORDS = 16
# The name of a series and what stands behind it in brackets or after a dash.
_DATED = lazy(r"(?P<name>[^\d()（）\[\]|]{6,}?)\s*(?:[(（\[|]|\s[–—-]\s|,\s)(?P<date>[^()（）\[\]]*\d[^()（）\[\]]*)")
_DATE_WORDS = 4
_WORD = lazy(r"[^\W\d_]{2,}")
_YEAR = lazy(r"(?<![\d.])(?:19|20)\d\d(?![\d.]\d)")
_TIME = lazy(r"\d:\d\d")
_NAME = lazy(r"[^\W\d_]{2,}\W+[^\W\d_]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}")
_ITEM = lazy(r"\s*(?:[-*•·|]|\d+[.)])\s")


class TeaserListing(Rule):
    """A heading that comes back with another date each time: the listing of a series.

    The page was a list of instalments – 'Weekly report (3-9 May 2019)' – each with
    the first paragraph of another article. Such a text has no thread, and a model
    learns to change the subject. Whether the paragraphs are worth keeping a person
    must say, so this rule only reports: one finding for each heading.
    """

    message = "a heading that comes back with another date: a list of teasers"
    triggers = ("19", "20")
    examples = (
        Example(
            bad="The harbour year\n\nHarbour letter (3-9 May 2019)\n\n"
            "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band.\n\n"
            "Harbour letter (26 April - 2 May 2019)\n\n"
            "The council met twice to talk about the price of a ticket and could not agree on any of the plans.\n\n"
            "Harbour letter (19-25 April 2019)\n\n"
            "The pier was painted, and the last of the burnt boards were taken away by a crane from the city.\n"
        ),
        Example(
            bad="港口一周要闻（2019年5月3日至9日）\n\n渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。\n\n"
            "港口一周要闻（2019年4月26日至5月2日）\n\n市议会两次开会讨论船票的价格，但是对于任何一个方案都没有能够达成一致的意见。\n\n"
            "港口一周要闻（2019年4月19日至25日）\n\n码头重新粉刷了一遍，最后一批烧毁的木板也被城里来的起重机全部运走了。\n"
        ),
        Example(
            good="Chapter 1\n\nThe ferry sailed again on Monday, two years after the fire, with a full deck.\n\n"
            "Chapter 2\n\nThe council met twice to talk about the price of a ticket and could not agree on a plan.\n\n"
            "Chapter 3\n\nThe pier was painted, and the last of the burnt boards were taken away by a crane."
        ),
        Example(good="Harbour letter (3 May 2019)\nHarbour letter (26 April 2019)\nHarbour letter (19 April 2019)"),
    )

    least: int = 3
    """How often the heading must come back."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each heading of a series before a paragraph."""
        series: defaultdict[str, list[Line]] = defaultdict(list)
        dated = [line for line in document.numbered if "20" in line.text or "19" in line.text]
        for line in dated if len(dated) >= self.least else ():
            if not line.terminal and (after := document.below(line)) is not None and after.prose:
                name = _series(line)
                if name:
                    series[name].append(line)
        for name, headings in series.items():
            if len({heading.key for heading in headings}) >= self.least:
                for heading in headings:
                    evidence = (f"{name!r} heads {len(headings)} paragraphs",)
                    yield self.finding(heading.start, heading.end, evidence=evidence)


def _series(line: Line) -> str | None:
    """Name the series of which `line` may be a heading: the line without its numbers and dates."""
    if _ITEM.match(line.text) or line.words > _MOST_WORDS or _TIME.search(line.text) or not _YEAR.search(line.text):
        return None
    match = _DATED.match(line.text.strip())
    if match and len(_WORD.findall(match["date"])) <= _DATE_WORDS:
        name = match["name"].strip().lower()
    else:
        name = numbered(line.key)
        if len(_WORD.findall(name)) < _DATE_WORDS:
            return None
    return name if _NAME.search(name) else None
