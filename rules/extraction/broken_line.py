"""A line break in the middle of a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from lint import Document, Example, Finding, Rule, Severity
from lint.broken import breaks
from lint.spacing import around


class BrokenLine(Rule):
    """A line break in the middle of a sentence, where a link or an emphasis stood.

    Extractors that print each element of a page on a line of its own cut sentences into
    pieces ('such as our', 'XMARK Dip Station', ', which'): a model learns to break lines
    anywhere, and rules that judge by lines take the pieces for labels. The page is best
    extracted again; with `join` the lines are joined, which shows other rules another
    page than before, so that a second run may find more. Lines of verse, lists,
    addresses, code and text wrapped at one width are left alone.
    """

    message = "line break in the middle of a sentence; extract the page again"
    severity = Severity.WARNING
    examples = (
        Example(
            bad="We sat on a bench such as the\nNorth Harbour Bench\n, which holds six people at least and is made of "
            "old oak from the pier.\n",
            good="We sat on a bench such as the North Harbour Bench, which holds six people at least and is made of "
            "old oak from the pier.\n",
            options={"join": True},
        ),
        Example(
            bad="The ferry was built in 1902 by the brothers of the man who owned the\nold shipyard\n.\n"
            "It sailed for forty years. In the end the council (\nwhich had bought it\n) sold it to a museum.\n",
            good="The ferry was built in 1902 by the brothers of the man who owned the old shipyard.\n"
            "It sailed for forty years. In the end the council (which had bought it) sold it to a museum.\n",
            options={"join": True},
        ),
        Example(
            bad="Über den Umbau berichtete am Montag zuerst die\nHafenzeitung\n, die sich auf einen Brief des Rates an "
            "die Anwohner berief.\n"
        ),
        Example(
            good="the harbour sleeps beneath the snow\nand all the lamps are burning low,\nthe sea is grey, the sky"
        ),
        Example(good="Anna Berg\n12 Harbour Street\nc/o the old customs house\nNorth Harbour\n"),
        Example(
            good="What you need for the crossing of the bay in winter\nwarm socks\na thermos of tea\nsomething to read"
        ),
        Example(
            good="The council met on Monday in the hall of the\nschool, as it does in each year in which the\n"
            "hall of its own is let to the theatre of the\ntown, and it talked about the ferry, the bridge\n"
            "and the road."
        ),
        Example(good="for name in names:\n    print(name)\nif found:\n    return the_first, of, them\n"),
        Example(good="| the ferry | and the | pier |\n| of the | town | , which |\n"),
    )

    join: bool = False
    """Whether to join the lines, as an unsafe fix."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such break."""
        for one in breaks(document):
            finding = self.finding(one.start, one.end, one.joint if self.join else None)
            start, end = around(document.text, one.start, one.end)
            yield replace(finding, start=start, end=end)
