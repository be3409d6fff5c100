"""A year or a date printed twice across a comma."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

# How the names of months begin.
_MONTHS = (
    *("jan", "feb", "mar", "mär", "apr", "mai", "may", "jun", "jul", "aug", "ago", "sep", "okt", "oct", "out", "nov"),
    *(
        "dec",
        "dez",
        "des",
        "ene",
        "abr",
        "set",
        "dic",
        "gen",
        "mag",
        "giu",
        "lug",
        "ott",
        "janv",
        "févr",
        "avr",
        "juin",
    ),
    *("juil", "août", "déc", "янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    *("sty", "lut", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru", "ιαν", "φεβ", "μαρ", "απρ", "μαι"),
    *("μαΐ", "ιουν", "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ"),
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})[^\W\d_]*\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = (
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}\.? {_MONTH} {_YEAR}|{_MONTH} \d{{1,2}},? {_YEAR}"
)
_SECOND = lazy(rf", (?<=\d, )(?:(?P<year>{_YEAR})|(?P<date>{_DATE}))(?![\w/-]|[.,:]\d)")
# What follows a year that ends a date; a word or a further number may mean something else by it.
_END = lazy(r"\s*(?:$|[)\].;:!?”’»–—|])")
_NEAR = 30
_DAY = lazy(rf"(?<!\w){_MONTH}[^\n()]*$|\d[./-]$")


class RepeatedToken(Rule):
    """A year or a date that stands twice in a row, parted by a comma only.

    A template adds the date to a heading that has it already ('2–8 May 2019, 2019').
    Numbers in lists, scores and names that repeat ('New York, New York') are not
    touched, and a year only where it ends a date.
    """

    message = "{token!r} stands twice in a row"
    severity = Severity.WARNING
    triggers = tuple(f", {begin}" for begin in (*"0123456789", *_MONTHS))
    examples = (
        Example(bad="Weekly review (2 – 8 May 2019, 2019)\n", good="Weekly review (2 – 8 May 2019)\n"),
        Example(bad="It closed on June 3, 2011, June 3, 2011.", good="It closed on June 3, 2011."),
        Example(bad="Опубликовано 5 мая 2012, 2012", good="Опубликовано 5 мая 2012"),
        Example(good="New York, New York is what they sang in Baden, Baden; the score was 2, 2."),
        Example(good="In 2017, 2017 cars were sold; the prizes of 1999, 1999, 2001 and the years 2001, 2002."),
        Example(good="Readings were 2000, 2000."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each date or year that repeats what stands in front of the comma before it."""
        text = document.folded
        for match in _SECOND.finditer(text):
            token = match["date"] or match["year"]
            comma = match.start()
            first = comma - len(token)
            if (
                first < 0
                or text[first:comma] != token
                or (first and (text[first - 1].isalnum() or text[first - 1] in "/-."))
            ):
                continue
            if match["year"] and not (_END.match(text, match.end()) and _ends_date(text, first)):
                continue
            yield self.finding(
                first,
                match.end(),
                document.text[first:comma],
                message=self.message.format(token=document.text[first:comma]),
            )


def _ends_date(text: str, start: int) -> bool:
    """Whether a day or a month stands in front of the year at `start`."""
    before = text[max(0, start - _NEAR) : start]
    return _DAY.search(before) is not None
