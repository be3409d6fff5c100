"""The record's title, repeated by the first line of the text."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity, key


class MetadataTitle(Rule):
    """The record's title, repeated by the first line of the text.

    Some corpora put the title in front of the text when they are read, and then have
    it twice; others want it in the text. Which of the two this one is only its owner
    knows: the rule is off by default and only reports.
    """

    message = "the text begins with the record's title"
    severity = Severity.WARNING
    default = False
    examples = (
        Example(
            bad="# Ferry line to reopen in May\n\nIt is closed.",
            metadata={"title": "Ferry line to reopen in May"},
        ),
        Example(good="It is closed.", metadata={"title": "Ferry line to reopen in May"}),
        Example(good="Ferry line to reopen in May\n\nIt is closed."),
        Example(good="", metadata={"title": ""}),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The first line, where it is the title."""
        title = key(document.metadata.get("title", ""))
        for line in document.filled[:1]:
            if title and line.key == title:
                yield self.finding(line.start, line.end)
