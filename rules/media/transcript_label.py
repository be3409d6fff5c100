"""What a machine that writes down speech puts between the words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from string import digits
from typing import NamedTuple

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy
from lint.wordlists import load, merged

_ENOUGH = 3
_STAMP = lazy(r"\[(\d{1,2}):(\d\d):(\d\d)(?:[.,]\d{1,3})?\](?!\()")
_CLOCK = lazy(r"\s*(?:(\d{1,2}):)?(\d{1,2}):(\d\d)\s*")
_FIRST_CLOCK = 60
_TURN = lazy(r"\s*>{2,3}\s?([^\W\d_][\w .'’-]{1,30}):\s")


class _Words(NamedTuple):
    sound: re.Pattern[str]
    speaker: re.Pattern[str]


class TranscriptLabel(Rule):
    """What a machine that writes down speech puts between the words: '[Music]', '[00:12:30]', 'SPEAKER 1:', '>>'.

    Nobody said it; a model learns to break off in the middle of a thought with a clock.
    Only what is exact is cut: three times or more, in order, in brackets and to the
    second. What somebody may have written down by hand – sounds in brackets, who speaks
    – is reported, where it stands three times or more: one '[Laughter]' is of an
    interview, and screenplays and lyrics have their own labels.
    """

    message = "a label of a transcript"
    examples = (
        Example(
            bad="[00:00:04] It sails.\n[00:00:09] It is blue, [00:00:12] and it is fast.\n\n[00:01:30]\nIt sails.",
            good="It sails.\nIt is blue, and it is fast.\n\nIt sails.",
        ),
        Example(bad="[Music]\n\nThe ferry [Applause] sails again. [Music]\n"),
        Example(bad="(MUSIK)\n\nDie Fähre fährt wieder.\n\n(APPLAUS)\n\n(MUSIK)\n"),
        Example(bad="[Музыка]\n\nПаром снова ходит. [Аплодисменты]\n\n[Музыка]\n"),
        Example(bad="[音乐]\n\n渡轮恢复运营。[掌声]\n\n[音乐]\n"),
        Example(bad="Speaker 1: It sails.\n\nSpeaker 2: It does.\n\nSpeaker 1: It is blue.\n"),
        Example(bad=">> REPORTER: It sails.\n>> ANN EXAMPLE: It does.\n>> REPORTER: It is blue.\n"),
        Example(bad="0:04\nThe ferry sails\n0:09\nagain and it\n0:15\nis blue\n"),
        Example(good="She laughed. [Laughter] Then she said: music [Music: Ann Example] is all. [00:12:30]"),
        Example(good="ANN: It sails.\n\nBEN: It does.\n\nANN: It is blue.\n\n[Verse 1]\nIt sails\n[Chorus]\nIt sails"),
        Example(good="17:00\nThe news\n18:30\nA film\n20:15\nThe weather"),
        Example(good=">> Read More: The ferry\n>> Compare: The piers\n>> Find Out More: Tickets"),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """Sounds with a bracket behind them, speakers with a number, times behind a bracket, and turns."""
        lists = load(cls.word_file())
        sounds, speakers = (merged(lists, name) for name in ("sounds", "speakers"))
        return (
            *map("".join, product(sounds, ("", " "), "])）】♪")),
            *map("".join, product(speakers, ("", " "), digits)),
            *(f"[{start}{digit}:" for start in ("", *digits) for digit in digits),
            ">>",
        )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The clocks of the first minute."""
        return tuple(f"{hour}{second:02}" for hour in ("0:", "00:", "0:00:", "00:00:") for second in range(60))

    def check(self, document: Document) -> Iterator[Finding]:
        """Cut the times in brackets; report the sounds, the speakers and the clocks."""
        if not document.occurring(self._literals) and not self._keys.find(document):
            return
        found = list(self._labels(document))
        if found and not document.shows_code:
            yield from found

    def _labels(self, document: Document) -> Iterator[Finding]:
        stamps = list(_STAMP.finditer(document.text))
        times = [int(stamp[1]) * 3600 + int(stamp[2]) * 60 + int(stamp[3]) for stamp in stamps]
        if len(times) >= _ENOUGH and times == sorted(times):
            for start, end in cuts(document, [stamp.span() for stamp in stamps]):
                yield self.finding(start, end, "", message="a time of a transcript")
        for spans in (_sounds(document), _speakers(document), _turns(document), _clocks(document)):
            if len(spans) >= _ENOUGH:
                for start, end in spans:
                    yield self.finding(start, end)


def _sounds(document: Document) -> list[tuple[int, int]]:
    return [match.span() for match in _words().sound.finditer(document.folded)]


def _speakers(document: Document) -> list[tuple[int, int]]:
    """The labels of numbered speakers, each at the beginning of a line."""
    found = (_words().speaker.match(document.folded, line.start, line.end) for line in document.filled)
    return [match.span() for match in found if match]


def _turns(document: Document) -> list[tuple[int, int]]:
    """The turns of closed captions: who speaks is written in one case, which links are not."""
    found = (_TURN.match(document.text, line.start, line.end) for line in document.filled)
    return [match.span() for match in found if match and (match[1].isupper() or match[1].islower())]


def _clocks(document: Document) -> list[tuple[int, int]]:
    """The lines that are a clock, where they begin within the first minute and rise."""
    found = [(line, match) for line in document.filled if (match := _CLOCK.fullmatch(line.text))]
    times = [int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3]) for _, match in found]
    rise = times == sorted(set(times)) and times[:1] < [_FIRST_CLOCK]
    return [(line.start, line.end) for line, _ in found] if rise else []


@cache
def _words() -> _Words:
    lists = load(Path(__file__).parent / "phrases" / "transcript_label.toml")
    sounds, speakers = ("|".join(map(re.escape, merged(lists, name))) for name in ("sounds", "speakers"))
    return _Words(
        sound=re.compile(rf"[\[(（【♪](?: ?)(?:{sounds})(?: ?)[\])）】♪](?!\()"),
        speaker=re.compile(
            rf"[\s*_\[>]{{0,6}}(?:{speakers})\s?\d{{1,2}}\]?\s?(?:\(?\d{{1,2}}:\d\d(?::\d\d)?\)?)?\s?[:：]"
        ),
    )
