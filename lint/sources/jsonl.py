"""JSON Lines: a document a line, in one field of an object."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BufferedReader, BytesIO
from typing import Any

from lint.document import Document, Origin
from lint.edits import Change
from lint.finding import Finding, Scope
from lint.lazy import lazy
from lint.sources.bytesource import ByteSource, oversized, refused
from lint.sources.cutting import stretches
from lint.sources.literal import ASCII_JSON, JSON, splices
from lint.sources.source import TEXT_FIELDS, Part, Piece, Record, Splice, describe, identity

# A string, or one of the characters that give an object its form; all else is passed over.
_TOKEN = lazy(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],]', re.DOTALL)
_NAMES = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
_MISSING = object()


class JsonLinesSource(ByteSource):
    """A JSON object a line. Only the characters of the text that change are written anew."""

    def cut(self, stream: BufferedReader) -> Iterator[Part]:
        field = self.options.text_field or ""
        index = line = 0
        for raw, whole in stretches(stream, self.options.max_record_bytes):
            if not whole:
                yield Part(raw, bare=True)
                continue
            yield Part(raw, index, line, field)
            lines = raw.split(b"\n")
            line += len(lines) - (not lines[-1])
            index += sum(1 for one in lines if one and not one.isspace())
            if not field:
                field = self._first_field(lines)

    def _first_field(self, lines: Iterable[bytes]) -> str:
        """The field that the first record with a text has it in, where nobody says; nothing where none has."""
        for raw in lines:
            if raw and not raw.isspace() and len(raw) <= self.options.max_record_bytes:
                try:
                    field = _usual_field(_object(raw.decode()))
                except (UnicodeDecodeError, _BrokenError):
                    continue
                if field is not None:
                    return field
        return ""

    def pieces(self, part: Part) -> Iterator[Piece]:
        stream = BytesIO(part.raw)
        limit = self.options.max_record_bytes
        field = part.about or None
        path = str(self.path)
        index, number = part.index, part.line
        while raw := stream.readline(limit + 1):
            number += 1
            if raw.isspace():
                yield Piece(raw)
                continue
            origin = Origin(path, index, number)
            index += 1
            if len(raw) > limit and not raw.endswith(b"\n"):
                yield Piece(raw, Record(origin, None, (oversized(limit),)))
                if rest := stream.readline():
                    yield Piece(rest)
                continue
            try:
                line = raw.decode()
                value = _object(line)
            except UnicodeDecodeError as error:
                yield refused(raw, origin, "invalid-utf-8", self._undecodable(raw, error, number)[0])
                continue
            except _BrokenError as error:
                yield refused(raw, origin, "broken-record", str(error))
                continue
            field = field or _usual_field(value)
            yield _piece(raw, line, value, Origin(path, index - 1, number, identity(value.get("id")), field))


def _usual_field(value: dict[str, Any]) -> str | None:
    return next((name for name in TEXT_FIELDS if isinstance(value.get(name), str)), None)


class _BrokenError(Exception):
    """The line is no JSON object; the message says why."""


def _object(line: str) -> dict[str, Any]:
    try:
        try:
            value = json.loads(line)
        except json.JSONDecodeError:
            raise
        except ValueError:  # Python reads no whole number of more than 4,300 digits; only their form matters here
            value = json.loads(line, parse_int=float)
    except json.JSONDecodeError as error:
        raise _BrokenError(f"not JSON: {error.msg} at column {error.pos + 1:,}") from error
    except RecursionError as error:
        raise _BrokenError("not read: its JSON is nested too deeply") from error
    if not isinstance(value, dict):
        raise _BrokenError(f"not an object but {_kind(value)}")
    return value


def _kind(value: object) -> str:
    return "missing" if value is _MISSING else _NAMES.get(type(value), "a number")


def _piece(raw: bytes, line: str, value: dict[str, Any], origin: Origin) -> Piece:
    names = _names(value, origin.field)
    text = _value(value, names)
    if not isinstance(text, str):
        wanted = origin.field or ", ".join(TEXT_FIELDS[:-1]) + f" or {TEXT_FIELDS[-1]}"
        finding = Finding("missing-text", 0, 0, f"no text: {wanted} is {_kind(text)}", Scope.RECORD)
        return Piece(raw, Record(origin, None, (finding,)))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = (
            f"lone surrogate \\u{ord(text[error.start]):04x} at character {error.start + 1:,} of the text; "
            "the record stays as it is"
        )
        return Piece(raw, Record(origin, None, (Finding("lone-surrogate", 0, 0, message, Scope.RECORD),)))
    document = Document(text, origin, describe(value, origin.field))
    return Piece(raw, Record(origin, document), partial(_splices, line, names))


def _names(value: dict[str, Any], field: str | None) -> tuple[str, ...]:
    """The names that lead to the text: the field as it is, or as a dotted path."""
    if field is None:
        return ()
    return (field,) if field in value else tuple(field.split("."))


def _value(value: object, names: Sequence[str]) -> object:
    if not names:
        return _MISSING
    for name in names:
        value = value.get(name, _MISSING) if isinstance(value, dict) else _MISSING
    return value


def _splices(line: str, names: Sequence[str], changes: Sequence[Change]) -> list[Splice]:
    start, end = _locate(line, names)
    offset = len(line[:start].encode())
    return splices(line[start:end], offset, changes, ASCII_JSON if line.isascii() else JSON)


def _locate(line: str, names: Sequence[str]) -> tuple[int, int]:
    """Where the string that `names` lead to stands in `line`, known to be good JSON; its quotes are excluded."""
    at = 0
    for name in names:
        at, end = _member(line, at, name)
    return at + 1, end - 1


def _member(line: str, at: int, name: str) -> tuple[int, int]:
    """Where the string or object called `name` stands in the object that begins at `at`.

    Of equal names the last counts, as in `json`. Values are skipped, not decoded.
    """
    span = (0, 0)
    depth = start = 0
    expects_name, named = True, False
    for token in _TOKEN.finditer(line, at):
        mark = line[token.start()]
        if mark in "{[":
            if depth == 1:
                start = token.start()
            depth += 1
        elif mark in "}]":
            depth -= 1
            if not depth:
                break
            if depth == 1 and named:
                span = (start, token.end())
        elif depth == 1:
            if mark == ",":
                expects_name, named = True, False
            elif expects_name:
                expects_name, named = False, json.loads(token[0]) == name
            elif named:
                span = token.span()
    return span
