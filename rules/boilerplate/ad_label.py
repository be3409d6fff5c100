"""The label of an advertisement, or a notice to those who block them."""

from lint import Example, PhraseRule


class AdLabel(PhraseRule):
    """The label of an advertisement that is gone: 'Advertisement', 'Story continues below'.

    It breaks into articles between two paragraphs, hundreds of times a site, and points
    to nothing. Notices to those who block advertisements and disclosures of affiliate
    links are of the same kind: they speak of the page's income, not of its subject.
    """

    message = "advertisement label: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nAdvertisement\n\nStory continues below advertisement\n\nIt is close.",
            good="The vote is on Monday.\n\nIt is close.",
        ),
        Example(bad="The vote is on Monday. This post contains affiliate links.", good="The vote is on Monday."),
        Example(bad="Die Wahl ist am Montag.\n\nAnzeige\n\nSie dauert.", good="Die Wahl ist am Montag.\n\nSie dauert."),
        Example(
            bad="Le vote a lieu lundi.\n\nLa suite après la publicité\n\nIl dure.",
            good="Le vote a lieu lundi.\n\nIl dure.",
        ),
        Example(bad="La votación es el lunes.\n\nPUBLICIDAD\n", good="La votación es el lunes.\n"),
        Example(bad="Głosowanie w poniedziałek.\n\nREKLAMA\n", good="Głosowanie w poniedziałek.\n"),
        Example(bad="投票在星期一举行。\n\n廣告-請繼續往下閱讀\n", good="投票在星期一举行。\n"),
        Example(bad="投票は月曜日です。\n\nスポンサーリンク\n", good="投票は月曜日です。\n"),
        Example(good="The advertisement ran for a week, and the story continues below the fold on page two."),
        Example(good="Advertisement\nof the harbour works, printed in 1874, shows the two cranes, which still stand."),
    )
