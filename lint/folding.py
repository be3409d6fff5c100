"""Folding: the one way to compare text.

Phrases, patterns and triggers run on folded text, and folding keeps the length
of every code point, so an offset into folded text is an offset into the text.
"""

import unicodedata

from lint.lazy import lazy

_LINK = lazy(r"\[?([^\[\]]+)\]\([^()\s]*(?: [^()]*)?\)?")
_BARE_LINK = lazy(r"\[\]\([^()\s]*(?: [^()]*)?\)?")
_NUMBER = lazy(r"\d+(?:[.,'’ ]\d+)*")
# Nobody sees these, and rules delete them: with and without them a line is the same. Joiners make other words.
_UNSEEN = lazy("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_JOINERS = " \t\n\r\u00a0\u200c\u200d"
# Greek drops them where it writes in capitals, as titles and labels are.
_ACCENTS = str.maketrans("άέήίόύώΐΰ", "αεηιουωϊϋ")
_ASCII_EDGES = "".join(chr(i) for i in range(128) if not chr(i).isalnum())
# The edges that texts commonly have; what else is one is looked up.
_EDGES = _ASCII_EDGES + "“”‘’‚„«»‹›–—…·•©®→►▶★☆|¡¿。，、！？：；「」『』【】《》（）"


def fold(text: str) -> str:
    """Lower-case `text` without changing its length, so that offsets survive.

    Turkish dotted and dotless i both become `i`, and the final sigma becomes the
    ordinary one: titles are written in capitals, where those differences are lost.
    """
    if text.isascii():
        return text.lower()
    # Replacing what does not occur is one search; a table would look at each character.
    return text.replace("İ", "i").lower().replace("ς", "σ").replace("ı", "i")


def _is_edge(char: str) -> bool:
    # Variation selectors are marks, but they belong to the emoji before them.
    return unicodedata.category(char)[0] in "PSZC" or "\ufe00" <= char <= "\ufe0f"


def key(text: str) -> str:
    """The form in which lines are compared: NFKC, folded, one space, bare edges.

    Punctuation, symbols, spaces and format characters are stripped at the edges
    only, and never marks: Indic vowels are marks. Soft hyphens and what else has no
    width and no meaning goes everywhere. Digits stay; see `numbered`.
    """
    if text.isascii():
        return " ".join(text.lower().split()).strip(_ASCII_EDGES)
    text = " ".join(fold(unicodedata.normalize("NFKC", _UNSEEN.sub("", text))).split()).strip(_EDGES)
    start, end = 0, len(text)
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return text[start:end]


def numbered(key: str) -> str:
    """`key` with each number as `#`, the way phrases write a number.

    >>> numbered("1,204 shares")
    '# shares'
    """
    return _NUMBER.sub("#", key)


def forms(line_key: str) -> tuple[str, ...]:
    """The forms under which a line's key may stand in a list: as it is, and with numbers as `#`.

    A Markdown link counts as its text.

    >>> forms("tweet](https://example.com/share?id=4")
    ('tweet',)
    """
    form = key(_LINK.sub(r"\1", line_key)) if "](" in line_key else line_key
    number = numbered(form)
    return (form,) if number == form else (form, number)


def spellings(phrase: str) -> tuple[str, ...]:
    """`phrase` as pages print it: apostrophes straight or curly, Greek with accents or, as in capitals, without.

    >>> spellings("don't miss")
    ("don't miss", 'don’t miss')
    >>> spellings("σχόλια")
    ('σχόλια', 'σχολια')
    """
    straight = phrase.replace("’", "'")
    found = (straight, straight.replace("'", "’")) if "'" in straight else (phrase,)
    bare = tuple(one.translate(_ACCENTS) for one in found)
    return found if bare == found else (*found, *bare)


def without_targets(text: str) -> str:
    """`text` with the text of each Markdown link in place of it: where a link leads says nothing."""
    return _LINK.sub(r"\1", _BARE_LINK.sub("", text)) if "](" in text else text


def unseen(text: str) -> bool:
    """Whether `text` shows a reader nothing: white space, and characters without width."""
    return not _UNSEEN.sub("", text).strip(_JOINERS)


def squash(text: str) -> str:
    """`text` without white space: what a reader would miss if it were gone."""
    return "".join(text.split())
