"""What stands where a text breaks off for those who have not paid."""

from lint import Example, PhraseRule


class PaywallPrompt(PhraseRule):
    """What stands where a text breaks off: 'Subscribe to continue reading', '3 free articles left'.

    It marks a text that was cut short, and a model that learned it asks for money where
    the text should go on. A sentence on paywalls in an article stays.
    """

    message = "paywall prompt: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nThis article is for subscribers only.\n\nAlready a subscriber? Log in\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday. You have 3 free articles left this month.\n", good="The vote is on Monday.\n"
        ),
        Example(
            bad="Die Wahl ist am Montag.\n\nDieser Artikel ist nur für Abonnenten.\n", good="Die Wahl ist am Montag.\n"
        ),
        Example(bad="Le vote a lieu lundi.\n\nCet article est réservé aux abonnés.\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Głosowanie w poniedziałek.\n\nArtykuł premium\n", good="Głosowanie w poniedziałek.\n"),
        Example(bad="投票在星期一举行。\n\n登录后阅读全文\n", good="投票在星期一举行。\n"),
        Example(bad="投票は月曜日です。\n\nこの記事は会員限定記事です\n", good="投票は月曜日です。\n"),
        Example(good="The paper said that this article is for subscribers only because it took a year to write."),
        Example(good="Readers had to subscribe to continue reading, and most of them left instead."),
    )
