"""A run of lines that stands twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint import Document, Example, Finding, Rule

_SEED = 3


@dataclass(frozen=True, slots=True)
class _Copy:
    """`lines[start:end]` is equal to the lines from `first` on; the two do not overlap."""

    first: int
    start: int
    end: int


class RepeatedBlock(Rule):
    """A run of lines that stands twice: most often the whole article.

    The extractor read the page and its print version, or the text for small screens
    and that for wide ones. A model trained on it learns to start over. One finding for
    each such run, the longest that can be had. It may be the quotation in a reply or a
    step that a manual repeats, and annotators keep what the page itself shows twice, so
    that the rule reports; with `delete` a copy goes, in one edit, where it is a good part
    of the text and follows its like at once, or nearly. Blank lines are no lines.
    """

    message = "{count} lines stand in the text already"
    examples = (
        Example(
            bad="The ferry sails again on Monday.\n\nThe council has said so in the evening.\n\nTolls rise.\n\n"
            "Ferry\n\n"
            "The ferry sails again on Monday.\n\nThe council has said so in the evening.\n\nTolls rise.\n\nEnd\n",
            good="The ferry sails again on Monday.\n\nThe council has said so in the evening.\n\nTolls rise.\n\n"
            "Ferry\n\nEnd\n",
            options={"words": 10, "paragraphs": 0, "delete": True},
        ),
        Example(
            bad="渡轮恢复运营。\n市议会说。\n票价上涨。\n渡轮恢复运营。\n市议会说。\n票价上涨。\n",
            good="渡轮恢复运营。\n市议会说。\n票价上涨。\n",
            options={"words": 6, "paragraphs": 0, "delete": True},
        ),
        Example(
            good="Heave away!\n\nThe wind is cold.\n\nHeave away!\n\nHeave away!\n\nThe wind is cold.\n\nHeave away!\n"
        ),
        Example(good="One.\n\n\n\n\n\nTwo.\n\n\n\n\n\nThree.\n"),
        Example(good=""),
    )

    delete: bool = False
    """Whether to delete the copy where it is beyond doubt, and not only to report it."""
    words: int = 60
    """The fewest words that the run must have."""
    paragraphs: int = 2
    """The fewest paragraphs of running text that it must have."""
    share: float = 0.2
    """What share of the words of the document it must hold to be removed."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each later copy of a run of lines."""
        names = {line.index: key for key, copies in document.copies.items() for line in copies}
        if len(names) < 2 * _SEED:
            return
        lines = document.filled
        # What stands once is equal to nothing: its place is name enough.
        for copy in _copies([names.get(line.index, line.index) for line in lines]):
            run = lines[copy.start : copy.end]
            words = sum(line.words for line in run)
            if words < self.words or sum(line.prose for line in run) < self.paragraphs:
                continue
            size, between = copy.end - copy.start, copy.start - copy.first - (copy.end - copy.start)
            large = words >= self.share * sum(line.words for line in lines)
            row, _ = document.position(lines[copy.first].start)
            yield self.finding(
                run[0].start,
                run[-1].end,
                "" if self.delete and large and 2 * between <= size else None,
                message=self.message.format(count=size),
                evidence=(f"compare: line {row}",),
            )


def _copies(keys: Sequence[str | int]) -> Iterator[_Copy]:
    """The runs of at least three keys that stand before already, in order and without overlap.

    Linear: a run is looked up by its first three keys, at the place where these stand
    first, and the search goes on behind its end.
    """
    places: dict[tuple[str | int, ...], int] = {}
    at = 0
    while at + _SEED <= len(keys):
        seed = tuple(keys[at : at + _SEED])
        first = places.setdefault(seed, at)
        if first + _SEED > at:
            at += 1
            continue
        size = _SEED
        while first + size < at and at + size < len(keys) and keys[first + size] == keys[at + size]:
            size += 1
        yield _Copy(first, at, at + size)
        at += size
