"""A word that is another one misspelled."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary

if TYPE_CHECKING:
    from lint.spelling import Meant

# A word with punctuation at its edges, not cut off by dots; all else – addresses, handles, code, compounds, numbers –
# is never a candidate.
_CHUNK = lazy(r"([\"'“‘(\[]{0,2})([A-Za-z][a-z]+)((?:['’]s)?(?!\.\.)[.,;:!?\"'”’)\]]{0,3})")
_LETTERS_OF_ANY = lazy(r"[\"'“„»‘(\[]{0,2}([^\W\d_]+)(?!\.\.)[.,;:!?\"'”“«’)\]]{0,3}")
_LETTERS = lazy(r"[A-Za-z]+(?:['’][a-z]+)?")
# A word in quotation marks by itself is talked about.
_QUOTED = lazy("[\"'”’]")
# The first letter of a word, which an extractor parted from the rest: an ornate one, or a link.
_INITIAL = lazy(r"(?<!\S)[B-HJ-Zb-hj-z]\s{1,9}\Z")
# Words that English texts are full of and that others hardly hold.
_FUNCTION_WORDS = frozenset(
    (
        *("the", "of", "and", "to", "that", "for", "with", "as", "was", "were", "it", "is", "are", "be", "by"),
        *("on", "at", "from", "this", "which", "have", "has", "had", "not", "but", "his", "her", "their", "they"),
        *("he", "she", "you", "we", "who", "will", "would", "can", "could", "been", "its", "an", "or", "my"),
        *("if", "so", "what", "when", "there", "than", "your", "our", "about", "into", "out"),
    )
)
_SAMPLE, _LEAST_CHUNKS = 200, 50
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
    word is held against a name that it hardly differs from. English and, by the
    words alone, German; other languages are not checked. How often it is right is
    in docs/typos.md.
    """

    message = "possible typo: {word!r}, meant {meant!r}?"
    severity = Severity.WARNING
    languages = frozenset({"de", "en"})
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
        Example(
            bad="Der Minister hat am Montag gesagt, dass die Regierung noch vor der Wahl im Herbst ein neues Programm "
            "vorlegen wird. Die Opposition und auch die Gewerkschaften sind mit dem Plan nicht einverstanden, weil sie "
            "von der Regierung nicht gefragt wurden und die Unterstüzung für den Umbau der Häuser im Land fehlt.",
            good="Der Minister hat am Montag gesagt, dass die Regierung noch vor der Wahl im Herbst ein neues Programm "
            "vorlegen wird. Die Opposition und auch die Gewerkschaften sind mit dem Plan nicht einverstanden, weil sie "
            "von der Regierung nicht gefragt wurden und die Unterstützung für den Umbau der Häuser im Land fehlt.",
        ),
        Example(good="Der Minister hat am Montag gesagt, dass die Regierung ein neues Programm vorlegen wird."),
        Example(good="As the French say of it, la nuit tous les chats sont gris, and that is all there is to it."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word that is a misspelling, with the word that was meant."""
        chunks = document.text.split()
        new = set(chunks) - _plain
        if not new:
            return
        if not _english(chunks):
            yield from self._by_frequency(document, chunks)
            return
        for chunk in new:
            match = _CHUNK.fullmatch(chunk)
            if match is not None and not (match[1] and _QUOTED.search(match[3])) and _suspicious(match[2]):
                yield from self._look(document, chunk, match)
            else:
                _remember(chunk, _plain)

    def _by_frequency(self, document: Document, chunks: Sequence[str]) -> Iterator[Finding]:
        """Each misspelling in a language of which only the words are known; those of such a text are few and long."""
        if len(chunks) < _LEAST_CHUNKS or document.tongue not in self.languages - {"en"}:
            return
        from lint.spelling.by_frequency import meant_in
        from lint.spelling.places import place_of

        plain = _plain_in.setdefault(document.tongue, set())
        for chunk in set(chunks) - plain:
            match = _LETTERS_OF_ANY.fullmatch(chunk)
            word = match[1] if match and (match[1].islower() or match[1].istitle()) else ""
            found = meant_in(document.tongue, word.lower())
            if match is None or found is None:
                _remember(chunk, plain)
            elif document.folded.count(word.lower()) == 1:
                start = place_of(chunk, document.text) + match.start(1)
                if ordinary(document.line_at(start)):
                    yield self._typo(start, word, found)

    def _typo(self, start: int, word: str, found: "Meant") -> Finding:
        replacement = found.word if word.islower() else found.word.capitalize()
        message = self.message.format(word=word, meant=replacement)
        return self.finding(start, start + len(word), replacement, message=message, evidence=found.reasons)

    def _look(self, document: Document, chunk: str, match: re.Match[str]) -> Iterator[Finding]:
        """The finding for `chunk`, if its surroundings bear it out; the cheap questions come first."""
        from lint.spelling import meant
        from lint.spelling.places import (
            FAR,
            doubted,
            is_technical,
            neighbours,
            only,
            place_of,
            stands_apart,
            surroundings,
        )

        text, word, at = document.text, match[2], place_of(chunk, document.text)
        left, right = neighbours(chunk, at, text)
        place, name = surroundings(left, right, (match[1], match[3]), text), not word.islower()
        if (
            meant(word.lower(), place, name)
            and not stands_apart(chunk, left, right)
            and _in_english(left + right)
            and not _INITIAL.search(text, max(0, at - FAR), at)
            and only(word.lower(), at + len(match[1]), document.folded)
            and ordinary(line := document.line_at(at))
            and (found := meant(word.lower(), place := doubted(place, left, right, line), name))
            and (meant(word.lower(), replace(place, technical=True), name) or not is_technical(text))
        ):
            yield self._typo(at + len(match[1]), word, found)


_plain: set[str] = set()
"""Chunks that cannot be a finding in any document; texts repeat their words, so most are settled here."""
_plain_in: dict[str, set[str]] = {}
"""The same in other languages than English."""


def _remember(chunk: str, plain: set[str]) -> None:
    if len(plain) >= _REMEMBERED:
        plain.clear()
    plain.add(chunk)


def _suspicious(word: str) -> bool:
    """Whether `word` may be a misspelling in some context."""
    from lint.spelling import suspects, unknown

    folded = word.lower()
    return unknown(folded) and bool(suspects(folded, not word.islower()))


def _english(chunks: Sequence[str]) -> bool:
    """Whether the words of a text are English, by the share of function words in its beginning."""
    sample = chunks[:_SAMPLE]
    found = sum(map(_FUNCTION_WORDS.__contains__, sample))
    return found >= _LEAST_FUNCTION_WORDS and found >= _LEAST_SHARE * len(sample)


def _in_english(around: Sequence[str]) -> bool:
    """Whether the words around one are English: a function word among them, and hardly one unknown and unlike any."""
    from lint.spelling import suspects, unknown

    bare = [match[0].lower() for match in map(_LETTERS.search, around) if match]
    strange = sum(unknown(word) and not suspects(word, False) for word in bare)
    return any(word in _FUNCTION_WORDS for word in bare) and strange <= (1 - _LEAST_KNOWN) * len(bare)
