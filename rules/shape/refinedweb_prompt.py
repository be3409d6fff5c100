"""A prompt to sign in, to see the cart or to read on, in a short line."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.line_corrections import PROMPT_WORDS, prompt


class RefinedwebPrompt(Rule):
    """A prompt to sign in, to see the cart or to read on, in a short line.

    RefinedWeb cuts `Sign-in` at the start of a line, `items in cart` and `Read more...` at its end, where the
    line has ten words at most. The phrases are English.

    Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116.
    """

    message = "a prompt of the page"
    recipes = frozenset({"refinedweb"})
    triggers = ("sign-in", "items in cart", "read more")
    default = False
    severity = Severity.WARNING
    languages = frozenset({"en"})
    examples = (
        Example(bad="Sign-in to comment"),
        Example(bad="The ferry sails again. Read more..."),
        Example(good="Read more about ferries in the old guide."),
    )

    most_words: int = PROMPT_WORDS
    """The most words that the line may have."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The prompt of each line."""
        for line in document.filled:
            span = prompt(line.text, self.most_words)
            if span:
                yield self.finding(line.start + span[0], line.start + span[1])
