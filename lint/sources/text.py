"""Plain text and Markdown: a document a file."""

import codecs
from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from lint.document import Document, Origin
from lint.edits import Change
from lint.finding import Applicability, Finding, Reencode, Scope
from lint.sources.bytesource import ByteSource
from lint.sources.source import Piece, Record, Splice

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class TextSource(ByteSource):
    """A file that is one document. A byte order mark is not part of the text."""

    def pieces(self, stream: BinaryIO) -> Iterator[Piece]:
        origin = Origin(str(self.path))
        limit = self.options.max_record_bytes
        raw = stream.read(limit + 1)
        if len(raw) > limit:
            finding = Finding(
                "oversized-record", 0, 0, f"larger than max-record-bytes ({limit:,}); not checked", Scope.FILE
            )
            yield Piece(raw, Record(origin, None, (finding,)))
            while block := stream.read(1 << 20):
                yield Piece(block)
            return
        mark, encoding = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", "utf-8"))
        try:
            text = raw[len(mark) :].decode(encoding)
        except UnicodeDecodeError as error:
            yield self._undecodable(raw, mark, error, origin)
            return
        yield Piece(raw, Record(origin, Document(text, origin)), partial(_splices, text, len(mark), encoding))

    def _undecodable(self, raw: bytes, mark: bytes, error: UnicodeDecodeError, origin: Origin) -> Piece:
        """The file as a finding, or read in the encoding it was found to have."""
        at = len(mark) + error.start
        row = raw.count(b"\n", 0, at) + 1
        message = f"byte 0x{raw[at]:02x} at offset {at:,} (line {row:,}) is not valid {error.encoding.upper()}"
        encoding = None if mark else detect_encoding(raw)
        if encoding is None:
            finding = Finding("invalid-utf-8", 0, 0, message, Scope.FILE)
            return Piece(raw, Record(Origin(origin.path, line=row), None, (finding,), keeps_file=True))
        fix = Reencode(encoding, Applicability.UNSAFE)
        finding = Finding("invalid-utf-8", 0, 0, f"{message}; it reads as {encoding}", Scope.FILE, (encoding,), fix)
        if not self.options.reencode:
            return Piece(raw, Record(Origin(origin.path, line=row), None, (finding,), keeps_file=True))
        text = raw.decode(encoding)
        record = Record(origin, Document(text, origin), (finding,))
        return Piece(raw, record, partial(_whole, text, raw))


def _splices(text: str, offset: int, encoding: str, changes: Sequence[Change]) -> list[Splice]:
    splices, at, place = [], 0, offset
    for change in changes:
        place += len(text[at : change.start].encode(encoding))
        end = place + len(text[change.start : change.end].encode(encoding))
        splices.append(Splice(place, end, change.replacement.encode(encoding)))
        at, place = change.end, end
    return splices


def _whole(text: str, raw: bytes, changes: Sequence[Change]) -> list[Splice]:
    from lint.edits import apply

    return [Splice(0, len(raw), apply(text, changes).encode())]


def detect_encoding(raw: bytes) -> str | None:
    """The encoding that bytes which are not UTF-8 are in, or None where that is not certain enough."""
    import chardet

    guess = chardet.detect(raw[:200_000])
    encoding, confidence = guess["encoding"], guess["confidence"]
    if encoding is None or (confidence or 0) < 0.8:
        return None
    try:
        raw.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None
    return str(encoding)
