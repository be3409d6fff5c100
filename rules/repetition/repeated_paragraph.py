"""A paragraph that stands again, word for word."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule


class RepeatedParagraph(Rule):
    """A paragraph of running text that stands again, word for word.

    The page shows the lead once above and once in the article, or the extractor reads
    it once for the page and once for its print version. A model trained on such text
    learns to start over. A copy further down may be the quotation in a reply, the note
    that a manual repeats at each step, or a refrain, and annotators keep what the page
    itself shows twice, so that the rule reports; with `delete` the copy right below its
    like goes.
    """

    message = "the paragraph stands in the text already"
    examples = (
        Example(
            bad="The ferry sails again on Monday, two years after the fire that burnt the deck.\n\n"
            "The ferry sails again on Monday, two years after the fire that burnt the deck.\n\nTolls rise.\n",
            good="The ferry sails again on Monday, two years after the fire that burnt the deck.\n\nTolls rise.\n",
            options={"delete": True},
        ),
        Example(
            bad="渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客。\n\n"
            "渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客。\n",
            good="渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客。\n",
            options={"delete": True},
        ),
        Example(
            bad="Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n\n"
            "Der Rat tagte am Abend und sprach lange über den Preis der Fahrscheine und über die Kosten der Mole.\n\n"
            "Die Fähre fährt ab Montag wieder, zwei Jahre nach dem Brand, der das Deck zerstört hatte.\n",
        ),
        Example(good="Heave away, my sailors, heave away.\nHeave away, my sailors, heave away.\n"),
        Example(
            good="| The ferry sails on Monday, Tuesday and on Friday at noon, the council says. |\n"
            "| The ferry sails on Monday, Tuesday and on Friday at noon, the council says. |\n"
        ),
        Example(good="One.\n\n\n\nTwo.\n\n\n\nThree.\n"),
    )

    delete: bool = False
    """Whether to delete the copy that stands right below its like, and not only to report it."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each later copy of a paragraph."""
        for key, lines in document.copies.items():
            paragraphs = [line for line in lines if line.prose and "|" not in line.text and "\t" not in line.text]
            for line in paragraphs[1:]:
                row, _ = document.position(paragraphs[0].start)
                above = document.above(line)
                beside = "" if self.delete and above is not None and above.key == key else None
                yield self.finding(line.start, line.end, beside, evidence=(f"compare: line {row}",))
