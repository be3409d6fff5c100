"""Words: where they end in scripts with spaces, and what counts as one in scripts without."""

from lint.lazy import lazy

# Kana, ideographs, Thai, Lao, Burmese and Khmer. Korean has spaces.
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff"
)
_WORD = lazy(rf"[{_UNSPACED}]{{1,2}}|[^\s{_UNSPACED}]+")
_ATOM = lazy(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_WITHOUT_SPACES = lazy(f"[{_UNSPACED}]")
_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»“”„‘’‚‹›…–—·•¿¡。，、；：！？「」『』（）《》【】।॥،؛؟"
_SENTENCE_END = lazy(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s|$)|[。！？｡]+|[।؟۔։]+")


def words(text: str) -> list[str]:
    """The words of `text` as white space parts them; of unspaced scripts two characters are one.

    >>> words("To go, 12 km")
    ['To', 'go,', '12', 'km']
    >>> words("会议在北京")
    ['会议', '在北', '京']
    """
    return text.split() if text.isascii() else _WORD.findall(text)


def atoms(text: str) -> list[str]:
    """The words of `text` without the marks at their edges; of unspaced scripts each character is one.

    >>> atoms("It's 北京 (now)")
    ["It's", '北', '京', 'now']
    """
    pieces = text.split() if text.isascii() else _ATOM.findall(text)
    return [bare for piece in pieces if (bare := piece.strip(_MARKS))]


def unspaced(word: str) -> bool:
    """Whether `word` is of a script that is written without spaces."""
    return not word.isascii() and _WITHOUT_SPACES.match(word) is not None


def sentences(text: str) -> int:
    """How many sentences end in `text`: a mark before white space, or a full stop of an unspaced script.

    >>> sentences("It rained. The 3.5 km were wet! 会议结束了。")
    3
    """
    return len(_SENTENCE_END.findall(text))
