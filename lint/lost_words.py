"""Lost words: where a link or a piece of code stood, and nothing does now."""

from collections.abc import Iterator
from itertools import product

from lint.document import Document
from lint.lazy import lazy

# No clause ends with these words, and they are no other words elsewhere: a mark behind one proves a loss.
_LOSS = frozenset(
    """the and of as into from your our their than such via between versus e.g i.e journal
    et dans avec und oder von vom zum zur sowie los w z oraz przez lub και από για με του της των
    и в на с из от для к о у за при как газеты сообщает сообщил сообщила сообщили пишет передает передаёт""".split()  # noqa: SIM905
)
_SPACES = (" ", "\u00a0")
LOSSES = (
    *("".join(parts) for parts in product(sorted(_LOSS), ("", "."), _SPACES, ",.)")),
    *(f"{mark}{space}," for mark in ",(" for space in _SPACES),
)
"""Literals of which each text that lost words holds one."""
_LOST = lazy(rf"[,.)](?<=[{''.join(_SPACES)}].)(?!\w)")
_LAST = lazy(r"[^\W\d_]+[.]?[^\W\d_]*[.]?$")
_REACH = 30


def losses(document: Document) -> Iterator[tuple[int, int]]:
    """Where a word is plainly missing: the span of the word before and the mark behind, with the space between."""
    text = document.folded
    for match in _LOST.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start() - 1]
        last = _LAST.search(before)
        if last and last[0].rstrip(".") in _LOSS:
            yield match.start() - 1 - len(last[0]), match.end()
        elif match[0] == "," and before.endswith((",", "(")):
            yield match.start() - 2, match.end()


def last_word(text: str) -> str:
    """The word that `text` ends with, in lower case; empty where it ends with none."""
    match = _LAST.search(text[-_REACH:])
    return match[0].rstrip(".").lower() if match else ""
