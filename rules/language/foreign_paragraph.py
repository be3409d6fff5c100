"""A paragraph in another language than its document."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.language import identify
from lint.lazy import lazy
from lint.prose import ordinary
from lint.words import atoms, sentences

_LETTERS = 120
_IDEOGRAPHS = 60
_PARAGRAPHS = 3
_SENTENCES = 2
# A language's commonest words are a third of any text in it. A paragraph that has far fewer of those of its
# document than the rest is looked at; all others are spared the identification, which costs a hundred times as much.
_COMMON = 20
_FEW = 0.4
_QUOTE = lazy(r"\s*[>\"'“„«‘「『《—–]")
_REFERENCE = lazy(
    r"\bdoi\b|https?:|\bpp?\. ?\d|\bvol\. ?\d|\bisbn\b|\((?:19|20)\d\d[a-z]?\)|, (?:19|20)\d\d[a-z]?\.\s|\bet al\b"
)


class ForeignParagraph(Rule):
    """A paragraph in another language than its document.

    A notice of the site, a machine's summary or a teaser from another edition slipped
    in; the document passes as one language and is not. Quotations and references may
    be in any language, and a short paragraph has none that can be told: only two
    sentences or more of running text count, and only where both languages are beyond
    doubt. What to do with it is for a person to say.
    """

    message = "a paragraph in {found!r}, in a text in {language!r}"
    default = False
    severity = Severity.WARNING
    examples = (
        Example(
            bad="The ferry sails again on Monday, two years after the fire that burnt the whole of its upper deck. "
            "The council has paid for all of it.\n\n"
            "Das Schiff war im Mai vor zwei Jahren ausgebrannt, und niemand wollte die Kosten tragen. "
            "Nun hat der Rat alles bezahlt, und die Fähre fährt ab Montag wieder.\n\n"
            "The pier was painted in the spring, and the last of the burnt boards were taken away by a crane from the "
            "city. It cost the town more than it had thought, and the bill was paid by those who live at the harbour. "
            "Most of them say that it was worth the money.\n\n"
            "Nobody in the town had thought that it would take so long to find the money. The mayor is glad of it.\n\n"
            "The first of the passengers will be those who gave the most for it. They will sit on the upper deck.\n"
        ),
        Example(
            bad="Паром снова ходит с понедельника, через два года после пожара, который повредил его верхнюю палубу. "
            "Городской совет заплатил за весь ремонт.\n\n"
            "The ferry sails again on Monday, two years after the fire that burnt the whole of its upper deck. "
            "The council has paid for all of it.\n\n"
            "Никто в городе не думал, что на поиски денег уйдёт так много времени. Мэр города очень этому рад.\n\n"
            "Первыми пассажирами станут те, кто дал на ремонт больше всего. Они будут сидеть на верхней палубе.\n"
        ),
        Example(
            good="The ferry sails again on Monday, two years after the fire that burnt the whole of its upper deck. "
            "The council has paid for all of it.\n\n"
            "“Das Schiff war im Mai vor zwei Jahren ausgebrannt, und niemand wollte die Kosten tragen. "
            "Nun hat der Rat alles bezahlt, und die Fähre fährt ab Montag wieder.”\n\n"
            "Nobody in the town had thought that it would take so long to find the money. The mayor is glad of it.\n\n"
            "The first of the passengers will be those who gave the most for it. They will sit on the upper deck.\n"
        ),
        Example(good="The ferry sails again.\n\nDas Schiff fährt wieder. Es war ausgebrannt.\n\nNobody knew.\n"),
        Example(good=""),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each paragraph that is written in another language beyond doubt."""
        paragraphs = [line for line in document.filled if _is_paragraph(line)]
        suspects = _unlike_the_rest(document, paragraphs)
        language = document.language if suspects else None
        if language is None:
            return
        for line in suspects:
            found = identify(line.text)
            if found not in (None, language):
                yield self.finding(line.start, line.end, message=self.message.format(found=found, language=language))


def _is_paragraph(line: Line) -> bool:
    size = len(line.text)
    if size < _IDEOGRAPHS or (size < _LETTERS and line.text.isascii()):
        return False
    return size < _LETTERS * 100 and line.prose and sentences(line.text) >= _SENTENCES


def _unlike_the_rest(document: Document, paragraphs: Sequence[Line]) -> list[Line]:
    """Those of `paragraphs` that share few of the document's commonest words, and are the author's own."""
    if len(paragraphs) < _PARAGRAPHS:
        return []
    found = [Counter(atoms(document.folded[line.start : line.end])) for line in paragraphs]
    counts: Counter[str] = Counter()
    for one in found:
        counts.update(one)
    common = dict(counts.most_common(_COMMON))
    usual = sum(common.values()) / sum(counts.values())
    suspects = []
    for line, own in zip(paragraphs, found, strict=True):
        # A word that no other paragraph has is not one of the document's.
        shared = sum(count for word, count in own.items() if word in common and counts[word] > count)
        if (
            shared < _FEW * usual * own.total()
            and not _QUOTE.match(line.text)
            and not _REFERENCE.search(document.folded, line.start, line.end)
            and ordinary(line)
        ):
            suspects.append(line)
    return suspects
