"""Encodings: UTF-16 and UTF-32 as layers over the bytes, and guesses at what is not Unicode."""

import codecs
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader

from lint.sources.source import Sink, SourceError
from lint.sources.stream import BLOCK, streamed

_INVALID = "lint.invalid"
_LEAST_EVIDENCE = 5  # characters that are not ASCII
_LEAD = 1.1
_WINDOW = 100_000
# What is not Unicode becomes the byte 0xff, which is not UTF-8 either: the record that holds it says so.
codecs.register_error(_INVALID, lambda error: ("\udcff", getattr(error, "end", 0)))


@dataclass(frozen=True, slots=True)
class Wide:
    """A Unicode encoding that is not UTF-8: such files are read and written through it, and seen as UTF-8."""

    mark: bytes
    encoding: str

    @property
    def name(self) -> str:
        """`UTF-16` or `UTF-32`."""
        return self.encoding[:6].upper()

    def reader(self, stream: BufferedReader) -> BufferedReader:
        """`stream` without its mark, as UTF-8."""
        stream.read(len(self.mark))
        return streamed(self._narrowed(stream))

    def _narrowed(self, stream: BufferedReader) -> Iterator[bytes]:
        decoder = codecs.getincrementaldecoder(self.encoding)(_INVALID)
        while block := stream.read(BLOCK):
            yield decoder.decode(block).encode("utf-8", "surrogateescape")
        yield decoder.decode(b"", True).encode("utf-8", "surrogateescape")

    def writer(self, sink: Sink) -> Sink:
        """Where UTF-8 reaches `sink` in this encoding, the mark first; closing it closes `sink`."""
        sink.write(self.mark)
        return _Widening(sink, self)


class _Widening:
    def __init__(self, sink: Sink, wide: Wide) -> None:
        self._sink = sink
        self._wide = wide
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, data: bytes, /) -> None:
        self._put(data, final=False)

    def close(self) -> None:
        self._put(b"", final=True)
        self._sink.close()

    def _put(self, data: bytes, *, final: bool) -> None:
        try:
            text = self._decoder.decode(data, final)
        except UnicodeDecodeError as error:
            raise SourceError(f"not valid {self._wide.name}, so it cannot be written back as it was") from error
        self._sink.write(text.encode(self._wide.encoding))


# The longer marks first: one of UTF-32 begins with one of UTF-16.
_WIDE = (
    Wide(codecs.BOM_UTF32_LE, "utf-32-le"),
    Wide(codecs.BOM_UTF32_BE, "utf-32-be"),
    Wide(codecs.BOM_UTF16_LE, "utf-16-le"),
    Wide(codecs.BOM_UTF16_BE, "utf-16-be"),
)


def wide(head: bytes) -> Wide | None:
    """The encoding that the first bytes of a file name by their mark, where it is not UTF-8."""
    return next((one for one in _WIDE if head.startswith(one.mark)), None)


def detect_encoding(raw: bytes, at: int) -> str | None:
    """The encoding of bytes that are not UTF-8 at `at`, or None where that is not certain enough.

    Certain is: a fair number of characters speaks for it, no other encoding of the web
    that reads them differently comes near, and what it reads is text. A file that is
    UTF-8 but for a few broken bytes is never taken for something else.
    """
    loose = raw.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    if broken < sum(not char.isascii() for char in loose) - broken:
        return None
    window = raw[max(0, at - _WINDOW) : at + _WINDOW]
    if sum(byte > 0x7F for byte in window) < _LEAST_EVIDENCE:
        return None
    import chardet

    guesses = [
        (guess["encoding"], guess["confidence"])
        for guess in chardet.detect_all(window, ignore_threshold=True, encoding_era=chardet.EncodingEra.MODERN_WEB)
        if guess["encoding"] is not None
    ]
    if not guesses:
        return None
    encoding, confidence = guesses[0]
    text = _read(raw, encoding)
    if text is None or not _sane(text):
        return None
    sample = window.decode(encoding, "replace")
    for rival, value in guesses[1:]:
        if value * _LEAD > confidence and window.decode(rival, "replace") != sample:
            return None
    return encoding


def _read(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _sane(text: str) -> bool:
    """Whether nearly all characters beyond ASCII are letters, marks, numbers or punctuation."""
    beyond = [char for char in text if not char.isascii()]
    odd = sum(unicodedata.category(char)[0] in "SC" for char in beyond)
    return odd * 20 <= len(beyond)
