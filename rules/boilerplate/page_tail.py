"""What a page prints below the end of its article."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.ending import SURELY, tail
from lint.frame import counted
from lint.labels import ending_keys

_TEXT = "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band."
_MORE = "Nobody had thought that it would take so long, and the harbour master least of all of them."
_TEXT_DE = "Die Fähre fährt seit Montag wieder, zwei Jahre nach dem Brand, mit vollem Deck und einer Blaskapelle."
_TEXT_FR = "Le bac navigue de nouveau depuis lundi, deux ans après l'incendie, avec un pont plein et une fanfare."
_TEXT_PL = "Prom pływa znowu od poniedziałku, dwa lata po pożarze, z pełnym pokładem i z orkiestrą dętą na rufie."
_TEXT_ZH = "渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。"


class PageTail(Rule):
    """What a page prints below the end of its article: from a label that stands only there, to the last line.

    Below 'Related articles', 'Leave a reply' or 'Sign up for our newsletter' no article goes
    on. What follows – headlines, names, prices, prompts, each different and none of them a
    label – has nothing to do with the text above, and no word of it gives it away. So it goes,
    where the label is borne out: one that stands in the middle of articles, too, by others
    below it, and any by what follows, which must look like teasers where it holds running
    text, and nowhere like a recipe, a table, code, references, verses or speech. The running
    text stays: it is for `long-tail`, and readers' comments are for `reader-comments`.
    """

    message = "what stands below the end of the article ({lines})"
    general = True
    safe_in = frozenset({"en"})
    examples = (
        Example(
            bad=f"{_TEXT}\n\n{_MORE}\n\nRelated articles\n\nTen bridges\n\nAnn Lee\n\nAt the quay, 7 pm\n",
            good=f"{_TEXT}\n\n{_MORE}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nLeave a reply\n\nThe harbour shop\nMugs, from 4 €\nOilskins, from 70 €\n",
            good=f"{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nShare this article\n\nThe Harbour Post\n12 Quay Street\n\nLeave a reply\n\nYour e-mail\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT_DE}\n\nDas könnte Sie auch interessieren\n\nZehn Brücken\nAm Kai\n", good=f"{_TEXT_DE}\n"),
        Example(bad=f"{_TEXT_FR}\n\nSur le même sujet\n\nDix ponts\nAu quai\n", good=f"{_TEXT_FR}\n"),
        Example(bad=f"{_TEXT_PL}\n\nCzytaj także\n\nDziesięć mostów\nPrzy nabrzeżu\n", good=f"{_TEXT_PL}\n"),
        Example(bad=f"{_TEXT_ZH}\n\n相关阅读\n\n十座桥\n码头\n", good=f"{_TEXT_ZH}\n"),
        Example(
            bad=f"{_TEXT} {_TEXT} {_TEXT}\n\n{_MORE} {_MORE} {_MORE}\n\nYou may also like\n\nTen bridges\n\n{_MORE}\n",
            good=f"{_TEXT} {_TEXT} {_TEXT}\n\n{_MORE} {_MORE} {_MORE}\n\n{_MORE}\n",
            options={"running_text": 0.2},
        ),
        Example(
            good=f"{_TEXT}\n\nShare this article\n\n"
            "The mayor posted a picture of the new ferry on Twitter and said that she had never seen so full a pier.\n"
        ),
        Example(good=f"{_TEXT}\n\nShare this article\n\n{_MORE}\n"),
        Example(good=f"{_TEXT}\n\nThe crew\n\nAnn Lee\nBob Moor\n"),
        Example(good="Related articles\n\nTen bridges\n\nAnn Lee\n"),
        Example(good=f"{_TEXT}\n\n2 Comments\n\nAnn says:\n\n{_MORE}\n"),
    )

    running_text: float = SURELY
    """How much running text may stand below the label, as a share of what stands above it."""

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The labels below which an article may end."""
        return tuple(sorted(ending_keys()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is not running text below each label, piece by piece."""
        for piece in tail(document, self.running_text, strict=True):
            if not piece.text:
                message = self.message.format(lines=counted(len(piece.lines)))
                evidence = (f"label: {piece.label.text.strip()}",)
                yield self.finding(piece.lines[0].start, piece.lines[-1].end, "", message=message, evidence=evidence)
