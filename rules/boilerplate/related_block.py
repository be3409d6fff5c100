"""A block that leads to other texts of the site: its label and its headlines."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.comments import headers
from lint.headlines import is_headline, run_below
from lint.line import Line
from lint.phrases import Hit

_LABEL_WORDS = 8
_MOST_ITEMS = 12


class RelatedBlock(PhraseRule):
    """A block that leads to other texts of the site: 'Related articles', 'Most read', and the headlines below.

    Each headline is about something else, and the block ends most pages of a site alike.
    Label and headlines are one edit: without its label nobody can tell the headlines
    from headings. After the last running text the block reaches to the next label, to
    the readers' comments or to the end; in the middle of a text only over lines that
    look like headlines, and where too many do, it is only reported.
    """

    message = "a block that leads to other texts: {phrase!r}"
    examples = (
        Example(
            bad="The ferry sails again.\n\nRelated articles\n\nFerry line to close for the winter\n\n"
            "Council votes on the price of a ticket\n\n5 March 2019\n",
            good="The ferry sails again.\n",
        ),
        Example(
            bad="The ferry sails again after two years, and the pier is open to all who want to see it sail.\n\n"
            "You may also like:\n- Ten bridges you must see\n- Why islands need ferries\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts to the island.\n",
            good="The ferry sails again after two years, and the pier is open to all who want to see it sail.\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts to the island.\n",
        ),
        Example(bad="It sails again.\n\nRelated Articles\n\nIt is blue.", good="It sails again.\n\nIt is blue."),
        Example(
            bad="Sie fährt wieder.\n\nDas könnte Sie auch interessieren:\nNeue Fähre für die Insel\n",
            good="Sie fährt wieder.\n",
        ),
        Example(bad="Il repart.\n\nSur le même sujet\n", good="Il repart.\n"),
        Example(bad="Vuelve.\n\nNoticias relacionadas\nEl muelle abre el lunes\n", good="Vuelve.\n"),
        Example(bad="Riparte.\n\nPotrebbe interessarti anche\n\nIl molo apre lunedì\n", good="Riparte.\n"),
        Example(bad="Снова ходит.\n\nМатериалы по теме:\nНовый паром для острова\n", good="Снова ходит.\n"),
        Example(bad="Znów pływa.\n\nCzytaj także\nNowy prom na wyspę\n", good="Znów pływa.\n"),
        Example(bad="Σαλπάρει.\n\nΔιαβάστε επίσης\n", good="Σαλπάρει.\n"),
        Example(bad="İlgili Haberler\n\nFeribot yine çalışıyor.", good="Feribot yine çalışıyor."),
        Example(bad="تبحر من جديد.\n\nاقرأ أيضا:\n", good="تبحر من جديد.\n"),
        Example(bad="नौका चली।\n\nयह भी पढ़ें\n", good="नौका चली।\n"),
        Example(bad="渡轮恢复运营。\n\n相关阅读\n\n港口明年扩建\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\n【関連記事】\n島の新しい桟橋\n", good="船が出ます。\n"),
        Example(good="Related work is told in section two.\n\nSee also the chapter on aliases."),
        Example(good="Related articles\nof the treaty were struck out, the letter said."),
        Example(
            bad="It sails again.\n\nRelated articles\n\nHow the pier was built\n\n"
            "It will not carry the cars of the islanders this year, which many would rather put off. "
            "The\nharbour board\nmeets on Monday, and the mayor, who "
            "has not been seen for weeks, will be there, too, it says.\n",
            good="It sails again.\n\nHow the pier was built\n\n"
            "It will not carry the cars of the islanders this year, which many would rather put off. "
            "The\nharbour board\nmeets on Monday, and the mayor, who "
            "has not been seen for weeks, will be there, too, it says.\n",
        ),
        Example(
            good="The paper asks two questions of the ferries that sailed between the wars, and answers one.\n\n"
            "Related\n\nThe question of the pier is older than the ferry, and was asked first in a letter to the king."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each block once, and a label with nothing below it alone."""
        hits = [hit for hit in self.phrases.find(document) if _is_label(hit, document)]
        if not hits:
            return
        apart = {hit.line.index for hit in hits}
        stops = sorted(apart | headers(document))
        reached = -1
        for hit in hits:
            line = hit.line
            if line.index <= reached or document.is_fragment(line, apart):
                continue
            message = self.message.format(phrase=hit.phrase)
            evidence = (f"phrase: {hit.phrase}",)
            tail = document.in_tail(line) and not document.in_head(line)
            items = _rest(document, line, stops) if tail else run_below(document, line, stops, _MOST_ITEMS)
            if items is None:
                if hit.place == "line":
                    yield self.finding(line.start, line.end, message=message, evidence=evidence)
                continue
            if hit.place != "line" and not any(map(is_headline, items[:2])):
                continue
            if not items and not tail and line.words == 1:
                continue  # a word alone between two paragraphs may be the heading of the second
            last = items[-1] if items else line
            reached = last.index
            yield self.finding(line.start, last.end, "", message=message, evidence=(*evidence, f"items: {len(items)}"))


def _is_label(hit: Hit, document: Document) -> bool:
    if hit.line.prose or (hit.line.words > _LABEL_WORDS and not hit.whole):
        return False
    return hit.whole or (document.in_tail(hit.line) and not hit.line.terminal)


def _rest(document: Document, label: Line, stops: list[int]) -> list[Line]:
    """The lines after `label` up to the next of `stops`, or to the end."""
    stop = next((index for index in stops if index > label.index), len(document.lines))
    return [line for line in document.lines[label.index + 1 : stop] if not line.blank]
