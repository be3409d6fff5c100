"""Byte formats: what is read, what is written back, and what bad input makes of it."""

import codecs
import csv
import gzip
import io
import json
import os
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.edits import Change, apply
from lint.finding import Reencode
from lint.sources.opening import SUFFIXES, NotChecked, open_bytes, open_source
from lint.sources.source import ReadOptions, Record, Restoration, Source, SourceError

Pack = Callable[[bytes], bytes]
Decide = Callable[[Record], Sequence[Change]]


class Written(io.BytesIO):
    """A target that keeps its bytes when it is closed; `opened` counts."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = 0

    def open(self) -> BinaryIO:
        self.opened += 1
        return self


def source_of(name: str, content: bytes, **options: Any) -> Source:
    source = open_bytes(content, name, ReadOptions(**options))
    assert isinstance(source, Source), source
    return source


def texts(name: str, content: bytes, **options: Any) -> list[str | None]:
    return [text_of(record) for record in source_of(name, content, **options).records()]


def text_of(record: Record) -> str | None:
    return None if record.document is None else record.document.text


def said(name: str, content: bytes, **options: Any) -> list[tuple[str, int | None]]:
    """The findings of reading, as rule and line."""
    return [
        (finding.rule, record.origin.line)
        for record in source_of(name, content, **options).records()
        for finding in record.findings
    ]


def rewritten(name: str, content: bytes, decide: Decide, **options: Any) -> tuple[bytes | None, list[Restoration]]:
    """The file with the changes made (None where it was not written), and what puts them back."""
    restorations: list[Restoration] = []
    target = Written()
    source = source_of(name, content, **options)
    copy = source.copy(target.open)
    for part in source.parts():
        decided = [
            piece.wanted(decide(piece.record))
            for piece in source.read(part)
            if piece.record is not None and piece.record.document is not None
        ]
        restorations += [one for some in copy.add(part, [one for one in decided if one])[1] for one in some]
    changed = copy.finish()
    assert target.opened == changed
    return (target.getvalue() if changed else None), restorations


def restored(name: str, content: bytes, restorations: list[Restoration]) -> bytes:
    target = Written()
    # They have been in a journal.
    kept = [Restoration(*json.loads(json.dumps([one.place, one.old, one.new]))) for one in restorations]
    source_of(name, content).restore(iter(kept), target)
    assert not target.closed
    return target.getvalue()


def replaced(old: str, new: str) -> Decide:
    """Replace every occurrence of `old`."""

    def decide(record: Record) -> list[Change]:
        assert record.document is not None
        text, found, at = record.document.text, [], 0
        while (at := text.find(old, at)) >= 0:
            found.append(Change(at, at + len(old), new))
            at += len(old)
        return found

    return decide


def same(content: bytes) -> bytes:
    return content


def zstd(content: bytes) -> bytes:
    return zstandard.ZstdCompressor(write_checksum=True).compress(content)


def unzstd(content: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(content)


CODECS: list[tuple[str, Pack, Pack]] = [
    ("", same, same),
    (".gz", gzip.compress, gzip.decompress),
    (".zst", zstd, unzstd),
]
codecs_of_files = pytest.mark.parametrize(("suffix", "pack", "unpack"), CODECS, ids=["plain", "gz", "zst"])


# What is read


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"", [""]),
        ("a.txt", b"one\r\ntwo\rthree", ["one\r\ntwo\rthree"]),
        ("a.md", codecs.BOM_UTF8 + b"# one\n", ["# one\n"]),
        ("a.txt", codecs.BOM_UTF16_LE + "é\n\U0001f600".encode("utf-16-le"), ["é\n\U0001f600"]),
        ("a.txt", codecs.BOM_UTF16_BE + "é\n".encode("utf-16-be"), ["é\n"]),
        ("a.txt", codecs.BOM_UTF32_LE + "é\n".encode("utf-32-le"), ["é\n"]),
        ("a.txt", codecs.BOM_UTF32_BE + "é\n".encode("utf-32-be"), ["é\n"]),
        ("a.txt", b"x" * 9000 + b"\0", ["x" * 9000 + "\0"]),
        ("a.jsonl", b"", []),
        ("a.jsonl", b'\n  \r\n{"text": "one"}\r\n\n { "text" : "two" } ', ["one", "two"]),
        ("a.jsonl", codecs.BOM_UTF8 + b'{"text":"one"}', ["one"]),
        ("a.jsonl", codecs.BOM_UTF16_LE + '{"text":"é"}\n'.encode("utf-16-le"), ["é"]),
        ("a.jsonl", b'{"content":"one"}\n{"text":"no","content":"two"}\n', ["one", "two"]),
        ("a.jsonl", b'{"text":null,"body":"one"}', ["one"]),
        ("a.jsonl", b'{"text":"no","text":"one"}', ["one"]),
        ("a.jsonl", b'{"text":"one","n":NaN,"i":-Infinity,"big":' + b"9" * 5000 + b"}", ["one"]),
        ("a.ndjson", b'{"text":"\\ud83d\\ude00\\/\\u00e9"}', ["\U0001f600/é"]),
        ("a.csv", b"", []),
        ("a.csv", b"id,text\n", []),
        ("a.csv", b'\n"id","text"\r\n1,one\r\n\r\n2,"t""w,\r\no"', ["one", 't"w,\r\no']),
        ("a.csv", codecs.BOM_UTF8 + b"text\none\n", ["one"]),
        ("a.csv", b'text,n\na"b",1\n"",2\n,3\n', ['a"b"', "", ""]),
        ("a.tsv", b'id\ttext\n1\tone, "two"\n', ['one, "two"']),
        ("a.tsv", codecs.BOM_UTF16_LE + "text\tid\né\t1\n".encode("utf-16-le"), ["é"]),
    ],
)
@codecs_of_files
def test_texts(name: str, content: bytes, expected: list[str], suffix: str, pack: Pack, unpack: object) -> None:
    assert texts(name + suffix, pack(content)) == expected


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"one\ntwo\xff", [("invalid-utf-8", 2)]),
        ("a.txt", codecs.BOM_UTF16_LE + "one\n".encode("utf-16-le") + b"\x00\xd8A\0", [("invalid-utf-8", 2)]),
        ("a.jsonl", b'{"text":"one"}\n{"text"\n{"text":"two"}', [("broken-record", 2)]),
        ("a.jsonl", b'{"text":"one"}\n\xff\n', [("invalid-utf-8", 2)]),
        ("a.jsonl", b"[" * 100_000 + b"\n7\n", [("broken-record", 1), ("broken-record", 2)]),
        ("a.jsonl", b'{"text":"one"}\n{"content":"two"}\n{"text":7}', [("missing-text", 2), ("missing-text", 3)]),
        ("a.jsonl", b'{"text":"\\ud800"}\n{"text":"a\\udc00\\ud800"}', [("lone-surrogate", 1), ("lone-surrogate", 2)]),
        ("a.csv", b"id,title\n1,a\n2,b\n", [("missing-text", 1)]),
        ("a.csv", b"id,text\n1,a,b\n2,b\n3\n", [("broken-record", 2), ("broken-record", 4)]),
        ("a.csv", b'id,text\n1,"a\n2,b\n3,c\n', [("broken-record", 2)]),
        ("a.csv", b'id,text\n1,"a\n2,"b",c\n3,"d"\n', [("broken-record", 2), ("broken-record", 3)]),
        ("a.csv", b'id,text\n1,"a\nb"\n2,\xff\n3,c\n', [("invalid-utf-8", 4)]),
        ("a.csv", b"id,text\r1,a\r", [("broken-record", 1)]),
    ],
)
def test_findings_of_reading(name: str, content: bytes, expected: list[tuple[str, int | None]]) -> None:
    assert said(name, content) == expected


def test_records_around_a_broken_one_are_read() -> None:
    assert texts("a.csv", b'id,text\n1,"a\n2,b\n3,"c\nd"\n') == [None, "b", "c\nd"]
    assert texts("a.jsonl", b'{"text":"a"}\n{\n{"text":"b"}') == ["a", None, "b"]


def test_origin_and_metadata() -> None:
    [record] = source_of("a.jsonl", b'\n{"id":"x\\ud800","title":"T","lang":"de","url":7,"text":"a"}').records()
    assert record.document is not None
    assert record.document.metadata == {"title": "T", "language": "de"}
    assert (record.origin.index, record.origin.line, record.origin.id) == (0, 2, "x\\ud800")
    assert record.origin.field == "text"
    _, record = source_of("a.csv", b'id,text,title,url\n1,"a\nb",T,\n2,c,U,V\n').records()
    assert record.document is not None
    assert record.document.metadata == {"title": "U", "url": "V"}
    assert (record.origin.index, record.origin.line, record.origin.id) == (1, 4, "2")


def test_text_field() -> None:
    line = b'{"a.b": 1, "meta": {"text": "no"}, "meta": {"x": [{"text": "x"}], "text": "one", "text": "t\\u0077o"}}\n'
    assert texts("a.jsonl", line, text_field="meta.text") == ["two"]
    content, _ = rewritten("a.jsonl", line, replaced("tw", "g"), text_field="meta.text")
    assert content == line.replace(b"t\\u0077o", b"go")
    assert texts("a.jsonl", b'{"a.b": "one", "a": {"b": "two"}}', text_field="a.b") == ["one"]
    assert said("a.jsonl", b'{"a": 1}', text_field="a.b") == [("missing-text", 1)]
    assert texts("a.csv", b"a.b,text\none,two\n", text_field="a.b") == ["one"]


# Records that are too large


@pytest.mark.parametrize(
    ("name", "content", "expected", "lines"),
    [
        ("a.txt", b"x" * 60, [None], [None]),
        ("a.jsonl", b'{"text":"' + b"x" * 60 + b'"}\n{"text":"a"}\n', [None, "a"], [1, 2]),
        ("a.csv", b"text\n" + b"x" * 60 + b"\na\n", [None, "a"], [2, 3]),
        ("a.csv", b'text\n"' + b'x""\n' * 20 + b'"\na\n', [None, "a"], [2, 23]),
        ("a.csv", b'text\n"' + b"x" * 60 + b'\n"\na\n', [None, "a"], [2, 4]),
        ("a.csv", b'text\n"' + b"x\n" * 60 + b"a\n", [None, None], [2, 2]),
        ("a.csv", b"text," + b"x" * 60 + b"\na,b\n", [None], [1]),
    ],
)
@codecs_of_files
def test_oversized_records_are_copied(
    name: str,
    content: bytes,
    expected: list[str | None],
    lines: list[int | None],
    suffix: str,
    pack: Pack,
    unpack: Pack,
) -> None:
    packed = pack(content)
    records = list(source_of(name + suffix, packed, max_record_bytes=40).records())
    assert [text_of(record) for record in records] == expected
    assert [record.origin.line for record in records] == lines
    assert records[0].findings[0].rule == "oversized-record"
    if expected[-1] == "a":
        written, restorations = rewritten(name + suffix, packed, replaced("a", "bc"), max_record_bytes=40)
        assert written is not None
        assert unpack(written) == content.removesuffix(b"a\n").removesuffix(b'a"}\n') + (
            b'bc"}\n' if name == "a.jsonl" else b"bc\n"
        )
        assert unpack(restored(name + suffix, written, restorations)) == content


# What is written back


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"\xef\xbb\xbfa\r\nOLD\r\n", b"\xef\xbb\xbfa\r\nnew\r\n"),
        ("a.txt", codecs.BOM_UTF16_BE + "é OLD".encode("utf-16-be"), codecs.BOM_UTF16_BE + "é new".encode("utf-16-be")),
        (
            "a.jsonl",
            b'{"n": 1.0, "text": "\\u00e9\\/OLD\\ud83d\\ude00"}',
            b'{"n": 1.0, "text": "\\u00e9\\/new\\ud83d\\ude00"}',
        ),
        ("a.jsonl", b'{"t\\u0065xt" : "\\n\\"OLD"\t, "x":"OLD"}\r\n', b'{"t\\u0065xt" : "\\n\\"new"\t, "x":"OLD"}\r\n'),
        ("a.csv", b"a,text\r\n1,x OLD\r\n\r\n2,OLD", b"a,text\r\n1,x new\r\n\r\n2,new"),
        ("a.csv", b'a,text\n1,"x ""OLD"", y"\n"1","OLD"\n', b'a,text\n1,"x ""new"", y"\n"1","new"\n'),
    ],
)
@codecs_of_files
def test_only_the_text_changes(
    name: str,
    content: bytes,
    expected: bytes,
    suffix: str,
    pack: Pack,
    unpack: Pack,
) -> None:
    written, restorations = rewritten(name + suffix, pack(content), replaced("OLD", "new"))
    assert written is not None
    assert unpack(written) == expected
    assert unpack(restored(name + suffix, written, restorations)) == content
    assert rewritten(name + suffix, written, replaced("OLD", "new")) == (None, [])


@pytest.mark.parametrize(
    ("content", "old", "new", "expected"),
    [
        (b"text,n\nx OLD,1\n", "OLD", "a,b", b'text,n\n"x a,b",1\n'),
        (b"text,n\nx OLD,1\n", "OLD", "a\nb", b'text,n\n"x a\nb",1\n'),
        (b'text,n\nx "y",1\n', "x ", "", b'text,n\n"""y""",1\n'),
        (b'text,n\nx "y",1\n', "y", "z", b'text,n\nx "z",1\n'),
        (b"text\nOLD\n", "OLD", "", b'text\n""\n'),
        (b"text,n\nOLD,1\n", "OLD", "", b"text,n\n,1\n"),
        (b'text,n\n"OLD",1\n', "OLD", 'a"b', b'text,n\n"a""b",1\n'),
        (b'text\n"OLD"\n', "OLD", "", b'text\n""\n'),
    ],
)
def test_quotes_come_only_where_they_are_needed(content: bytes, old: str, new: str, expected: bytes) -> None:
    written, restorations = rewritten("a.csv", content, replaced(old, new))
    assert written == expected
    assert restored("a.csv", written, restorations) == content


def test_new_characters_are_escaped_where_the_line_is_ascii() -> None:
    assert rewritten("a.jsonl", b'{"text":"OLD"}', replaced("OLD", "é\n"))[0] == b'{"text":"\\u00e9\\n"}'
    assert rewritten("a.jsonl", '{"text":"OLDé"}'.encode(), replaced("OLD", "é"))[0] == '{"text":"éé"}'.encode()


def test_a_change_that_changes_nothing_is_none() -> None:
    assert rewritten("a.txt", b"OLD", replaced("OLD", "OLD")) == (None, [])


def test_old_encoding_is_written_as_utf_8_when_asked() -> None:
    text = "Der Bürgermeister eröffnet die Straße für Fußgänger.\n"
    content = text.encode("cp1252")
    [record] = source_of("a.txt", content).records()
    assert record.keeps_file
    assert isinstance(record.findings[0].fix, Reencode)
    [record] = source_of("a.txt", content, reencode=True).records()
    assert record.document is not None
    assert record.document.text == text
    assert text[record.findings[0].start] == "ü"
    written, restorations = rewritten("a.txt", content, lambda _: [Change(0, 0, "")], reencode=True)
    assert written == text.encode()
    assert restored("a.txt", written, restorations) == content


@pytest.mark.parametrize(
    "content",
    [
        "Die Straße für Fußgänger ist über die Brücke zu erreichen.".encode() + b"\xff",
        b"A long English text with one caf\xe9 in it.",
        "Zażółć gęślą jaźń, powiedział burmistrz.".encode("iso8859-2"),
        bytes(range(128, 256)) * 20,
    ],
)
def test_an_encoding_is_not_guessed_without_evidence(content: bytes) -> None:
    [record] = source_of("a.txt", content, reencode=True).records()
    assert record.keeps_file
    assert record.findings[0].fix is None


def test_restoring_what_has_changed_since_is_refused() -> None:
    written, restorations = rewritten("a.txt", b"one OLD two", replaced("OLD", "new"))
    assert written is not None
    for other in (b"one neu two", b"on"):
        with pytest.raises(SourceError, match="what the fix left"):
            restored("a.txt", other, restorations)
    with pytest.raises(SourceError, match="order"):
        restored("a.txt", written, restorations * 2)


# Properties

TEXT = st.text(
    st.one_of(
        st.sampled_from('",\n\r\t\\/é😀a\ufeff\u2028'),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    ),
    max_size=30,
)


@st.composite
def changes(draw: st.DrawFn, text: str) -> list[Change]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    return [Change(*pair, draw(TEXT)) for pair in zip(cuts[::2], cuts[1::2], strict=False)]


@st.composite
def one_change(draw: st.DrawFn, texts: Sequence[str]) -> tuple[int, list[Change]]:
    """The number of a record, and changes of its text."""
    if not texts:
        return 0, []
    number = draw(st.integers(0, len(texts) - 1))
    return number, draw(changes(texts[number]))


def check_one_change(name: str, content: bytes, number: int, wanted: list[Change]) -> bytes:
    """Make the change, see that it can be taken back, and return the file as it is then."""
    for suffix, pack, unpack in CODECS:
        packed = pack(content)
        written, restorations = rewritten(
            name + suffix, packed, lambda record: wanted if (record.origin.index or 0) == number else ()
        )
        if written is not None:
            assert unpack(restored(name + suffix, written, restorations)) == content
        result = content if written is None else unpack(written)
        assert unpack(pack(content)) == content
        if not suffix:
            plain = result
        assert result == plain
    return plain


@given(st.data(), TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
@settings(deadline=None)
def test_text_files_change_as_their_text_does(data: st.DataObject, text: str, encoding: str) -> None:
    if encoding == "utf-8":
        text = text.lstrip("\ufeff")
    content = text.encode(encoding)
    wanted = data.draw(changes(text))
    result = check_one_change("a.txt", content, 0, wanted)
    assert result == apply(text, wanted).encode(encoding)


@dataclass(frozen=True)
class Line:
    """A line of JSON, and how each character of its text is written in it."""

    before: str
    characters: tuple[tuple[str, str], ...]
    after: str

    @property
    def text(self) -> str:
        return "".join(character for character, _ in self.characters)

    @property
    def raw(self) -> str:
        return self.before + "".join(form for _, form in self.characters) + self.after

    def changed(self, changes: Sequence[Change]) -> str:
        forms = [form for _, form in self.characters]
        for change in reversed(changes):
            forms[change.start : change.end] = json.dumps(change.replacement, ensure_ascii=self.raw.isascii())[1:-1]
        return self.before + "".join(forms) + self.after


def escaped(character: str) -> str:
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


@st.composite
def json_line(draw: st.DrawFn) -> Line:
    text = draw(TEXT)
    forms = []
    for character in text:
        usual = json.dumps(character, ensure_ascii=False)[1:-1]
        other = "\\/" if character == "/" else escaped(character).upper().replace("\\U", "\\u")
        forms.append(draw(st.sampled_from([usual, escaped(character), other])))
    space = st.sampled_from(["", " ", "\t"])
    others = [json.dumps({"x": [draw(TEXT), {"text": 1.50}], "text ": None})[1:-1], '"n": 1E5', '"text": {"text": 7}']
    head, tail = draw(st.sampled_from([([], others[:2]), (others, []), (others[2:], others[:1]), ([], [])]))
    before = "{" + "".join(f"{member}," for member in head) + f'{draw(space)}"text"{draw(space)}:{draw(space)}"'
    after = f'"{draw(space)}' + "".join(f",{member}" for member in tail) + "}" + draw(space)
    return Line(before, tuple(zip(text, forms, strict=True)), after)


@given(st.data(), st.lists(json_line(), max_size=4), st.sampled_from(["\n", "\r\n"]), st.booleans())
@settings(deadline=None)
def test_json_lines_change_in_one_text(data: st.DataObject, lines: list[Line], newline: str, final: bool) -> None:
    number, wanted = data.draw(one_change([line.text for line in lines]))
    raw = [line.raw for line in lines]
    end = newline * final if lines else ""
    result = check_one_change("a.jsonl", (newline.join(raw) + end).encode(), number, wanted)
    expected = list(raw)
    if lines:
        expected[number] = lines[number].changed(wanted)
        assert json.loads(expected[number]) == json.loads(raw[number]) | {"text": apply(lines[number].text, wanted)}
    assert result == (newline.join(expected) + end).encode()


@st.composite
def table(draw: st.DrawFn) -> tuple[list[list[str]], bytes, str]:
    """The rows of a table with the text in the first column, and the table as one of the ways to write it."""
    name = draw(st.sampled_from(["a.csv", "a.tsv"]))
    columns = draw(st.integers(1, 3))
    cell = TEXT.filter(lambda text: not text.startswith("\ufeff"))
    rows = draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), max_size=4))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    # The library's writer leaves a carriage return bare where rows end without one.
    quoting: Literal[0, 1] = (
        csv.QUOTE_ALL if newline == "\n" else draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    )
    out = io.StringIO()
    writer = csv.writer(out, delimiter="," if name == "a.csv" else "\t", quoting=quoting, lineterminator=newline)
    writer.writerows([["text", "b", "c"][:columns], *rows])
    content = out.getvalue()
    return rows, (content if draw(st.booleans()) else content.removesuffix(newline)).encode(), name


def parsed(content: bytes, name: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(content.decode(), newline=""), delimiter="," if name == "a.csv" else "\t")
    return [row for row in rows if row]


@given(st.data(), table())
@settings(deadline=None)
def test_tables_change_in_one_cell(data: st.DataObject, written: tuple[list[list[str]], bytes, str]) -> None:
    rows, content, name = written
    assert texts(name, content) == [row[0] for row in rows]
    number, wanted = data.draw(one_change([row[0] for row in rows]))
    result = check_one_change(name, content, number, wanted)
    expected = [list(row) for row in rows]
    if rows:
        expected[number][0] = apply(rows[number][0], wanted)
    assert parsed(result, name)[1:] == expected


@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.jsonl", "a.csv", "a.tsv"]))
@settings(deadline=None)
def test_no_bytes_break_a_reader(content: bytes, name: str) -> None:
    source = open_bytes(content, name, ReadOptions(max_record_bytes=20))
    if isinstance(source, Source):
        list(source.records())


@given(
    st.lists(st.sampled_from([b'"', b'""', b",", b"\n", b"\r\n", b"a", b"b,c"]), max_size=40).map(b"".join),
    st.integers(3, 30),
)
@settings(deadline=None)
def test_the_pieces_of_a_table_are_the_table(content: bytes, limit: int) -> None:
    source = source_of("a.csv", b"text\n" + content, max_record_bytes=limit)
    parts = list(source.parts())
    assert b"".join(part.raw for part in parts) == b"text\n" + content
    assert b"".join(piece.raw for part in parts for piece in source.read(part)) == b"text\n" + content


# Compressed files


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt.gz", b"", "empty"),
        ("a.txt.gz", gzip.compress(b"one " * 99)[:-5], "truncated"),
        ("a.txt.gz", gzip.compress(b"one " * 99)[:15], "truncated"),
        ("a.txt.gz", b"no gzip at all", "corrupt gzip: incorrect header"),
        ("a.txt.gz", gzip.compress(b"one") + b"rest", "corrupt"),
        ("a.txt.gz", gzip.compress(b"one")[:-8] + b"\0" * 8, "corrupt gzip: incorrect data check"),
        ("a.txt.zst", b"", "empty"),
        ("a.txt.zst", zstd(os.urandom(999))[:-5], "truncated"),
        ("a.txt.zst", zstd(b"one")[:-4], "truncated"),
        ("a.txt.zst", zstd(b"one")[:3], "corrupt"),
        ("a.txt.zst", zstd(b"one") + b"rest of it", "corrupt"),
        ("a.txt.zst", zstd(b"one")[:-1] + b"\0", "corrupt"),
        ("a.txt.zst", b"\x28\xb5\x2f\xfd\x00\xa8" + b"\0" * 9, "window of 2,048 MiB"),
    ],
)
def test_bad_compressed_files(name: str, content: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        texts(name, content)


def test_members_and_frames_follow_each_other() -> None:
    assert texts("a.txt.gz", gzip.compress(b"one ") + gzip.compress(b"") + gzip.compress(b"two") + b"\0" * 99) == [
        "one two"
    ]
    skipped = b"\x53\x2a\x4d\x18\x04\0\0\0abcd"
    assert texts("a.txt.zst", zstd(b"one ") + skipped + zstd(b"") + zstd(b"two")) == ["one two"]
    large = os.urandom(3 << 20).hex()
    assert texts("a.txt.zst", zstd(large.encode())) == [large]
    assert texts("a.txt.gz", gzip.compress(large.encode())) == [large]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_a_bomb_is_an_oversized_record(name: str, suffix: str) -> None:
    import tracemalloc

    content = b"text\n" + bytes(64 << 20) if name == "a.csv" else b"x" + bytes(64 << 20)
    content = content.replace(b"\0", b"x")
    packed = gzip.compress(content, 1) if suffix == ".gz" else zstd(content)
    del content
    source = source_of(name + suffix, packed, max_record_bytes=1 << 20)
    tracemalloc.start()
    try:
        rules = [finding.rule for record in source.records() for finding in record.findings]
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()
    assert rules == ["oversized-record"]


# Which files are read


def opened(path: Path, *, named: bool = True) -> Source | NotChecked:
    return open_source(path, ReadOptions(), named=named)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"GIF89a\0\1", "binary file"),
        ("a.txt.gz", gzip.compress(b"GIF89a\0\1"), "binary file"),
        ("a.txt.gz", gzip.compress(b"GIF89a\0\1" + os.urandom(99_999)), "binary file"),
        ("a.txt.zst", zstd(b"GIF89a\0\1" + os.urandom(999_999)), "binary file"),
        ("a.jsonl", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n", "Git LFS pointer"),
        ("a.parquet", b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n", "Git LFS pointer"),
        ("a.csv.zst", b"# xet version 0\nfilesize = 3\nhash = '00'\n", "Xet pointer"),
    ],
)
def test_files_that_are_not_checked(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert opened(path) == NotChecked(reason)


def test_what_is_no_regular_file_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the path of a socket must be short
        server.bind("socket.txt")
    for path in (tmp_path / "fifo.txt", tmp_path / "socket.txt", Path("/dev/null"), tmp_path):
        assert opened(path) == NotChecked("not a regular file")


def test_a_vanished_file_says_so_when_it_is_read(tmp_path: Path) -> None:
    source = opened(tmp_path / "gone.txt")
    assert isinstance(source, Source)
    with pytest.raises(FileNotFoundError):
        list(source.records())


def test_a_named_file_of_unknown_suffix_is_text(tmp_path: Path) -> None:
    path = tmp_path / "notes.log"
    path.write_bytes(b"one\n")
    source = opened(path)
    assert isinstance(source, Source)
    assert [text_of(record) for record in source.records()] == ["one\n"]
    assert opened(path, named=False) == NotChecked("unknown suffix")


def test_parquet_needs_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1")
    monkeypatch.setattr("lint.sources.opening.find_spec", lambda _: None)
    reason = opened(path)
    assert isinstance(reason, NotChecked)
    assert "pip install 'scrapelint[parquet]'" in reason.reason


def test_suffixes() -> None:
    assert {".txt", ".md", ".jsonl.gz", ".csv.zst", ".parquet"} <= set(SUFFIXES)
    assert "A.JSONL.GZ".lower().endswith(SUFFIXES)


# Large records


@pytest.mark.parametrize(
    ("name", "head", "unit", "tail"),
    [
        ("a.txt", "", "abcdé fghij ", ""),
        ("a.jsonl", '{"text":"', "abc\\n\\u00e9", '"}'),
        ("a.jsonl", '{"text":"', "abcdé fghij ", '"}'),
        ("a.csv", 'text\n"', 'a""b,c\n', '"'),
        ("a.csv", "text\n", "abcdefg ", ""),
    ],
)
def test_one_large_record_takes_time_in_proportion(name: str, head: str, unit: str, tail: str) -> None:
    import time

    content = (head + unit * ((8 << 20) // len(unit)) + tail).encode()

    def decide(record: Record) -> list[Change]:
        assert record.document is not None
        size = len(record.document.text)
        return [Change(at, at + 1, "") for at in range(0, size, size // 99)]

    begin = time.perf_counter()
    written, restorations = rewritten(name, content, decide)
    assert written is not None
    assert restored(name, written, restorations) == content
    assert time.perf_counter() - begin < 10  # a quadratic reader takes hours
