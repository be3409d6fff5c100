"""A document in a language that is not expected."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Scope, Severity
from lint.language import DECIDED, IDENTIFIABLE

# Languages that are told from another one by nothing that `identify` looks at.
_ALIKE = {"nb": "no", "nn": "no", "bs": "hr", "ms": "id", "yi": "he", "as": "bn", "dz": "bo", "ti": "am"}


class WrongLanguage(Rule):
    """A document in another language than the corpus is meant to hold.

    Crawls by domain bring translations, foreign comments and machine-made pages along.
    The rule speaks only where the expected languages are configured, and only where the
    language is beyond doubt: short or mixed text has none. Where a language is expected
    that cannot be identified, only a script that is not its own proves anything.
    """

    message = "the text is in {found!r}, expected {expected}"
    severity = Severity.ERROR
    examples = (
        Example(
            bad="Die Sitzung des Rates begann am Abend, und niemand wollte über die Brücke im Tal reden.",
            options={"expected": ["en", "fr"]},
        ),
        Example(bad="会议在北京举行，各国代表讨论了今年的计划和明年的预算。", options={"expected": ["ko"]}),
        Example(bad="会議は東京で開かれ、代表たちは今年の計画について話し合った。", options={"expected": ["zh", "gl"]}),
        Example(
            good="The council met in the evening, and nobody wished to speak about the bridge that had fallen in May.",
            options={"expected": ["de", "en"]},
        ),
        Example(good="Guten Tag!", options={"expected": ["en"]}),
        Example(good="Die Sitzung des Rates begann am Abend, und niemand wollte über die Brücke im Tal reden."),
        Example(
            good="O concello reuniuse pola tarde e ninguén quixo falar da ponte que caera no mes de maio na vila.",
            options={"expected": ["gl"]},
        ),
        Example(
            good="Rådet møttes om kvelden, og ingen ville snakke om broen som hadde falt ned i mai, sa ordføreren.",
            options={"expected": ["nb"]},
        ),
    )

    expected: tuple[str, ...] = ()
    """The codes (ISO 639-1) of the languages that are expected; none switches the rule off."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Find the document as a whole to be in another language than those expected."""
        if not self.expected:
            return
        wanted = {_ALIKE.get(code, code) for code in (code.split("-")[0].lower() for code in self.expected)}
        found = document.language
        if found is None or found in wanted or not (wanted <= IDENTIFIABLE or found in DECIDED):
            return
        message = self.message.format(found=found, expected=" or ".join(map(repr, self.expected)))
        yield self.finding(0, len(document.text), message=message, scope=Scope.DOCUMENT)
