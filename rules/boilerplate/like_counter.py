"""A count of likes, views or other things that readers did."""

from lint import Example, PhraseRule


class LikeCounter(PhraseRule):
    """A count of what readers did: '12 likes', '1.2K views', 'Views: 15,304'.

    It is true for an hour, says nothing of the text, and teaches a model to end in
    numbers. RefinedWeb removes the English ones; these are its nouns in the languages of
    the web. The count fills the line: a sentence on a number of views stays.
    """

    message = "counter of a page: {phrase!r}"
    examples = (
        Example(bad="The vote is on Monday.\n\n1.2K views\n12 likes\n", good="The vote is on Monday.\n"),
        Example(bad="The vote is on Monday.\n\nBe the first to like this.\n", good="The vote is on Monday.\n"),
        Example(bad="Die Wahl ist am Montag.\n\n1.204 Aufrufe\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\n15 304 vues\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nПросмотров: 153\n", good="Голосование в понедельник.\n"),
        Example(bad="التصويت يوم الاثنين.\n\nعدد المشاهدات: 153\n", good="التصويت يوم الاثنين.\n"),
        Example(bad="投票在星期一举行。\n\n阅读（1024）\n", good="投票在星期一举行。\n"),
        Example(bad="투표는 월요일이다.\n\n조회수 1,024\n", good="투표는 월요일이다.\n"),
        Example(good="The film had 1.2 million views in a week, and 12 likes from the mayor's own family."),
        Example(good="Ships in the harbour: 12\n\n3 ferries\n4 tugs"),
    )
