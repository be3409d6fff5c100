"""Lines: what a document is looked at by."""

from lint.folding import fold, key
from lint.lazy import lazy

# A script written without spaces says in few characters what others say in many words.
_CJK = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0eff\U00020000-\U0003ffff]")
_TERMINAL = lazy(r"[.!?…。！？।؟۔։][\"'”’»›“‘)\]}）」』】*_]*$")
_CLOSING = 20
"""So many characters at the end of a line tell whether it ends like a sentence."""
_PROSE_WORDS = 12
# Sentences that a site prints about itself under every text: they tell nothing of where the text begins and ends.
_NOTICE = lazy(
    r"©|\bcopyright\b|all rights reserved|\bcookies?\b|\bjavascript\b|out(?:dated| of date) browser"
    r"|alle rechte vorbehalten|tous droits réservés|derechos reservados|diritti riservati|direitos reservados"
    r"|prawa zastrzeżone|права защищены|版权所有|版權所有|クッキー|쿠키"
)


class Line:
    """A line of a document: `text[start:end]` without its line ending.

    A line ends at a line feed (with an optional carriage return), nowhere else.
    """

    __slots__ = ("_key", "_notice", "_prose", "_terminal", "_words", "blank", "end", "index", "start", "text")

    def __init__(self, index: int, start: int, end: int, text: str) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.text = text
        self.blank = not text or text.isspace()
        # Rules ask again and again; each answer is worked out once.
        self._key: str | None = None
        self._words: int | None = None
        self._terminal: bool | None = None
        self._notice: bool | None = None
        self._prose: bool | None = None

    def __repr__(self) -> str:
        return f"Line({self.index}, {self.start}, {self.end}, {self.text!r})"

    @property
    def key(self) -> str:
        """The form in which lines are compared; see `lint.folding.key`."""
        if self._key is None:
            self._key = key(self.text)
        return self._key

    @property
    def terminal(self) -> bool:
        """Whether the line ends like a sentence."""
        if self._terminal is None:
            self._terminal = _TERMINAL.search(self.text.rstrip()[-_CLOSING:]) is not None
        return self._terminal

    @property
    def words(self) -> int:
        """How many words the line has; two characters count as one where words are not spaced."""
        if self._words is None:
            cjk = 0 if self.text.isascii() else len(_CJK.findall(self.text))
            spaced = _CJK.sub(" ", self.text) if cjk else self.text
            self._words = (cjk + 1) // 2 + len(spaced.split())
        return self._words

    @property
    def prose(self) -> bool:
        """Whether the line is a sentence or more of running text, and not a label or a notice.

        A notice (copyright, cookies) must not count, for it is taken away as an artefact:
        head and tail of a document are to be the same before and after.
        """
        if self._prose is None:
            self._prose = self.words >= _PROSE_WORDS and self.terminal and not self.notice
        return self._prose

    @property
    def notice(self) -> bool:
        """Whether the line speaks of copyright, cookies and the like: what a site says of itself."""
        if self._notice is None:
            self._notice = _NOTICE.search(fold(self.text)) is not None
        return self._notice
