"""Prose: which lines are ordinary sentences, where rules of spelling and spacing hold."""

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line

# Three patterns, for each is searched by the characters that it begins with.
_SIGN = lazy(r"[{}<>=|\\`^~\t\u2500-\u259f]")
_PAIR = lazy(
    r"[(\[:*_/&$-](?:(?<=\]\()|(?<=\)\[)|(?<=::)|(?<=\*\*)|(?<=__)|(?<=//)|(?<=&&)|(?<=--)(?=\w)|(?<=\$)(?=\w)"
    r"|(?<=\w\()[ )]|(?<=\w\[)\w*\])"
)
_CALL = lazy(r"(?:\.|[a-z](?=[A-Z]))\w{1,40}\(")
_FRENCH = frozenset(
    (
        *("les", "dans", "une", "avec", "qui", "cette", "pour", "sur", "nous", "vous", "mais", "sont", "été", "être"),
        *("aux", "leur", "très", "même", "où", "à"),
    )
)
_FRENCH_SAMPLE = 20_000
_LEAST_LETTERS = 0.6


def ordinary(line: Line, words: int = 6) -> bool:
    """Whether `line` is text in sentences: `words` words or more, mostly letters, no code, table or markup in it."""
    text = line.text
    if line.words < words or _code(text):
        return False
    return sum(map(str.isalpha, text)) >= _LEAST_LETTERS * len("".join(text.split()))


def _code(text: str) -> bool:
    """Whether something in `text` belongs to code, a table or markup."""
    if _SIGN.search(text) or _PAIR.search(text) or text.rstrip().endswith(";"):
        return True
    return "(" in text and _CALL.search(text) is not None


def is_french(document: Document) -> bool:
    """Whether French stands in `document`, if only in places: it has spacing rules of its own.

    Two of its function words, one in eighty words, will do; other languages have hardly any of them.
    """
    folded = document.folded[:_FRENCH_SAMPLE]
    found = sum(map(_FRENCH.__contains__, folded.replace("'", " ").replace("’", " ").split()))
    return found > 1 and found * 80 > len(folded) / 6
