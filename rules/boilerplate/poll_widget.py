"""The widget of a poll or a rating, or a request for a verdict on the page."""

from lint import Example, PhraseRule


class PollWidget(PhraseRule):
    """A poll, a rating or a request for a verdict: 'View results', 'Was this helpful?', 'Report a typo'.

    It asks the reader of the page, and the numbers in it change by the hour. 'Vote' and
    'Rating' are headings and columns of tables: such words want a neighbour of their kind.
    """

    message = "poll or rating widget: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nRate this article\n5/5 (3 votes)\n\nWas this article helpful?\nYes\nNo\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday. Found a mistake? Select it and press Ctrl+Enter.\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nWar dieser Artikel hilfreich?\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nVoir les résultats\n", good="Le vote a lieu lundi.\n"),
        Example(
            bad="Голосование в понедельник.\n\nНашли ошибку? Выделите её и нажмите Ctrl+Enter.\n",
            good="Голосование в понедельник.\n",
        ),
        Example(bad="投票は月曜日です。\n\nこの記事は役に立ちましたか？\n", good="投票は月曜日です。\n"),
        Example(good="Was this helpful to the mayor? He lost by 3 votes, and 12 votes were not counted."),
        Example(good="Rating\n\nThe scale goes from one to five, as it does for eggs, for hotels and for schools."),
    )
