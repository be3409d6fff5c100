"""What a player of films or sounds says: its buttons, its clock, its menus."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, PhraseRule
from lint.lazy import lazy

_TIME = r"\d{1,2}:\d\d(?::\d\d)?"
# What stands beside the buttons of a player: its clock, its speeds, the punctuation between them.
_WEAK = lazy(rf"\s*(?:-?\s?{_TIME}|{_TIME}\s?[/|–]\s?{_TIME}|\d(?:\.\d\d?)?[x×]|\d{{1,3}}\s?%|[/:|–-])\s*")
# A clock that stands at the beginning, and a row of speeds: nothing else looks like them.
_SURE = lazy(rf"\s*(?:0?0:00(?::00)?\s?[/|]\s?{_TIME}|(?:\d(?:\.\d\d?)?[x×][\s|•·]+){{2,12}}\d(?:\.\d\d?)?[x×])\s*")
_LONGEST = 80
_MENU, _MENU_END = "beginning of dialog window", "end of dialog window"
_MENU_LINES, _MENU_WORDS = 160, 40


class PlayerText(PhraseRule):
    """What a player of films or sounds says: 'Play video', 'Current Time 0:00', 'Unmute', '0:00 / 1:30'.

    There is nothing to play; a model learns to print buttons. The buttons, clocks and
    menus of one player are one edit. Single words ('Duration', 'Chapters') and clocks
    are headings and rows of programmes too: they want a button beside them.
    """

    message = "text of a player: {phrase!r}"
    triggers = ("0:00", "1x", "1×", _MENU)
    examples = (
        Example(
            bad="It sails again.\n\nPlay Video\nPlay\nMute\nCurrent Time\n0:00\n/\nDuration\n1:30\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(
            bad="It sails again.\n\n0:00 / 1:30\n\n0.5x 1x 1.5x 2x\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(
            bad="It sails.\nBeginning of dialog window. Escape will cancel and close the window.\nText\nColor\nWhite\n"
            "Close Modal Dialog\nEnd of dialog window.\n\nIt is blue.",
            good="It sails.\n\nIt is blue.",
        ),
        Example(bad="It sails again.\n\nListen to this episode\n\nWatch on YouTube\n", good="It sails again.\n"),
        Example(bad="Sie fährt.\n\nVideo abspielen\n\nTon einschalten\n", good="Sie fährt.\n"),
        Example(bad="Il repart.\n\nLire la vidéo\n\nPlein écran\n", good="Il repart.\n"),
        Example(bad="Vuelve.\n\nReproducir vídeo\n\nSu navegador no soporta el elemento de audio.\n", good="Vuelve.\n"),
        Example(
            bad="Снова ходит.\n\nВоспроизвести видео\n\nВаш браузер не поддерживает видео.\n", good="Снова ходит.\n"
        ),
        Example(bad="تبحر من جديد.\n\nتشغيل الفيديو\n", good="تبحر من جديد.\n"),
        Example(bad="नौका चली।\n\nवीडियो चलाएं\n", good="नौका चली।\n"),
        Example(bad="渡轮恢复运营。\n\n点击播放视频\n\n您的浏览器不支持视频播放。\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\n動画を再生\n", good="船が出ます。\n"),
        Example(bad="배가 다시 다닌다.\n\n동영상 재생\n", good="배가 다시 다닌다.\n"),
        Example(good="17:00\nThe news\n18:30\nA film about a ferry\n20:15\nThe weather"),
        Example(good="You play video of the ferry at half speed, 0.5x, and listen to this episode of its life."),
        Example(
            good="The recorder keeps three things of every film, and each of them has a section of its own below:\n\n"
            "Duration\nChapters\n\nA chapter is at least a minute long, and the recorder cuts the film where it begins."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of lines that a player says as one edit, and each sentence within a line."""
        marked: dict[int, str] = {}
        for finding in super().check(document):
            line = document.line_at(finding.start)
            if (finding.start, finding.end) == (line.start, line.end):
                marked[line.index] = finding.message
            else:
                yield finding
        for line in document.filled:
            if line.index not in marked and _is_sure(line):
                marked[line.index] = self.message.format(phrase=line.text.strip())
        for first, last in _menus(document):
            for index in range(first, last + 1):
                marked.setdefault(index, self.message.format(phrase=_MENU))
        for run in self._runs(document, marked):
            message = next(marked[line.index] for line in run if line.index in marked)
            yield self.finding(run[0].start, run[-1].end, "", message=message, evidence=(f"lines: {len(run)}",))

    def _runs(self, document: Document, marked: dict[int, str]) -> Iterator[list[Line]]:
        """The runs of marked lines, with the clocks, speeds and single words of a player among and around them."""
        run: list[Line] = []
        for line in document.filled:
            if line.index in marked or self._is_weak(line):
                run.append(line)
                continue
            if any(one.index in marked for one in run):
                yield run
            run = []
        if any(one.index in marked for one in run):
            yield run

    def _is_weak(self, line: Line) -> bool:
        """Whether the line may be of a player, where it stands beside one."""
        if len(line.text) > _LONGEST:
            return False
        return _WEAK.fullmatch(line.text) is not None or not self.phrases.keys.isdisjoint(line.forms)


def _is_sure(line: Line) -> bool:
    """Whether the line is a clock at its beginning, or a row of speeds with the ordinary one among them."""
    text = line.text
    return len(text) <= _LONGEST and ("0:00" in text or "1x" in text or "1×" in text) and bool(_SURE.fullmatch(text))


def _menus(document: Document) -> Iterator[tuple[int, int]]:
    """The first and the last line of each menu of subtitles, as their screen readers' notes bound it."""
    start = None
    for line in document.filled:
        if _MENU in document.folded[line.start : line.end]:
            start = line.index
        elif start is not None and line.key == _MENU_END:
            lines = document.lines[start : line.index + 1]
            if len(lines) <= _MENU_LINES and all(one.words <= _MENU_WORDS for one in lines):
                yield start, line.index
            start = None
