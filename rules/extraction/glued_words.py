"""Words that were glued where two elements of the page met."""

from collections.abc import Iterator
from itertools import chain

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary
from lint.spacing import around

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Januar|Februar|März|Juni|Juli|Oktober|Dezember)"
)
# In sentences: one that begins right behind the end of another. Each pattern begins with a literal: such a one is
# searched at the speed of memory.
_SENTENCES = tuple(
    lazy(rf"\{mark}(?<=[a-zß-öø-ÿ]{{2}}.)[\"”’)]?(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+,? [\"“(]?[a-zß-öø-ÿ])") for mark in ".!?"
)
# Anywhere: a year and a word, a word and a date, a word and one that begins sentences or labels.
_YEARS = tuple(
    lazy(rf"{century}\d\d(?<![\w/.-]....)(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{{2,}}(?![\w/-]))") for century in (19, 20)
)
_CAPITAL = lazy(r"[JFMASONDTYBWPULH](?<=[a-zß-öø-ÿ]{3}.)")
_SECOND = lazy(
    rf"{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:\d{{4}}|\d\d?:)"
    r"|(?:The|And|You|Your|But|We|She|They|When|Posted|Published|Updated|Learn|Latest|Please|However)"
    r"(?![\w/.(-])(?! ?=)"
)
_CODE = lazy(r"[/=@#_(){}\\]")
_BEFORE = lazy(r"(?:^|(?<=[\s\"“”‘’(—–,-]))[a-zß-öø-ÿ]{2,}\Z")
# Behind a name only one of these begins a sentence for sure.
_BEFORE_NAME = lazy(r"(?:^|(?<=[\s\"“”‘’(—–,-]))[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+\Z")
_OPENS = lazy(
    r"[\"”’)]?(?:The|He|She|It|They|We|This|But|And|In|When|Der|Die|Das|Er|Sie|Es|Le|La|Les|Il|Elle) [a-zß-öø-ÿ]"
)
_REACH = 40


class GluedWords(Rule):
    """Words glued where two elements of the page met: 'was late.The next day', '2012Comments', 'PostedJanuary 5'.

    The extractor took the text of each element and put nothing between. A model learns
    words that do not exist and sentences that do not end. Where a label ends and a text
    begins is for a person to say, or for a better extraction.
    """

    message = "two words are glued; extract the page again"
    severity = Severity.WARNING
    examples = (
        Example(bad="The boat was an hour late.The next one was on time, and everybody went home on it."),
        Example(bad="The boat was late on Monday.The next one was on time, and everybody went home on it."),
        Example(bad="By Anna BergNovember 11, 2024\nPlanned for March 2012Comments\n"),
        Example(bad="Native support for more than twenty languagesAnd a price that is low\n"),
        Example(
            good="The file of the Rocket.Chat app is at Example.Com, says node.js user iPhone. We use Rocket.Chat too."
        ),
        Example(good="QuakeCon 2012 and the WordPress-based MySpace page of JavaScript 2015"),
        Example(good="See example.org/2012Election and call handleClick(event) or onUpdated = true."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such place."""
        text = document.text
        borders = [match.end() for year in _YEARS for match in year.finditer(text)]
        borders += [at for match in _CAPITAL.finditer(text) if _SECOND.match(text, at := match.start())]
        for border in sorted(borders):
            start, end = around(text, border, border)
            if not _CODE.search(text, start, end):
                yield self.finding(start, end)
        prose: dict[Line, bool] = {}
        for match in chain.from_iterable(sentence.finditer(text) for sentence in _SENTENCES):
            line = document.line_at(match.start())
            if line not in prose:
                prose[line] = ordinary(line)
            if prose[line] and _parts(text[max(line.start, match.start() - _REACH) : match.start()], text, match.end()):
                start, end = around(text, match.start(), match.end())
                yield self.finding(start, end, message="no space between two sentences")


def _parts(before: str, text: str, at: int) -> bool:
    """Whether a sentence ends with `before`, its last characters, and another begins at `at`."""
    if _BEFORE.search(before):
        return True
    return _BEFORE_NAME.search(before) is not None and _OPENS.match(text, at) is not None
