"""Sentences of a line: where a phrase may stand that is not the whole line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from lint.folding import key
from lint.lazy import lazy
from lint.line import Line

# Scripts without spaces have none behind a sentence either.
# A row of marks is gone through once: behind its first, no match begins.
_END = lazy(r"(?:(?<![.!?…।؟۔։])[.!?…।؟۔։]++[\"'”’»)\]]*+(?=\s)|[。！？]++[」』”’）)]*+)\s*")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a longer line: `text[start:end]` of the document, without the space around it.

    `pair` is the key of it and the next one together ('Already a member? Log in').
    The key of what is very long is empty.
    """

    start: int
    end: int
    key: str
    pair: str


def split(line: Line) -> tuple[Sentence, ...]:
    """The sentences of `line`, or none where it is a single one.

    A sentence is what ends like one; an abbreviation ends one too early, which only
    keeps a phrase from being found.
    """
    cuts = [match.end() for match in _END.finditer(line.text)]
    bounds = [
        _trimmed(line.text, start, end)
        for start, end in pairwise((0, *cuts, len(line.text)))
        if line.text[start:end].strip()
    ]
    if len(bounds) < 2:
        return ()
    ends = [end for _, end in bounds[1:]]
    return tuple(
        Sentence(line.start + start, line.start + end, _key(line.text[start:end]), _key(line.text[start:after]))
        for (start, end), after in zip(bounds, [*ends, 0], strict=True)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _key(text: str) -> str:
    return key(text) if len(text) <= _LONGEST else ""


def named_runs(
    line: Line, sentences: tuple[Sentence, ...], name: Callable[[str], str | None]
) -> Iterator[tuple[int, int, str]]:
    """The runs of sentences of which `name` knows the keys: start and end, with the space to take away, and a name."""
    names = [name(sentence.key) for sentence in sentences]
    for at, sentence in enumerate(sentences[:-1]):
        pair = name(sentence.pair)
        names[at] = names[at] or pair
        names[at + 1] = names[at + 1] or pair
    for named, group in groupby(range(len(names)), lambda at: names[at] is not None):
        run = list(group)
        if named:
            first, after = run[0], run[-1] + 1
            start = sentences[first - 1].end if first else line.start
            end = sentences[after - 1].end if first else sentences[after].start if after < len(names) else line.end
            yield start, line.end if after == len(names) else end, names[first] or ""
