"""Links to the pages before and after."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line

_BETWEEN = lazy(r"[\s|/·•,<>«»‹›←→()\[\]-]+")
_PAGES = lazy(r"#|…|\.{2,3}")
_LONGEST_ROW = 100
# A row must have one of these: they are what the engine looks for before it asks the rule.
_NEXT = (
    *("next", "prev", "weiter", "nächste", "suivant", "siguiente", "successiv", "avanti", "próxim", "seguinte"),
    *("volgende", "następn", "dalej", "další", "след", "далее", "наступн", "далі", "nästa", "næste", "neste"),
    *("seuraava", "επόμεν", "sonraki", "التالي", "הבא", "بعدی", "अगल", "পরবর্তী", "下一", "下页", "次", "다음"),
    *("berikutnya", "selanjutnya", "tiếp", "következő", "următo", "urmato"),
)
_ANY_NEXT = frozenset(_NEXT)


class Pagination(PhraseRule):
    """A link to the page before or after: 'Next page', 'Page 1 of 5', '1 2 3 … Next'.

    It numbers the pages of a site, which the text knows nothing of. 'Next' and 'Previous' alone are headings too and
    want a neighbour of their kind, or stand outside the text. Rows of bare numbers stay:
    they may be of a table.
    """

    message = "link to another page: {phrase!r}"
    triggers = _NEXT
    examples = (
        Example(bad="The vote is on Monday.\n\n1 2 3 … 14 Next »\n", good="The vote is on Monday.\n"),
        Example(bad="The vote is on Monday.\n\nPrevious page\n\nNext page\n", good="The vote is on Monday.\n"),
        Example(
            bad="The vote is on Monday.\n\nPage 1 of 5\n\nIt is close.", good="The vote is on Monday.\n\nIt is close."
        ),
        Example(bad="Die Wahl ist am Montag.\n\nNächste Seite\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nPage suivante\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nСледующая страница\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n上一页\n下一页\n", good="投票在星期一举行。\n"),
        Example(bad="投票は月曜日です。\n\n次のページへ\n", good="投票は月曜日です。\n"),
        Example(good="The next article: a look at the ferry, on page 1 of 5 in the older posts of the club."),
        Example(good="The harbour counted ships by hand.\n\n12 14 19 22\n13 15 18 24\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, and each row of numbers of pages with such a word in it."""
        named = set()
        for finding in super().check(document):
            named.add(finding.start)
            yield finding
        words = document.occurring(_ANY_NEXT)
        rows = [line for line in document.numbered if any(map(line.key.__contains__, words))] if words else ()
        for line in rows:
            if line.start not in named and self._is_row(line) and not document.is_fragment(line):
                yield self.remove(line, message=self.message.format(phrase=line.text.strip()))

    def _is_row(self, line: Line) -> bool:
        """Whether the line is numbers of pages and one word or more of those for the page before or after."""
        if len(line.text) > _LONGEST_ROW:
            return False
        parts = [part for part in _BETWEEN.split(re.sub(r"\d{1,4}", "#", line.key)) if part]
        words = [part for part in parts if not _PAGES.fullmatch(part)]
        return len(parts) - len(words) > 1 and 0 < len(words) <= 4 and set(words) <= self.phrases.head
