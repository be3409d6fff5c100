"""Entries: what came of a part, as bytes, without the file it stood in and its place there."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from typing import Any

from lint.document import Origin
from lint.finding import Applicability, DropRecord, Edit, Finding, Fix, Reencode, Scope, Severity
from lint.mending import Judged
from lint.report.diagnostic import Diagnostic, Excerpt, Summary
from lint.sources.source import Part

_SCOPES = {scope.value: scope for scope in Scope}
_SEVERITIES = tuple(sorted(Severity))
_LEVELS = tuple(sorted(Applicability))
_LARGE = 512
_PLAIN, _PACKED = b"-", b"z"
_FIXES: dict[str, Callable[..., Fix]] = {
    "edit": Edit,
    "drop": DropRecord,
    "reencode": Reencode,
}
_NAMES: dict[Any, str] = {made: name for name, made in _FIXES.items()}


def encoded(judged: Judged, part: Part) -> bytes:
    """The summary and the diagnostics of a part; records and lines count from its beginning."""
    rows = [_row(one, part) for one in judged.diagnostics]
    summary = {name: value for name, value in asdict(judged.summary).items() if value}
    return _packed(json.dumps(summary).encode() + b"\n" + json.dumps(rows).encode())


def decoded(entry: bytes, part: Part, path: str) -> Judged:
    """What is remembered of `part` of the file at `path`. Raises ValueError, KeyError, TypeError where it is odd."""
    summary, _, rows = _unpacked(entry).partition(b"\n")
    return Judged(Summary(**json.loads(summary)), Remembered(rows, part.index, part.line, path))


class Remembered:
    """Diagnostics that are put together when they are asked for."""

    def __init__(self, rows: bytes, index: int, line: int, path: str) -> None:
        self._rows, self._index, self._line, self._path = rows, index, line, path

    def __iter__(self) -> Iterator[Diagnostic]:
        last: list[Any] | None = None
        origin = Origin(self._path)
        for place, *row in json.loads(self._rows):
            if place != last:  # a record has many
                last, origin = place, self._origin(*place)
            yield self._diagnostic(origin, *row)

    def _origin(self, index: int | None, line: int | None, identity: str | int | None, name: str | None) -> Origin:
        index = None if index is None else index + self._index
        return Origin(self._path, index, None if line is None else line + self._line, identity, name)

    @staticmethod
    def _diagnostic(
        origin: Origin,
        said: list[Any],
        fix: list[Any] | None,
        category: str,
        severity: int,
        spot: tuple[int, int, int, int],
        excerpt: list[Any] | None,
    ) -> Diagnostic:
        rule, start, end, message, scope, evidence = said
        finding = Finding(rule, start, end, message, _SCOPES[scope], tuple(evidence), _fix(fix))
        around = Excerpt(*excerpt) if excerpt is not None else None
        row, column, end_row, end_column = spot
        return Diagnostic(origin, finding, category, _SEVERITIES[severity], row, column, end_row, end_column, around)


def _row(one: Diagnostic, part: Part) -> list[Any]:
    origin, finding = one.origin, one.finding
    return [
        [
            None if origin.index is None else origin.index - part.index,
            None if origin.line is None else origin.line - part.line,
            origin.id,
            origin.field,
        ],
        [finding.rule, finding.start, finding.end, finding.message, finding.scope, finding.evidence],
        None if finding.fix is None else [_NAMES[type(finding.fix)], *_values(finding.fix)],
        one.category,
        one.severity,
        [one.row, one.column, one.end_row, one.end_column],
        None if one.excerpt is None else _values(one.excerpt),
    ]


def _values(value: Fix | Excerpt) -> list[Any]:
    return [getattr(value, field.name) for field in fields(value)]


def _fix(row: list[Any] | None) -> Fix | None:
    if row is None:
        return None
    name, *values, applicability = row
    return _FIXES[name](*values, _LEVELS[applicability])


def _packed(raw: bytes) -> bytes:
    if len(raw) < _LARGE:
        return _PLAIN + raw
    from zstandard import ZstdCompressor

    return _PACKED + ZstdCompressor(1).compress(raw)


def _unpacked(entry: bytes) -> bytes:
    if entry[:1] == _PLAIN:
        return entry[1:]
    from zstandard import ZstdDecompressor

    return ZstdDecompressor().decompress(entry[1:])
