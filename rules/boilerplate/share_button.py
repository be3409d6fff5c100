"""The label of a share, print or e-mail button."""

from lint import Example, PhraseRule


class ShareButton(PhraseRule):
    """The label of a share, print or e-mail button.

    It stands on millions of pages and says nothing of any of them; a model
    trained on it learns to end articles with it.
    """

    message = "share-button text: {phrase!r}"
    examples = (
        Example(bad="The vote is on Monday.\n\nShare this article\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\nArtikel teilen\n\nSie dauert.", good="Die Wahl ist am Montag.\n\nSie dauert."),
        Example(good="They asked readers to share this article with their neighbours."),
        Example(good="Share this article\nwith the whole committee before Friday, the chair said."),
    )
