"""The prompt of a log-in or registration box."""

from lint import Example, PhraseRule


class LoginPrompt(PhraseRule):
    """The prompt of a log-in or registration box: 'Log in', 'Forgot your password?'.

    It tells a reader of the page what to do, and nothing of the page's subject; models
    trained on it ask for accounts in the middle of an answer. 'Password' and 'Username'
    are headings of manuals too, so such words want a neighbour of their kind.
    """

    message = "log-in prompt: {phrase!r}"
    examples = (
        Example(
            bad="The vote is on Monday.\n\nLog in or register\nUsername\nPassword\nForgot your password?\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday.\n\nAlready a member? Log in.\n\nYou must be logged in to view this content.\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nPasswort vergessen?\n", good="Die Wahl ist am Montag.\n"),
        Example(bad="Le vote a lieu lundi.\n\nMot de passe oublié ?\n", good="Le vote a lieu lundi.\n"),
        Example(bad="La votación es el lunes.\n\nIniciar sesión\n", good="La votación es el lunes.\n"),
        Example(bad="Голосование в понедельник.\n\nЗабыли пароль?\n", good="Голосование в понедельник.\n"),
        Example(bad="التصويت يوم الاثنين.\n\nتسجيل الدخول\n", good="التصويت يوم الاثنين.\n"),
        Example(bad="投票在星期一举行。\n\n登录/注册\n", good="投票在星期一举行。\n"),
        Example(bad="投票は月曜日です。\n\nパスワードを忘れた方はこちら\n", good="投票は月曜日です。\n"),
        Example(good="Click 'Forgot your password?' and follow the steps in the mail."),
        Example(good="The router asks two things of whoever opens its page:\n\nUsername\n\nPassword"),
        Example(good="Log in\nto the console with the key that you made before, and look for the cluster."),
    )
