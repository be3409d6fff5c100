"""What a page wraps around its text, told by its labels in whatever way."""

from collections.abc import Iterator
from itertools import groupby

from lint import Document, Example, Finding, Line, Rule
from lint.ending import SURELY, tail
from lint.frame import BOLD, CAREFUL, Zone, counted, frame_keys
from lint.labels import control_keys, ending_keys, lone_controls
from lint.symbols import LONG, bare_marks

_TEXT = "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band."
_MORE = "Nobody had thought that it would take so long, and the harbour master least of all of them."
_TEXT_PL = "Prom pływa znowu od poniedziałku, dwa lata po pożarze, z pełnym pokładem i z orkiestrą dętą na rufie."
_TEXT_RU = (
    "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и духовым оркестром на борту."
)
_TEXT_ZH = "渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。"


class PageWrapping(Rule):
    """What a page wraps around its text: menus and footers, what stands below its end, buttons, lone marks.

    `page-frame`, `page-tail`, `page-label` and `symbol-line` find it, each in a way of its own, and all
    of them by the labels of pages or by what has no word at all; so does `page-margin` above the
    text. In most languages none of them meets enough pages to prove how sure it is; together they
    do. So this rule says what they say, as one: it is there to be measured, and what it has been
    shown to be right about is safe for them.
    """

    message = "what a page wraps around its text ({lines})"
    general = True
    pools = ("page-frame", "page-label", "page-margin", "page-tail", "symbol-line")
    safe_in = frozenset({"en", "pl", "ru", "zh"})
    triggers = tuple(LONG)
    examples = (
        Example(
            bad=f"Skip to content\n\n{_TEXT}\n\n|\n\n{_MORE}\n\nRelated articles\n\nTen bridges\n\nAnn Lee\n\n"
            "About us\nPrivacy policy\nTerms of use\nContact us\n",
            good=f"{_TEXT}\n\n{_MORE}\n",
        ),
        Example(bad=f"{_TEXT_PL}\n\nCzytaj także\n\nDziesięć mostów\nPrzy nabrzeżu\n\n»\n", good=f"{_TEXT_PL}\n"),
        Example(bad=f"{_TEXT_RU}\n\nГлавная\nПолитика\nО проекте\nРеклама на сайте\nКонтакты\n", good=f"{_TEXT_RU}\n"),
        Example(bad=f"{_TEXT_ZH}\n\n相关阅读\n\n十座桥\n码头\n", good=f"{_TEXT_ZH}\n"),
        Example(good=f"{_TEXT}\n\nThe crew\n\nAnn Lee\nBob Moor\n\n* * *\n\n{_MORE}\n"),
        Example(good=f"{_TEXT}\n\nShare this recipe\n, she said\n\n2 cups flour\n500 g butter\n1 pinch salt\n"),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The labels of frames, of the ends of articles and of controls, and the key of a line of symbols."""
        return ("", *sorted(frame_keys() | ending_keys() | control_keys()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each run of lines that any of them takes."""
        frame = document.frame
        heads = (block for block in frame.blocks(BOLD) if block.zone is Zone.HEAD and len(set(block.labels)) > 1)
        taken = {line.index for block in (*frame.blocks(CAREFUL), *heads) for line in block.lines}
        for piece in tail(document, SURELY, strict=True):
            taken.update(line.index for line in piece.lines if not piece.text)
        taken.update(line.index for line in lone_controls(document))
        taken.update(line.index for line in bare_marks(document))
        for inside, group in groupby(document.filled, lambda line: line.index in taken):
            if inside:
                yield self._wrapping(list(group))

    def _wrapping(self, lines: list[Line]) -> Finding:
        message = self.message.format(lines=counted(len(lines)))
        return self.finding(lines[0].start, lines[-1].end, "", message=message)
