"""What asks a reader to install an app or to allow notifications."""

from lint import Example, PhraseRule


class AppPrompt(PhraseRule):
    """What asks for an app, for notifications or to be preferred: 'Download our app', 'Turn on notifications'.

    It is about the site's reach and not about the text, and points to a device that a
    corpus does not have. A sentence on an app in an article stays.
    """

    message = "app or notification prompt: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday. Download our app today!\n\nGet it on Google Play\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday.\n\nTurn on notifications\n\nAdd us as a preferred source on Google\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nJetzt App herunterladen\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nTéléchargez notre application\n", good="Le vote a lieu lundi.\n"),
        Example(bad="La votación es el lunes. Síguenos en Google News.", good="La votación es el lunes."),
        Example(bad="Голосование в понедельник.\n\nСкачать приложение\n", good="Голосование в понедельник.\n"),
        Example(bad="投票在星期一举行。\n\n扫描二维码下载\n", good="投票在星期一举行。\n"),
        Example(bad="투표는 월요일이다.\n\n앱 다운로드\n", good="투표는 월요일이다.\n"),
        Example(good="The ministry asked travellers to download our app, as its letter put it, before they leave."),
        Example(good="Turn on notifications\nin the settings of the telephone, then choose a sound for each of them."),
    )
