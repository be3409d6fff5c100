"""Lists of months, blogs and tags beside a text."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import dropwhile
from pathlib import Path

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line
from lint.runs import runs
from lint.wordlists import any_of, load, merged

_LEAST_MONTHS = 3
_LONGEST = 60
_MONTHS = Path(__file__).parent / "phrases" / "timestamp_line.toml"
_COUNT = lazy(r"\s*[(（]\s?\d{1,5}\s?[)）]\s*")
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class ArchiveList(PhraseRule):
    """A list of a site's months – 'January 2012 (14)' – and the headers of such lists, of blogrolls and tag clouds.

    It says when the site was written, not what, and grows longer with each month. Three
    months and years or more one below the other go, where each has the number of its
    texts behind it, or where they run on from month to month; a header goes alone.
    """

    message = "a list of a site's months: {phrase!r}"
    examples = (
        Example(
            bad=f"{_TEXT}\n\nBlog Archive\n\nMarch 2012 (14)\nFebruary 2012 (9)\nJanuary 2012 (21)\n", good=f"{_TEXT}\n"
        ),
        Example(bad=f"{_TEXT}\n\n- May 2019\n- April 2019\n- March 2019\n- February 2019\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nMärz 2012 (14)\nFebruar 2012 (9)\nJanuar 2012 (21)\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nАрхив блога\n\nМарт 2012\nФевраль 2012\nЯнварь 2012\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n2012年3月 (14)\n2012年2月 (9)\n2012年1月 (21)\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nTag cloud\n", good=f"{_TEXT}\n"),
        Example(good=f"March 2012\n\n{_TEXT}\n\nFebruary 2012\n\n{_TEXT}\n\nJanuary 2012\n\n{_TEXT}"),
        Example(good="May 2019\n1,204\nJune 2019\n1,311\nJuly 2019\n1,298"),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The months of a year, as far as literals can tell."""
        words = load(_MONTHS)
        centuries = (f"{gap}{century}" for gap in (" ", ", ") for century in ("19", "20"))
        return (
            *(f"{month}{century}" for century in centuries for month in merged(words, "months")),
            *(f"{digit}. {month}" for digit in range(10) for month in words["hu"]["months"]),
            *(f"{digit}{gap}{year}" for digit in range(10) for gap in ("", " ") for year in ("年", "년")),
        )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each header, and each run of months."""
        yield from super().check(document)
        dated = [line for line in document.numbered if "20" in line.text or "19" in line.text]
        if len(dated) < _LEAST_MONTHS:
            return
        months = {line.index for line in self.suspects(document) if _is_month(line, document)}
        for group in runs(document, (line for line in document.numbered if line.index in months or _is_count(line))):
            run = list(dropwhile(_is_count, group))
            count = sum(not _is_count(line) for line in run)
            if count >= _LEAST_MONTHS and document.in_head(run[0]) is not document.in_tail(run[0]):
                first, last = run[0], run[-1]
                message = self.message.format(phrase=first.text.strip())
                yield self.finding(first.start, last.end, "", message=message, evidence=(f"months: {count}",))


def _is_month(line: Line, document: Document) -> bool:
    """Whether the line is a month of a year."""
    return len(line.text) <= _LONGEST and _month().fullmatch(document.folded[line.start : line.end]) is not None


def _is_count(line: Line) -> bool:
    """Whether the line is the number of a month's texts on a line of its own."""
    return len(line.text) <= _LONGEST and _COUNT.fullmatch(line.text) is not None


@cache
def _month() -> re.Pattern[str]:
    names = any_of(merged(load(_MONTHS), "months"))
    year = r"(?:19|20)\d\d"
    dated = (
        rf"(?:{names}\W{{0,3}}{year}|{year}\W{{0,3}}{names}|{year}\s?年\s?\d{{1,2}}\s?月|{year}\s?년\s?\d{{1,2}}\s?월)"
    )
    return re.compile(rf"[\s•*·►▼+-]{{0,8}}{dated}\.?\s{{0,4}}(?:[(（\[]\d{{1,5}}[)）\]])?\s*")
