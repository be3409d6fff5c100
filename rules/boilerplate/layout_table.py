"""The shell of a table that only laid out the page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.line import Line
from lint.runs import runs

_ROW = lazy(r"\s*(?:\|.*|.*\|)\s*")
_RULED = lazy(r"\s*[|+][\s|+:=-]*")
_BARS = frozenset("|+")
_EDGES = "|+ \t\r\xa0"


class LayoutTable(Rule):
    """The shell of a table that only laid out the page: `|  |`, `| --- |`, frames, and bars around a single cell.

    Old pages are one table, of which the bars are left: rows with nothing in them, and
    rows of one cell that is a paragraph or a label. Empty rows go; of a row with one
    cell the bars go and the words stay. A table with two cells side by side in two of
    its rows holds data and is left alone.
    """

    message = "the shell of a table that lays out the page"
    triggers = ("|", "+-")
    examples = (
        Example(
            bad="|  | Jobs |\n|  |  |\n| --- | --- |\n| The ferry sails again after two years. |  |\n|  |\n",
            good="Jobs\nThe ferry sails again after two years.\n",
        ),
        Example(
            bad="The ferry sails again.\n\n+----------+\n|          |\n+----------+\n", good="The ferry sails again.\n"
        ),
        Example(bad="渡轮恢复运营。\n\n|||\n\n|  |  |\n", good="渡轮恢复运营。\n"),
        Example(good="| Year | People |\n| --- | --- |\n| 2018 | 1,204 |\n|  |  |\n| 2019 |  |\n"),
        Example(good="a | b\n\n|x| < 1\n\n||\n\nif a || b:\n"),
        Example(good="| Year |\n|---|\n| 2018 |\n| 2019 |\n| 2020 |\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each row that is a shell, or has one."""
        barred = (document.lines[at] for at in sorted(document.lines_with(_BARS)))
        for run in runs(document, barred):
            for bars, group in groupby(run, _bars):
                rows = list(group)
                if bars and not _holds_data(rows):
                    yield from self._shells(rows)

    def _shells(self, rows: Sequence[Line]) -> Iterator[Finding]:
        tabular = any(_RULED.fullmatch(row.text) or row.text.count("|") > 1 for row in rows)
        for row in rows:
            bare = row.text.strip(_EDGES)
            if _RULED.fullmatch(row.text):
                if len(row.text.strip()) > 2:
                    yield self.remove(row)
            elif (
                tabular
                and bare
                and "|" not in bare
                and row.text.lstrip().startswith("|")
                and row.text.rstrip().endswith("|")
            ):
                start = row.start + row.text.index(bare)
                yield self.finding(row.start, start, "")
                yield self.finding(start + len(bare), row.end, "")


def _bars(line: Line) -> int:
    """How many bars the row has; rows of one table have as many. 0 where the line is no row."""
    if _RULED.fullmatch(line.text):
        return line.text.count("|") + line.text.count("+")
    return line.text.count("|") if _ROW.fullmatch(line.text) else 0


def _holds_data(rows: Sequence[Line]) -> bool:
    """Whether the rows are a table: two with two cells, or a column of short cells under a ruled heading."""
    cells = [[cell for cell in row.text.split("|") if cell.strip(" \t\r\xa0-:+=")] for row in rows]
    if sum(len(filled) > 1 for filled in cells) > 1:
        return True
    column = [filled[0].strip() for filled in cells if len(filled) == 1]
    widths = {row.text.count("|") for row in rows}
    return len(column) > 2 and widths == {2} and any(map(_ruled, rows[1:2]))


def _ruled(row: Line) -> bool:
    return "-" in row.text and _RULED.fullmatch(row.text) is not None
