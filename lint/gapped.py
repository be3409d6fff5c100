"""Gapped phrases: what sites print around a name, a date or a title, 'This entry was posted in * and tagged *'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lint.document import Document
from lint.folding import fold, forms, key, numbered
from lint.lazy import lazy
from lint.line import Line
from lint.plain import literal_of, single
from lint.words import unspaced

GAP = "*"
_MOST_WORDS = 40
_BETWEEN = lazy(r"[*#]")
# The end of a sentence; what is shorter than four letters may be an abbreviation.
_STOP = lazy(r"[^\W_]{4}[.!?…](?:\s|$)|[。！？]")


def gapped_form(phrase: str) -> str:
    """`phrase` as it is held against the forms of lines. Raises ValueError where it has no gap or no words."""
    parts = [single(part) if part.strip() else part[:1] for part in fold(phrase.replace("#", "0")).split(GAP)]
    # A form has bare edges.
    parts[0], parts[-1] = key(f"{parts[0]}x")[:-1], key(f"x{parts[-1]}")[1:]
    form = numbered(GAP.join(parts))
    if len(parts) < 2 or not gapped_literal(form):
        raise ValueError(f"found {phrase!r}; a gapped phrase has words, and a '{GAP}' where others stand")
    return form


def gapped_literal(form: str) -> str:
    """A literal that the folded line must hold for a gapped phrase, in its form, to be that of the line.

    Marks of ASCII make it rarer; others may be of another width in the text.
    """
    if form.isascii() and literal_of(form):
        return max((part.strip() for part in _BETWEEN.split(form)), key=len)
    return literal_of(form)


@dataclass(frozen=True)
class Gapped:
    """Gapped phrases, in their form: each gap stands for whole words of one sentence, or for nothing.

    No gap reaches over a bar, the border of two cells or links; no line of more than 40 words or 320 code
    points is one of them.
    A line of several sentences is found where each is one of the phrases or, but for one, of `beside`.
    """

    phrases: tuple[str, ...]
    beside: frozenset[str] = frozenset()

    @cached_property
    def literals(self) -> frozenset[str]:
        """Literals of which the folded text must contain one for any of the phrases to be found."""
        return frozenset(self._by_literal)

    @cached_property
    def _by_literal(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = defaultdict(list)
        for phrase in self.phrases:
            table[gapped_literal(phrase)].append(phrase)
        return dict(table)

    def find(self, document: Document) -> Iterator[tuple[int, str]]:
        """The indices of the lines that one of the phrases fills, in order, and the phrase."""
        sought: dict[int, list[str]] = defaultdict(list)
        for literal in sorted(document.occurring(self.literals)):
            for at in document.brief_lines_of(literal):
                sought[at] += self._by_literal[literal]
        for at in sorted(sought):
            line = document.lines[at]
            if line.words <= _MOST_WORDS:
                phrase = _first(sought[at], line) or self._of_sentences(sought[at], line, document)
                if phrase:
                    yield at, phrase

    def _of_sentences(self, phrases: list[str], line: Line, document: Document) -> str | None:
        """The first of `phrases` that is a sentence of `line`, if all the others are known, too."""
        found = None
        for sentence in document.sentences_of(line):
            known = forms(sentence.key)
            named = next((phrase for phrase in phrases for form in known if _is_form(form, phrase)), None)
            if named is None and self.beside.isdisjoint(known):
                return None
            found = found or named
        return found


def _first(phrases: Iterable[str], line: Line) -> str | None:
    """The first of `phrases` that fills `line`; a row of a table is no row of links."""
    row = line.text.lstrip().startswith("|")
    return next(
        (one for one in phrases if not (row and "|" in one) for form in line.forms if _is_form(form, one)), None
    )


def _is_form(form: str, phrase: str) -> bool:
    """Whether the parts of `phrase` stand in `form` one after the other, from end to end, with gaps between."""
    first, *middle, last = phrase.split(GAP)
    at, end = len(first), len(form) - len(last)
    if end < at or not (form.startswith(first) and form.endswith(last)):
        return False
    for part in middle:
        found = form.find(part, at, end)
        if found < 0 or not _is_gap(form, at, found):
            return False
        at = found + len(part)
    return _is_gap(form, at, end)


def _is_gap(form: str, start: int, end: int) -> bool:
    """Whether words may stand in `form[start:end]`: what is cut off there are whole ones."""
    gap = form[start:end]
    return not gap or not (
        _cuts_word(form[:start], gap) or _cuts_word(gap, form[end:]) or "|" in gap or _STOP.search(gap)
    )


def _cuts_word(before: str, after: str) -> bool:
    borders = before[-1:], after[:1]
    return all(map(str.isalnum, borders)) and not any(map(unspaced, borders))
