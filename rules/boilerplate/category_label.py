"""The category of a text, behind its label."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import Document, Example, Finding, Rule
from lint.labelled import Labelled, triggers

_MOST_WORDS = 12
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class CategoryLabel(Rule):
    """The category of a text behind its label: 'Category: Harbour', 'Posted in News'.

    It says where the text stood on the site, in the words of the site's menu. After the
    last running text the line goes; above and inside the text a category is as often a
    field of what the text tells.
    """

    message = "the category of the text on its site"
    examples = (
        Example(bad=f"{_TEXT}\n\nCategory: Harbour News\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nPosted in Harbour, News\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nKategorie: Hafen\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nArtykuł pochodzi z kategorii: Port\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nРубрика: Порт\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n栏目：港口新闻\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nCategory: open boats under ten metres\n\n{_TEXT}"),
        Example(good=f"{_TEXT}\n\nSection 4: the pier\n\nPosted in the harbour office, the notice was soon wet."),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The labels with what must stand behind them."""
        return triggers(cls.word_file())

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that gives a category."""
        labels = _labels()
        for line in self.suspects(document):
            if document.in_head(line) or not document.in_tail(line) or line.words > _MOST_WORDS or line.terminal:
                continue
            if labels.find(line, document) == "list" and not document.is_fragment(line):
                yield self.remove(line)


@cache
def _labels() -> Labelled:
    return Labelled.load(Path(__file__).parent / "phrases" / "category_label.toml")
