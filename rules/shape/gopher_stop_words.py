"""An English document without at least two of the commonest words."""

from lint import Document, Example
from lint.shape import ShapeRule
from lint.words import atoms

_STOP_WORDS = frozenset({"the", "be", "to", "of", "and", "that", "have", "with"})


class GopherStopWords(ShapeRule):
    """An English document without at least two of the commonest words.

    Running text cannot do without the, be, to, of, and, that, have, with; a text that has none is a list of
    names or of keywords. The words are English: a text that is known to be in another language is not judged.
    Peers differ in whether two different words are wanted (datatrove) or two in all (DCLM).

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too few of the commonest words"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    languages = frozenset({"en"})
    examples = (
        Example(bad="Harbour Ferry Timetable Monday Tuesday Wednesday"),
        Example(good="The ferry and its band."),
        Example(good="The ferry, the band, the pier.", options={"distinct": False}),
        Example(good="Die Sitzung des Rates begann am Abend, und niemand wollte über die Brücke im Tal reden."),
        Example(good="会议在北京举行，各国代表讨论了今年的计划和明年的预算。"),
    )

    least: int = 2
    """How many there must be."""
    distinct: bool = True
    """Whether they must be different words."""

    def verdict(self, document: Document) -> str | None:
        """Count the stop words of a text that may be English."""
        found = [word for word in atoms(document.folded) if word in _STOP_WORDS]
        count = len(set(found)) if self.distinct else len(found)
        if count >= self.least or document.language not in (None, "en"):
            return None
        return f"{count} of at least {self.least}"
