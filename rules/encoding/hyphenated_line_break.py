"""A word that a line break cut in two, with a hyphen between the parts."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

_SPLIT = lazy(r"(?<=[^\W\d_])[-‐](?P<break>\r?\n[ \t]{0,40})(?P<rest>[^\W\d_]{2,30}[,.;:!?)”’\"]{0,3})(?!\S) ?")
_HEAD = lazy(r"(?:^|(?<=[\s(“„«\"]))[^\W\d_]{2,30}\Z")
_WORD = lazy(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_LONGEST = 40
# Of languages that join words at will a compound is rare where its parts are not.
_COMMON, _RARER = 3.0, 0.5


class HyphenatedLineBreak(Rule):
    """A word that was hyphenated at the end of a printed line: 'exam-' and 'ple' on the next.

    Text from PDF files and from pages wrapped by hand has them. A model learns pieces
    that are no words. The parts are joined where the joined word stands elsewhere in
    the document, or is a usual word of its language while one of the parts is not;
    the line break moves behind it. A hyphen that belongs to the word stays.
    """

    message = "word cut by a line break: {word!r}"
    severity = Severity.WARNING
    triggers = ("-\n", "-\r", "‐\n", "‐\r")
    examples = (
        Example(
            bad="The council met in the har-\nbour, as it did before. Nobody had seen\nthe harbour so full.\n",
            good="The council met in the harbour,\nas it did before. Nobody had seen\nthe harbour so full.\n",
        ),
        Example(
            bad="It is the task of the govern-\n  ment to pay for the road and for all that is on it, as the\n"
            "  people of the town said to the man that they met with.",
            good="It is the task of the government\n  to pay for the road and for all that is on it, as the\n"
            "  people of the town said to the man that they met with.",
        ),
        Example(
            bad="Die Regie-\nrung und der Rat der Stadt sind nicht für den Bau, und die Leute auf der Straße "
            "sind es auch nicht.\r\n",
            good="Die Regierung\nund der Rat der Stadt sind nicht für den Bau, und die Leute auf der Straße "
            "sind es auch nicht.\r\n",
        ),
        Example(good="It was a well-\nknown place, and the vice-\nchancellors of the two schools met in it."),
        Example(good="Both pre-\nand post-war houses; see example.org/some-\nthing and something."),
        Example(good="The re-\nform of 1902 was well-\nread, and he re-\nsigned the letter."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word whose parts are known to be one."""
        text = document.text
        words: set[str] | None = None
        for match in _SPLIT.finditer(text):
            head = _HEAD.search(text[max(0, match.start() - _LONGEST) : match.start()])
            rest = match["rest"].rstrip(',.;:!?)”’"')
            if head is None or not rest.islower():
                continue
            if words is None:
                words = set(_WORD.findall(document.folded))
            first, last = head[0].lower(), rest.lower()
            if f"{first}-{last}" in words or not (first + last in words or _usual(first, last, document.tongue)):
                continue
            after = text[match.end() : match.end() + 1]
            yield self.finding(
                match.start(),
                match.end(),
                match["rest"] + ("" if after in "\r\n" else match["break"]),
                message=self.message.format(word=head[0] + rest),
            )


def _usual(first: str, last: str, language: str | None) -> bool:
    """Whether the joined word is a usual one of `language`, and more so than one of its parts."""
    if language is None or language == "zh":
        return False
    from lint.spelling.lexicon import frequency

    joined = frequency(first + last, language)
    return joined >= _COMMON and joined > min(frequency(first, language), frequency(last, language)) + _RARER
