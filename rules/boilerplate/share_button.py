"""The label of a share, print or e-mail button."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line

_BETWEEN = lazy(r"[\s|/·•,&]+")
# Two of these beside each other tell of a row, where each alone stands in any text.
_BUTTONS = (
    *("facebook", "twitter", "tweet", "linkedin", "pinterest", "whatsapp", "reddit", "tumblr", "instagram", "youtube"),
    *("digg", "delicious", "stumbleupon", "google", "telegram", "email", "e-mail", "print", "share", "messenger"),
    *("teilen", "drucken", "imprimer", "imprimir", "partager", "compartir", "stampa", "drukuj"),
)
_PAIRS = tuple(f"{one}{gap}{other}" for one in _BUTTONS for other in _BUTTONS for gap in (" ", "  ", " | "))
_OTHERS = (
    "вконтакте",
    "фейсбук",
    "твиттер",
    "одноклассники",
    "εκτύπωση",
    "טוויטר",
    "פייסבוק",
    "فيسبوك",
    "تويتر",
    "微信",
)


class ShareButton(PhraseRule):
    """The label of a share, print or e-mail button, and the names of networks in a row of such.

    It stands on millions of pages and says nothing of any of them; a model
    trained on it learns to end articles with it. The names of networks and single
    words ('Print', 'Share') are also headings and items of lists, so they want a
    neighbour of their kind, or stand after the last paragraph.
    """

    message = "share-button text: {phrase!r}"
    triggers = (*_PAIRS, *_OTHERS)
    examples = (
        Example(bad="The vote is on Monday.\n\nShare this article\n", good="The vote is on Monday.\n"),
        Example(
            bad="Die Wahl ist am Montag.\n\nArtikel teilen\n\nSie dauert.",
            good="Die Wahl ist am Montag.\n\nSie dauert.",
        ),
        Example(bad="Le vote a lieu lundi.\n\nPartager sur Facebook\nImprimer\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nПоделиться с друзьями:\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n分享到：\n微信\n微博\n", good="投票在星期一举行。\n"),
        Example(
            bad="The vote is on Monday.\n\n1,204 Shares\nFacebook Twitter Email\n", good="The vote is on Monday.\n"
        ),
        Example(
            bad="The bridge\n\n  • e-mail\n\nThe vote on the new bridge across the bay is on Monday, the mayor said.",
            good="The bridge\n\nThe vote on the new bridge across the bay is on Monday, the mayor said.",
        ),
        Example(good="They asked readers to share this article with their neighbours."),
        Example(good="Share this article\nwith the whole committee before Friday, the chair said."),
        Example(good="Print.\nThe ink was dry.\nShare!\nThe bread was cut."),
        Example(
            good="The study looked at the three networks that pupils named most often that year:\n\n"
            "Facebook\nTwitter\n\nPrint\n\n"
            "Newspapers were read in one house of five, by the old rather than the young."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, and each row of names of networks on one line."""
        named = set()
        for finding in super().check(document):
            named.add(finding.start)
            yield finding
        for line in self.suspects(document):
            if line.start not in named and self._is_row(line, document) and not document.is_fragment(line):
                yield self.remove(line, message=self.message.format(phrase=line.text.strip()))

    def accept(self, line: Line, document: Document) -> bool:
        """Whether the line is no word that somebody calls out: 'Share!'."""
        return " " in line.key or not line.terminal

    def _is_row(self, line: Line, document: Document) -> bool:
        """Whether all words of the line are names of networks or words of their buttons."""
        if len(line.text) > self.phrases.longest or _BETWEEN.split(line.key, 1)[0] not in self.phrases.edge:
            return False
        words = {word for word in _BETWEEN.split(line.key) if word}
        least = 2 if document.in_tail(line) or document.in_head(line) else 3
        return len(words) >= least and words <= self.phrases.edge
