"""What a page prints below the end of its article, with running text in it."""

from collections.abc import Iterator
from itertools import groupby

from lint import Document, Example, Finding, Line, Rule
from lint.ending import MOST, margin, tail, talk_words
from lint.frame import counted
from lint.labels import ending_keys, sign_keys
from lint.line import NOTICES

_TEXT = (
    "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band. "
    "Nobody had thought that it would take so long, and the harbour master least of all of them."
)
_MORE = "Islands are small worlds, and a ferry is all that ties them to the large one, as Ann Lee found out."
_TEXT_DE = (
    "Die Fähre fährt seit Montag wieder, zwei Jahre nach dem Brand, mit vollem Deck und einer Blaskapelle. "
    "Niemand hatte gedacht, dass es so lange dauern würde, am wenigsten von allen der Hafenmeister."
)
_MORE_DE = "Inseln sind kleine Welten, und nur eine Fähre bindet sie an die große, wie Anna Moor erfuhr."


class LongTail(Rule):
    """What a page prints below the end of its article, teasers and biographies in sentences among it.

    Below 'You may also like' there is often the first sentence of three other articles, and
    below 'About the author' a life. `page-tail` leaves these sentences where they are; here
    they go with all that stands around them, and more of them may follow the label. That is
    right less often, so it has numbers of its own. So go lines after the last running text
    from the first of three signs of a page on, where no label says that the article ends:
    labels that stand elsewhere, too, notices, sentences of the site about itself.
    Readers' comments stay.
    """

    message = "what stands below the end of the article, with running text ({lines})"
    general = True
    examples = (
        Example(
            bad=f"{_TEXT}\n\n{_TEXT}\n\nYou may also like\n\nTen bridges\n\n{_MORE}\n",
            good=f"{_TEXT}\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT_DE}\n\n{_TEXT_DE}\n\nDas könnte Sie auch interessieren\n\nZehn Brücken\n\n{_MORE_DE}\n",
            good=f"{_TEXT_DE}\n\n{_TEXT_DE}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nContact\nThe Harbour Post\nHarbour shop\nAll about our newsletter\nOffers\nAbout us\n",
            good=f"{_TEXT}\n",
        ),
        Example(good=f"{_TEXT}\n\nYou may also like\n\nTen bridges\n\n{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\n{_TEXT}\n\nThe writer\n\n{_MORE}\n"),
    )

    running_text: float = MOST
    """How much running text may stand below the label, as a share of what stands above it."""

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The labels below which an article may end, and the signs of a page."""
        return tuple(sorted(ending_keys() | sign_keys()))

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The words of notices, and those by which a site speaks of itself: signs of a page, too."""
        return (*NOTICES, *talk_words())

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield all that stands below each label, and what is around it without one."""
        if lines := margin(document, self.running_text):
            yield self._finding(lines, f"signs from: {lines[0].text.strip()}")
        for label, group in groupby(tail(document, self.running_text), lambda piece: piece.label):
            yield self._finding([line for piece in group for line in piece.lines], f"label: {label.text.strip()}")

    def _finding(self, lines: list[Line], evidence: str) -> Finding:
        message = self.message.format(lines=counted(len(lines)))
        return self.finding(lines[0].start, lines[-1].end, "", message=message, evidence=(evidence,))
