"""What a page shows while a part of it loads."""

from lint import Example, PhraseRule


class LoadingPlaceholder(PhraseRule):
    """What a page shows while a part of it loads: 'Loading…', 'Please wait'.

    The part never came for the scraper: the line stands for text that is missing, and a
    model that learned it asks its reader to wait.
    """

    message = "placeholder of what did not load: {phrase!r}"
    examples = (
        Example(bad="The vote is on Monday.\n\nLoading comments…\n", good="The vote is on Monday.\n"),
        Example(bad="The vote is on Monday.\n\nPlease wait.\n\nLoading...\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\nWird geladen…\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nChargement en cours\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nЗагрузка...\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n正在加载…\n", good="投票在星期一举行。\n"),
        Example(bad="투표는 월요일이다.\n\n로딩 중\n", good="투표는 월요일이다.\n"),
        Example(good="Loading the ferry takes an hour; please wait on the quay until the loading is over."),
        Example(good="Loading\nthe ferry takes an hour, and unloading it takes as long again, said the captain."),
    )
