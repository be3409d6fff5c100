"""The notice of a page that its scripts are off."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import Document, Example, Finding, Line, Rule
from lint.cutting import cut
from lint.folding import key
from lint.lazy import lazy
from lint.sentences import split
from lint.wordlists import load, merged

_NAMES = (
    "javascript", "java script", "자바스크립트", "جافا سكريبت", "جاوا اسکریپت", "जावास्क्रिप्ट", "জাভাস্ক্রিপ্ট",
    "limited support for css", "compatibility mode in internet explorer",
)  # fmt: skip
_ABOUT = lazy("|".join(_NAMES) + r"|\bcookies|\bbrowser\b|\bdisqus\b")
_MOST_WORDS, _MOST_WORDS_LEFT = 45, 8


class JavascriptNotice(Rule):
    """A notice that JavaScript is off, is needed, or is to be enabled.

    It is written for a browser without scripts, and every extractor is one: the same
    sentence stands at the end of millions of articles and tells nothing of them. A text
    about programming, or instructions that quote the notice in a sentence, keep theirs.
    """

    message = "a notice that JavaScript is off or needed"
    triggers = _NAMES
    examples = (
        Example(
            bad="The ferry sails again.\n\nPlease enable JavaScript to view the comments.\n",
            good="The ferry sails again.\n",
        ),
        Example(bad="You need to enable JavaScript to run this app.\n\nTolls rise.\n", good="Tolls rise.\n"),
        Example(
            bad="Enable JavaScript and cookies to continue\n\nThe ferry sails again.\n", good="The ferry sails again.\n"
        ),
        Example(
            bad="The ferry sails again. JavaScript is disabled in your browser.\n\nTolls rise.\n",
            good="The ferry sails again.\n\nTolls rise.\n",
        ),
        Example(
            bad="Die Fähre fährt.\n\nBitte aktivieren Sie JavaScript, um die Karte zu sehen.\n",
            good="Die Fähre fährt.\n",
        ),
        Example(bad="Le bac repart.\n\nVeuillez activer JavaScript pour continuer.\n", good="Le bac repart.\n"),
        Example(bad="Паром снова ходит.\n\nУ вас отключен JavaScript.\n", good="Паром снова ходит.\n"),
        Example(bad="Prom znów pływa.\n\nWłącz JavaScript, aby zobaczyć mapę.\n", good="Prom znów pływa.\n"),
        Example(bad="渡轮恢复运营。\n\n您的浏览器不支持JavaScript，请更换浏览器。\n", good="渡轮恢复运营。\n"),
        Example(bad="船がまた出ます。\n\nJavaScriptを有効にしてください。\n", good="船がまた出ます。\n"),
        Example(bad="배가 다시 다닌다.\n\n이 사이트는 자바스크립트를 필요로 합니다.\n", good="배가 다시 다닌다.\n"),
        Example(bad="العبّارة تبحر.\n\nيرجى تفعيل JavaScript في متصفحك.\n", good="العبّارة تبحر.\n"),
        Example(good="She learned JavaScript at night and found work in spring."),
        Example(
            good="Readers who asked how to enable JavaScript were told to open the settings and to look for it there."
        ),
        Example(good="Your template calls a function of the library.\n\nPlease enable JavaScript to see the demo."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each notice, unless the text is about programming; of a line with other sentences only what is about it."""
        for line in document.filled:
            folded = document.folded[line.start : line.end]
            if any(name in folded for name in _NAMES) and (span := _notice(document, line)):
                if document.shows_code:
                    return
                yield self.finding(*(span if span == (line.start, line.end) else cut(document.text, *span)), "")


def _notice(document: Document, line: Line) -> tuple[int, int] | None:
    """Where in `line` the notice stands, a few words after it included; None where there is none."""
    bounds = [(one.start, one.end) for one in split(line)] or [(line.start, line.end)]
    about = [bound for bound in bounds if _ABOUT.search(document.folded, *bound)]
    if not any(_says(document.folded[start:end].strip()) for start, end in about):
        return None
    start, end = about[0][0], about[-1][1]
    if len(document.text[end : line.end].split()) <= _MOST_WORDS_LEFT:
        end = line.end
    return (line.start if about[0] is bounds[0] else start), end


def _says(sentence: str) -> bool:
    """Whether a phrase of the list is the (folded) sentence, begins it, or stands in it."""
    starts, inside, whole = _phrases()
    if len(sentence.split()) > _MOST_WORDS:
        return False
    bare = key(sentence)
    return bare in whole or bare.startswith(starts) or any(phrase in sentence for phrase in inside)


@cache
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    languages = load(Path(__file__).parent / "phrases" / "javascript_notice.toml")
    return merged(languages, "start"), merged(languages, "inside"), frozenset(merged(languages, "sentence"))
