"""The caption of a picture, in the middle of the text."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Line, Rule
from lint.captions import Cues, Evidence
from lint.lazy import lazy
from lint.wordlists import load

_LEAST_WORDS = 10
_MOST_WORDS = 80
# A line longer than this is no line of a text that was wrapped.
_WRAPPED = 100
_NOT_PROSE = lazy(r"\s*(?:[-*•·▪►»+|>#◦]+|\d+[.)])\s|https?:|.*[{}=<>`]|.*[:：]\s*$")
_LOWER_WORD = lazy(r"(?<![^\W_])[^\W\d_]{5,}")
_FORM = "no full stop, between paragraphs that have one"


class ImageCaption(Rule):
    """The caption of a picture that is not there, in the middle of the text.

    It breaks the story with a sentence that points at nothing; a model trained on it
    learns to change the subject between paragraphs. Words and structure are weighed
    together: 'Pictured:', '(left)', 'pose for a photo' or 'Footage … shows' say that
    a line may be a caption, and the missing full stop between paragraphs that have
    one bears it out. A missing full stop alone is no evidence. What stands in one run
    with a caption and shares its form is reported. A text most of which reads like
    captions is a gallery, and they are its content.
    """

    message = "the caption of a picture"

    examples = (
        Example(
            bad="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "Pictured: The ferry leaves its new pier with a full deck and a brass band\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
            good="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
        ),
        Example(
            bad="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "Ann Example, left, and the crew pose for a photo on the deck of the new ferry in May\n\n"
            "People wave from the quay as the boat turns and heads for the open sea on its first trip\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
            good="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "People wave from the quay as the boat turns and heads for the open sea on its first trip\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
        ),
        Example(
            bad="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "The new ferry, foreground ,lies at its pier after a night of storm and rain in the harbour\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
            good="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said.\n",
        ),
        Example(
            bad="Die Fähre fuhr am Montag wieder, zwei Jahre nach dem Brand ihres Anlegers.\n\n"
            "Anna Beispiel (links) und die Mannschaft auf dem Deck der neuen Fähre\n\n"
            "Der Preis der Fahrkarte bleibt bis zum Ende des Jahres gleich, sagte der Rat.",
            good="Die Fähre fuhr am Montag wieder, zwei Jahre nach dem Brand ihres Anlegers.\n\n"
            "Der Preis der Fahrkarte bleibt bis zum Ende des Jahres gleich, sagte der Rat.",
        ),
        Example(
            bad="Паром снова вышел в море в понедельник, через два года после пожара на причале.\n\n"
            "На фото: новый паром отходит от причала под звуки духового оркестра\n\n"
            "Цена билета не изменится до конца этого года, сообщили в городском совете.",
            good="Паром снова вышел в море в понедельник, через два года после пожара на причале.\n\n"
            "Цена билета не изменится до конца этого года, сообщили в городском совете.",
        ),
        Example(
            bad="渡轮星期一恢复运营，距离烧毁码头的火灾已经过去整整两年。\n\n图为：新渡轮在铜管乐队的演奏声中离开码头\n\n船票的价格直到年底都不会改变，市议会这样说。",
            good="渡轮星期一恢复运营，距离烧毁码头的火灾已经过去整整两年。\n\n船票的价格直到年底都不会改变，市议会这样说。",
        ),
        Example(
            good="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "A paragraph without a full stop stands here and tells of the price of a ticket\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said."
        ),
        Example(
            good="Ann Example, left, said that she would never pose for a photo again.\n\n"
            "The footage released by the council shows the fire that burnt the pier two years ago.\n\n"
            "Right: that is settled, then."
        ),
        Example(
            good="The ferry sailed again on Monday, two years after the fire that burnt its pier.\n\n"
            "How to Pose for a Photo on the Deck of a Ferry\n\n"
            "The price of a ticket will stay the same until the end of the year, the council said."
        ),
    )

    threshold: float = 3.0
    """How much the evidence must weigh."""
    gallery: float = 0.4
    """What share of all lines of text captions may be before the document is a gallery and left alone."""

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """Put together from the word lists."""
        return Cues.triggers(load(cls.word_file()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each caption, and what stands in one run with captions and has no full stop either."""
        found = self._found(document)
        # Most evidence stands in ordinary sentences: these are no captions, whatever stands around them.
        if not any(
            self._is_caption(evidence, bounded=_is_bare(document.lines[at], document)) for at, evidence in found.items()
        ):
            return
        lines = [line for line in document.filled if line.words >= _LEAST_WORDS]
        if len(found) > self.gallery * len(lines):
            return
        for run in _runs(lines, document):
            evidence = {line.index: found.get(line.index, []) for line in run.lines}
            captions = {at for at, one in evidence.items() if self._is_caption(one, bounded=run.bounded)}
            for line in run.lines:
                reasons = tuple(one.reason for one in evidence[line.index]) + (_FORM,) * run.bounded
                if not captions or document.is_fragment(line):
                    continue
                if line.index in captions:
                    sure = any(not one.weak for one in evidence[line.index])
                    yield self.finding(line.start, line.end, "" if sure else None, evidence=reasons)
                elif run.bounded and not document.in_head(line):
                    yield self.finding(line.start, line.end, evidence=("beside a caption", *reasons))

    def _found(self, document: Document) -> dict[int, list[Evidence]]:
        """The evidence of the lines whose words are any, by index."""
        lines = [line for line in self.suspects(document) if _LEAST_WORDS <= line.words <= _MOST_WORDS]
        phrases = _cues().within(document) if lines else ()
        found = ((line.index, _evidence(line, document, phrases)) for line in lines)
        return {at: evidence for at, evidence in found if evidence}

    def _is_caption(self, found: list[Evidence], *, bounded: bool) -> bool:
        return bool(found) and sum(evidence.weight for evidence in found) + bounded >= self.threshold


class _Run(NamedTuple):
    """Lines that follow one another; `bounded` where they lack a full stop that the paragraphs around them have."""

    lines: list[Line]
    bounded: bool


def _runs(lines: list[Line], document: Document) -> Iterator[_Run]:
    """Divide `lines` into runs of what may be captions, as far as their form tells."""
    at = 0
    for bare, group in groupby(lines, lambda line: _is_bare(line, document)):
        run = list(group)
        around = (lines[at - 1] if at else None, lines[at + len(run)] if at + len(run) < len(lines) else None)
        at += len(run)
        if bare:
            yield _Run(run, all(line and line.terminal and not _NOT_PROSE.match(line.text) for line in around))
        else:
            yield from (_Run([line], False) for line in run)


def _is_bare(line: Line, document: Document) -> bool:
    """Tell whether `line` reads like a paragraph whose full stop is missing: no heading, no item, no wrapped line."""
    if line.terminal or _NOT_PROSE.match(line.text):
        return False
    if len(line.text) <= _WRAPPED and not all(_is_blank(document, line.index + step) for step in (-1, 1)):
        return False
    words = _LOWER_WORD.findall(line.text)
    return any(word[0].islower() for word in words) or not any(map(str.isupper, line.text))


def _is_blank(document: Document, index: int) -> bool:
    return not 0 <= index < len(document.lines) or document.lines[index].blank


def _evidence(line: Line, document: Document, phrases: tuple[str, ...]) -> list[Evidence]:
    found = _cues().evidence(document.folded[line.start : line.end], phrases)
    return [] if found and _NOT_PROSE.match(line.text) else found


@cache
def _cues() -> Cues:
    return Cues.of(load(Path(__file__).parent / "phrases" / "image_caption.toml"))
