"""CSV and TSV: a document a row, in one column of a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BufferedReader

from lint.document import Document, Origin
from lint.edits import Change, apply
from lint.finding import Finding, Scope
from lint.sources.bytesource import ByteSource, oversized, refused
from lint.sources.cutting import ends_part
from lint.sources.literal import PLAIN, QUOTED_CELL, splices
from lint.sources.rows import Kind, Row, Rows
from lint.sources.source import METADATA, TEXT_FIELDS, Part, Piece, Record, Splice, describe, identity


@dataclass(frozen=True, slots=True)
class _Columns:
    """The header of a table: the places of its columns by name, and how many cells a row has."""

    places: Mapping[str, int]
    field: str
    count: int

    @property
    def text(self) -> int:
        return self.places[self.field]

    def describe(self, row: Row) -> dict[str, str]:
        return describe({name: row.text(at) for name, at in self.places.items() if name in METADATA}, self.field)

    def identity(self, row: Row) -> str | int | None:
        return identity(row.text(self.places["id"])) if "id" in self.places else None


@dataclass(frozen=True, slots=True)
class TablePart(Part):
    """Rows of a table, found once: telling a quote in a cell from one around it takes all before it.

    Without columns it is the header, with the blank rows before it.
    """

    rows: tuple[Row, ...] = ()
    columns: _Columns | None = None


class CsvSource(ByteSource):
    """A table with a header row. Of a changed row only the cell of the text is written anew."""

    delimiter = b","

    def cut(self, stream: BufferedReader) -> Iterator[Part]:
        rows = Rows(stream, self.delimiter, self.options.max_record_bytes)
        columns: _Columns | None = None
        index = size = 0
        held: list[Row] = []
        for row in rows:
            header = columns is None and row.kind not in (Kind.BLANK, Kind.REST)
            rest = row.kind is Kind.REST and not row.problem
            if not rest:
                held.append(row)
                size += len(row.raw)
            if held and (header or rest or ends_part(size, row.raw)):
                yield self._part(held, index, columns)
                index += sum(one.kind not in (Kind.BLANK, Kind.REST) for one in held) * (columns is not None)
                held, size = [], 0
            if rest:
                yield Part(row.raw, bare=True)
            if header:
                found = self._header(row)
                if isinstance(found, Piece):
                    break
                columns = found
        if held:
            yield self._part(held, index, columns)
        yield from (Part(raw, bare=True) for raw in rows.rest())

    def _part(self, rows: Sequence[Row], index: int, columns: _Columns | None) -> TablePart:
        raw = b"".join(row.raw for row in rows)
        about = repr(columns or self.options.text_field)
        return TablePart(raw, index, rows[0].line - 1, about, rows=tuple(rows), columns=columns)

    def pieces(self, part: Part) -> Iterator[Piece]:
        assert isinstance(part, TablePart)
        index = part.index
        for row in part.rows:
            if row.problem and row.kind is Kind.REST:
                yield refused(row.raw, Origin(str(self.path), index - 1, row.line), "broken-record", row.problem)
            elif row.kind in (Kind.BLANK, Kind.REST):
                yield Piece(row.raw)
            elif part.columns is not None:
                yield self._piece(row, part.columns, index)
                index += 1
            else:
                header = self._header(row)
                yield header if isinstance(header, Piece) else Piece(row.raw)

    def _header(self, row: Row) -> _Columns | Piece:
        """The columns that `row` names; where it names no text, that as a finding about the file."""
        origin = Origin(str(self.path), line=row.line)
        refusal = self._refusal(row, origin)
        if refusal is not None:
            return refusal
        names = tuple(row.text(at) for at in range(len(row.cells)))
        wanted = TEXT_FIELDS if self.options.text_field is None else (self.options.text_field,)
        field = next((name for name in wanted if name in names), None)
        if field is None:
            have = ", ".join(map(repr, names[:12])) + (", …" if len(names) > 12 else "")
            finding = Finding("missing-text", 0, 0, f"no column {' or '.join(wanted)}; there are {have}", Scope.FILE)
            return Piece(row.raw, Record(origin, None, (finding,)))
        # Of equal names the first counts.
        return _Columns({name: names.index(name) for name in names}, field, len(names))

    def _refusal(self, row: Row, origin: Origin) -> Piece | None:
        """Why a row cannot be read, as a finding, or None where it can."""
        if row.kind is Kind.OVERSIZED:
            return Piece(row.raw, Record(origin, None, (oversized(self.options.max_record_bytes),)))
        if row.kind is Kind.BROKEN:
            return refused(row.raw, origin, "broken-record", row.problem)
        try:
            row.raw.decode()
        except UnicodeDecodeError as error:
            return refused(row.raw, origin, "invalid-utf-8", self._undecodable(row.raw, error, row.line)[0])
        return None

    def _piece(self, row: Row, columns: _Columns, index: int) -> Piece:
        origin = Origin(str(self.path), index, row.line)
        refusal = self._refusal(row, origin)
        if refusal is not None:
            return refusal
        if len(row.cells) != columns.count:
            message = f"{_count(len(row.cells))}, but the header has {columns.count}"
            return refused(row.raw, origin, "broken-record", message)
        origin = Origin(origin.path, index, row.line, columns.identity(row), columns.field)
        document = Document(row.text(columns.text), origin, columns.describe(row))
        rewritten = partial(_splices, row, columns, document.text, self.delimiter.decode())
        return Piece(row.raw, Record(origin, document), rewritten)


class TsvSource(CsvSource):
    """A table whose cells are parted by tabs; quotes mean what they mean in CSV."""

    delimiter = b"\t"


def _count(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"


def _splices(row: Row, columns: _Columns, text: str, delimiter: str, changes: Sequence[Change]) -> list[Splice]:
    start, end = row.cells[columns.text]
    cell = row.raw[start:end].decode()
    if cell.startswith('"'):
        return splices(cell[1:-1], start + 1, changes, QUOTED_CELL)
    after = apply(text, changes)
    # An empty line would not be a row any more.
    alone = not after and columns.count == 1
    if alone or after.startswith('"') or any(char in after for char in (delimiter, "\r", "\n")):
        return [Splice(start, end, f'"{QUOTED_CELL.write(after)}"'.encode())]
    return splices(cell, start, changes, PLAIN)
