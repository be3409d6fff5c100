"""The end of an article: what a page prints below it, told by labels that stand nowhere else.

'Related posts', 'Leave a reply', 'Sign up for our newsletter': below such a label an article
does not go on. So what follows one is the page's, if little running text is left. The text
is read backwards and cut at one label after the other; so a second reading of what is left
finds nothing more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import groupby
from operator import itemgetter

from lint.bearing import Below, belongings, recurring
from lint.comments import is_header, trailing
from lint.document import Document
from lint.folding import without_targets
from lint.labels import Ending, is_sign
from lint.line import Line
from lint.wordlists import any_of, load, merged
from lint.words import words

MOST = 0.35
"""How much running text may stand below the end of an article, as a share of the article's."""
SURELY = 0.25
"""The same where nothing may be risked."""
_TALK_WORDS = 60
_TALK_LEAST = 3
_TALK_MOST = 45
_SIGNS = 3
_ROW = 2
_LINES_A_SIGN = 25
_LINES_A_LABEL = 5
_LEAST_WORDS = 2
_SENTENCE_WORDS = 8
_PART_WORDS = 4
_TEXT_WORDS = 25
_TEXT_LEAST = 12
"""A line of so many words that ends like a sentence is text, where nothing may be risked."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines below the end of an article, one after the other, and the label that tells so.

    Either all of them are running text, or none is.
    """

    label: Line
    lines: tuple[Line, ...]
    text: bool


def tail(document: Document, most: float, *, strict: bool = False) -> Iterator[Piece]:
    """What stands below the end of the article, readers' comments left out.

    `most` is how much running text may follow a label, as a share of what stands before
    it: none below a label of one word or one that stands above articles, too. What the site
    says of itself does not count, unless `strict`: an article may speak of its subject in the
    same words. Then more than the label must tell that it ends, too (see `lint.bearing`).
    """
    lines = document.filled
    cuts = _cuts(document, most, strict=strict)
    for begin, stop in zip(cuts, [*cuts[1:], len(lines)], strict=False):
        stretch = lines[begin:stop]
        below = stretch[: len(stretch) - trailing(stretch)]
        kept = belongings(below, document) if strict else frozenset()
        texts = [line.index in kept or _is_text(line, document, strict=strict) for line in below]
        for text, group in groupby(zip(texts, below, strict=True), itemgetter(0)):
            yield Piece(stretch[0], tuple(line for _, line in group), text)


def margin(document: Document, most: float) -> list[Line]:
    """The lines from the first sign of a page to the end of the article, if no running text is among them.

    The end is that of `tail`. Signs are labels, notices and sentences in which the site
    speaks of itself; there must be three different ones, or two labels in few lines. No
    sentence is the first of them, nor do two in a row belong to them: an article about
    cookies, copyright or newsletters speaks of nothing else to its end.
    """
    return _margin(document, _cuts(document, most))


def _margin(document: Document, cuts: Sequence[int]) -> list[Line]:
    lines = document.filled[: cuts[0]] if cuts else document.filled
    signs: dict[str, int] = {}
    labels: set[str] = set()
    start, sentences = len(lines), 0
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        talks = _talks(line, document)
        sentences = sentences + 1 if _is_sentence(line) else 0
        if sentences == _ROW or (_reads(line, document) and not talks):
            break
        label = is_sign(line) or (line.notice and line.words <= _TALK_WORDS and not sentences)
        if label:
            labels.add(line.key)
        if label or (talks and _TALK_LEAST <= line.words <= _TALK_MOST):
            signs[line.key] = at
            start = start if sentences else at
    else:
        return []
    found = lines[start:]
    signs = {key: at for key, at in signs.items() if at >= start}
    if not signs:
        return []
    enough = _SIGNS <= len(signs) >= len(found) / _LINES_A_SIGN or (
        len(signs) == 2 and labels >= signs.keys() and len(found) < 2 * _LINES_A_LABEL
    )
    # Where code is shown, browsers and logins are what the text is about.
    return list(found) if enough and not document.shows_code else []


