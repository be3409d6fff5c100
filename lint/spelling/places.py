"""Where words stand in a text."""

from collections.abc import Sequence
from dataclasses import replace

from lint.lazy import lazy
from lint.line import Line
from lint.spelling.lexicon import known
from lint.spelling.odds import Surroundings, stands

FAR = 120
"""So many characters around a word tell what it stands in."""
_NEAR = 8
_LETTERS = lazy(r"[A-Za-z]+(?:['’][a-z]+)?")
_CODE = lazy(r"[_`{}<>=\\|#@~^*]|::|\w[(\[]|[)\]]\w|[a-z][A-Z\d]|\d[a-z]|\w[/.]\w|^[-/]+\w")
"""In a word that belongs to code, markup or an address."""
_SIGNS = (":", "-", "–", "—", "|", "•", "/")
_AFTER_LABEL = frozenset((":", "-", "--", "–", "—", "="))
_TECHNICAL = 0.035
"""The share of words that look like code from which on a text is about software."""
_ELLIPSES = ("..", "…")


def place_of(chunk: str, text: str) -> int:
    """Where `chunk`, one of the words of `text` as white space parts them, stands first."""
    at = text.find(chunk)
    while text[at - 1 : at].strip() or text[at + len(chunk) : at + len(chunk) + 1].strip():
        at = text.find(chunk, at + 1)
    return at


def only(word: str, at: int, folded: str) -> bool:
    """Whether `word`, folded, stands at `at` alone; not where a word that nobody knows begins with it, either.

    What stands there several times, or with an ending, is a name or a term; so is the plural of one.
    """
    if word.endswith("s") and not known(word[:-1]) and stands(word[:-1], folded):
        return False
    start = folded.find(word)
    while start >= 0:
        end = start + len(word)
        if start != at and not folded[start - 1 : start].isalnum():
            while end < len(folded) and folded[end].isalnum():
                end += 1
            if end - start == len(word) or not known(folded[start:end]):
                return False
        start = folded.find(word, end)
    return True


def neighbours(chunk: str, at: int, text: str) -> tuple[list[str], list[str]]:
    """The words before and behind `chunk`, which stands at `at`, on the same line and not far from it."""
    after = at + len(chunk)
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", after)
    left = text[max(first, at - FAR) : at].split()[-_NEAR:]
    return left, text[after : min(last if last >= 0 else len(text), after + FAR)].split()[:_NEAR]


def surroundings(left: Sequence[str], right: Sequence[str], bounds: tuple[str, str], text: str) -> Surroundings:
    """The neighbours of a word between `left` and `right`, with the punctuation `bounds` at its edges."""
    before = left[-1].lower() if left and not bounds[0] and _LETTERS.fullmatch(left[-1]) else ""
    behind = _LETTERS.match(right[0]) if right and not bounds[1] else None
    return Surroundings(before, behind[0].lower() if behind else "", text)


def doubted(place: Surroundings, left: Sequence[str], right: Sequence[str], line: Line) -> Surroundings:
    """`place` with all that may speak against a misspelling there; it takes longer to find out."""
    return replace(
        place,
        code=sum(_CODE.search(word) is not None for word in (*left, *right)),
        after_sign=bool(left) and left[-1].endswith(_SIGNS),
        fragment=_begins(left) and not line.terminal,
    )


def is_technical(text: str) -> bool:
    """Whether `text` is full of code, or of what is told about it."""
    words = text.split()
    return sum(_CODE.search(word) is not None for word in words) >= _TECHNICAL * len(words)


def stands_apart(chunk: str, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether `chunk` is the name of what its line tells, or stands where its text was cut off, in a word perhaps."""
    if _begins(left) and (chunk.endswith(":") or (bool(right) and right[0] in _AFTER_LABEL)):
        return True
    return (bool(right) and right[0].startswith(_ELLIPSES)) or (len(left) == 1 and left[0].endswith(_ELLIPSES))


def _begins(left: Sequence[str]) -> bool:
    return not any(word[0].isalnum() for word in left)
