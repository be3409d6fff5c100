"""What is left of menus and footers where few labels bear them out."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lint import Document, Example, Finding, Line, PhraseRule
from lint.frame import BOLD, CAREFUL, Frame, Zone, counted
from lint.headlines import is_listed

_TEXT = "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band."
_MORE = "Nobody had thought that it would take so long, and the harbour master least of all of them."
_TEXT_DE = "Die Fähre fährt seit Montag wieder, zwei Jahre nach dem Brand, mit vollem Deck und einer Blaskapelle."
_TEXT_FR = "Le bac navigue de nouveau depuis lundi, deux ans après l'incendie, avec un pont plein et une fanfare."
_TEXT_IT = "Il traghetto naviga di nuovo da lunedì, due anni dopo l'incendio, con il ponte pieno e una banda."
_TEXT_RU = (
    "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и духовым оркестром на борту."
)
_TEXT_ZH = "渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。"
_TEXT_KO = "불이 난 지 두 해 만에 월요일부터 나룻배가 다시 다니고 있으며 갑판은 손님으로 가득했고 악대도 연주했다."
_TEXT_TR = "Vapur, yangından iki yıl sonra pazartesi günü yeniden sefere çıktı, güverte doluydu ve bir bando çaldı."


class PageMargin(PhraseRule):
    """Scattered labels of a page around its text: too few for `page-frame`, or in smaller pieces.

    They are the same menus and footers, cut short by an extractor or parted by longer lines,
    and teach the same; but less bears them out, so this rule is right less often and has
    numbers of its own. It knows the labels of `page-frame` and leaves alone what that rule does.
    """

    message = "labels of a page {where} ({lines})"
    general = True
    examples = (
        Example(bad=f"{_TEXT}\n\nAbout us\nHarbour shop\nPrivacy policy\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nContact us\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nHarbour news\nWorld\nSport\nBoats and piers\nWeather\nLog in\n\n{_MORE}\n",
            good=f"{_TEXT}\n\nHarbour news\n\n{_MORE}\n",
        ),
        Example(bad=f"{_TEXT_DE}\n\nImpressum\nDatenschutz\n", good=f"{_TEXT_DE}\n"),
        Example(bad=f"{_TEXT_FR}\n\nMentions légales\nPlan du site\n", good=f"{_TEXT_FR}\n"),
        Example(bad=f"{_TEXT_IT}\n\nContatti\nNote legali\n", good=f"{_TEXT_IT}\n"),
        Example(bad=f"{_TEXT_RU}\n\nКонтакты\nКарта сайта\n", good=f"{_TEXT_RU}\n"),
        Example(bad=f"{_TEXT_ZH}\n\n关于我们\n联系我们\n", good=f"{_TEXT_ZH}\n"),
        Example(bad=f"{_TEXT_KO}\n\n이용약관\n개인정보처리방침\n", good=f"{_TEXT_KO}\n"),
        Example(bad=f"{_TEXT_TR}\n\nGizlilik politikası\nKünye\n", good=f"{_TEXT_TR}\n"),
        Example(good=f"{_TEXT}\n\nContact us\n\n{_MORE}\n"),
        Example(good=f"{_TEXT}\n\nMusic\nSport\nHealth\nTravel\n"),
        Example(good=f"Sport\n\nThe harbour cup\n\n{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nThe two links at the foot of the page:\n\nContact us\nPrivacy policy\n"),
        Example(good="Contact us\nPrivacy policy\nAbout us"),
        Example(good=f"{_TEXT}\n\nCustomer support\n- one number for all piers\n- answers on the same day\n"),
    )

    @classmethod
    def word_file(cls) -> Path:
        """The phrases of `page-frame`."""
        return Path(__file__).parent / "phrases" / "page_frame.toml"

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each piece of the frame that is not in a block of `page-frame`."""
        frame = document.frame
        blocks = list(frame.blocks(BOLD))
        if not blocks:
            return
        taken = {line.index for block in frame.blocks(CAREFUL) for line in block.lines}
        for block in blocks:
            if block.zone is Zone.BETWEEN and document.shows_code:
                continue
            for left, group in groupby(block.lines, lambda line: line.index not in taken):
                lines = list(group)
                if left and not (len(lines) == 1 and _heads(lines[0], document)):
                    yield self._piece(lines, block.zone.value, frame)

    def _piece(self, lines: list[Line], where: str, frame: Frame) -> Finding:
        labels = [frame.labels[line.index] for line in lines if line.index in frame.labels]
        message = self.message.format(where=where, lines=counted(len(lines)))
        evidence = (f"labels: {', '.join(labels[:5])}",) if labels else ()
        return self.finding(lines[0].start, lines[-1].end, "", message=message, evidence=evidence)


def _heads(line: Line, document: Document) -> bool:
    """Whether `line` may be the heading of a list, or announce what stands below it."""
    below = document.below(line)
    if below is None or is_listed(line) or below.index in document.labels or below.index in document.frame.covered:
        return False
    return is_listed(below) or line.text.rstrip().endswith((":", "："))
