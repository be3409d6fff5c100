"""The label of a search box, or what an empty search says."""

from lint import Example, PhraseRule


class SearchBox(PhraseRule):
    """The label of a search box: 'Search for:', 'Type and hit enter', 'No results found'.

    It belongs to the page's frame and is the same on all pages of a site. 'Search' alone
    is a heading of manuals too: it must stand before or after the text, or beside
    another such label.
    """

    message = "search-box text: {phrase!r}"
    examples = (
        Example(
            bad="Search for:\nSearch\n\nThe council met on Monday and heard for two hours what the harbour needs.",
            good="The council met on Monday and heard for two hours what the harbour needs.",
        ),
        Example(bad="The vote is on Monday.\n\nType and hit enter to search\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\nSuchbegriff eingeben\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nRecherche avancée\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nПоиск по сайту\n", good="Голосование в понедельник.\n"),
        Example(bad="投票は月曜日です。\n\nサイト内検索\n", good="投票は月曜日です。\n"),
        Example(
            good="The command line knows three verbs, and each of them takes the name of one file or of several.\n\n"
            "Search\n\nIt walks through the folder and prints the lines in which the words occur, with their numbers."
        ),
        Example(good="No results found their way into the paper, for the search for a cause went on."),
    )
