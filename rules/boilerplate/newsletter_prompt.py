"""The prompt of a newsletter or subscription box."""

from lint import Example, PhraseRule


class NewsletterPrompt(PhraseRule):
    """The prompt of a newsletter or subscription box: its label, its promise, its thanks.

    It stands in the middle of articles and at their end, on millions of pages in the
    same words; a model learns to ask its reader for an e-mail address between two
    paragraphs. A complete prompt goes from within a paragraph too; a single word wants
    a neighbour of its kind, or is one that real pages never had as a line of their text.
    """

    message = "newsletter prompt: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nSubscribe to our newsletter\n\nEnter your email address\n\nIt is close.",
            good="The vote is on Monday.\n\nIt is close.",
        ),
        Example(
            bad="The vote is on Monday, said the mayor. Sign up for our newsletter!",
            good="The vote is on Monday, said the mayor.",
        ),
        Example(bad="The vote is on Monday.\n\nJoin 1,204 other subscribers\n", good="The vote is on Monday.\n"),
        Example(
            bad="Die Wahl ist am Montag.\n\nNewsletter abonnieren\n\nSie können sich jederzeit abmelden.\n",
            good="Die Wahl ist am Montag.\n",
        ),
        Example(bad="Le vote a lieu lundi.\n\nInscrivez-vous à notre newsletter !\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Głosowanie w poniedziałek.\n\nZapisz się na newsletter\n", good="Głosowanie w poniedziałek.\n"),
        Example(
            bad="Голосование в понедельник. Подписывайтесь на наш Telegram-канал!", good="Голосование в понедельник."
        ),
        Example(bad="投票在星期一举行。订阅我们的通讯。", good="投票在星期一举行。"),
        Example(bad="투표는 월요일이다.\n\n뉴스레터를 구독하세요\n", good="투표는 월요일이다.\n"),
        Example(bad="التصويت يوم الاثنين.\n\nاشترك في نشرتنا البريدية\n", good="التصويت يوم الاثنين.\n"),
        Example(good="They ask every guest to sign up for our newsletter and to subscribe to a paper."),
        Example(good="A good newsletter prompt says what the reader gets, how often, and how to unsubscribe."),
        Example(
            good="The form asks for three things, and it has asked for them since the club was founded:\n\n"
            "First name\nLast name\nEmail address\n\nNobody has ever been asked for more than that in all these years."
        ),
    )
