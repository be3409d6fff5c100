"""Short lines between the controls of a page above its text."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.heads import between_controls

_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class PageHead(Rule):
    """Short lines between the controls of a page above its text: rubrics, teasers, names of sections.

    They are left of menus and boxes of which only some words are known as labels; a
    model trained on them learns to begin with a row of nouns. Above the first running
    text, lines of few words go where a label of a page's control stands below them.
    What may be the title stays: the longest line, the first and the last of three
    words or more, a heading, and a line above a date or an author.
    """

    message = "a short line between the controls of a page"
    severity = Severity.WARNING
    examples = (
        Example(
            bad=f"Ferry line to reopen in May\nHarbour\nShare this article\nSave for later\n\n{_TEXT}\n",
            good=f"Ferry line to reopen in May\nShare this article\nSave for later\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"Boats\nSign up now\nFerry line to reopen in May\n\n{_TEXT}\n",
            good=f"Sign up now\nFerry line to reopen in May\n\n{_TEXT}\n",
        ),
        Example(
            bad="Hafen\nNewsletter abonnieren\nDie Fähre fährt ab Mai wieder\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n",
            good="Newsletter abonnieren\nDie Fähre fährt ab Mai wieder\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n",
        ),
        Example(
            bad="Порт\nПодписаться на рассылку\nПаром снова выйдет в море в мае\n\n"
            "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и оркестром на борту.\n",
            good="Подписаться на рассылку\nПаром снова выйдет в море в мае\n\n"
            "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и оркестром на борту.\n",
        ),
        Example(good=f"The new pier\n\nShare this article\n\n{_TEXT}"),
        Example(good=f"The ferry\n5 May 2019\nShare this article\nHow the long wait came to its end\n\n{_TEXT}"),
        Example(good=f"Ferry line to reopen in May\n\nHarbour\n\n{_TEXT}\n\nShare this article"),
        Example(good=f"What to bring on board:\nWater\nBread\nShare this article\n\n{_TEXT}"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such line above the first running text."""
        yield from map(self.remove, between_controls(document))
