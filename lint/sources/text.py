"""Plain text and Markdown: a document a file."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BufferedReader

from lint.document import Document, Origin
from lint.edits import Change, apply
from lint.finding import Applicability, Finding, Reencode, Scope
from lint.sources.bytesource import ByteSource, oversized
from lint.sources.encoding import detect_encoding
from lint.sources.literal import PLAIN, splices
from lint.sources.source import Part, Piece, Record, Splice
from lint.sources.stream import BLOCK


class TextSource(ByteSource):
    """A file that is one document. A byte order mark is not part of the text."""

    def cut(self, stream: BufferedReader) -> Iterator[Part]:
        limit = self.options.max_record_bytes
        raw = stream.read(limit + 1)
        yield Part(raw)
        if len(raw) > limit:
            yield from (Part(block, bare=True) for block in iter(lambda: stream.read(BLOCK), b""))

    def pieces(self, part: Part) -> Iterator[Piece]:
        origin = Origin(str(self.path))
        limit = self.options.max_record_bytes
        raw = part.raw
        if len(raw) > limit:
            yield Piece(raw, Record(origin, None, (oversized(limit, Scope.FILE),)))
            return
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            yield self._not_unicode(raw, error)
            return
        yield Piece(raw, Record(origin, Document(text, origin)), partial(splices, text, 0, notation=PLAIN))

    def _not_unicode(self, raw: bytes, error: UnicodeDecodeError) -> Piece:
        """The file as a finding, or read in the encoding it was found to have."""
        path = str(self.path)
        message, line = self._undecodable(raw, error, 1)
        encoding = None if self._encoding else detect_encoding(raw, error.start)
        if encoding is None:
            finding = Finding("invalid-utf-8", 0, 0, message, Scope.FILE)
            return Piece(raw, Record(Origin(path, line=line), None, (finding,), keeps_file=True))
        message += f"; it reads as {encoding}"
        fix = Reencode(encoding, Applicability.UNSAFE)
        if not self.options.reencode:
            finding = Finding("invalid-utf-8", 0, 0, message, Scope.FILE, (encoding,), fix)
            return Piece(raw, Record(Origin(path, line=line), None, (finding,), keeps_file=True))
        text = raw.decode(encoding)
        at = len(raw[: error.start].decode(encoding, "ignore"))
        finding = Finding("invalid-utf-8", at, at + 1, message, Scope.FILE, (encoding,), fix)
        origin = Origin(path)
        return Piece(raw, Record(origin, Document(text, origin), (finding,)), partial(_whole, text, len(raw)))


def _whole(text: str, size: int, changes: Sequence[Change]) -> list[Splice]:
    return [Splice(0, size, apply(text, changes).encode())]
