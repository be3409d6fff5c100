"""The name that a program gave to a page without a title."""

from lint import Document, Example, Line, PhraseRule

_LINES = 2


class Untitled(PhraseRule):
    """The name that a program gave to a page without a title: 'Untitled Document'.

    Nobody wrote it and it says nothing of the text; a model trained on it gives its
    texts such titles. It counts only where the document begins with it and running
    text follows: a list of paintings has many works without a title.
    """

    message = "the title is a placeholder: {phrase!r}"
    examples = (
        Example(
            bad="Untitled Document\n\nThe ferry sails again on Monday, two years after the fire on its deck.\n",
            good="The ferry sails again on Monday, two years after the fire on its deck.\n",
        ),
        Example(
            bad="Hafenblatt\nUnbenanntes Dokument\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand auf dem Deck.\n",
            good="Hafenblatt\n\nDie Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand auf dem Deck.\n",
        ),
        Example(
            bad="无标题文档\n\n渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客。\n",
            good="渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客。\n",
        ),
        Example(
            bad="Без названия\n\nПаром снова ходит с понедельника, через два года после пожара на её палубе.\n",
            good="Паром снова ходит с понедельника, через два года после пожара на её палубе.\n",
        ),
        Example(good="Untitled\nUntitled (Harbour)\nStill life with a ferry\nUntitled\n"),
        Example(good="Untitled (1954)\n\nThe painting hangs in the town hall, and it is one of her late ones."),
        Example(good="The painting hangs in the town hall, and it is one of her late ones.\n\nUntitled"),
    )

    def accept(self, line: Line, document: Document) -> bool:
        """Whether the document begins with it, and has running text."""
        return document.body[1] >= 0 and any(line is other for other in document.filled[:_LINES])
