"""Several spaces in a row between two words."""

from collections.abc import Iterator
from dataclasses import replace

from lint import Applicability, Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary
from lint.spacing import around

# Four spaces and more part columns: the line is the row of a table, whatever else it holds.
_COLUMN = "    "
_RUN = lazy(r"(?<=[^\s]) {2,3}(?=[^\s])")
# A term and its definition, a list mark and its item are parted on purpose.
_TERM_WORDS = 3
_REACH = 80
_SENTENCE = lazy(r"\w[.!?…][\"'”’)]*$")


class RepeatedSpace(Rule):
    """Several spaces in a row between two words of running text.

    They come from removed tags and from source code that was wrapped by hand, and each
    count of them is a token of its own. Only in lines of running text: in tables, code,
    verse and lists spaces align what belongs together.
    """

    message = "{count} spaces between two words"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    triggers = ("  ",)
    examples = (
        Example(
            bad="The harbour was closed   for the  winter, and nobody knew when the ships would be back.",
            good="The harbour was closed for the winter, and nobody knew when the ships would be back.",
        ),
        Example(good="Name      Age     Town\nAnna      31      Oslo\n"),
        Example(
            good="Harbour  Boats   Piers  Depth    Length  Tide  Wind  Crane  Dock  Rail  Road  Light  Buoy  Misc."
        ),
        Example(good="Ships      the harbour was closed      for the winter and they stayed out for weeks on end.\n"),
        Example(
            good="--verbose  Print what is done in each step, and at the end how many files of the folder changed."
        ),
        Example(good="    x  =  y  +  z  # the sum of the two, which is what we wanted to have in the end."),
        Example(good="    Indented, and one space between the words of a line that runs on for a while."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Find each run of spaces inside a line of running text."""
        for line in map(document.lines.__getitem__, sorted(document.loose)):
            inner = line.text.strip()
            if "  " not in inner or _COLUMN in inner or not line.prose or not ordinary(line):
                continue
            for match in _RUN.finditer(line.text):
                start, end = match.span()
                before = line.text[max(0, start - _REACH) : start]
                if start < _REACH and len(before.split()) < _TERM_WORDS and not _SENTENCE.search(before):
                    continue
                message = self.message.format(count=end - start)
                finding = self.finding(line.start + start, line.start + end, " ", message=message)
                first, last = around(line.text, start, end)
                yield replace(finding, start=line.start + first, end=line.start + last)
