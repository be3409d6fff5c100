"""JSON Lines: a document a line, in one field of an object."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO

from lint.document import Document, Origin
from lint.edits import Change
from lint.finding import Finding, Scope
from lint.sources.bytesource import ByteSource
from lint.sources.source import Piece, Record, Splice, describe

TEXT_FIELDS = ("text", "content", "body", "article", "raw_content")
_BOM = b"\xef\xbb\xbf"
# One character of a JSON string as it stands in the file: an escape (a surrogate pair counts as one) or itself.
_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL
)
_SPACE = re.compile(r"[ \t\r\n]*")


class JsonLinesSource(ByteSource):
    """A JSON object a line. Only the characters of the text that change are written anew."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._field = self.options.text_field

    def pieces(self, stream: BinaryIO) -> Iterator[Piece]:
        limit = self.options.max_record_bytes
        index = 0
        number = 0
        while raw := stream.readline(limit + 1):
            number += 1
            origin = Origin(str(self.path), index, number)
            if len(raw) > limit and not raw.endswith(b"\n"):
                finding = Finding(
                    "oversized-record", 0, 0, f"larger than max-record-bytes ({limit:,}); not checked", Scope.RECORD
                )
                yield Piece(raw, Record(origin, None, (finding,)))
                while raw and not raw.endswith(b"\n"):
                    raw = stream.readline(1 << 20)
                    yield Piece(raw)
                index += 1
                continue
            if not raw.strip() or raw.strip() == _BOM:
                yield Piece(raw)
                continue
            yield self._piece(raw, origin, len(_BOM) if number == 1 and raw.startswith(_BOM) else 0)
            index += 1

    def _piece(self, raw: bytes, origin: Origin, offset: int) -> Piece:
        try:
            line = raw[offset:].decode("utf-8")
        except UnicodeDecodeError as error:
            return _refused(raw, origin, "invalid-utf-8", f"byte 0x{raw[offset + error.start]:02x} is not valid UTF-8")
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
            return _refused(raw, origin, "broken-record", f"not JSON: {reason}")
        if not isinstance(value, dict):
            return _refused(raw, origin, "broken-record", f"not an object but {_kind(value)}")
        if self._field is None:
            self._field = next((name for name in TEXT_FIELDS if isinstance(value.get(name), str)), None)
        identity = value.get("id")
        origin = Origin(
            origin.path, origin.index, origin.line, identity if isinstance(identity, str | int) else None, self._field
        )
        text = _text_of(value, self._field)
        if not isinstance(text, str):
            wanted = self._field or " or ".join(TEXT_FIELDS)
            message = f"no text: {wanted} is {'missing' if text is None else _kind(text)}"
            return Piece(raw, Record(origin, None, (Finding("missing-text", 0, 0, message, Scope.RECORD),)))
        document = Document(text, origin, describe(value))
        try:
            text.encode()
        except UnicodeEncodeError as error:
            message = f"lone surrogate \\u{ord(text[error.start]):04x} cannot be encoded; the record stays as it is"
            finding = Finding("lone-surrogate", error.start, error.start + 1, message)
            return Piece(raw, Record(origin, None, (finding,)))
        assert self._field is not None
        return Piece(raw, Record(origin, document), partial(_splices, line, offset, self._field))


def _refused(raw: bytes, origin: Origin, rule: str, message: str) -> Piece:
    return Piece(raw, Record(origin, None, (Finding(rule, 0, 0, message, Scope.RECORD),), keeps_file=True))


def _kind(value: object) -> str:
    names = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _text_of(value: dict[str, Any], field: str | None) -> Any:
    if field is None:
        return None
    if field in value:
        return value[field]
    at: Any = value
    for name in field.split("."):
        if not isinstance(at, dict):
            return None
        at = at.get(name)
    return at


def _splices(line: str, offset: int, field: str, changes: Sequence[Change]) -> list[Splice]:
    start, end = _locate(line, field)
    literal = line[start:end]
    ascii_only = line.isascii()
    splices: list[Splice] = []
    position = place = 0  # in the text, and in the literal
    byte = offset + len(line[:start].encode())
    for change in changes:
        place, byte = _forward(literal, place, byte, change.start - position)
        stop, stop_byte = _forward(literal, place, byte, change.end - change.start)
        replacement = json.dumps(change.replacement, ensure_ascii=ascii_only)[1:-1]
        splices.append(Splice(byte, stop_byte, replacement.encode()))
        position, place, byte = change.end, stop, stop_byte
    return splices


def _forward(literal: str, place: int, byte: int, count: int) -> tuple[int, int]:
    """Where `count` characters of the string after `place` end, in the literal and in the file."""
    start = place
    while count:
        if "\\" not in literal[place : place + count]:
            place += count
            break
        match = _CHARACTER.match(literal, place)
        assert match is not None
        place = match.end()
        count -= 1
    return place, byte + len(literal[start:place].encode())


def _locate(line: str, field: str) -> tuple[int, int]:
    """Where the text's string stands in `line`, its quotes excluded; `line` is known to be good JSON."""
    path = [field]
    decoder = json.JSONDecoder()
    names = _members(line, _SPACE.match(line, 0).end(), decoder)  # type: ignore[union-attr]
    if field not in names:
        path = field.split(".")
    start, end = 0, len(line)
    at = _SPACE.match(line, 0).end()  # type: ignore[union-attr]
    for name in path:
        start, end = _members(line, at, decoder)[name]
        at = start
    return start + 1, end - 1


def _members(line: str, at: int, decoder: json.JSONDecoder) -> dict[str, tuple[int, int]]:
    """Where the value of each member of the object at `at` stands; of equal names the last counts, as in `json`."""
    members: dict[str, tuple[int, int]] = {}
    at = _SPACE.match(line, at + 1).end()  # type: ignore[union-attr]
    while line[at] != "}":
        name, at = decoder.raw_decode(line, at)
        at = _SPACE.match(line, at).end() + 1  # type: ignore[union-attr]
        at = _SPACE.match(line, at).end()  # type: ignore[union-attr]
        _, end = decoder.raw_decode(line, at)
        members[name] = (at, end)
        at = _SPACE.match(line, end).end()  # type: ignore[union-attr]
        if line[at] == ",":
            at = _SPACE.match(line, at + 1).end()  # type: ignore[union-attr]
    return members
