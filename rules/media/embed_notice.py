"""What stands in a text where something of another site was embedded."""

from lint import Document, Example, Line, PhraseRule
from lint.lazy import lazy

_ACCOUNT = lazy(r"[(（][\u200e\u200f\u2068]*@[\w.]{2,40}[\u200e\u200f\u2069]*[)）]")


class EmbedNotice(PhraseRule):
    """What stands where something of another site was embedded: 'View this post on Instagram', 'External content'.

    The post, the map or the chart itself did not come along; what is left tells of
    cookies and providers in the middle of a text. The signature of a post, 'A post shared
    by NAME', counts only with the name of the account: a sentence may begin so too.
    """

    message = "notice of embedded content: {phrase!r}"
    max_words = 24
    examples = (
        Example(
            bad="It sails.\n\nView this post on Instagram\n\nA post shared by Ann (@ann.example)\n\nIt is blue.",
            good="It sails.\n\nIt is blue.",
        ),
        Example(
            bad="It sails again.\n\nThis content is hosted by an external provider. "
            "To view this content, you must accept cookies.\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(bad="It sails again.\n\nGet the data | Created with Datawrapper\n", good="It sails again.\n"),
        Example(bad="Sie fährt.\n\nExterner Inhalt\n\nExterne Inhalte anzeigen\n", good="Sie fährt.\n"),
        Example(
            bad="Il repart.\n\nVoir cette publication sur Instagram\n\nUne publication partagée par Anne (@anne_ex)\n",
            good="Il repart.\n",
        ),
        Example(bad="Vuelve.\n\nVer esta publicación en Instagram\n", good="Vuelve.\n"),
        Example(bad="Снова ходит.\n\nПосмотреть эту публикацию в Instagram\n", good="Снова ходит.\n"),
        Example(bad="Tekrar çalışıyor.\n\nBu gönderiyi Instagram'da gör\n", good="Tekrar çalışıyor.\n"),
        Example(bad="تبحر من جديد.\n\nعرض هذا المنشور على Instagram\n", good="تبحر من جديد.\n"),
        Example(
            bad="船が出ます。\n\nこの投稿をInstagramで見る\n\n山田(@yamada)がシェアした投稿\n", good="船が出ます。\n"
        ),
        Example(bad="渡轮恢复运营。\n\n在 Instagram 查看这篇帖子\n", good="渡轮恢复运营。\n"),
        Example(good="A post shared by her husband went round the island, and the ferry was full the next day."),
        Example(good="To view this content you must accept cookies, the banner said, and nobody read the rest of it."),
        Example(
            good="A post shared by Ann. She left.\n\nHe stayed.\n\nExternal content\n\nWe show maps, and ask before."
        ),
        Example(good="The content from the provider was external content.\n\nView this post as an offer."),
    )

    def accept(self, line: Line, document: Document) -> bool:
        """Ask for the name of an account where a phrase does not fill the line or a sentence of it."""
        if _ACCOUNT.search(line.text) or not self.phrases.keys.isdisjoint(line.forms):
            return True
        folded = document.folded[line.start : line.end]
        return not any(phrase in folded for phrase in self.phrases.inside)
