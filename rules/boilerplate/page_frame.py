"""Menus, breadcrumbs, footers: blocks of a page's own labels around its text."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.frame import CAREFUL, counted

_SHOWN = 5
_TEXT = "The ferry sailed again on Monday, two years after the fire, with a full deck and a brass band."
_MORE = "Nobody had thought that it would take so long, and the harbour master least of all of them."
_TEXT_DE = "Die Fähre fährt seit Montag wieder, zwei Jahre nach dem Brand, mit vollem Deck und einer Blaskapelle."
_TEXT_FR = "Le bac navigue de nouveau depuis lundi, deux ans après l'incendie, avec un pont plein et une fanfare."
_TEXT_PL = "Prom pływa znowu od poniedziałku, dwa lata po pożarze, z pełnym pokładem i z orkiestrą dętą na rufie."
_TEXT_RU = (
    "Паром снова ходит с понедельника, через два года после пожара, с полной палубой и духовым оркестром на борту."
)
_TEXT_EL = "Το φέρι ταξιδεύει πάλι από τη Δευτέρα, δύο χρόνια μετά τη φωτιά, με γεμάτο κατάστρωμα και μπάντα."
_TEXT_ES = "El transbordador navega de nuevo desde el lunes, dos años después del incendio, con la cubierta llena."
_TEXT_AR = "عادت العبارة إلى الإبحار يوم الاثنين بعد عامين من الحريق وكان سطحها ممتلئا بالركاب وعزفت فرقة موسيقية."
_TEXT_ZH = "渡轮星期一恢复运营，距离火灾已经过去整整两年，甲板上站满了乘客，还有一支铜管乐队演奏。"
_TEXT_JA = "渡し船は月曜日から再び運航しており、火災から二年がたち、甲板は乗客でいっぱいで、楽隊も演奏した。"


class PageFrame(PhraseRule):
    """Menus, breadcrumbs and footers: blocks of a page's own labels before, after or between its text.

    'Home', 'Sport' and 'Contact us' stand on every page of a site and belong to none; where an
    extractor keeps them, half of a text is menu, and a model learns to begin and end with one.
    Each of these words is a heading elsewhere, so none of them counts alone: a stretch without
    running text must have several different labels, some of them of an interface, and a block
    reaches over short lines only. The title, its byline and date, headings, lists that are
    announced, and sentences cut to pieces by links stay, and so does a text without sentences.
    What has fewer labels is for `page-margin`.
    """

    message = "a menu or footer {where} ({lines})"
    general = True
    safe_in = frozenset({"en"})
    examples = (
        Example(
            bad="The new ferry | Harbour Post\n\nSkip to content\nHome\nWorld\nSport\nBoats & piers\nLog in\n\n"
            f"The ferry sails again\n\n{_TEXT}\n",
            good=f"The new ferry | Harbour Post\n\nThe ferry sails again\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nMore from the harbour\n\nAbout us\nCareers\nHarbour shop\nPrivacy policy\nTerms of use\n",
            good=f"{_TEXT}\n\nMore from the harbour\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nHome\nNews\nSport\nHarbour\nWeather\nContact us\nPrivacy policy\nSite map\nLog in\n\n"
            f"{_MORE}\n",
            good=f"{_TEXT}\n\n{_MORE}\n",
        ),
        Example(
            bad=f"{_TEXT_DE}\n\nStartseite\nPolitik\nHafen\nÜber uns\nImpressum\nDatenschutz\n", good=f"{_TEXT_DE}\n"
        ),
        Example(
            bad=f"{_TEXT_FR}\n\nAccueil\nPolitique\nLe port\nNous contacter\nMentions légales\n", good=f"{_TEXT_FR}\n"
        ),
        Example(
            bad=f"{_TEXT_ES}\n\nInicio\nDeportes\nEl puerto\nContacto\nAviso legal\nMapa web\n", good=f"{_TEXT_ES}\n"
        ),
        Example(
            bad=f"{_TEXT_PL}\n\nStrona główna\nKultura\nO nas\nRegulamin\nPolityka prywatności\n", good=f"{_TEXT_PL}\n"
        ),
        Example(bad=f"{_TEXT_RU}\n\nГлавная\nПолитика\nО проекте\nРеклама на сайте\nКонтакты\n", good=f"{_TEXT_RU}\n"),
        Example(bad=f"{_TEXT_EL}\n\nΑΡΧΙΚΗ\nΠΟΛΙΤΙΚΗ\nΕΠΙΚΟΙΝΩΝΙΑ\nΌροι χρήσης\n", good=f"{_TEXT_EL}\n"),
        Example(bad=f"{_TEXT_AR}\n\nالرئيسية\nرياضة\nمن نحن\nاتصل بنا\n", good=f"{_TEXT_AR}\n"),
        Example(bad=f"{_TEXT_ZH}\n\n首页\n财经\n关于我们\n联系我们\n网站地图\n", good=f"{_TEXT_ZH}\n"),
        Example(bad=f"{_TEXT_JA}\n\nホーム\nスポーツ\n会社概要\nお問い合わせ\nサイトマップ\n", good=f"{_TEXT_JA}\n"),
        Example(good="Home\nNews\nSport\nContact us\nPrivacy policy\nLog in\n"),
        Example(good=f"Contact us\n\n{_TEXT}\n\nPrivacy policy\n\n{_MORE}\n\nTerms of use\n\n{_TEXT_DE}\n"),
        Example(
            good=f"{_TEXT}\n\nEvery page of the site has these links:\n\nHome\nContact us\nPrivacy policy\nLog in\n"
        ),
        Example(good=f"{_TEXT}\n\nBread\nFlour, 500 g\nWater\nSalt\n\nSport\nRowing\nSailing\nMusic\nHealth\n"),
        Example(
            good=f"{_TEXT}\n\nPress\nLog in\n, type your\nUsername\nand\nPassword\n, press\nSign in\nor\nRegister\n.\n"
        ),
        Example(
            good="# Home\n\nThe old boats\nlie in the mud\nby the wall,\nand the news\nof the world\nis the rain\n"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each block of the frame that has labels enough to be sure of."""
        for block in document.frame.blocks(CAREFUL):
            message = self.message.format(where=block.zone.value, lines=counted(len(block.lines)))
            evidence = (f"labels: {', '.join(block.labels[:_SHOWN])}",)
            yield self.finding(block.lines[0].start, block.lines[-1].end, "", message=message, evidence=evidence)
