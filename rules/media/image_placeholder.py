"""What stands in a text where a picture was: '[image]', 'Click to enlarge'."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, PhraseRule, key
from lint.cutting import cuts
from lint.lazy import lazy

_BRACKETS = lazy(r"\W*?[\[(（【]\s?([^\[\]()（）【】\n]{2,40})\s?[\])）】](?!\()\W*")
_NOTE = lazy(r"[\[(（【]([^\[\]()（）【】\n]{4,60})[\])）】](?!\()")
# 'Enlarge / The ferry at its pier': a button, a stroke, and the caption.
_BUTTONS = (
    *("enlarge", "enlarge image", "enlarge photo", "enlarge this", "enlarge this image", "enlarge this photo"),
    *("vergrößern", "bild vergrößern", "agrandir", "ampliar", "ampliar imagen", "ingrandisci", "powiększ"),
    *("увеличить", "zvětšit", "förstora", "forstør", "forstørr", "vergroot", "suurenna"),
)
_BUTTON = lazy(rf"\W{{0,4}}(?:{'|'.join(_BUTTONS)}) ?/\s+(?=\S)")
_PLAYER = "VIDEO"
_QUOTED = lazy(r"[\"'`={}<>]")


class ImagePlaceholder(PhraseRule):
    """What stands where a picture or a film was: '[image]', 'Enlarge this image', '(Click to enlarge)', 'Image'.

    The picture is not there, and nobody can click: a model learns to print the buttons of
    a browser. What says how to see a picture larger is cut out of its line, the caption
    behind 'Enlarge /' stays. 'Image' and 'Video' alone are headings and items of lists
    too: they count in brackets, or where their place bears them out.
    """

    message = "placeholder of a picture: {phrase!r}"
    examples = (
        Example(bad="It sails again.\n\n[image]\n\nIt is blue.", good="It sails again.\n\nIt is blue."),
        Example(
            bad="It sails again.\n\nEnlarge this image\ntoggle caption\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(
            bad="Enlarge / The new ferry at its pier\n\nIt is blue.", good="The new ferry at its pier\n\nIt is blue."
        ),
        Example(
            bad="The ferry at its pier (click to enlarge) in May.\n\nA map of the bay. Click to enlarge.\n",
            good="The ferry at its pier in May.\n\nA map of the bay.\n",
        ),
        Example(
            bad="The ferry sails again after two years, and the pier is open to all who want to see it.\n\nImage\n",
            good="The ferry sails again after two years, and the pier is open to all who want to see it.\n",
        ),
        Example(bad="It sails again.\n\nVIDEO\n\nIt is blue.", good="It sails again.\n\nIt is blue."),
        Example(bad="Sie fährt.\n\nBild vergrößern\n\nZum Vergrößern bitte anklicken\n", good="Sie fährt.\n"),
        Example(bad="Il repart.\n\nCliquez pour agrandir\n", good="Il repart.\n"),
        Example(bad="Vuelve.\n\nAmpliar imagen\n", good="Vuelve.\n"),
        Example(bad="Снова ходит.\n\nНажмите, чтобы увеличить.\n\n[фото]\n", good="Снова ходит.\n"),
        Example(bad="Znów pływa.\n\nKliknij, aby powiększyć\n", good="Znów pływa.\n"),
        Example(bad="渡轮恢复运营。\n\n点击查看大图\n\n（图片）\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\nクリックすると拡大します。\n", good="船が出ます。\n"),
        Example(bad="배가 다시 다닌다.\n\n이미지 확대\n", good="배가 다시 다닌다.\n"),
        Example(good="Click to enlarge the fleet: the minister pressed the button.\n\n## VIDEO\n\nIt shows the pier."),
        Example(good='The record has two fields:\n\n["image"]\n\n("photo")\n'),
        Example(
            good="The record of a ferry has three parts, and each of them is told in a section of its own below:\n\n"
            "Image\nVideo\n\nThe image has to be a square, and the video must not be longer than a minute and a half."
        ),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """What says how to see a picture, wherever it stands, and the buttons before captions."""
        buttons = (button + stroke for button in _BUTTONS for stroke in ("/", " /"))
        return (*sorted(cls.load_phrases().sentence), *buttons)

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, each line of a word in brackets, and each note inside a line."""
        taken = set()
        for finding in super().check(document):
            taken.add(document.line_at(finding.start).index)
            yield finding
        named = self.phrases.keys.intersection(document.forms)
        for at in sorted({at for form in named for at in document.forms[form]} - taken):
            line = document.lines[at]
            if self._is_marker(line):
                taken.add(at)
                if not document.is_fragment(line):
                    yield self.remove(line, message=self.message.format(phrase=line.text.strip()))
        holding = document.lines_with(self._literals) - taken
        notes = [span for at in sorted(holding) for span in self._notes(document.lines[at], document)]
        for start, end in cuts(document, notes):
            yield self.finding(start, end, "", message="a note on how to see a picture")

    def _is_marker(self, line: Line) -> bool:
        """Whether the line is a word for a picture in brackets, or what readability leaves of a player."""
        if len(line.text) > self.phrases.longest:
            return False
        word = _BRACKETS.fullmatch(line.text)
        return line.text.strip() == _PLAYER or (
            word is not None and not _QUOTED.search(line.text) and key(word[1]) in self.phrases.keys
        )

    def _notes(self, line: Line, document: Document) -> Iterator[tuple[int, int]]:
        """The button before a caption, and what stands in brackets within a line and says how to see a picture."""
        button = _BUTTON.match(document.folded, line.start, line.end)
        if button:
            yield line.start, button.end()
        for note in _NOTE.finditer(line.text):
            if key(note[1]) in self.phrases.sentence:
                yield line.start + note.start(), line.start + note.end()
