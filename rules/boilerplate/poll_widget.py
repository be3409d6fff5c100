"""The widget of a poll or a rating, or a request for a verdict on the page."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.sentences import named_runs

_KEYS = ("ctrl", "strg", "⌘")
# What the keys are pressed for, as far as they report it: there are as many wordings as sites.
_MISTAKES = (
    *(
        "mistake",
        "typo",
        "misprint",
        "spelling error",
        "fehler",
        "erreur",
        "faute",
        "errore",
        "λάθος",
        "错误",
        "错别字",
    ),
    *("ошиб", "опечат", "неточност", "помилк", "одрук", "неточніст", "памылк", "грешк", "błąd", "błęd", "literówk"),
    *("chyb", "překlep", "preklep", "hibát", "elírás", "greșeal", "greşeal", "hatay", "қате"),
)
_SELECTED = (
    *("select", "highlight", "markier", "sélectionn", "selezion", "seleccion", "seleciona", "επιλέξ", "选中", "选择"),
    *("выдел", "виділ", "вылуч", "маркира", "zaznacz", "označ", "vyznač", "jelöl", "seç", "белгіле"),
)
_MISTAKE = lazy("|".join(_MISTAKES))
_SELECTING = lazy("|".join(_SELECTED))
_PRESSED = lazy(r"(?:ctrl|strg|⌘) ?[+\-–и&] ?(?:enter|return|entrée|invio|eingabe)")
_LONGEST = 260


class PollWidget(PhraseRule):
    """A poll, a rating or a request for a verdict: 'View results', 'Was this helpful?', 'Report a typo'.

    It asks the reader of the page, and the numbers in it change by the hour. 'Vote' and
    'Rating' are headings and columns of tables: such words want a neighbour of their kind.
    """

    triggers = _KEYS
    message = "poll or rating widget: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nRate this article\n5/5 (3 votes)\n\nWas this article helpful?\nYes\nNo\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday. Found a mistake? Select it and press Ctrl+Enter.\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nWar dieser Artikel hilfreich?\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nVoir les résultats\n", good="Le vote a lieu lundi.\n"),
        Example(
            bad="Голосование в понедельник.\n\nНашли ошибку? Выделите её и нажмите Ctrl+Enter.\n",
            good="Голосование в понедельник.\n",
        ),
        Example(
            bad="Голосование в понедельник.\n\nЕсли в тексте Вам встретилась опечатка, выделите её мышью и нажмите "
            "клавиши Ctrl + Enter\n",
            good="Голосование в понедельник.\n",
        ),
        Example(bad="投票は月曜日です。\n\nこの記事は役に立ちましたか？\n", good="投票は月曜日です。\n"),
        Example(good="Was this helpful to the mayor? He lost by 3 votes, and 12 votes were not counted."),
        Example(good="Rating\n\nThe scale goes from one to five, as it does for eggs, for hotels and for schools."),
        Example(good="Press Ctrl+Enter to send the form.\n\nSelect the cell with the error and press Ctrl+Enter."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line or sentence that a phrase names, and each that asks for a mistake to be marked and for two keys."""
        named = set()
        for finding in super().check(document):
            named.add(document.line_at(finding.start).index)
            yield finding
        for line in self.suspects(document):
            if line.index in named or document.is_fragment(line):
                continue
            sentences = document.sentences_of(line)
            if not sentences and (name := _asked(line.key)):
                yield self.remove(line, message=self.message.format(phrase=name))
            for start, end, name in named_runs(line, sentences, _asked):
                yield self.finding(start, end, "", message=self.message.format(phrase=name))


def _asked(sentence_key: str) -> str | None:
    """The keys that a sentence asks to be pressed where it asks for mistakes; None where it does not."""
    pressed = _PRESSED.search(sentence_key) if len(sentence_key) <= _LONGEST else None
    if pressed and _MISTAKE.search(sentence_key) and _SELECTING.search(sentence_key):
        return pressed[0]
    return None
