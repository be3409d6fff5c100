"""Lines: what a document is looked at by."""

from lint.folding import fold, forms, key, without_targets
from lint.lazy import lazy

# A script written without spaces says in few characters what others say in many words.
_CJK = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0eff\U00020000-\U0003ffff]")
_TERMINAL = lazy(r"[.!?…。！？।؟۔։][\"'”’»›“‘)\]}）」』】*_]*$")
_CLOSING = 20
"""So many characters at the end of a line tell whether it ends like a sentence."""
_STOPS = frozenset(".!?…。！？।؟۔։")
_PROSE_WORDS = 12
_PROSE_LEAST = 15
"""In code points: no shorter line has so many words, be it of letters between characters that count as half a word."""
# Sentences that a site prints about itself under every text: they tell nothing of where the text begins and ends.
# A © right behind a letter is half of a broken 'é', but for the 'Â' that is the other half of itself.
_NOTICE = lazy(
    r"(?<![^\W\dâ_])©|(?<![\w/])(?:copyright|cookies?|javascript)(?![\w/])|all rights reserved"
    r"|out(?:dated| of date) browser|alle rechte vorbehalten|tous droits réservés|derechos reservados"
    r"|diritti riservati|direitos reservados|prawa zastrzeżone|права защищены|版权所有|版權所有|クッキー|쿠키"
)
# Where a Markdown link leads, said at the end of the text.
_DEFINITION = lazy(r"\s{0,3}\[[^\]]+\]:\s")
# One of these stands in all that matches the pattern: looking for them is many times faster.
_ASCII_NOTICES = (
    *("copyright", "all rights reserved", "cookie", "javascript", "date browser", "dated browser"),
    *("rechte vorbehalten", "derechos reservados", "diritti riservati", "direitos reservados"),
)
NOTICES = (
    *_ASCII_NOTICES,
    *("©", "droits réservés", "prawa zastrzeżone", "права защищены", "版权所有", "版權所有", "クッキー", "쿠키"),
)


class Line:
    """A line of a document: `text[start:end]` without its line ending.

    A line ends at a line feed (with an optional carriage return), nowhere else.
    """

    __slots__ = ("_forms", "_key", "_notice", "_prose", "_terminal", "_words", "blank", "end", "index", "start", "text")

    # Rules ask again and again; each answer is worked out once, and set when it is first asked for.
    _forms: tuple[str, ...]
    _key: str
    _notice: bool
    _prose: bool
    _terminal: bool
    _words: int

    def __init__(self, index: int, start: int, text: str) -> None:
        self.index = index
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.blank = not text or text.isspace()

    def __repr__(self) -> str:
        return f"Line({self.index}, {self.start}, {self.end}, {self.text!r})"

    @property
    def key(self) -> str:
        """The form in which lines are compared; see `lint.folding.key`."""
        try:
            return self._key
        except AttributeError:
            self._key = key(self.text)
            return self._key

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms under which the line may stand in a list; see `lint.folding.forms`."""
        try:
            return self._forms
        except AttributeError:
            self._forms = forms(self.key)
            return self._forms

    @property
    def terminal(self) -> bool:
        """Whether the line ends like a sentence."""
        try:
            return self._terminal
        except AttributeError:
            text = self.text.rstrip()
            last = text[-1:]
            self._terminal = last in _STOPS or (not last.isalnum() and _TERMINAL.search(text[-_CLOSING:]) is not None)
            return self._terminal

    @property
    def words(self) -> int:
        """How many words the line has; two characters count as one where words are not spaced."""
        try:
            return self._words
        except AttributeError:
            text = self.text
            cjk = 0 if text.isascii() else len(_CJK.findall(text))
            spaced = _CJK.sub(" ", text) if cjk else text
            self._words = (cjk + 1) // 2 + len(spaced.split())
            return self._words

    @property
    def prose(self) -> bool:
        """Whether the line is a sentence or more of running text, and not a label or a notice.

        A notice (copyright, cookies) must not count, for it is taken away as an artefact:
        head and tail of a document are to be the same before and after.
        """
        try:
            return self._prose
        except AttributeError:
            self._prose = (
                len(self.text) >= _PROSE_LEAST and self.terminal and self.words >= _PROSE_WORDS and not self.notice
            )
            return self._prose

    @property
    def notice(self) -> bool:
        """Whether the line speaks of copyright, cookies and the like: what a site says of itself."""
        try:
            return self._notice
        except AttributeError:
            folded = without_targets(fold(self.text))
            notices = _ASCII_NOTICES if folded.isascii() else NOTICES
            self._notice = (
                any(map(folded.__contains__, notices))
                and _NOTICE.search(folded) is not None
                and _DEFINITION.match(folded) is None
            )
            return self._notice
