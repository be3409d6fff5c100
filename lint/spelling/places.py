"""Where words stand in a text."""

from lint.spelling.lexicon import known


def place_of(chunk: str, text: str) -> int:
    """Where `chunk`, one of the words of `text` as white space parts them, stands first."""
    at = text.find(chunk)
    while text[at - 1 : at].strip() or text[at + len(chunk) : at + len(chunk) + 1].strip():
        at = text.find(chunk, at + 1)
    return at


def only(word: str, at: int, folded: str) -> bool:
    """Whether `word`, folded, stands at `at` alone; not where a word that nobody knows begins with it, either.

    What stands there several times, or with an ending, is a name or a term.
    """
    start = folded.find(word)
    while start >= 0:
        end = start + len(word)
        if start != at and not folded[start - 1 : start].isalnum():
            while end < len(folded) and folded[end].isalnum():
                end += 1
            if end - start == len(word) or not known(folded[start:end]):
                return False
        start = folded.find(word, end)
    return True
