"""Words lost where links or pieces of code stood."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.lost_words import LOSSES, losses
from lint.prose import ordinary

_AFTER = lazy(r"\s|$|[\"”’)]")
# In a text that lost words elsewhere these are no clumsy sentences.
_GAP = lazy(
    r"\b(?:the|an?|our|their|my|your|its) (?:and|or|of|is|was|are|were|has|have|for|to|by|with|from|at|which|that|does"
    r"|as|when|will|can|should) "
    r"|\b(?:into|of|from|between|via|called|named|using) (?:and|or|is|was|are|were|will|can|does|which)\b"
    r"|\b(?:and|or) [.,](?=\s|$)|\(\s?, |, , |\b(?:what|how) (?:does|is|do|are) (?:do|does|work|used|called)\b"
    r"|\b(?:a|an|the) \.(?=\s|$)"
)
_OTHER_SENSE = lazy(r"(?:a (?:to|for|is|at|by|as|of)|an? (?:will|can)|(?:of|from) which|the (?:will|can)) ?$")
_LEAST, _ENOUGH = 2, 3
# These end clauses too ('where they come from'): they want another loss beside them.
_STRANDED = frozenset({"from", "of", "into", "between", "via"})


class LostLinkText(Rule):
    """Words that are gone where a link or a piece of code stood: 'effects into and .', 'according to , the'.

    Some extractors drop the text of links and of inline code. What is left is no
    language: a model learns to leave out the very words that matter. They cannot be
    restored from the text, so the page must be extracted again. Where one place is
    certain, likely ones in the same document are told too.
    """

    message = "words are lost here; extract the page again"
    severity = Severity.WARNING
    triggers = LOSSES
    examples = (
        Example(
            bad="You can call from inside of , and it gives the same value as and . What does do? It puts the into ."
        ),
        Example(bad="Об этом на сайте города сообщает газета в Твери со ссылкой на , где это было опубликовано."),
        Example(bad="Nach Angaben der und von , die das Haus gekauft hat, bleibt der Laden bis zum Herbst zu."),
        Example(good="The house they came from , and the one they live in, are both for sale now, the owner said."),
        Example(good="He wrote of and about the sea, and what he longed for . . . was the harbour of his own town."),
        Example(good="Run the script in your ./docker folder, and the rest of .NET and .config files will be there."),
        Example(good="Tags: , , , ,\nRudenko LG, Slepushkin AN , Monto AS , Efficacy of the vaccine in the year."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each such place in running text."""
        certain: list[tuple[int, int]] = []
        stranded = 0
        prose: dict[Line, bool] = {}
        for start, end in losses(document):
            line = document.line_at(start)
            if line not in prose:
                prose[line] = ordinary(line)
            if prose[line] and _certain(document, line, start, end):
                certain.append((start, end))
                stranded += document.folded[start:end].rstrip(" \u00a0,.") in _STRANDED
        if stranded == len(certain) < _ENOUGH:
            return
        for start, end in certain:
            yield self.finding(start, end)
        if len(certain) < _LEAST:
            return
        taken = {at for span in certain for at in range(*span)}
        for line in document.filled:
            for match in _GAP.finditer(document.folded, line.start, line.end):
                if taken.isdisjoint(range(*match.span())) and not _OTHER_SENSE.match(match[0]) and ordinary(line):
                    yield self.finding(match.start(), match.start() + len(match[0].rstrip()))


def _certain(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the word or mark at `start` and the mark before `end` cannot stand beside each other."""
    text = document.text
    if text[end - 1] == ")" or not _AFTER.match(text, end) or text[end : end + 2] == " .":
        return False
    if text[start] == ",":
        return line.prose and text[line.start : line.end].count(" ,") < 3
    before = text[line.start : start].rstrip()
    return text[start].islower() or not before or before[-1] in ".!?:;"
