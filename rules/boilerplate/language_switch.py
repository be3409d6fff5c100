"""The switch between the languages of a site."""

from collections.abc import Iterator
from functools import cached_property

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line
from lint.runs import runs

_BETWEEN = lazy(r"\s*[|/·•,;]\s*|\s{2,}|\t")
_LONGEST_ROW = 600
# A row must have one of these: English alone is a subject of schools.
_OWN_NAMES = (
    *("deutsch", "français", "español", "italiano", "português", "nederlands", "polski", "čeština", "русский"),
    *("українська", "svenska", "dansk", "norsk", "suomi", "ελληνικά", "türkçe", "العربية", "עברית", "فارسی", "हिन्दी"),
    *("বাংলা", "中文", "日本語", "한국어", "bahasa indonesia", "tiếng việt", "magyar", "română", "català"),
)


class LanguageSwitch(PhraseRule):
    """The switch between the languages of a site: 'English | Deutsch | Français'.

    A row of languages under their own names leads to other editions of the page; in the
    text they are words of ten languages in a row. One name alone is a heading or an item.
    """

    message = "language switch: {phrase!r}"
    triggers = _OWN_NAMES
    examples = (
        Example(bad="English | Deutsch | Français\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="The vote is on Monday.\n\nSelect your language\n", good="The vote is on Monday.\n"),
        Example(bad="English\nEspañol\n简体中文\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="Sprache wählen\n\nDie Wahl ist am Montag.", good="Die Wahl ist am Montag."),
        Example(
            bad="Голосование в понедельник.\n\nРусский / Українська / English\n", good="Голосование в понедельник.\n"
        ),
        Example(bad="投票は月曜日です。\n\n言語を選択\n", good="投票は月曜日です。\n"),
        Example(good="They teach English, Deutsch and Français, as the sign says, and the pupils choose one."),
        Example(
            good="In the valley people speak three languages, and the names on the doors of the school say so:\n\n"
            "Deutsch\n\nIt is heard in the upper villages, on the market and in the two churches of the town."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each label that a phrase names, each row of names, and each run of three lines of names or more."""
        at = {place for name in self._names.intersection(document.forms) for place in document.forms[name]}
        named = [line for place in sorted(at) if (line := document.lines[place]).key in self._names]
        for run in runs(document, named):
            if len(run) > 2 and any(other.key in _OWN_NAMES for other in run):
                yield from (self._found(other) for other in run)
        rows = {line.index for line in self.suspects(document) if self._is_row(line)}
        labels = {hit.line.index for hit in self.phrases.find(document) if hit.place == "line"}
        for place in sorted(rows | labels):
            line = document.lines[place]
            if line.key not in self._names and not document.is_fragment(line):
                yield self._found(line)

    @cached_property
    def _names(self) -> frozenset[str]:
        return self.phrases.edge

    def _found(self, line: Line) -> Finding:
        return self.remove(line, message=self.message.format(phrase=line.text.strip()))

    def _is_row(self, line: Line) -> bool:
        """Whether the line is names of languages and nothing else, at least two of them."""
        if len(line.text) > _LONGEST_ROW or not any(name in line.key for name in _OWN_NAMES):
            return False
        parts = [part for part in _BETWEEN.split(line.key) if part]
        if len(parts) == 1:
            parts = line.key.split()
            return len(parts) > 2 and set(parts) <= self._names
        return len(parts) > 1 and set(parts) <= self._names
