"""The labels of a page's controls, whatever they are for."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.labels import CONTROLS, control_keys, lone_controls


class PageLabel(Rule):
    """A label of a page's control that nobody writes into a text: 'Share this article', 'Leave a reply'.

    Buttons, links and fields are there to be clicked, and say nothing once they are text. Each
    kind has a rule of its own, which knows its looser phrases, too; few of them are met often
    enough to prove by themselves how sure they are. This one holds the phrases of all kinds
    that need nothing around them: it is there to be measured, and what it has been shown to be
    right about is safe for them.
    """

    message = "a label of a page's control: {label!r}"
    general = True
    pools = CONTROLS
    safe_in = frozenset({"en"})
    examples = (
        Example(
            bad="The ferry sails again.\n\nShare this article\n\nIt is blue.",
            good="The ferry sails again.\n\nIt is blue.",
        ),
        Example(bad="The ferry sails again.\n\nLeave a reply\n", good="The ferry sails again.\n"),
        Example(bad="Skip to content\n\nThe ferry sails again.\n", good="The ferry sails again.\n"),
        Example(bad="Sie fährt wieder.\n\nArtikel teilen\n\nSie ist blau.", good="Sie fährt wieder.\n\nSie ist blau."),
        Example(good="They asked readers to share this article.\n\nShare this article\n, they said, with all.\n"),
        Example(
            good="## Turn on notifications\n\nOpen the settings, choose what you want to hear of, and wait for a while "
            "until the harbour has been told.\n"
        ),
        Example(good="Search\n\nNote\n\nPros\n\nCons\n\n2 Comments\n"),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The labels of controls."""
        return tuple(sorted(control_keys()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such label that is no piece of a sentence."""
        for line, label in lone_controls(document).items():
            yield self.remove(line, message=self.message.format(label=label))
