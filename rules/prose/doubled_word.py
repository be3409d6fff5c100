"""A small word that is written twice in a row."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.prose import ordinary
from lint.tongue import tongue

# Words that no sentence of their language has twice in a row. Left out are those that may stand at the end of one
# clause and begin the next ('had had', 'what it is is', 'log in in', German 'die die', French 'nous nous'), all that
# people double for effect ('very very', Italian 'piano piano'), and what is sung ('la la').
_WORDS = {
    "en": """the a an of and to with from at by into as this these their our your my its his or but not are were be been
    being has have he she we they than because while until which would could should also""",
    "de": """und oder von für bei im zum zur vom des ein eine einen einem eines nicht dass wenn aber auch nur wir durch
    über unter seine ihre""",
    "es": "de del el los las un una y con por para en al su sus",
    "fr": "de des du et une dans pour par avec au aux ou mais les le son sa ses cette ces",
    "it": "di del della dei delle il gli un una con per nel nella al alla da dal dalla",
    "nl": "de een en van ook niet maar of",
    "pl": "w z i na do że się jest od dla przez oraz lub",
    "pt": "de do da dos das o os um uma com para em no na por",
    "ru": "в на с по из от для как это",
    "uk": "в у на з до для від та",
}
_ALL = sorted({word for words in _WORDS.values() for word in words.split()})
# Beside these a word is named ('the operators and and or'), or another one is lost ('between and and').
_BESIDE = frozenset("and or not nor between from like word words operator operators und oder wort".split())  # noqa: SIM905
_REACH = 20
_FEW, _SHORT = 3, 2


class DoubledWord(Rule):
    """A small word written twice in a row: 'in the the harbour'.

    It is what is left of a sentence that was changed while it was written, and a model
    that learns it stutters. Most words may stand twice ('she had had enough', 'that
    that', 'Duran Duran'), so that only those are looked at which no sentence of the
    language has twice. Names and titles ('The The') have capitals.
    """

    message = "{word!r} stands twice in a row"
    severity = Severity.WARNING
    languages = frozenset(_WORDS)
    # Short words are the ends of others, too ('China a'); a document hardly begins with one of them.
    triggers = tuple(
        f"{before}{word} {word} " for word in _ALL for before in (("",) if len(word) > _SHORT else (" ", "\n"))
    )
    examples = (
        Example(
            bad="The ship was seen off the the coast of the island, and it was late in the year for that.",
            good="The ship was seen off the coast of the island, and it was late in the year for that.",
        ),
        Example(bad="The the ferry sails in the evening.", good="The ferry sails in the evening."),
        Example(
            bad="Die Leute auf der Straße sagten, dass das nicht für für die Stadt ist und auch nicht für den Hafen.",
            good="Die Leute auf der Straße sagten, dass das nicht für die Stadt ist und auch nicht für den Hafen.",
        ),
        Example(
            bad="Le maire a dit que la route de de la côte est fermée pour les deux mois et que dans la ville il y a "
            "une place pour qui ne va pas sur le pont avec les autres.",
            good="Le maire a dit que la route de la côte est fermée pour les deux mois et que dans la ville il y a "
            "une place pour qui ne va pas sur le pont avec les autres.",
        ),
        Example(
            good="She had had enough of it, and he said that that was what it is is for, and they gave her her coat in "
            "the end."
        ),
        Example(
            good="We heard The The and Duran Duran on the boat, and the crowd in Baden Baden was very very loud at it."
        ),
        Example(good="Das sind die, die die Straße und das Haus von dem Mann kennen, der der Stadt nicht gefällt."),
        Example(
            good="Nous nous sommes vus à la gare, et vous vous êtes assis dans le train pour le sud avec les chats."
        ),
        Example(
            good="In Python the operators and and or stop as soon as the answer is known, and this makes them fast."
        ),
        Example(
            good="You can come or or or, as was said by a man on the boat that was in the bay with all of us in it."
        ),
        Example(good="Use a a b b in the form that the school has for it, and the rest is in the book of the class."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word that stands twice and that the language of the document does not double."""
        found = {twice.split()[0] for twice in document.occurring(self._literals)}
        if not found:
            return
        # A word or two on a line of its own may tell too little for other rules; here the doubled one tells, too.
        language = document.tongue or tongue(document.folded, _FEW)
        for word in found.intersection(_WORDS.get(language or "", "").split()):
            for start in _starts(word, document.folded):
                end = start + 2 * len(word) + 1
                again = document.text[end - len(word) : end]
                if again == word and not _named(document.folded, start, end) and ordinary(document.line_at(start)):
                    first = document.text[start : start + len(word)]
                    yield self.finding(start, end, first, message=self.message.format(word=word))


def _starts(word: str, folded: str) -> Iterator[int]:
    """Where `word` stands twice on one line, and not three times."""
    twice = f"{word} {word} "
    at = folded.find(twice)
    while at >= 0:
        after = at + len(twice)
        begins = at == 0 or folded[at - 1] in " \n"
        thrice = folded.startswith(word, after) and not folded[after + len(word) : after + len(word) + 1].isalpha()
        if begins and not thrice and not folded.endswith(f" {word} ", 0, at):
            yield at
        at = folded.find(twice, at + 1)


def _named(folded: str, start: int, end: int) -> bool:
    """Whether what stands beside `folded[start:end]` makes it a formula, or words that are spoken of."""
    before, after = folded[max(0, start - _REACH) : start].split()[-1:], folded[end : end + _REACH].split()[:1]
    return any(len(word) == 1 and word.isalpha() and word not in "aiouyz" for word in before + after) or bool(
        _BESIDE.intersection(before + after)
    )
