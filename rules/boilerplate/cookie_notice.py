"""The notice and the buttons of a consent banner."""

from lint import Example, PhraseRule
from lint.document import Document
from lint.line import Line


class CookieNotice(PhraseRule):
    """The notice and the buttons of a consent banner: 'We use cookies to …', 'Accept all'.

    Law put it on every page, in nearly the same words; in a corpus it is among the most
    repeated sentences of all. A sentence on cookies inside an article stays: the notice
    fills its line, begins as notices begin and speaks of cookies or consent.
    """

    message = "cookie notice: {phrase!r}"
    max_words = 120
    examples = (
        Example(
            bad="The vote is on Monday.\n\nWe use cookies to improve your experience on our website. By browsing it, "
            "you agree to our use of cookies.\n\nAccept all\nManage preferences\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday.\n\nStrictly Necessary Cookies\n\nAlways active\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="Die Wahl ist am Montag.\n\nDiese Website verwendet Cookies.\n\nAlle akzeptieren\n",
            good="Die Wahl ist am Montag.\n",
        ),
        Example(
            bad="Le vote a lieu lundi.\n\nEn poursuivant votre navigation, vous acceptez l'usage de cookies.\n",
            good="Le vote a lieu lundi.\n",
        ),
        Example(bad="Ta strona używa plików cookie.\n\nGłosowanie w poniedziałek.", good="Głosowanie w poniedziałek."),
        Example(
            bad="Голосование в понедельник.\n\nМы используем файлы cookie для улучшения сайта.\n",
            good="Голосование в понедельник.\n",
        ),
        Example(bad="投票在星期一举行。\n\n我们使用 Cookie 来改善您的体验。\n", good="投票在星期一举行。\n"),
        Example(good="Bakers here say that they use cookies to teach children how to count."),
        Example(good="Most sites use cookies to remember their visitors; the court asked whether they may."),
        Example(good="Necessary cookies\nare those without which a site does not work, the guide explains."),
    )

    def accept(self, line: Line, document: Document) -> bool:
        """Whether a long line is no more than a notice: one that goes on for paragraphs is a text on the matter."""
        return len(line.text) <= 900
