"""The trail from the home page to the page one is on."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

_HOME = (
    *("home page", "homepage", "home", "startseite", "accueil", "inicio", "início", "portada", "strona główna"),
    *("domů", "úvod", "главная", "головна", "hem", "startsida", "forside", "hjem", "etusivu", "αρχική", "αρχικη"),
    *("ana sayfa", "anasayfa", "الرئيسية", "דף הבית", "עמוד הבית", "خانه", "صفحه اصلی", "होम", "হোম", "প্রচ্ছদ", "首页"),
    *(
        "首頁",
        "ホーム",
        "トップページ",
        "홈",
        "beranda",
        "trang chủ",
        "kezdőlap",
        "főoldal",
        "címlap",
        "acasă",
        "prima pagină",
    ),
)
_HERE = (
    *("you are here", "you're here", "you are currently here", "sie sind hier", "du bist hier", "vous êtes ici"),
    *(
        "estás aquí",
        "está aquí",
        "usted está aquí",
        "está en",
        "sei qui",
        "tu sei qui",
        "ti trovi in",
        "você está aqui",
    ),
    *("está aqui", "u bent hier", "je bent hier", "jesteś tutaj", "jesteś w", "nacházíte se zde", "nacházíte se"),
    *("jste zde", "вы здесь", "вы находитесь здесь", "ви тут", "ви знаходитесь тут", "du är här", "du er her"),
    *("olet tässä", "olet täällä", "βρίσκεστε εδώ", "είστε εδώ", "buradasınız", "أنت هنا", "אתה כאן", "אתם נמצאים כאן"),
    *("شما اینجا هستید", "आप यहां हैं", "आप यहाँ हैं", "আপনি এখানে আছেন", "您的位置", "您现在的位置", "您当前的位置"),
    *("您所在的位置", "当前位置", "所在位置", "你的位置", "目前位置", "您在這裡", "現在位置", "現在地", "현재 위치"),
    *(
        "현재위치",
        "anda di sini",
        "anda berada di sini",
        "bạn đang ở đây",
        "bạn đang ở",
        "ön itt áll",
        "itt vagy",
        "te afli aici",
    ),
)
_HOMES = "|".join(map(re.escape, _HOME))
_TRAIL = lazy(
    rf"\s*(?:(?:{'|'.join(map(re.escape, _HERE))})\s*[:：]?\s*)?\[?(?:{_HOMES})\]?(?:\([^()\s]*\))?"
    r"\s*(?:[>»›→＞]+|\s[/|•·-]\s)\s*\S.*"
)
_LABEL = lazy(rf"\W*(?:{'|'.join(map(re.escape, _HERE))})\s*(?:[:：>»›].*|\W*)")
_STEP = lazy(r"[>»›→＞]+|\s[/|•·]\s")
_LONGEST = 220
# 'Home' is in half of all texts, and hardly ever before an arrow; in a trail, something of this kind follows it.
_FOLLOWS = (
    *(f"{gap}{step}" for gap in ("", " ", "  ", "\u00a0") for step in ">»›→＞"),
    *(f"{gap}{step}{gap}" for gap in (" ", "\u00a0") for step in "/|•·-"),
    "](",
)


class Breadcrumb(Rule):
    """The trail from the home page: 'Home > News > World', 'You are here:'.

    It says where the page is filed, in front of the text on every page of a site. A
    path through the menus of a program begins with 'Home' too: inside the text a trail
    of only two steps stays.
    """

    message = "trail of a page within its site"
    triggers = (*(f"{home}{step}" for home in _HOME for step in _FOLLOWS), *_HERE)
    examples = (
        Example(bad="Home > News > World\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="You are here: Home / Blog / The vote\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="Startseite » Nachrichten\n\nDie Wahl ist am Montag.", good="Die Wahl ist am Montag."),
        Example(bad="Vous êtes ici :\n\nLe vote a lieu lundi.", good="Le vote a lieu lundi."),
        Example(bad="Главная » Новости » Порт\n\nГолосование в понедельник.", good="Голосование в понедельник."),
        Example(bad="首页 > 新闻 > 港口\n\n投票在星期一举行。", good="投票在星期一举行。"),
        Example(bad="홈 > 뉴스\n\n투표는 월요일이다.", good="투표는 월요일이다."),
        Example(good="Home is where the harbour is. You are here to vote, she said."),
        Example(good="home/user/notes -> home/user/old\n\nAt home / at sea: a diary"),
        Example(
            good="To change the colour of a line, select it and follow the path that is given for each of the two.\n\n"
            "Home > Paragraph\n\nAfter that the colour is kept for all lines that you write until you close the file."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is such a trail or its label."""
        for line in self.suspects(document):
            if len(line.text) > _LONGEST or line.prose:
                continue
            text = document.folded[line.start : line.end]
            if _LABEL.fullmatch(text):
                found = not line.terminal
            elif _TRAIL.fullmatch(text):
                steps = len(_STEP.findall(text))
                outside = document.in_head(line) or document.in_tail(line)
                found = not text.rstrip().endswith((".", "。")) and (steps > 1 or (steps == 1 and outside))
            else:
                continue
            if found and not document.is_fragment(line):
                yield self.remove(line)
