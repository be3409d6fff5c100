"""Links to the article before and after: their labels, and the headlines with them."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.headlines import is_headline, may_be_item
from lint.line import Line
from lint.phrases import Hit

_LABEL_WORDS = 24
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class PreviousNextArticle(PhraseRule):
    """A link to the article before or after: 'Previous post', 'Next article', with the headline behind or below it.

    The neighbour in time is seldom one in matter: the headline is about something else.
    A headline below its label goes with it after the last running text, where another
    such label, or nothing at all, follows; 'Next:' with a headline in its line only
    there as well, for texts also say what comes next.
    """

    message = "a link to the article before or after: {phrase!r}"
    examples = (
        Example(
            bad=f"{_TEXT}\n\nPrevious article\n\nCouncil votes on the price of a ticket\n\nNext article\n\n"
            "Ferry line to close for the winter\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad="The ferry sails again.\n\n« Older posts\n\nNewer posts »\n", good="The ferry sails again.\n"),
        Example(bad=f"{_TEXT}\n\nNext post: How the pier was built\n", good=f"{_TEXT}\n"),
        Example(bad="Sie fährt wieder.\n\nVorheriger Beitrag\nNächster Beitrag\n", good="Sie fährt wieder.\n"),
        Example(bad="Il repart.\n\nArticle précédent\n\nArticle suivant\n", good="Il repart.\n"),
        Example(bad="Снова ходит.\n\nСледующая новость\n", good="Снова ходит.\n"),
        Example(bad=f"{_TEXT}\n\n上一篇：港口明年扩建\n下一篇：没有了\n", good=f"{_TEXT}\n"),
        Example(bad="船が出ます。\n\n前の記事\n次の記事\n", good="船が出ます。\n"),
        Example(
            good="Next: the second half of the pier was built of oak, and it is still there for all to see.\n\n"
            "Next, the boards were laid, and then the railing was painted white by the children of the school."
        ),
        Example(good="The previous article of the treaty was struck out.\n\nNext\n\n1. Turn the key."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each label, and the headline below it."""
        hits = [hit for hit in self.phrases.find(document) if self._is_label(hit, document)]
        apart = {hit.line.index for hit in hits}
        lines = document.filled
        places = {line.index: at for at, line in enumerate(lines)}
        for hit in hits:
            line = hit.line
            if document.is_fragment(line, apart):
                continue
            below = lines[places[line.index] + 1 : places[line.index] + 3]
            last = below[0] if hit.whole and self._has_headline(line, below, apart, document) else line
            message = self.message.format(phrase=hit.phrase)
            yield self.finding(line.start, last.end, "", message=message, evidence=(f"phrase: {hit.phrase}",))

    def _is_label(self, hit: Hit, document: Document) -> bool:
        if hit.line.prose or hit.line.words > _LABEL_WORDS:
            return False
        return hit.whole or (document.in_tail(hit.line) and not document.in_head(hit.line) and may_be_item(hit.line))

    def _has_headline(self, label: Line, below: tuple[Line, ...], apart: set[int], document: Document) -> bool:
        """Whether the line below `label` is the headline that it names."""
        if not below or not document.in_tail(label) or document.in_head(label):
            return False
        first = below[0]
        if first.index in apart or first.index in document.labels or not is_headline(first):
            return False
        return len(below) < 2 or below[1].index in apart or below[1].index in document.labels
