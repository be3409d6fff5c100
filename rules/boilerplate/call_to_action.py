"""A button that asks the reader to do something for the owner of the site."""

from lint import Example, PhraseRule


class CallToAction(PhraseRule):
    """A button of the site: 'Get started', 'Book a demo', 'Start your free trial'.

    It sells something beside the text and leads nowhere without the link it was. Only
    whole lines count; the same words inside a sentence stay.
    """

    message = "call to action: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nBook a demo\n\nStart your free trial →\n", good="The vote is on Monday.\n"
        ),
        Example(bad="Die Wahl ist am Montag.\n\nKostenlos testen\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nEn savoir plus\n", good="Le vote a lieu lundi.\n"),
        Example(bad="Голосование в понедельник.\n\nОставить заявку\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n免费试用\n", good="投票在星期一举行。\n"),
        Example(bad="投票は月曜日です。\n\n詳しくはこちら\n", good="投票は月曜日です。\n"),
        Example(good="Those who get started early book a demo before they learn more about the price."),
        Example(good="Get started\nwith the small wrench, which fits all the screws of the frame."),
    )
