"""What bears out a label below which an article seems to end, so that it may be believed.

A newsletter box stands in the middle of articles, 'Reply' between the posts of a forum; below
either may come a recipe, a table, a last paragraph. So what follows the label is looked at, too.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from lint.document import Document
from lint.labels import in_articles
from lint.line import Line
from lint.own_lines import shredded
from lint.substance import contents, is_substance, shaped

_NARROW = 0.03
"""So much running text below a label, as a share of what stands above, needs nothing to bear it out."""
_MIDDLE = 0.1
"""More than that is that of teasers only where most lines are none."""
_OTHERS = 3
_ROW = 2
_FEW = 3
_APART = 1


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below a line, up to the next label that an article ends above: as far as it tells of an end.

    `lines` counts all, `own` those that are no labels, `shaped` what of them has the shape of an
    article's (see `lint.substance`), `texts` running text, `row` such lines in a row, from the first on,
    and `longest` the longest row.
    """

    lines: int = 0
    own: int = 0
    shaped: int = 0
    texts: int = 0
    row: int = 0
    longest: int = 0
    after: Line | None = None

    def and_line(self, line: Line, document: Document, *, text: bool) -> "Below":
        """The same with `line`, which stands right above; `text` tells whether it is running text."""
        label = line.index in document.labels
        row = self.row + 1 if text else 0
        return Below(
            self.lines + 1,
            self.own + (not label),
            self.shaped + (0 if label else shaped(line, self.after)),
            self.texts + text,
            row,
            max(self.longest, row),
            self.after if label else line,
        )

    def bears_out(self, label: Line, share: float, again: Container[int]) -> bool:
        """Whether an article may end above `label`, below which this stands.

        Below a label that stands in articles, too, few lines of their own may stand. `share` is how long
        the running text is, measured by what stands before. Where it is more than a little, the label
        must be one that does not stand in articles and is not in `again` (see `recurring`), and what
        follows must look like teasers.
        """
        boxed = in_articles(label)
        if (boxed and self.own >= _FEW) or is_substance(self.shaped, self.own):
            return False
        if share <= _NARROW:
            return True
        teasers = share <= _MIDDLE or _OTHERS * self.texts <= self.lines + 1
        return not boxed and teasers and self.longest <= _ROW and label.index not in again


def belongings(stretch: Sequence[Line], document: Document) -> frozenset[int]:
    """The indices of the lines of `stretch` that may be the article's all the same.

    They are pieces of a sentence that links have cut, and a table of contents.
    """
    places = shredded(stretch, document.labels, _APART) | contents(stretch, document.labels)
    return frozenset(line.index for place, line in enumerate(stretch) if place in places)


def recurring(document: Document) -> frozenset[int]:
    """The indices of the labels that stand above, too, with running text before them and between."""
    paragraphs = 0
    first: dict[str, int] = {}
    found: set[int] = set()
    for line in document.filled:
        if line.prose:
            paragraphs += 1
        elif paragraphs and line.index in document.labels and first.setdefault(line.key, paragraphs) < paragraphs:
            found.add(line.index)
    return frozenset(found)
