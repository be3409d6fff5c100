"""A word in which a reading machine took one letter for another."""

from collections.abc import Iterator
from functools import cache

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.literals import Literals
from lint.prose import ordinary

# Words so frequent that a page which was read by a machine has some of them, and the letters that it confuses.
_WORDS = {
    "en": """the that this they them then than there these their those other with which while when where what who would
    could should and made under from some same time more most must many make home come name him whom have had been were
    because before through both each much such has her said about against world between himself always something""",
    "de": """und der die das den dem oder nicht auch sich durch werden wurde haben hatte mehr immer nach noch doch einem
    seinem zum vom kam""",
}
_CONFUSED = (("m", "rn"), ("h", "b"), ("h", "li"), ("e", "c"), ("d", "cl"), ("the", "tiie"), ("the", "tne"))
# What comes of it and is a word, a name or an abbreviation all the same.
_WORDS_TOO = frozenset(
    "bad bas batte ber bim clen clos dcn dcr den dern dic hirn horne karn lias lier thc vorn zurn".split()  # noqa: SIM905
)


def _mangled(word: str) -> Iterator[str]:
    """What becomes of `word` where one kind of letter in it is misread throughout."""
    for right, wrong in _CONFUSED:
        if right in word:
            read = word.replace(right, wrong)
            if len(read) > 2 and read not in _WORDS_TOO:
                yield read


_MEANT = {
    language: {read: word for word in words.split() for read in _mangled(word)} for language, words in _WORDS.items()
}
_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéè"
_DIGIT = lazy(rf"[01](?<=[{_LETTERS}].)(?=[{_LETTERS}])")
_TOKEN_START = lazy(r"(?:^|(?<=[\s(\"“„«]))[A-ZÄÖÜ]?[a-zäöüßéè]+[01]\Z")
_TOKEN_END = lazy(r"[a-zäöüßéè]+(?=[.,;:!?)\"”’]*(?:\s|$))")
_REACH = 30
_USUAL, _SHORTEST = 3.7, 4
# Written so on purpose.
_ON_PURPOSE = frozenset({"password", "passwort", "porn", "love", "good", "god", "cool", "rock", "rockstar", "owned"})


class OcrConfusion(Rule):
    """A word that a reading machine got wrong: 'frorn' for 'from', 'tbe' for 'the', 'c0mpany', 'wil1ing'.

    Scanned books and papers have them by the thousand, and each is a word to a model that
    no person has ever written. Only very frequent words are looked for, and of words with
    a digit in them only those that are usual ones with the letter in its place. The page
    wants another reading; what stands in it is for a person to say.
    """

    message = "a reading machine's {word!r} for {meant!r}?"
    severity = Severity.WARNING
    languages = frozenset(_WORDS)
    triggers = (
        *(f" {read} " for meant in _MEANT.values() for read in meant),
        *(f"{before}{digit}{after}" for before in _LETTERS for digit in "01" for after in _LETTERS),
    )
    examples = (
        Example(
            bad="It was tbe first ship that carne frorn the island to the harbour of the town in that year, and the "
            "people of it were on the pier to see it come in."
        ),
        Example(
            bad="The c0mpany said that it was wil1ing to pay for the road and for all that is on it, and it was so."
        ),
        Example(
            bad="Der Rat ist nicbt für den Bau, uncl die Leute auf der Straße sind es auch nicht, wie man es in der "
            "Stadt und auf dem Schiff von den Leuten hört."
        ),
        Example(
            good="The corn was born in the barn, and the stern tern had a bad bee in the bow of the boat with him."
        ),
        Example(good="The password was passw0rd, the h2o of the b2b is in the i18n, and @j0hn is at the 10th of it."),
        Example(good="Commit a1b0c9d of the tree is in the list of the ones that the people of the team have seen."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such word, in lines of ordinary text."""
        text = document.text
        for spaced in _literals().occurring(document.folded):
            read = spaced.strip()
            meant = _MEANT.get(document.tongue or "", {}).get(read)
            at = document.folded.find(spaced) if meant else -1
            while at >= 0 and meant:
                start, end = at + 1, at + 1 + len(read)
                if text[start:end].islower() and ordinary(document.line_at(start)):
                    yield self._read(start, end, read, meant)
                at = document.folded.find(spaced, end)
        for match in _DIGIT.finditer(text):
            at = match.start()
            begin, rest = _TOKEN_START.search(text[max(0, at - _REACH) : at + 1]), _TOKEN_END.match(text, at + 1)
            if begin is None or rest is None or document.tongue not in _MEANT:
                continue
            start, end = at + 1 - len(begin[0]), rest.end()
            whole = _whole(document, text[start:at].lower(), match[0], rest[0])
            if whole and ordinary(document.line_at(at)):
                yield self._read(start, end, text[start:end], whole)

    def _read(self, start: int, end: int, read: str, meant: str) -> Finding:
        return self.finding(start, end, message=self.message.format(word=read, meant=meant))


@cache
def _literals() -> Literals:
    return Literals(f" {read} " for meant in _MEANT.values() for read in meant)


def _whole(document: Document, before: str, digit: str, after: str) -> str | None:
    """The usual word that a letter in place of `digit` makes, if there is one."""
    from lint.spelling.lexicon import frequency

    language = document.tongue or "en"
    if len(before) + len(after) + 1 < _SHORTEST:
        return None
    words = [before + letter + after for letter in ("o" if digit == "0" else "li")]
    best = max(words, key=lambda word: frequency(word, language))
    return best if frequency(best, language) >= _USUAL and best not in _ON_PURPOSE else None
