"""A shard of a JSON Lines file, linted. What no fix touches keeps its bytes; new keys come last in their object."""

import codecs
import json
from collections.abc import Iterator
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from lint.errors import UserError
from lint.integrations.batch import Result, lint_batch, unread
from lint.integrations.columns import added, names
from lint.integrations.counts import Counts
from lint.integrations.job import Job
from lint.integrations.shards import Shard
from lint.sources.bytecopy import spliced
from lint.sources.codecs import Gzip, Zstd
from lint.sources.jsonl import JsonLinesSource
from lint.sources.source import Codec, Piece, Plain, ReadOptions
from lint.sources.stream import BLOCK, streamed

_CODECS: dict[str, Codec] = {".gz": Gzip(), ".zst": Zstd()}
_LOOKED_AT = 1000
"""In how many records a text is looked for before a run begins."""


def text_field(file: BinaryIO, name: str, given: str | None, prefix: str | None) -> str | None:
    """The field of the texts in the file called `name`: `given`, or the first usual one that a record has.

    None where there are no records. Raises UserError where none has it, or where a key of
    ours is there already.
    """
    reason = None
    source = JsonLinesSource(Path(name), ReadOptions(given))
    stream = _codec(name).reader(streamed(iter(lambda: file.read(BLOCK), b"")))
    for piece in islice(_pieces(source, stream), _LOOKED_AT):
        record = piece.record
        if record is None:
            continue
        if record.document is not None:
            for key in set(names(prefix)) & json.loads(piece.raw).keys() if prefix is not None else ():
                raise UserError(f"a record has {key!r} already; it was linted before, or wants another prefix")
            return record.origin.field
        reason = reason or f"line {record.origin.line}: {record.findings[0].message}"
    if reason is not None:
        raise UserError(f"no text in the first {_LOOKED_AT:,} lines ({reason})")
    return None


def lint_lines(shard: Shard, job: Job, file: BinaryIO, path: str, target: BinaryIO) -> Counts | None:
    """Lint the lines of `shard` of `file` into `target`. Returns what was found; None where no line begins in it.

    Raises SourceError where the content cannot be read.
    """
    start, end = (0, shard.size) if shard.whole else (_next_line(file, shard.start), _next_line(file, shard.end))
    if start == end and not shard.whole:
        return None
    counts = Counts()
    file.seek(start)
    codec = _codec(shard.name)
    stream = codec.reader(streamed(_blocks(file, end - start)))
    source = JsonLinesSource(Path(path), ReadOptions(job.text_field, job.settings.config.max_record_bytes))
    sink = codec.writer(target)
    for piece in _pieces(source, stream):
        if piece.record is None:
            sink.write(piece.raw)
            continue
        result = _result(piece, job, path)
        counts.add(result)
        sink.write(_written(piece, result, job.prefix))
    sink.close()
    return counts


def _codec(name: str) -> Codec:
    return _CODECS.get(Path(name).suffix.lower(), Plain())


def _pieces(source: JsonLinesSource, stream: BufferedReader) -> Iterator[Piece]:
    if stream.peek(3).startswith(codecs.BOM_UTF8):
        yield Piece(stream.read(3))
    for part in source.cut(stream):
        yield from source.read(part)


def _next_line(file: BinaryIO, offset: int) -> int:
    """Where the first line begins that does not begin before `offset`."""
    if not offset:
        return 0
    file.seek(offset - 1)
    at = offset - 1
    while line := file.readline(BLOCK):
        at += len(line)
        if line.endswith(b"\n"):
            break
    return at


def _blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size and (block := file.read(min(size, BLOCK))):
        size -= len(block)
        yield block


def _result(piece: Piece, job: Job, path: str) -> Result:
    record = piece.record
    assert record is not None
    if record.document is None:
        return unread(record.findings, job.settings, path)
    return lint_batch([record.document.text], [record.document.metadata], job.settings, path=path)[0]


def _written(piece: Piece, result: Result, prefix: str | None) -> bytes:
    """The line of a record, mended and with its new keys; one that is no object, or too large, as it is."""
    raw = piece.raw
    if result.changes:
        assert piece.splices is not None, "a record that changes says how"
        raw, _ = spliced(raw, list(piece.splices(result.changes)), 0)
    record = piece.record
    assert record is not None
    if prefix is None or record.keeps_file or any(one.rule == "oversized-record" for one in record.findings):
        return raw
    end = raw.rindex(b"}")
    before = raw[:end].rstrip()
    comma = "" if before.endswith(b"{") else ", "
    new = json.dumps(added(result, prefix), ensure_ascii=raw.isascii())[1:-1]
    return before + (comma + new).encode() + raw[end:]
