"""Language: what a text is written in, or nothing where that cannot be told.

A script that one language alone uses decides by itself; langdetect is asked only among
languages that share one, on a slice of running text, and believed only when it is sure.
"""

import re
from functools import cache
from typing import Any

from lint.lazy import lazy

# Scripts that decide alone, by the language that nearly all web text in them is in.
_SCRIPTS = {
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hy": "\u0530-\u058f",
    "he": "\u0590-\u05ff",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "or": "\u0b00-\u0b7f",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "si": "\u0d80-\u0dff",
    "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff",
    "bo": "\u0f00-\u0fff",
    "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff",
    "am": "\u1200-\u137f",
    "km": "\u1780-\u17ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
}
_SHARED = {
    "latin": "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u04ff",
    "arabic": "\u0600-\u06ff",
    "devanagari": "\u0900-\u097f",
    "kana": "\u3040-\u30ff",
    "han": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
}
_COUNTS = {name: re.compile(f"[{chars}]") for name, chars in (_SCRIPTS | _SHARED).items()}
_ASKED = {
    "latin": "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi",
    "cyrillic": "bg mk ru uk",
    "arabic": "ar fa ur",
    "devanagari": "hi mr ne",
}
DECIDED = frozenset([*_SCRIPTS, "ja", "zh"])
"""The languages that their script alone decides."""

IDENTIFIABLE = DECIDED | frozenset(" ".join(_ASKED.values()).split())
"""The languages that `identify` can name."""

# One script must hold this share of the letters, or the text is mixed. An ideograph counts as two letters.
_SHARE = 0.7
# Han text of which less is kana is Chinese that quotes; Japanese prose is a third kana and more.
_KANA = 0.05
_HANGUL = 0.1
# Of langdetect's sure answers on single lines of labelled pages this share was wrong: .17 below 20 letters, .08 below
# 40, .03 below 60, .015 below 80, none of 340 above. Of 1,539 whole pages six got another language than their label.
_LEAST_LETTERS = 60
_LEAST_IDEOGRAPHS = 12
_SURE = 0.95
_SAMPLE = 1000
_WINDOW = 20_000
_LINE = 40
# Each looks behind for where it may begin: from the middle of a long word it would go through it again.
_NOISE = lazy(r"https?://\S+|www\.\S+|(?<!\S)\S+@\S+|#\w+|(?<![A-Za-z_])[A-Za-z_]+[(){}=<>/\\|]\S*|\d+")


def identify(text: str) -> str | None:
    """Name the language of `text` by its ISO 639-1 code; None where it cannot be told.

    That is so for short text, for text in several scripts, and where langdetect, asked
    with a fixed seed about at most 1,000 characters from the middle, is less than 95 % sure.
    """
    sample = _sample(text)
    script, letters = _script(sample)
    if script not in _ASKED:
        return script
    return _ask(sample, script) if letters >= _LEAST_LETTERS else None


def _sample(text: str) -> str:
    """Take running text from the middle: at the edges of a page stand menus, names and notices."""
    middle = len(text) // 2
    text = text[max(0, middle - _WINDOW // 2) : middle + _WINDOW // 2]
    lines = [_NOISE.sub(" ", line).strip() for line in text.split("\n")]
    long = [line for line in lines if _width(line) >= _LINE] or [line for line in lines if line]
    first = len(long) // 2
    taken, size = [], 0
    for line in long[first:] + long[:first]:
        if size >= _SAMPLE:
            break
        taken.append(line[: _SAMPLE - size])
        size += len(taken[-1])
    return "\n".join(taken)


def _width(line: str) -> int:
    """Count an ideograph as the letters of a word."""
    return len(line) if line.isascii() else len(line) + 3 * len(_COUNTS["han"].findall(line))


def _script(sample: str) -> tuple[str | None, int]:
    """Name the script of `sample`, or the language that it decides, and count its letters; None if it is mixed."""
    counts = {name: len(pattern.findall(sample)) for name, pattern in _COUNTS.items()}
    counts["han"] *= 2
    cjk = counts["han"] + counts["kana"] + counts["ko"]
    total = sum(counts.values())
    if cjk and cjk >= _SHARE * total:
        if cjk < _LEAST_IDEOGRAPHS:
            return None, cjk
        if counts["ko"] >= _HANGUL * cjk:
            return "ko", cjk
        return ("ja" if counts["kana"] >= _KANA * cjk else "zh"), cjk
    name, count = max(counts.items(), key=lambda item: item[1])
    if count < _LEAST_IDEOGRAPHS or count < _SHARE * total:
        return None, count
    return name, count


@cache
def _factory() -> Any:
    from langdetect import DetectorFactory, detector_factory

    DetectorFactory.seed = 0
    detector_factory.init_factory()
    return detector_factory._factory


def _ask(sample: str, script: str) -> str | None:
    """Ask langdetect, which is random unless it is seeded; None where it is not sure or names another script's."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(sample)
    try:
        best = detector.get_probabilities()[:1]
    except LangDetectException:  # nothing in the sample that it knows
        return None
    if not best or best[0].prob < _SURE or best[0].lang not in _ASKED[script].split():
        return None
    return str(best[0].lang)
