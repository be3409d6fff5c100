"""A quick look at the language says what is plain, and nothing else."""

import pytest

from lint.folding import fold
from lint.tongue import tongue


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The end of the week is in sight, and with it the end of the work that was to be done for the town.", "en"),
        ("Das Ende der Woche ist in Sicht, und mit ihm das Ende der Arbeit, die für die Stadt zu tun ist. " * 2, "de"),
        ("La fin de la semaine est en vue, et avec elle la fin du travail qui est à faire pour la ville. " * 2, "fr"),
        ("El fin de la semana está a la vista, y con él el fin del trabajo que hay que hacer para la ciudad.", "es"),
        ("В конце недели мы не видели ни одного из них, но это было и для нас не то, что мы думали. " * 3, "ru"),
        ("本周末市政府宣布，港口大桥将关闭一年进行维修，期间行人和自行车可乘坐渡轮，司机须绕行外环路。", "zh"),
        ("Το λιμάνι της πόλης κλείνει για έναν χρόνο, και οι οδηγοί πρέπει να κάνουν τον γύρο.", "el"),
        (
            "今週末、市は橋を一年間閉鎖すると発表しました。歩行者と自転車は渡し船を使うことができます。ご注意ください。",
            None,
        ),
        ("Home About Contact", None),
        ("", None),
    ],
)
def test_tongue(text: str, language: str | None) -> None:
    assert tongue(fold(text)) == language
