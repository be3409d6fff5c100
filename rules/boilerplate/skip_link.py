"""A link that skips to the content, goes back to the top or opens the menu."""

from lint import Example, PhraseRule


class SkipLink(PhraseRule):
    """A link for moving about the page: 'Skip to content', 'Back to top', 'Toggle navigation'.

    It is often the first and the last line of a page, put there for readers of screens;
    in a text there is nowhere to skip to.
    """

    message = "link within the page: {phrase!r}"
    examples = (
        Example(bad="Skip to main content\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="The vote is on Monday.\n\n↑ Back to top\n", good="The vote is on Monday.\n"),
        Example(bad="Zum Inhalt springen\n\nDie Wahl ist am Montag.", good="Die Wahl ist am Montag."),
        Example(bad="Aller au contenu principal\n\nLe vote a lieu lundi.", good="Le vote a lieu lundi."),
        Example(bad="Saltar al contenido\n\nLa votación es el lunes.", good="La votación es el lunes."),
        Example(bad="Перейти к содержимому\n\nГолосование в понедельник.", good="Голосование в понедельник."),
        Example(bad="التجاوز إلى المحتوى\n\nالتصويت يوم الاثنين.", good="التصويت يوم الاثنين."),
        Example(bad="投票は月曜日です。\n\nページの先頭へ戻る\n", good="投票は月曜日です。\n"),
        Example(good="Readers may skip to content that they know, or go back to top marks of last year."),
        Example(
            good="The inn has a paper on every table, and it has printed the same three words on it for a century.\n\n"
            "Menu\n\nWhat follows is written by hand each morning, with the prices of the fish that came in at night."
        ),
    )
