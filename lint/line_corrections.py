"""The line corrections of RefinedWeb: which lines they drop, and what they cut out of others.

Source: G. Penedo et al., The RefinedWeb Dataset, 2023, arXiv:2306.01116, table G.2. The
paper gives examples of the patterns; those here follow the open reading of DCLM (J. Li et
al., DataComp-LM, 2024, arXiv:2406.11794).
"""

from collections.abc import Iterator

from lint.document import Document
from lint.folding import fold
from lint.lazy import lazy
from lint.line import Line
from lint.words import words

CAPITALS = 0.5
SHORTEST = 2
PROMPT_WORDS = 10
_COUNTER = lazy(
    r"\W*\d(?:[\d,.]*\d)?\s*[kmb]?\s+(?:likes|shares|comments|retweets|reposts|quotes|bookmarks|upvotes|downvotes"
    r"|downloads|views|followers)\W*"
)
_PROMPT = lazy(r"\A\s*sign-in\b|\bitems in cart\b|\bread more\s*(?:\.\.\.|…)\s*\Z")


def is_capitals(text: str, most: float = CAPITALS) -> bool:
    """Whether more than the share `most` of the characters are capital letters."""
    return sum(map(str.isupper, text)) > most * len(text)


def is_digits(text: str) -> bool:
    """Whether there is nothing but digits."""
    return text.strip().isnumeric()


def is_counter(text: str) -> bool:
    """Whether a number and what a network counts is all there is."""
    return _COUNTER.fullmatch(fold(text)) is not None


def is_one_word(text: str, least: int = SHORTEST) -> bool:
    """Whether there are fewer than `least` words; of unspaced scripts two characters are one."""
    return len(words(text)) < least


def prompt(text: str, most: int = PROMPT_WORDS) -> tuple[int, int] | None:
    """The span of a prompt to sign in, to buy or to read on, in a line of at most `most` words."""
    match = _PROMPT.search(fold(text))
    return match.span() if match and len(words(text)) <= most else None


def dropped(document: Document) -> Iterator[Line]:
    """The lines that the corrections drop."""
    for line in document.filled:
        text = line.text
        if is_capitals(text) or is_digits(text) or is_counter(text) or is_one_word(text):
            yield line
