"""Language identification: what a script decides, what langdetect decides, and honest silence."""

import subprocess
import sys

import pytest

from lint.language import DECIDED, IDENTIFIABLE, identify

TEXTS = {
    "en": "The council met in the evening, and nobody wished to speak about the bridge that had fallen in May.",
    "de": "Der Rat traf sich am Abend, und niemand wollte über die Brücke sprechen, die im Mai eingestürzt war.",
    "fr": "Le conseil s'est réuni dans la soirée, et personne ne voulait parler du pont qui était tombé en mai.",
    "es": "El consejo se reunió por la tarde, y nadie quiso hablar del puente que se había caído en mayo pasado.",
    "pl": "Rada zebrała się wieczorem i nikt nie chciał mówić o moście, który zawalił się w maju tego roku.",
    "ru": "Совет собрался вечером, и никто не хотел говорить о мосте, который обрушился в мае этого года.",
    "uk": "Рада зібралася ввечері, і ніхто не хотів говорити про міст, який обвалився у травні цього року.",
    "el": "Το συμβούλιο συνεδρίασε το βράδυ και κανείς δεν ήθελε να μιλήσει για τη γέφυρα που έπεσε τον Μάιο.",
    "he": "המועצה נפגשה בערב ואיש לא רצה לדבר על הגשר שקרס בחודש מאי.",
    "fa": "شورا عصر تشکیل جلسه داد و هیچ‌کس نمی‌خواست درباره پلی که در ماه مه فرو ریخته بود صحبت کند.",
    "ar": "اجتمع المجلس في المساء ولم يرغب أحد في الحديث عن الجسر الذي انهار في شهر مايو من هذا العام.",
    "hi": "परिषद की बैठक शाम को हुई और कोई भी उस पुल के बारे में बात नहीं करना चाहता था जो मई में गिर गया था।",
    "th": "สภาประชุมกันในตอนเย็น และไม่มีใครอยากพูดถึงสะพานที่พังลงในเดือนพฤษภาคม",
    "zh": "会议在北京举行，各国代表讨论了今年的计划和明年的预算。",
    "ja": "会議は東京で開かれ、代表たちは今年の計画について話し合った。",
    "ko": "회의는 서울에서 열렸고 대표들은 올해의 계획에 대해 논의했다.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_sentence(language: str, text: str) -> None:
    assert identify(text) == language
    assert language in IDENTIFIABLE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "Hello",
        "Menü",
        "中文",
        "12345 67890 !!! --- ???",
        "def f(x):\n    return x + 1\n",
        TEXTS["en"][:40],
    ],
)
def test_short_text_has_no_language(text: str) -> None:
    assert identify(text) is None


def test_mixed_scripts_have_no_language() -> None:
    assert identify(TEXTS["en"] + "\n" + TEXTS["ru"]) is None


def test_han_decides_against_korean_and_kana_for_japanese() -> None:
    assert identify("首爾會議討論今年計劃，代表團明日返回北京參加預算會議。") == "zh"
    assert identify(TEXTS["zh"] * 3 + "の") == "zh"
    assert {"zh", "ja", "ko"} <= DECIDED


def test_the_middle_speaks_for_the_text_and_not_its_menu() -> None:
    menu = "Home\nContact us\nAbout\nShare this article\nNews\n"
    assert identify(menu + TEXTS["de"] + "\n" + menu) == "de"


def test_answer_is_the_same_in_every_process() -> None:
    text = TEXTS["es"] + " " + TEXTS["fr"]
    program = f"from lint.language import identify; print([identify({text!r}) for _ in range(5)])"
    answers = {
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout for _ in range(2)
    }
    assert len(answers) == 1
    assert eval(answers.pop()) == [identify(text)] * 5


def test_langdetect_is_not_imported_where_the_script_decides() -> None:
    program = (
        "import sys; from lint.language import identify\n"
        f"assert identify({TEXTS['zh']!r}) == 'zh'\nassert 'langdetect' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
