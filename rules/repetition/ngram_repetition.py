"""A document in which the same few words come back over and over."""

from collections import Counter
from collections.abc import Sequence

from lint import Document, Example
from lint.shape import ShapeRule, share
from lint.words import atoms


class NgramRepetition(ShapeRule):
    """A document in which the same few words come back over and over.

    Text made by machines, keyword lists and broken pages repeat themselves more than
    people do, and a model trained on them falls into loops. The share of characters is
    measured that stand in the commonest run of two, three and four words, and in runs of
    five to ten words that occur twice. Words are lower-cased and bare of punctuation; of
    scripts without spaces each character is a word. The first of several equal runs counts
    too, as in the reading of datatrove; characters that several runs share count once.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446, table A1.
    """

    message = "the text repeats itself"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="Cheap ferry. Cheap ferry. Cheap ferry tickets. Cheap ferry."),
        Example(bad="渡轮渡轮渡轮渡轮恢复运营"),
        Example(
            bad="Lights, a brass band and the whole council were there when it sailed. "
            "Nobody spoke. Lights, a brass band and the whole council were there when it sailed.",
        ),
        Example(
            good="The ferry sailed again on Monday, two years after a fire on its upper deck. Nobody was hurt, "
            "and what burnt has been rebuilt in steel by engineers from three countries."
        ),
        Example(good=""),
        Example(good="Ferry"),
    )

    top: tuple[float, ...] = (0.20, 0.18, 0.16)
    """The share of characters that the commonest run of 2, 3, … words may hold."""
    duplicate: tuple[float, ...] = (0.15, 0.14, 0.13, 0.12, 0.11, 0.10)
    """The share that runs of 5, 6, … words which occur twice may hold."""

    def verdict(self, document: Document) -> str | None:
        """Measure each length of run until one breaks its bound."""
        words = atoms(document.folded)
        total = sum(map(len, words))
        for size, bound in enumerate(self.top, 2):
            held = share(_in_commonest(words, size), total)
            if held > bound:
                return f"{held:.0%} of the characters are one run of {size} words (bound {bound:.0%})"
        for size, bound in enumerate(self.duplicate, 5):
            held = share(_in_copies(words, size), total)
            if held > bound:
                return f"{held:.0%} of the characters are in runs of {size} words that occur twice (bound {bound:.0%})"
        return None


def _in_commonest(words: Sequence[str], size: int) -> int:
    """Count the characters in the commonest run of `size` words; 0 where none occurs twice."""
    runs = Counter(zip(*(words[at:] for at in range(size)), strict=False))
    if not runs:
        return 0
    run, count = max(runs.items(), key=lambda item: (item[1], sum(map(len, item[0])), item[0]))
    if count < 2:
        return 0
    at = held = 0
    # Runs that overlap hold their characters once.
    while at + size <= len(words):
        if tuple(words[at : at + size]) == run:
            held += sum(map(len, run))
            at += size
        else:
            at += 1
    return held


def _in_copies(words: Sequence[str], size: int) -> int:
    """Count the characters in runs of `size` words that occur more than once."""
    runs = list(zip(*(words[at:] for at in range(size)), strict=False))
    counts = Counter(runs)
    held = end = 0
    for at, run in enumerate(runs):
        if counts[run] > 1:
            first = max(at, end)
            end = at + size
            held += sum(map(len, words[first:end]))
    return held
