"""Tabs in the middle of a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary
from lint.spacing import around

_RUN = lazy(r"(?<=[^\s])[ \u00a0]*\t[ \t\u00a0]*(?=[^\s])")
_LEFT_WORDS, _RIGHT_WORDS = 7, 4
"""A cell with a name or a label in it has fewer words."""


class InnerTab(Rule):
    """Tabs in the middle of running text, where the page used them for its layout.

    They stood between two parts of the page, or in its source, and a browser shows one
    space for them; a model learns a token that no sentence has. Left alone are tables and
    lists of columns: lines whose neighbours have tabs too, and lines with a short part in
    front of the tab.
    """

    message = "{count} in running text"
    severity = Severity.WARNING
    triggers = ("\t",)
    examples = (
        Example(
            bad="This entry was posted on Monday at ten in the morning\t\t\tand is filed under ships, and you can "
            "follow what is said of it.\n",
            good="This entry was posted on Monday at ten in the morning and is filed under ships, and you can "
            "follow what is said of it.\n",
        ),
        Example(
            bad="Der Hafen war im Winter geschlossen und niemand wusste,\twann die Schiffe wieder auslaufen würden.\n",
            good="Der Hafen war im Winter geschlossen und niemand wusste, wann die Schiffe wieder auslaufen würden.\n",
        ),
        Example(
            good="harbour\tThe place where the ships of the town lie in winter, and from which they sail in spring.\n"
            "pier\tWhat the people of the town walk on when they want to see the ships, or to be seen by others.\n"
        ),
        Example(
            good="The ships of the town lie in the harbour in winter.\tThey sail in the spring of each year.\n"
            "The people of the town walk on the pier on Sundays.\tThey want to be seen by the others there.\n"
        ),
        Example(
            good="\tIndented by a tab, and with spaces between the words of a sentence that runs on for a while.\n"
        ),
        Example(
            good="for name in names:\n\tprint(name)\t# the name of each ship of the town that lies in the harbour\n"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of tabs with a good part of a sentence on both sides."""
        tabbed = [line for line in document.filled if "\t" in line.text and _RUN.search(line.text)]
        places = {line.index for line in tabbed}
        for line in tabbed:
            if _beside(document, line, -1) in places or _beside(document, line, 1) in places or not _prose(line):
                continue
            for match in _RUN.finditer(line.text):
                left = line.text[: match.start()].rsplit("\t", 1)[-1]
                right = line.text[match.end() :].split("\t", 1)[0]
                if len(left.split()) < _LEFT_WORDS or len(right.split()) < _RIGHT_WORDS:
                    continue
                start, end = line.start + match.start(), line.start + match.end()
                tabs = match[0].count("\t")
                message = self.message.format(count="a tab" if tabs == 1 else f"{tabs} tabs")
                first, last = around(document.text, start, end)
                yield replace(self.finding(start, end, " ", message=message), start=first, end=last)


def _beside(document: Document, line: Line, step: int) -> int | None:
    """The index of the next line in the direction of `step` that is not blank, within two lines."""
    for at in (line.index + step, line.index + 2 * step):
        if 0 <= at < len(document.lines) and not document.lines[at].blank:
            return at
    return None


def _prose(line: Line) -> bool:
    """Whether `line` is running text but for its tabs."""
    return line.prose and ordinary(Line(line.index, line.start, line.text.replace("\t", " ")))
