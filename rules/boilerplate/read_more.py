"""A link to the rest of a text, where nothing follows."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule, Severity
from lint.cutting import cut
from lint.phrases import Hit

_OPENS = "[(【（ "
_ENDS = (".", "!", "?", "…", "”", "»", '"', "]", ")", "。", "！", "？", "」")


class ReadMore(PhraseRule):
    """A link to the rest of a text – 'Read more', 'Source: Read Full Article' – without its target.

    It was a button; as text it promises what does not come. A model trained on it
    breaks its stories off and says 'Continue reading'. At the end of a paragraph it is
    cut off behind a sentence; a full stop makes it the author's own. A sentence that tells
    the reader where to read more is the author's, too, and stays.
    """

    message = "a link to more, without its target: {phrase!r}"
    severity = Severity.ERROR
    examples = (
        Example(bad="The ferry sails again.\n\nSource: Read Full Article", good="The ferry sails again."),
        Example(
            bad="The ferry sails again.\n\nRead more »\n\nIt is blue.", good="The ferry sails again.\n\nIt is blue."
        ),
        Example(bad="The ferry sails again.\n\nContinue reading…\n", good="The ferry sails again.\n"),
        Example(bad="The ferry sails again. Read more\n", good="The ferry sails again.\n"),
        Example(
            bad="The ferry sails again, and the town has come to see it off, all of it. [Continue reading →]\n\nIt",
            good="The ferry sails again, and the town has come to see it off, all of it.\n\nIt",
        ),
        Example(bad="渡轮恢复运营，全镇的人都来了。[阅读全文]\n", good="渡轮恢复运营，全镇的人都来了。\n"),
        Example(bad="Die Fähre fährt wieder.\n\nWeiterlesen\n", good="Die Fähre fährt wieder.\n"),
        Example(bad="Le bac repart.\n\nLire la suite\n", good="Le bac repart.\n"),
        Example(bad="El ferry vuelve.\n\nSeguir leyendo\n", good="El ferry vuelve.\n"),
        Example(bad="Prom znów pływa.\n\nCzytaj więcej >\n", good="Prom znów pływa.\n"),
        Example(bad="Паром снова ходит.\n\nЧитать полностью\n", good="Паром снова ходит.\n"),
        Example(bad="Το πλοίο σαλπάρει.\n\nΔιαβάστε περισσότερα\n", good="Το πλοίο σαλπάρει.\n"),
        Example(bad="Feribot yine çalışıyor.\n\nDEVAMINI OKU\n", good="Feribot yine çalışıyor.\n"),
        Example(bad="العبّارة تبحر من جديد.\n\nاقرأ المزيد\n", good="العبّارة تبحر من جديد.\n"),
        Example(bad="नौका फिर चली।\n\nऔर पढ़ें\n", good="नौका फिर चली।\n"),
        Example(bad="渡轮恢复运营。\n\n阅读全文\n", good="渡轮恢复运营。\n"),
        Example(bad="船がまた出ます。\n\n続きを読む\n", good="船がまた出ます。\n"),
        Example(good="Read more about aliases in the dedicated section."),
        Example(good="Read more\nabout how we fund our work, the letter said."),
        Example(good="If you want the long version, read on.\n\nTo read more is to live more, she wrote."),
        Example(good="Sleep more. Read more. And if there is time, read more"),
        Example(good="More\n\nDetails\n\nContinue with the next step"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is such a link, and each such link behind the last sentence of a line."""
        hits = [hit for hit in self.phrases.find(document) if hit.place == "end"]
        behind = {hit.line.index for hit in hits}
        for finding in super().check(document):
            if document.line_at(finding.start).index not in behind:
                yield finding
        for hit in hits:
            if (start := _start(hit, document)) is not None:
                end = hit.line.start + len(hit.line.text.rstrip())
                message = self.message.format(phrase=hit.phrase)
                yield self.finding(*cut(document.text, start, end), "", message=message)


def _start(hit: Hit, document: Document) -> int | None:
    """Where the link begins that ends the line, with its bracket; None where no sentence ends before it."""
    line = hit.line
    folded = document.folded[line.start : line.end].rstrip()
    before = folded[: len(folded) - len(hit.phrase)].rstrip(_OPENS)
    return line.start + len(before) if before.endswith(_ENDS) else None
