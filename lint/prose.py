"""Prose: which lines are ordinary sentences, where rules of spelling and spacing hold."""

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line

_CODE = lazy(
    r"[{}<>=|\\`^~\t\u2500-\u259f]|\]\(|\)\[|::|\*\*|__|--\w|\$\w|//|&&"
    r"|\w\(\)|\.\w{1,40}\(|\w\( |\w\[\w*\]|[a-z][A-Z]\w{0,40}\(|;\s{0,9}$"
)
_LETTERS = lazy(r"[^\W\d_]")
_FRENCH = lazy(r"\b(?:les|dans|une|avec|qui|cette|pour|sur|nous|vous|mais|sont|été|être|aux|leur|très|même|où|à)\b")
_FRENCH_SAMPLE = 20_000
_LEAST_LETTERS = 0.6


def ordinary(line: Line, words: int = 6) -> bool:
    """Whether `line` is text in sentences: `words` words or more, mostly letters, no code, table or markup in it."""
    text = line.text
    if _CODE.search(text) or line.words < words:
        return False
    return len(_LETTERS.findall(text)) >= _LEAST_LETTERS * len("".join(text.split()))


def is_french(document: Document) -> bool:
    """Whether French stands in `document`, if only in places: it has spacing rules of its own.

    Two of its function words, one in eighty words, will do; other languages have hardly any of them.
    """
    folded = document.folded[:_FRENCH_SAMPLE]
    found = len(_FRENCH.findall(folded))
    return found > 1 and found * 80 > len(folded) / 6
