"""A word that is another one misspelled."""

import re
from collections.abc import Iterator, Sequence
from itertools import filterfalse

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary

# A word with punctuation at its edges, not cut off by dots; all else – addresses, handles, code, compounds, numbers –
# is never a candidate.
_CHUNK = lazy(r"([\"'“‘(\[]{0,2})([A-Za-z][a-z]+)((?:['’]s)?(?!\.\.)[.,;:!?\"'”’)\]]{0,3})")
_LETTERS = lazy(r"[A-Za-z]+(?:['’][a-z]+)?")
# An ornate initial that an extractor parted from its word.
_INITIAL = lazy(r"[B-HJ-Z]")
_AROUND = 120
_NEAR = 8
# Words that English texts are full of and that others hardly hold.
_FUNCTION_WORDS = frozenset(
    (
        *("the", "of", "and", "to", "that", "for", "with", "as", "was", "were", "it", "is", "are", "be", "by"),
        *("on", "at", "from", "this", "which", "have", "has", "had", "not", "but", "his", "her", "their", "they"),
        *("he", "she", "you", "we", "who", "will", "would", "can", "could", "been", "its", "an", "or", "my"),
        *("if", "so", "what", "when", "there", "than", "your", "our", "about", "into", "out"),
    )
)
_SAMPLE = 500
_LEAST_SHARE = 0.15
_LEAST_FUNCTION_WORDS = 2
_LEAST_KNOWN = 0.75
_REMEMBERED = 1 << 18


class Misspelling(Rule):
    """A typing error: a word that does not exist, one slip away from one that belongs there.

    A model learns misspellings as words, and a vocabulary fills with them. Being in
    no dictionary proves nothing – most such words are names and terms – so the word
    that was meant must be near, far more frequent, and at home between the
    neighbours. What stands twice in a document is a name or a term; a capitalised
    word is only held against a name that its neighbour calls for. English only.
    """

    message = "possible typo: {word!r}, meant {meant!r}?"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    examples = (
        Example(
            bad="The Los Angelas Times reported on Monday that the bridge would be closed for a year.",
            good="The Los Angeles Times reported on Monday that the bridge would be closed for a year.",
        ),
        Example(
            bad="The council said that it had recieved more than forty letters about the new road.",
            good="The council said that it had received more than forty letters about the new road.",
        ),
        Example(
            bad="It was (the minister said) an oppurtunity for all of us, and we were glad of it.",
            good="It was (the minister said) an opportunity for all of us, and we were glad of it.",
        ),
        Example(
            good="Wojciechowska and Nkemelu met Tran Quoc at the café in Tbilisi before the talks with the others."
        ),
        Example(
            good="The acetylation of the phosphatidylcholines was followed by a wash with dichloromethane and water."
        ),
        Example(
            good="You can write to jonhsmith or to @recieve_all, and the page is at www.recieve.example for a week."
        ),
        Example(good="She said that he was gonna be sorry and that they wuz robbed, and thass all there was to it."),
        Example(good="It was soooo cold and we were all brrrr when the aardwolf came out of the hole at the end."),
        Example(
            good="The colour of the harbour was organised by the traveller, and the color was analyzed by the traveler."
        ),
        Example(
            good="The word is often written as recieve, and recieve is what you will find in many of their letters."
        ),
        Example(good="Der Minister hat am Montag gesagt, dass die Regierung ein neues Programm vorlegen wird."),
        Example(good="As the French say of it, la nuit tous les chats sont gris, and that is all there is to it."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word that is a misspelling, with the word that was meant."""
        chunks = document.text.split()
        new = set(filterfalse(_plain.__contains__, chunks))
        if not new or not _english(chunks):
            return
        for chunk in new:
            match = _CHUNK.fullmatch(chunk)
            if match is None or not _suspicious(match[2]):
                if len(_plain) >= _REMEMBERED:
                    _plain.clear()
                _plain.add(chunk)
                continue
            at = _only(match[2].lower(), document.folded)
            if at is not None:
                yield from self._look(document, at - len(match[1]), match)

    def _look(self, document: Document, at: int, match: re.Match[str]) -> Iterator[Finding]:
        """The finding for the chunk at `at`, if its surroundings bear it out."""
        from lint.spelling import Surroundings, meant

        word = match[2]
        line = document.line_at(at)
        if not ordinary(line):
            return
        left = document.text[max(line.start, at - _AROUND) : at].split()[-_NEAR:]
        after = at + len(match[0])
        right = document.text[after : min(line.end, after + _AROUND)].split()[:_NEAR]
        if not _in_english(left + right) or (left and _INITIAL.fullmatch(left[-1])):
            return
        before = left[-1] if left and not match[1] and _LETTERS.fullmatch(left[-1]) else ""
        behind = _LETTERS.match(right[0]) if right and not match[3] else None
        place = Surroundings(before.lower(), behind[0].lower() if behind else "", len(left) + len(right), document.text)
        found = meant(word.lower(), place, name=not word.islower())
        if found:
            start = at + len(match[1])
            replacement = found.word if word.islower() else found.word.capitalize()
            message = self.message.format(word=word, meant=replacement)
            yield self.finding(start, start + len(word), replacement, message=message, evidence=found.reasons)


_plain: set[str] = set()
"""Chunks that cannot be a finding in any document; texts repeat their words, so most are settled here."""


def _suspicious(word: str) -> bool:
    """Whether `word` may be a misspelling in some context."""
    from lint.spelling import suspects, unknown

    folded = word.lower()
    return unknown(folded) and bool(suspects(folded, name=not word.islower()))


def _only(word: str, folded: str) -> int | None:
    """Where `word` stands, if but once; None also where it is a part of another word that nobody knows.

    What stands there several times, or with an ending, is a name or a term.
    """
    from lint.spelling import known

    found = None
    at = folded.find(word)
    while at >= 0:
        start, end = at, at + len(word)
        while start and folded[start - 1].isalnum():
            start -= 1
        while end < len(folded) and folded[end].isalnum():
            end += 1
        if end - start > len(word):
            if not known(folded[start:end]):
                return None
        elif found is None:
            found = start
        else:
            return None
        at = folded.find(word, end)
    return found


def _english(chunks: Sequence[str]) -> bool:
    """Whether the words of a text are English, by the share of function words in its beginning."""
    sample = chunks[:_SAMPLE]
    found = sum(map(_FUNCTION_WORDS.__contains__, sample))
    return found >= _LEAST_FUNCTION_WORDS and found >= _LEAST_SHARE * len(sample)


def _in_english(around: Sequence[str]) -> bool:
    """Whether the words around one are English: a function word among them, and hardly an unknown one."""
    from lint.spelling import unknown

    bare = [match[0].lower() for match in map(_LETTERS.search, around) if match]
    strange = sum(map(unknown, bare))
    return any(word in _FUNCTION_WORDS for word in bare) and strange <= (1 - _LEAST_KNOWN) * len(bare)
