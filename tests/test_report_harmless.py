import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lint.report.cells import cells
from lint.report.harmless import harmless, harmless_json, harmless_name, painted
from lint.report.window import shortened, window


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain text", "plain text"),
        ("Café, “quoted” – 東京 🎉 नमस्ते", "Café, “quoted” – 東京 🎉 नमस्ते"),
        ("a\tb", "a b"),
        ("a\nb\r\nc", r"a\nb\r\nc"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("\x1b]8;;http://a.example\x07click", r"\x1b]8;;http://a.example\x07click"),
        ("\x9b31m \x85 \x7f \x00", r"\x9b31m \x85 \x7f \x00"),
        ("a\u202eb\u2066c\u2069", r"a\u202eb\u2066c\u2069"),
        ("soft\xadhy zero\u200bwidth \ufeff", r"soft\xadhy zero\u200bwidth \ufeff"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ("lone \ud800 surrogate", r"lone \ud800 surrogate"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("joined: क्\u200dष 👩\u200d🚀 می\u200cخواهم", "joined: क्\u200dष 👩\u200d🚀 می\u200cخواهم"),
        ("not joined: a\u200db \u200c", r"not joined: a\u200db \u200c"),
        ("##[error]x", r"##\x5berror]x"),
        ("# [link] and [[x]]", "# [link] and [[x]]"),
    ],
)
def test_harmless(text: str, expected: str) -> None:
    assert harmless(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/b c.txt", "a/b c.txt"),
        ("a\tb", r"a\tb"),
        ("a\n::error::x", r"a\n::error::x"),
        ("::set-output name=x::y", "./::set-output name=x::y"),
        (" ::debug::", "./ ::debug::"),
        ("\udce9.txt", r"\udce9.txt"),
    ],
)
def test_harmless_name(name: str, expected: str) -> None:
    assert harmless_name(name) == expected


def is_harmless(text: str) -> bool:
    return not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text) and "##[" not in text


@given(st.text())
def test_nothing_harmful_is_left(text: str) -> None:
    assert is_harmless(harmless(text))
    assert is_harmless(harmless_name(text))
    assert harmless(harmless(text)) == harmless(text)
    assert painted(text, "role", lambda part, role: part) == harmless(text)


@given(st.text(st.characters(exclude_categories=())))
def test_json_means_the_same(text: str) -> None:
    line = harmless_json(json.dumps({"a": [text], text: 1}, ensure_ascii=False))
    assert json.loads(line) == {"a": [text], text: 1}
    assert line.encode()
    assert is_harmless(line)


def test_escapes_stand_out() -> None:
    shown = painted("a\x1bb", "error", lambda part, role: f"<{role}:{part}>")
    assert shown == r"<error:a><escape:\x1b><error:b>"


@pytest.mark.parametrize(
    "text", ["plain", "Café “x” – …", "東京タワー", "한국어", "e\u0301", "สวัสดี", "नमस्ते", "Ω жук", "🎉"]
)
def test_cells_are_those_of_rich(text: str) -> None:
    assert cells(text) == sum(cell_len(char) for char in text)


LONG = "a" * 100 + "SPAN" + "b" * 100


@pytest.mark.parametrize(
    ("text", "start", "end", "width", "shown", "indent", "marked"),
    [
        ("short", 1, 3, 80, "short", 1, 2),
        (LONG, 100, 104, 24, "…" + "a" * 9 + "SPAN" + "b" * 9 + "…", 10, 4),
        (LONG, 0, 4, 24, "a" * 22 + "…", 0, 4),
        (LONG, 200, 204, 24, "…" + "b" * 22, 19, 4),
        (LONG, 0, 204, 24, "a" * 22 + "…", 0, 22),
        (LONG, 100, 204, 24, "…" + "a" * 5 + "SPAN" + "b" * 13 + "…", 6, 17),
        ("東京" * 30, 30, 32, 24, "…" + "東京東京" + "東京" + "東京東京東" + "…", 9, 4),
        ("x\x1b" * 30, 30, 31, 24, r"…x\x1bx\x1bx\x1bx\x1bx…", 11, 1),
        ("nothing marked", 3, 3, 80, "nothing marked", 3, 1),
    ],
)  # fmt: skip
def test_window(text: str, start: int, end: int, width: int, shown: str, indent: int, marked: int) -> None:
    view = window(text, start, end, width)
    assert view.paint(lambda part, role: part, "span") == shown
    assert (view.indent, view.marked) == (indent, marked)


@given(st.text(), st.integers(0, 50), st.integers(0, 50), st.integers(20, 60), st.booleans(), st.booleans())
def test_a_window_fits(text: str, start: int, size: int, width: int, before: bool, after: bool) -> None:
    start = min(start, len(text))
    view = window(text, start, min(start + size, len(text)), width, before, after)
    shown = view.paint(lambda part, role: part, "span")
    assert cells(shown) <= width
    assert is_harmless(shown)
    assert shown.startswith("…") or not before
    assert shown.endswith("…") or not after


def test_a_letter_keeps_its_marks() -> None:
    view = window("e\u0301" * 60, 60, 62, 20)
    assert view.before[0] == "e"


def test_a_window_of_a_very_long_line_looks_at_little_of_it() -> None:
    text = "word " * 10_000_000
    view = window(text, 25_000_000, 25_000_004, 80)
    assert len(view.before) + len(view.after) < 80


@pytest.mark.parametrize(("width", "expected"), [(80, r"a\nb"), (4, r"a\nb"), (3, "a…"), (2, "a…")])
def test_shortened(width: int, expected: str) -> None:
    assert shortened("a\nb", width) == expected


@given(st.text(st.sampled_from("ab \t\x1b#[é\u0301世\u200d"), max_size=30), st.integers(0, 12))
def test_what_is_taken_for_plain_is_cut_where_each_character_says(text: str, width: int) -> None:
    from lint.report.window import _cells, _fitting, _head, _tail

    count = _fitting(text, width)
    assert _head(text, width) == text[:count]
    at = len(text) - _fitting(reversed(text), width)
    while 0 < at < len(text) and not _cells(text[at]):
        at += 1
    assert _tail(text, width) == text[at:]
