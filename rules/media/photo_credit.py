"""Who took or owns a picture, where the picture itself is not there."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Line, Rule, fold, key
from lint.chinese_credits import ENDS, named, taken_from
from lint.english_credits import TRIGGERS, is_provided
from lint.lazy import lazy
from lint.wordlists import any_of, load, merged

_LONGEST = 140
_MOST_WORDS = 9
_MOST_UNSPACED = 6
_CREDIT = 110
# What a label ends with; of two of them the preposition is part of the label.
_AFTER_LABEL = lazy(r"[ \u00a0]?[:：=/／]|(?P<word>\b(?:by|of)|\w\.)[ \u00a0]")
_SPACES = ("", " ", "\u00a0")
_FULL_NAME = range(2, 4)
_SENTENCE = lazy(r"(?:[^\W\d_]{3,}[.!?]|[。！？])[\"'”’»)\]]*\s+\S|[!?。！？,]\s*$|[^\W\d_]{4,}\.\s*$|[;=<>{}`]")
_DOMAIN = lazy(r"[\w-]+\.(?:com|org|net|info|de|fr|co|io|uk|ru|pl|it|es|eu|tv|gov|edu)\b|@\w+")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff]")
_EDGES = " \t\r\xa0()[]（）【】*_|©"
_OPENING = " \t\xa0([（【*_|©•·–—-"
_STOPS = tuple('.!?…。！？"”’»)]')


class _Words(NamedTuple):
    labels: tuple[str, ...]
    wires: frozenset[str]
    agency: re.Pattern[str]
    alone: re.Pattern[str]
    bracket: re.Pattern[str]


class PhotoCredit(Rule):
    """The credit of a picture – 'Photograph: NAME/PA', '(AP Photo/NAME)', 'Getty Images' – without the picture.

    It names people who have nothing to do with the text; a model trained on it strews
    agencies' names through what it writes. A credit that fills a line goes with its
    line; one at the end of a caption is cut off it. 'Source:' is no credit: it stands
    under figures and tables that authors quote. Nor is a bare 'Reuters' or '(AP)',
    which tells where the news is from.
    """

    message = "the credit of a picture"
    examples = (
        Example(
            bad="The ferry sails again.\n\nPhotograph: Ann Example/PA\n\nIt was closed for two years.\n",
            good="The ferry sails again.\n\nIt was closed for two years.\n",
        ),
        Example(bad="It sails.\n\n(AP Photo/Ann B. Example)\n\nAnn Example / Getty Images\n", good="It sails.\n"),
        Example(bad="The ferry sails again.\n\nGetty Images\n", good="The ferry sails again.\n"),
        Example(bad="It sails.\n\nCredit: Ann Example\n\nPhoto: AP\n\n© Reuters\n", good="It sails.\n"),
        Example(
            bad="The ferry sails again.\n\nImage from the March review of the harbour.\n",
            good="The ferry sails again.\n",
        ),
        Example(
            bad="The ferry at its pier on Monday. Photograph: Ann Example/Getty Images\n",
            good="The ferry at its pier on Monday.\n",
        ),
        Example(bad="The ferry at its pier (Photo: Ann Example)\n", good="The ferry at its pier\n"),
        Example(
            bad="Ferry back at its pier\n\nFerry back at its pier (Photo: Ann Example)\n\nIt is blue.",
            good="Ferry back at its pier\n\nIt is blue.",
        ),
        Example(
            bad="It sails.\n\nCourtesy of Harbour Museum\n\n(Courtesy Ann Example)\n\n(Ann Example/Harbour Post)\n\n"
            "Video by Ann B. Example\n\nIllustration: Ann Example.\n\nAnn Example/Harbour Museum, via Reuters\n",
            good="It sails.\n",
        ),
        Example(bad="Sie fährt.\n\n(Bild: Anna Beispiel)\n\nFoto: dpa\n\n(c) dpa\n", good="Sie fährt.\n"),
        Example(bad="Le bac repart.\n\nCrédit photo : Anne Exemple\n", good="Le bac repart.\n"),
        Example(bad="Паром снова ходит.\n\nФото: Анна Примерова / ТАСС\n", good="Паром снова ходит.\n"),
        Example(bad="Prom znów pływa.\n\nfot. Anna Przykład\n", good="Prom znów pływa.\n"),
        Example(bad="Το πλοίο σαλπάρει ξανά.\n\nΦωτογραφία: Άννα Παράδειγμα\n", good="Το πλοίο σαλπάρει ξανά.\n"),
        Example(bad="渡轮开航。\n\n图片来源：视觉中国\n\n摄影：小明\n\n新华社记者 小明 摄\n", good="渡轮开航。\n"),
        Example(bad="又一艘。（記者小明攝）\n\n图：海港\n\n由小明拍摄", good="又一艘。\n\n图：海港\n\n由小明拍摄"),
        Example(bad="船がまた出ます。\n\n写真：山田太郎\n", good="船がまた出ます。\n"),
        Example(bad="배가 다시 다닌다.\n\n사진=연합뉴스\n", good="배가 다시 다닌다.\n"),
        Example(bad="العبّارة تبحر من جديد.\n\nتصوير: آن مثال\n", good="العبّارة تبحر من جديد.\n"),
        Example(good="Source: Statistics Office\n\n- Photo: one passport photo\n- Credit: two points"),
        Example(good="LONDON (Reuters)\n\nReuters\n\n(CBS/AP)\n\nAnn Example, Reuters\n\nPhoto: a short history."),
        Example(good="The agency sells its pictures to Getty Images.\n\nPictures: they say more than words."),
        Example(
            good="Two points – courtesy of Ann Example\n\n(Courtesy is dear.)\n\nCourtesy Titles\n\nCourtesy of the inn"
        ),
        Example(good="- Image from the web\n\nImages from space show how far the ice has melted in ten years."),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The agencies, the wires behind a stroke, and the labels with what follows them."""
        words = load(cls.word_file())
        labels, agencies, wires = (merged(words, name) for name in ("labels", "agencies", "wires"))
        marks = [space + mark for mark in ":：=/／" for space in _SPACES]
        return (
            *agencies,
            *ENDS[:2],
            *(f" via {wire}" for wire in wires),
            *(f"{sign}{space}{wire}" for sign in ("/", "©", "(c)") for wire in wires for space in _SPACES),
            *TRIGGERS,
            *(label + mark for label in labels for mark in marks),
            *(label + space for label in labels if label.endswith((" by", " of", ".")) for space in _SPACES if space),
        )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that is a credit, and each credit that ends a line."""
        for line in self.suspects(document):
            folded = document.folded[line.start : line.end].rstrip()
            start = 0 if is_provided(folded, line.words) else _credit(line.text.rstrip(), folded)
            if start is None or any(folded.count(one) != folded.count(other) for one, other in ("()", "[]")):
                continue  # a bracket that is open: the rest of it stands on the next line
            rest = key(line.text[:start])
            if start and any(rest == other.key for other in _beside(line, document)):
                yield self.remove(line, message="a caption that repeats the line beside it, and a credit")
            elif start:
                end = line.start + len(folded)
                yield self.finding(line.start + start, end, "", message="the credit of a picture ends the line")
            elif len(folded) <= _LONGEST and not document.is_fragment(line):
                yield self.remove(line)


def _beside(line: Line, document: Document) -> list[Line]:
    """The lines before and after `line`, blank ones passed over."""
    return [other for other in (document.above(line), document.below(line)) if other is not None]


def _credit(text: str, folded: str) -> int | None:
    """Find where in the line the credit at its end starts: 0 where it fills the line, None where there is none."""
    words = _words()
    if len(folded) <= _LONGEST and words.alone.fullmatch(folded) and _names(text, folded):
        return 0
    window = max(0, len(folded) - _CREDIT)
    if (taken := taken_from(folded, window)) is not None:
        return taken
    for sign in _AFTER_LABEL.finditer(folded, window):
        label = _label_before(folded, sign.start() + len(sign["word"] or ""))
        rest = folded[sign.end() :]
        if label is None or not (
            _names(text[sign.end() :], rest) or named(folded[label : sign.start()], sign[0], rest)
        ):
            continue
        before = folded[:label].rstrip(_OPENING)
        if not before:
            return 0
        opened = folded[len(before) : label].strip()
        if folded.startswith("courtesy", label):  # 'Two points – courtesy of Ann Example': a dash alone opens no credit
            opened = opened.strip("–—-")
        known = words.agency.search(folded, sign.end()) or "credit" in folded[label : sign.start()]
        if opened or before.endswith(_STOPS) or (known and before[-1].isalpha()):
            return len(before)
    bracket = words.bracket.search(folded, window) if folded.endswith((")", "]")) else None
    if bracket and bracket.start() and _names(text[bracket.start() :], folded[bracket.start() :]):
        return bracket.start()
    return None


def _label_before(folded: str, end: int) -> int | None:
    """Find where the label starts that ends at `end`; None where there is none."""
    labels = _words().labels
    if not folded.endswith(labels, 0, end):
        return None
    starts = (end - len(label) for label in labels if folded.endswith(label, 0, end))
    return next((at for at in starts if not at or not folded[at - 1].isalnum() or _UNSPACED.match(folded, at)), None)


def _names(text: str, folded: str) -> bool:
    """Tell whether `text` reads like the names of people and agencies, and not like a sentence."""
    names = text.strip(_EDGES).replace("/", " / ").split()
    if len(names) in _FULL_NAME and all(name[0].isupper() for name in names):
        folded = folded.rstrip(". ")  # a name may end like a sentence: 'Photo: Ann Example.'
    if not names or len(names) > _MOST_WORDS or _SENTENCE.search(folded) or "://" in folded:
        return False
    if _words().agency.search(folded) or _DOMAIN.search(folded):
        return True
    if any(len(_UNSPACED.findall(name)) > _MOST_UNSPACED for name in names):
        return False
    wires = [name for name in names if fold(name.strip(",.")) in _words().wires]
    letters = [name for name in names if name[0].isalpha() and len(name) > 2 and name not in wires]
    return (sum(not name[0].islower() for name in letters) + len(wires)) * 2 > len(letters) + len(wires)


@cache
def _words() -> _Words:
    languages = load(Path(__file__).parent / "phrases" / "photo_credit.toml")
    labels, agencies, wires = (merged(languages, name) for name in ("labels", "agencies", "wires"))
    agency, wire = any_of(agencies), any_of(wires)
    name, opening, closing = r"[^:;!?\n]{0,60}", r"[\s*_|>•·–—-]*[(\[（【]?[\s*_©]*", r"[\s*_|]*[)\]）】]?[\s*_|.]*"
    return _Words(
        labels=labels,
        wires=frozenset(wires),
        agency=re.compile(agency),
        alone=re.compile(
            rf"{opening}(?:{name}[/,|]\s*)?(?:[^:;!?\n/]{{0,40}}\bvia\s+)?{agency}(?:\s*/[^:;!?\n]{{2,40}})?{closing}"
            rf"|{opening}[^:;!?\n,\s]+\s[^:;!?\n,]{{2,40}}\s?/[ \u00a0]?{wire}{closing}"
            rf"|{opening}[^:;!?\n]{{2,60}},?\svia\s{wire}{closing}"
            rf"|[\s*_|(\[]*(?:©|\(c\))[ \u00a0]?{wire}{closing}"
        ),
        bracket=re.compile(rf"\s[(\[]\s*[^()\[\]:;!?]{{0,60}}{agency}[^()\[\]:;!?]{{0,40}}[)\]]\s*$"),
    )
