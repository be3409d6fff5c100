"""How long a text takes to read, as sites print it."""

from lint import Example, PatternRule

_NUMBER = r"(?:~|≈|<|about |approx\.? |ca\.? |circa |около |约|約)?\s?\d{1,3}\+?(?:\s?[-–]\s?\d{1,3})?(?::\d\d)?\s?"
_UNITS = (
    r"(?:minutes?|minuten?|mins?\.?|minuti|minuto|minutos|minut[yęa]?|minutter|minuter|minuuttia|λεπτ[άό]|λ\.?"
    r"|dakika|dk\.?|минут[аы]?|мин\.?|хвилин[иа]?|хв\.?|دقائق|دقيقة|דקות|דקה|دقیقه|मिनट|মিনিট|分钟|分鐘|分|분|menit|phút|perc"
    r"|de minute)"
)
_LABELS = (
    r"(?:(?:estimated |average |approximate )?(?:reading|read) time|time to read|lesezeit|lesedauer"
    r"|(?:geschätzte|durchschnittliche) lesezeit|temps de lecture(?: estimé)?|durée de lecture"
    r"|tiempo (?:estimado )?de lectura|lectura|tempo (?:stimato )?di lettura|tempo (?:estimado )?de leitura|leitura"
    r"|(?:geschatte )?leestijd|czas czytania|czas potrzebny na przeczytanie|doba čtení"
    r"|(?:примерное )?время (?:на )?чтени[яе]"
    r"|читать|час читання|час на читання|läsning|lästid|læsetid|lesetid|lukuaika|χρόνος ανάγνωσης|χρόνοσ ανάγνωσησ"
    r"|okuma süresi|(?:tahmini )?okuma süresi|(?:وقت|مدة|زمن) القراءة|זמן קריאה|(?:زمان|مدت زمان) (?:مطالعه|خواندن)"
    r"|पढ़ने का समय|पढ़ने का समय|পড়ার সময়|পড়ার সময়|阅读时间|閱讀時間|预计阅读时间|預計閱讀時間|阅读时长|閱讀時長"
    r"|読了時間|読了目安時間|この記事は約|(?:예상 )?(?:읽기|읽는) 시간|waktu (?:baca|membaca)|estimasi waktu baca"
    r"|thời gian đọc|olvasási idő|timp (?:estimat )?de (?:citire|lectură))"
)
_READS = (
    r"(?:to read|reading time|reading|reads?|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd"
    r"|lezen|leestijd|czytania|čtení|на чтение|чтения|читання|на читання|läsning|lästid|læsetid|læsning|lesetid|lesing"
    r"|lukuaika|ανάγνωση(?:σ|ς)?|okuma(?: süresi)?|قراءة|للقراءة|קריאה|مطالعه|خواندن|में पढ़ें|में पढ़ें|पढ़ने का समय"
    r"|পড়া|পড়ার সময়|阅读|閱讀|で読めます|で読む|읽기|소요|baca|membaca|đọc|olvasás|olvasási idő|citire|de citit|lectură)"
)
# 'Read' and 'min' are in half of all texts, these are not.
_MINUTES = ("min", "mins", "min.", "mins.", "minute", "minutes")
_BEFORE_NUMBER = tuple(f" {char}" for char in "0123456789~≈<")
_ALONE = (
    r"(?:(?:estimated |average )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura"
    r"|tempo de leitura|leestijd|czas czytania|время чтения)\s?[:：]?"
)


class ReadingTime(PatternRule):
    """How long a text takes to read: '5 min read', 'Lesezeit: 3 Minuten'.

    A number that a program worked out and a template printed, on a line of its own under
    a headline; it is of no use to a model and wrong for every text that was cut.
    """

    message = "reading time"
    where = "line"
    pattern = (
        rf"[^\w\s]?\s?(?:{_NUMBER}{_UNITS}[\s-]?{_READS}|(?:min|mins|minute|minutes)[ -]reads?"
        rf"|{_LABELS}\s?[:：]?\s?{_NUMBER}{_UNITS}(?:で読めます)?|{_NUMBER}-(?:minute|min) read|{_ALONE})[.。]?"
    )
    triggers = (
        *(f"{unit}{gap}{read}" for unit in _MINUTES for gap in ("", " ", "-") for read in ("read", "to read")),
        *("reading time", "read time", "time to read", "lesezeit", "lesedauer", "de lecture", "de lectura"),
        *(f"{label}{gap}" for label in ("lectura", "leitura", "читать") for gap in (":", " :", *_BEFORE_NUMBER)),
        *("di lettura", "de leitura", "leestijd", "n lezen", "czytania", "czytanie", "čtení", "чтени", "читання"),
        *("läsning", "lästid", "læsetid", "læsning", "lesetid", "lesing", "lukuaika", "ανάγνωση", "okuma", "قراءة"),
        *("القراءة", "קריאה", "مطالعه", "خواندن", "पढ़", "पढ़", "পড়", "পড়", "阅读", "閱讀", "読", "この記事は約", "읽"),
        *("소요", "baca", "đọc", "olvasás", "citire", "de citit", "lectură"),
    )
    examples = (
        Example(bad="The harbour\n5 min read\n\nThe vote is on Monday.", good="The harbour\n\nThe vote is on Monday."),
        Example(bad="Reading time: 4 minutes\n\nThe vote is on Monday.", good="The vote is on Monday."),
        Example(bad="Lesezeit: 3 Minuten\n\nDie Wahl ist am Montag.", good="Die Wahl ist am Montag."),
        Example(bad="Temps de lecture : 3 min.\n\nLe vote a lieu lundi.", good="Le vote a lieu lundi."),
        Example(bad="5 minutos de lectura\n\nLa votación es el lunes.", good="La votación es el lunes."),
        Example(bad="Czas czytania: 2 min\n\nGłosowanie w poniedziałek.", good="Głosowanie w poniedziałek."),
        Example(bad="Время чтения: 4 мин\n\nГолосование в понедельник.", good="Голосование в понедельник."),
        Example(bad="阅读时间：5分钟\n\n投票在星期一举行。", good="投票在星期一举行。"),
        Example(good="It takes 5 minutes to read the letter, and a year to answer it."),
        Example(good="5 minutes\n\nReading time is short before Monday."),
    )
