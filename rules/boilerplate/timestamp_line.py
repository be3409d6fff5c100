"""A line that is nothing but a date or a time."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint import Document, Example, Finding, Rule, fold
from lint.lazy import lazy
from lint.line import Line
from lint.wordlists import load

_KINDS = ("months", "weekdays", "labels", "ago", "near", "words")
_LONGEST = 110
_SHORTEST = 5
_MOST_NUMBERS = 16
# What stands between the words and numbers of a date.
_TOKEN = lazy(r"\d+|[^\s\d.,:;/|()\[\]{}<>«»‹›*_#@=~+、，：。．／（）【】「」・·•–—―‐-]+")
_DATE = lazy(
    r"(?<!\d)(?:(?:1[89]|20)\d\d(?P<a>[-./])(?:0?[1-9]|1[0-2])(?P=a)(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])(?P<b>\s?[-./]\s?)(?:0?[1-9]|[12]\d|3[01])(?P=b)(?:(?:1[89]|20)?\d\d))(?![\d-])"
    r"|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}"
)
_TIME = lazy(r"(?<![\d:])(?:[01]?\d|2[0-4])\s?[:h.：時时点시]\s?[0-5]\d(?!\d)")
_YEAR = lazy(r"(?<!\d)(?:1[3-9]|20|2[45])\d\d(?!\d)")
_DAY = lazy(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d)")
_ORDINAL = lazy(r"(?<=\d)(?:st|nd|rd|th|er|e|º|ª|o|a|\.)(?![^\W\d_])")
_GOES_ON = lazy(r"\s*[,;)]")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


class TimestampLine(Rule):
    """A line that is nothing but a date or a time, with or without 'Published:' before it.

    It is the page's, not the article's: a model trained on such lines learns to date
    what it writes. But a diary, a timeline and a list of releases are made of dates,
    and some corpora want to keep the day an article appeared, so this rule only
    reports. Whole dates only: a month and a year are a heading as often.
    """

    message = "a line that is only a date or a time"
    examples = (
        Example(bad="Ferry line reopens\nTue Mar 05, 2019 18:20:11\n\nIt was closed for two years.\n"),
        Example(bad="Ferry line reopens\nPublished: 5 March 2019 | Updated: 6 March 2019, 10:05 am GMT\n"),
        Example(bad="05-03-2019"),
        Example(bad="Veröffentlicht am Dienstag, 5. März 2019 um 18:20 Uhr"),
        Example(bad="Publié le 5 mars 2019 à 18h20"),
        Example(bad="Publicado el 5 de marzo de 2019"),
        Example(bad="Aggiornato il 5 marzo 2019 alle ore 18:20"),
        Example(bad="Opublikowano: 5 marca 2019, 18:20"),
        Example(bad="Опубликовано 5 марта 2019 г., 18:20"),
        Example(bad="Δημοσίευση: 5 Μαρτίου 2019, 18:20"),
        Example(bad="Güncelleme: 5 Mart 2019 Salı, 18:20"),
        Example(bad="تاريخ النشر: 5 مارس 2019"),
        Example(bad="פורסם בתאריך 5 במרץ 2019"),
        Example(bad="5 मार्च 2019 को प्रकाशित"),
        Example(bad="发布时间：2019年3月5日 18:20 星期二"),
        Example(bad="公開日：2019年3月5日(火) 18時20分"),
        Example(bad="입력 2019.03.05. 오후 6:20"),
        Example(bad="Đăng ngày 5 tháng 3 năm 2019 lúc 18:20"),
        Example(bad="3 hours ago"),
        Example(good="On 5 March 2019 the ferry sailed again."),
        Example(good="2019\n\nMay 2019\n\n12\n\n18:20\n\n10.2.1"),
        Example(good="London, 5 March 2019 (Harbour News)\n\nThe ferry sails again."),
        Example(good="| 5 March 2019 | first trial | 18:20 |"),
        Example(good="Mar Mar\nMonday morning, today and the day before yesterday"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line made of the words and numbers of dates only, that gives a whole date."""
        for line in document.numbered:
            if len(line.text) > _LONGEST or not _may_be_timestamp(line) or _GOES_ON.match(line.text):
                continue
            if _is_timestamp(_ORDINAL.sub("", fold(line.text))) and not document.is_fragment(line):
                yield self.finding(line.start, line.end)


def _may_be_timestamp(line: Line) -> bool:
    """A first look: whether the line has no word that dates do not have, as far as that is plain."""
    known, key = vocabulary(), line.key
    if key.isascii():
        return len(key) >= _SHORTEST and known.keys() >= set(filter(str.isalpha, key.split()))
    return all(word in known or _UNSPACED.search(word) for word in key.split() if word.isalpha())


def _is_timestamp(text: str) -> bool:
    words, numbers = [], 0
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            numbers += 1
        else:
            words.append(token)
    kinds = _kinds(words)
    if kinds is None or not 0 < numbers <= _MOST_NUMBERS:
        return False
    time = _TIME.search(text) is not None
    if _DATE.search(text):
        return True
    if "ago" in kinds and "words" in kinds and (len(words) > 1 or _UNSPACED.fullmatch(words[0])):
        return True
    if "months" in kinds and _DAY.search(text) and (time or "labels" in kinds or _YEAR.search(text)):
        return True
    # A weekday and a time alone are as often the line of a programme.
    return time and ("near" in kinds or "labels" in kinds)


def _kinds(words: list[str]) -> set[str] | None:
    """Tell what kinds of date words `words` are; None where one of them is no date word."""
    known = vocabulary()
    kinds: set[str] = set()
    for word in words:
        parts = [word] if word in known or not _UNSPACED.fullmatch(word) else _unspaced().findall(word)
        if "".join(parts) != word:
            return None
        for part in parts:
            found = known.get(part)
            if found is None:
                return None
            kinds |= found
    return kinds


@cache
def vocabulary() -> dict[str, frozenset[str]]:
    """Load the words of dates in all languages, and of what kinds each is."""
    languages = load(Path(__file__).parent / "phrases" / "timestamp_line.toml")
    words: dict[str, frozenset[str]] = {}
    for lists in languages.values():
        for kind in _KINDS:
            for word in lists.get(kind, ()):
                for part in _TOKEN.findall(word):
                    words[part] = words.get(part, frozenset()) | {kind}
    return words


@cache
def _unspaced() -> re.Pattern[str]:
    """Match the words of languages without spaces, longest first."""
    words = sorted((word for word in vocabulary() if _UNSPACED.fullmatch(word)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
