"""A line that has nothing but symbols."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.evidence import ALL
from lint.symbols import LONG, bare_marks


class SymbolLine(Rule):
    """A line of symbols only – '|', '>>', '•', '←' – before or after the text, or a lone bullet inside it.

    It parted or marked what the extractor left behind. What stands between paragraphs
    may part scenes ('* * *', '***', '---') and stays, and so does a dashed line that may
    underline a heading, unless the same stands twice with nothing between; what may be
    a piece of a sentence, of code or of a table stays, too.
    """

    message = "a line of symbols only: {symbols!r}"
    safe_in = frozenset({ALL})
    triggers = tuple(LONG)
    examples = (
        Example(
            bad="The ferry sails again.\n\n|\n\nIt is blue, as it was.\n\n>>\n",
            good="The ferry sails again.\n\nIt is blue, as it was.\n",
        ),
        Example(
            bad="It sails again on Monday.\n\n←\n",
            good="It sails again on Monday.\n",
        ),
        Example(
            bad="The ferry sails again after two years, and the pier is open to all who want to see.\n\n---\n\n---\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts.\n",
            good="The ferry sails again after two years, and the pier is open to all who want to see.\n\n---\n\n"
            "It is blue, as it was before the fire, and carries eighty people and four carts.\n",
        ),
        Example(
            good="She closed the door behind her, and the house was as quiet as it had been all summer.\n\n* * *\n\n"
            "In the morning the ferry was gone, and nobody on the pier had seen it leave the harbour."
        ),
        Example(good="if ready:\n    go()\n}\n)\n]);\n\n...\n\n“\n\n`"),
        Example(good="| a | b |\n|---|---|\n| 1 | 2 |\n\nName\n====\n\nPart\n----"),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The key of a line of symbols, which is empty; longer lines are not looked up by it."""
        return ("",)

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line of symbols that parts nothing."""
        for line in bare_marks(document):
            yield self.remove(line, message=self.message.format(symbols=line.text.strip()[:20]))
