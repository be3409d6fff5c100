"""Two small words without the space between them."""

from collections.abc import Iterator
from functools import cache

from lint import Document, Example, Finding, Rule, Severity
from lint.literals import Literals
from lint.prose import ordinary

# What stands in front of 'the' and 'of' so often that the two are one word only where a space was lost.
_BEFORE_THE = "of in to on at by for from with and as is was that into over under after before through between because"
_BEFORE_OF = "end part one out some most all kind sort number because instead rest each many none side front top"
_OTHERS = """it is|it was|he was|she was|they were|we were|there is|there are|can be|will be|would be|has been|have been
had been|as well|such as|at least|in order|able to|going to|of course|in fact|each other|due to|need to|of a|in a"""
_PAIRS = {
    "en": (
        *(f"{word} the" for word in _BEFORE_THE.split()),
        *(f"{word} of" for word in _BEFORE_OF.split()),
        *(pair for line in _OTHERS.split("\n") for pair in line.strip().split("|")),
    ),
    "de": tuple(
        f"{first} {second}"
        for first in ("für", "und", "von", "mit", "auf", "aus", "dass", "ist", "wird", "über", "durch", "nach")
        for second in ("die", "der", "das", "den", "dem", "eine", "einen", "einem", "einer")
    ),
}
# What is a word or a name as well.
_WORDS_TOO = frozenset({"ina", "ofa", "nachdem", "überdem", "übereine", "übereinen"})
_GLUED = {
    language: {glued: pair for pair in pairs if (glued := pair.replace(" ", "")) not in _WORDS_TOO}
    for language, pairs in _PAIRS.items()
}


class GluedPair(Rule):
    """Two small words written as one: 'ofthe', 'endof', 'hasbeen', German 'fürdie'.

    The space between them was lost where a line, a tag or a no-break space ended, and a
    vocabulary fills with words that do not exist. Only pairs are looked for that are no
    word and no name, in lines of ordinary text.
    """

    message = "a space is lost in {glued!r}: {pair!r}"
    severity = Severity.WARNING
    languages = frozenset(_PAIRS)
    triggers = tuple(f" {glued} " for pairs in _GLUED.values() for glued in pairs)
    examples = (
        Example(
            bad="It stands at the endof the pier, and most ofthe people of the town have notbeen to it, but it hasbeen "
            "there for as long as the town is.",
            good="It stands at the end of the pier, and most of the people of the town have notbeen to it, but it has "
            "been there for as long as the town is.",
        ),
        Example(
            bad="Der Rat ist fürdie Brücke und nicht für den Hafen, weil es für die Leute auf der Straße ist, was "
            "sie von der Stadt wollen und nicht bekommen.",
            good="Der Rat ist für die Brücke und nicht für den Hafen, weil es für die Leute auf der Straße ist, was "
            "sie von der Stadt wollen und nicht bekommen.",
        ),
        Example(
            good="The band Inthe and the shop Endof are in the street, with a list of the things that are in the shop, "
            "and you can write to @ofthe or see tothe.example for it."
        ),
        Example(
            good="Nachdem der Inder mit dem anderen in der Stadt war, ist es beiden nicht mehr um die Brücke gegangen, "
            "indem sie auf dem Schiff von der Insel kamen."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such pair, with the space that belongs there."""
        folded = document.folded
        pairs = _GLUED.get(document.tongue or "", {})
        for spaced in _literals().occurring(folded):
            glued = spaced.strip()
            at = folded.find(spaced) if glued in pairs else -1
            while at >= 0:
                start, end = at + 1, at + 1 + len(glued)
                if document.text[start:end].islower() and ordinary(document.line_at(start)):
                    pair = pairs[glued]
                    yield self.finding(start, end, pair, message=self.message.format(glued=glued, pair=pair))
                at = folded.find(spaced, end)


@cache
def _literals() -> Literals:
    return Literals(f" {glued} " for pairs in _GLUED.values() for glued in pairs)
