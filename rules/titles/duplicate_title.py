"""The title, repeated right below itself."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Line, Rule, key
from lint.headlines import is_listed
from lint.heads import between_controls

# Shorter lines say too little: equal cells of a table, menu entries, names of speakers.
_WORDS = 3
_LETTERS = 8
_LONGEST = 200
# What a heading or a quoted title begins with.
_MARKS = " \t\u00a0\u3000#*\"'“”‘’«»„「『《【"


class DuplicateTitle(Rule):
    """The title, repeated right below itself.

    The page's title and the article's own heading are the same words, and the
    extractor kept both. A model trained on it learns to say everything twice at the
    start. The later copy goes. It is safe where the record says that it is the title,
    or where the document begins with it and a blank line parts the copies: two equal
    lines in one block may be the verses of a song. A copy below a date, a byline and
    the like goes too, but never safely.
    """

    message = "the title is repeated right below itself"
    applicability = Applicability.SAFE
    examples = (
        Example(
            bad="Ferry line to reopen in May\n\nFerry line to reopen in May\nMonday\n\nIt was closed for two years.\n",
            good="Ferry line to reopen in May\n\nMonday\n\nIt was closed for two years.\n",
        ),
        Example(
            bad="Fähre fährt ab Mai wieder\nFÄHRE FÄHRT AB MAI WIEDER\n\nSie lag zwei Jahre still.",
            good="Fähre fährt ab Mai wieder\n\nSie lag zwei Jahre still.",
            metadata={"title": "Fähre fährt ab Mai wieder"},
        ),
        Example(
            bad="渡轮航线五月恢复运营\n\n渡轮航线五月恢复运营\n\n它停运了两年。",
            good="渡轮航线五月恢复运营\n\n它停运了两年。",
        ),
        Example(
            bad="Harbour News\n\nFerry line to reopen in May\nFerry line to reopen in May\n\nIt is closed.",
            good="Harbour News\n\nFerry line to reopen in May\n\nIt is closed.",
        ),
        Example(
            bad="Ferry line to reopen in May\n\n5 May 2019\nBy Ann Lee\n\nFerry line to reopen in May\n\nIt is closed.",
            good="Ferry line to reopen in May\n\n5 May 2019\nBy Ann Lee\n\nIt is closed.",
        ),
        Example(good="Ferry line to reopen in May\n\nMonday\nTuesday\nFriday\nSunday\n\nFerry line to reopen in May\n"),
        Example(good="Sing, river, sing\n\nSing, river, sing all day\n\nThe boats are on their way."),
        Example(good="The key features:\n\n- The key features:\n- none"),
        Example(good="Lunch\n\nLunch\n\nLunch was served twice."),
        Example(good="5 May 2019\n\n* Mend the northern pier\n* Mend the northern pier"),
    )

    between: int = 2
    """How many lines may stand between the title and its copy; labels and menus do not count."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each copy that follows its like before any running text."""
        head = [line for line in document.lines[: document.body_start] if not line.blank]
        if len({line.key for line in head}) == len(head):
            return  # no two lines are the same
        title = key(document.metadata.get("title", ""))
        first = head[0].key
        taken = {line.index for line in between_controls(document)}
        seen: dict[str, int] = {}
        above: list[Line] = []
        for line in head:
            at = seen.get(line.key)
            # What is removed counts for nothing further down: it will not be there.
            if at is not None and _like_a_title(line) and (beside := self._beside(line, above, at, document, taken)):
                parted = line.index > above[-1].index + 1
                exact = beside == "right" and (line.key == title or (parted and line.key == first))
                yield self.finding(
                    line.start,
                    line.end,
                    "",
                    applicability=Applicability.SAFE if exact else Applicability.UNSAFE,
                    evidence=("the record's title",) if line.key == title else (),
                )
                continue
            seen[line.key] = len(above)
            above.append(line)

    def _beside(self, line: Line, above: list[Line], at: int, document: Document, taken: set[int]) -> str:
        """How `line` stands to its like, the line `at` of those above: `right` below, `near` it, or neither."""
        if at == len(above) - 1:
            return "right"
        if not _begins_with_a_word(line):
            return ""
        others = [one for one in above[at + 1 :] if one.index not in document.labels]
        if len(others) > self.between:
            # Menus between the two do not part them: another rule takes them away.
            others = [one for one in others if one.index not in document.frame.covered and one.index not in taken]
        return "near" if len(others) <= self.between else ""


def _begins_with_a_word(line: Line) -> bool:
    text = line.text.lstrip(_MARKS)
    return text[:1].isalnum() and "://" not in text and "|" not in text


def _like_a_title(line: Line) -> bool:
    if len(line.key) > _LONGEST or line.text.rstrip().endswith((":", ".", "。")) or is_listed(line):
        return False
    # Bullets and heading marks are no words of the title.
    words = Line(line.index, line.start, line.key).words
    return words >= _WORDS and sum(map(str.isalpha, line.key)) >= min(_LETTERS, words * 2)
