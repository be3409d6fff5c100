"""The title, glued to the first paragraph."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

_LINES = 4
_WORDS = 3
_WORDS_BEFORE_SPACE = 5
_LETTERS = 12
_REST = 40
_NEXT = lazy(r"(?P<space>\s*)[\"'“„«‘(\[]?(?P<first>\w)")


class GluedTitle(Rule):
    """The title, glued to the first paragraph without a break.

    The extractor lost the break between the heading and the text ('Ferry to reopenIt was
    closed for two years.'). A model trained on it learns that headlines run on. Where
    the title stands above as well, the glued copy goes; else the break is put back. The
    title must be known, from the record or from a line of its own above, and a capital
    must follow it: a paragraph may well begin with the words of its title.
    """

    message = "the title is glued to the first paragraph"
    examples = (
        Example(
            bad="Ferry line to reopen in May\n\n"
            "Ferry line to reopen in MayIt was closed for two years, and the council paid for all of it.",
            good="Ferry line to reopen in May\n\nIt was closed for two years, and the council paid for all of it.",
        ),
        Example(
            bad="Ferry line to reopen in May It was closed for two years, and the council paid for all of it.",
            good="Ferry line to reopen in May\n\nIt was closed for two years, and the council paid for all of it.",
            metadata={"title": "Ferry line to reopen in May"},
        ),
        Example(
            bad="Паром снова пойдёт в маеОн стоял два года, и совет города заплатил за ремонт всей палубы.",
            good="Паром снова пойдёт в мае\n\nОн стоял два года, и совет города заплатил за ремонт всей палубы.",
            metadata={"title": "Паром снова пойдёт в мае"},
        ),
        Example(
            good="The harbour ferry\n\nThe harbour ferry is the oldest of its kind, and nobody knows who built it."
        ),
        Example(good="The harbour ferry\n\nThe harbour ferry Anna sails on Monday, on Tuesday and on every Friday."),
        Example(
            good="Ferry line to reopen in May\n\nFerry line to reopen in May. It was closed for two years, they say."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The first line at the head that begins with the title and goes on."""
        known = document.metadata.get("title", "").strip()
        above = ""
        for line in document.filled[:_LINES]:
            text = line.text.strip()
            for title, stands in ((above, True), (known, False)):
                # The first letters tell at once that most lines do not begin with their title.
                if text[:1].lower() != title[:1].lower() or (end := _end_of(title, text)) is None:
                    continue
                start = line.start + len(line.text) - len(line.text.lstrip())
                cut, stop = start + len(title), start + end
                if stands:
                    yield self.finding(start, stop, "", evidence=("it stands above as well",))
                else:
                    yield self.finding(start, stop, f"{document.text[start:cut]}\n\n", evidence=("the record's title",))
                return
            above = text


def _end_of(title: str, text: str) -> int | None:
    """Where the paragraph begins in `text`, a line that begins with `title`; None where nothing is glued."""
    if len(text) < len(title) + _REST or text[: len(title)].lower() != title.lower():
        return None
    if sum(map(str.isalpha, title)) < _LETTERS or not title[-1].isalnum():
        return None
    match = _NEXT.match(text, len(title))
    if not match or not match["first"].isupper():
        return None
    words = len(title.split())
    # In one case a capital inside a word, in the other one that may be a name's.
    if words < (_WORDS_BEFORE_SPACE if match["space"] else _WORDS) or (not match["space"] and title.isupper()):
        return None
    return len(title) + len(match["space"])
