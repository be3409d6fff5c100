"""Where a text was taken from, and who saw to it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Rule
from lint.line import Line
from lint.spacing import BLANKS
from lint.wordlists import any_of, load, merged

_NAME_WORDS = 14
_NAME = 90
_NOTICE_WORDS = 45
_LABEL_END = r"\s{0,2}[:：=︰]\s{0,3}"
_LABEL_ENDS = (":", " :", "\u00a0:", "：", "=", "︰")
_STOPS = (".", "!", "?", "…", "。", "！", "？", "”", "」", "』", '"', ")", "）", "»", "完")
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class _Patterns(NamedTuple):
    label: re.Pattern[str]
    bracket: re.Pattern[str]
    signed: re.Pattern[str]
    sentence: re.Pattern[str]
    hotline: re.Pattern[str]
    origin: re.Pattern[str]
    feed: re.Pattern[str]


class SourceLine(Rule):
    """Where a text was taken from, and who saw to it: 'Source: …', 'Reporting by …; editing by …', `[责任编辑：…]`.

    Such lines tell of the making of the page. A model trained on them signs what it
    writes with agencies and editors. After the last running text the line goes;
    an editor in brackets is cut off the paragraph that it ends, wherever that stands.
    Above that a source belongs to a figure or a table, and is left alone.
    """

    message = "where the text was taken from, or who saw to it"
    trigger_lists = ("sentence", "hotline", "origin", "notice", "feed_end")
    examples = (
        Example(bad=f"{_TEXT}\n\nSource: Harbour News Agency\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n(Reporting by Ann Example; editing by Bob Sample)\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nAnn Example in Harbour Town contributed to this report.\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nThis article was originally published on Harbour Post.\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nThe post Ferry Sails Again appeared first on Harbour Post.\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nThis article was originally published on Harbour Post. Read the original article.\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT}\n\nA version of this article appears in print on Page 1\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nOriginally published in the Harbour Post.\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nQuelle: Hafenblatt\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nŹródło: Gazeta Portowa\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nПо материалам: Портовые вести\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nΠηγή: Τα Νέα του Λιμανιού\n", good=f"{_TEXT}\n"),
        Example(
            bad="渡轮星期一恢复运营。[责任编辑：小明]\n\n船是蓝色的。", good="渡轮星期一恢复运营。\n\n船是蓝色的。"
        ),
        Example(bad=f"{_TEXT}\n\n来源：海港网\n\n责任编辑：小明\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\n京ICP证000000号\n违法和不良信息举报电话：000-00000000\n", good=f"{_TEXT}\n"),
        Example(good=f"Source: table 3\n\n{_TEXT}"),
        Example(
            good="本报讯（记者小明）渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。"
        ),
        Example(good="The source: a spring below the church.\n\nEditing by hand is slow.\n\nSource code: see below."),
        Example(good=f"{_TEXT}\n\nThis story first appeared in the Strand Magazine, and many read it by lamplight."),
        Example(good=f"{_TEXT}\n\nOriginally published in 1874\n\nThe ghost appeared first on the stairs."),
        Example(
            good=f"{_TEXT} The harbour master contributed to this report of the council, and was thanked.\n\n{_TEXT}"
        ),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """Labels with what must stand behind them, and pieces of sentences."""
        words = load(cls.word_file())
        labels, brackets = merged(words, "label"), merged(words, "bracket")
        return (
            *super().all_triggers(),
            *(f"{label}{end}" for label in (*labels, *brackets) for end in _LABEL_ENDS),
            *(f"{bracket}{space}" for bracket in brackets for space in (" ", "\u00a0", "\u3000")),
        )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each such line, and each editor in brackets at the end of a line."""
        patterns = _patterns()
        folded = document.folded
        for line in self.suspects(document):
            text = folded[line.start : line.end].rstrip()
            match = patterns.bracket.search(text, max(0, len(text) - _NAME))
            if match and len(text[: match.start()].strip()) > 1:
                if text[: match.start()].rstrip().endswith(_STOPS):
                    start = line.start + len(text[: match.start()].rstrip(BLANKS))
                    yield self.finding(start, line.start + match.end(), "")
                continue
            if match or self._is_line(line, text, document):
                yield self.remove(line)

    def _is_line(self, line: Line, text: str, document: Document) -> bool:
        patterns = _patterns()
        # A notice of two sentences may be taken for the last of the running text itself.
        if line.index >= document.body[1] >= 0 and line.words <= _NOTICE_WORDS and patterns.feed.match(text):
            return not document.is_fragment(line)
        if document.in_tail(line) is document.in_head(line) or document.is_fragment(line):
            return False
        if line.words <= _NAME_WORDS and patterns.origin.match(text) and not any(map(str.isdigit, text)):
            return document.in_tail(line)
        if len(text) <= _NAME and line.words <= _NAME_WORDS and patterns.label.match(text):
            return document.in_tail(line) and not text.endswith(("?", "!"))
        if len(text) <= 2 * _NAME and patterns.signed.match(text):
            return True
        if len(text) <= 3 * _NAME and patterns.hotline.search(text):
            return any(map(str.isdigit, text))
        whole = line.terminal or text.endswith(("]", ")", "】", "）")) or line.words <= _NAME_WORDS
        return whole and document.in_tail(line) and line.words <= _NOTICE_WORDS and bool(patterns.sentence.search(text))


@cache
def _patterns() -> _Patterns:
    words = load(Path(__file__).parent / "phrases" / "source_line.toml")
    label, bracket = any_of(merged(words, "label")), any_of(merged(words, "bracket"))
    cjk = {language: lists for language, lists in words.items() if language in ("zh", "ja", "ko")}
    return _Patterns(
        re.compile(rf"\W{{0,3}}{label}{_LABEL_END}(?=\S*\w)"),
        re.compile(
            rf"[\[【（(〔]\s{{0,2}}{any_of(merged(cjk, 'bracket'))}{_LABEL_END}[^\[\]【】()（）]{{0,40}}[\]】）)〕]\s*$"
        ),
        re.compile(rf"\W{{0,3}}{bracket}(?:{_LABEL_END}|\s)(?=\S*\w)"),
        re.compile("|".join(map(re.escape, merged(words, "sentence")))),
        re.compile("|".join(map(re.escape, merged(words, "hotline")))),
        re.compile(rf"\W{{0,3}}{any_of(merged(words, 'origin'))} \S"),
        re.compile(
            rf"\W{{0,3}}(?:{any_of(merged(words, 'notice'))}"
            rf"|{any_of(merged(words, 'feed'))} \S.{{0,200}}? {any_of(merged(words, 'feed_end'))} \S)"
        ),
    )