def end(document: Document) -> int:
    """The index of the first line below the end of the article; that of the line after the last where none is."""
    cuts = _cuts(document, MOST)
    if signs := _margin(document, cuts):
        return signs[0].index
    return document.filled[cuts[0]].index if cuts else len(document.lines)


def _cuts(document: Document, most: float, *, strict: bool = False) -> list[int]:
    """The places of the labels, in order, at which the text is cut; several rules ask for the same."""
    asked = (most, strict)
    if asked not in document.cuts:
        document.cuts[asked] = _found_cuts(document, most, strict=strict)
    return document.cuts[asked]


def _found_cuts(document: Document, most: float, *, strict: bool) -> list[int]:
    labels = document.endings
    if not labels:
        return []
    lines, top = document.filled, min(labels)
    before = sum(len(line.text) for line in lines if line.prose)
    if not before:
        return []
    again = recurring(document) if strict else frozenset()
    after, any_after, below = 0, False, Below()
    cuts: list[int] = []
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.index < top:
            break
        any_after = any_after or _is_sentence(line)
        if line.prose:
            before -= len(line.text)
        elif (
            (kind := labels.get(line.index))
            and _ends(line, kind, any_after, document)
            and (not strict or below.bears_out(line, after / max(before, 1), again))
        ):
            cuts.append(at)
            after, any_after, below = 0, False, Below()
            continue
        text = _is_text(line, document, strict=strict)
        after += len(line.text) if text else 0
        if strict:
            below = below.and_line(line, document, text=text)
        if after > most * before:
            break
    return cuts[::-1]


def _is_sentence(line: Line) -> bool:
    """Whether `line` may be a sentence of an article, whatever its words are."""
    return line.terminal and line.words >= _TEXT_LEAST and "©" not in line.text


def _is_text(line: Line, document: Document, *, strict: bool) -> bool:
    """Whether `line` is of the article, as far as it tells."""
    if strict and line.terminal and line.words >= _TEXT_LEAST:
        return True
    return _reads(line, document) and not _talks(line, document)


def _reads(line: Line, document: Document) -> bool:
    """Whether `line` seems to be of a text: a sentence, be it a short one, or a part of one."""
    if line.terminal or line.words >= _TEXT_WORDS:
        return line.words >= _SENTENCE_WORDS and not line.notice
    return line.words >= _PART_WORDS and document.is_fragment(line)


def _ends(line: Line, kind: Ending, any_after: bool, document: Document) -> bool:
    one_word = len(words(line.key)) < _LEAST_WORDS
    if (any_after and (one_word or kind is not Ending.SURE)) or (
        one_word and kind is Ending.LAST and document.shows_code
    ):
        return False
    return not is_header(line) and not document.is_fragment(line, document.labels)


def _talks(line: Line, document: Document) -> bool:
    """Whether the site speaks of itself in `line`: of its newsletter, its terms, its authors."""
    return line.index in document.site_lines and line.words <= _TALK_WORDS


def site_lines(document: Document) -> frozenset[int]:
    """The indices of the lines that hold a word by which a site speaks of itself."""
    found: set[int] = set()
    for word in document.occurring(frozenset(talk_words())):
        bordered = _bordered(word)
        for at in document.lines_of(word):
            line = document.lines[at]
            if at not in found and bordered.search(without_targets(document.folded[line.start : line.end])):
                found.add(at)
    return frozenset(found)


@cache
def _bordered(word: str) -> re.Pattern[str]:
    return re.compile(any_of([word]))


@cache
def talk_words() -> tuple[str, ...]:
    """The words by which a site speaks of itself, folded."""
    with as_file(files("lint.rules.boilerplate") / "phrases" / "page_tail.toml") as path:
        return merged(load(path), "talk")
