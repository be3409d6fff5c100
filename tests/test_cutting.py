"""Cutting pieces out of lines."""

import pytest

from lint import Document
from lint.cutting import cuts


def without(text: str, *pieces: str) -> str:
    spans, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        at = start + len(piece)
        spans.append((start, at))
    for start, end in reversed(list(cuts(Document(text), spans))):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "pieces", "left"),
    [
        ("A <x> B", ["<x>"], "A B"),
        ("A <x>B</x> C", ["<x>", "</x>"], "A B C"),
        ("A <x>.", ["<x>"], "A."),
        ("<x> A", ["<x>"], "A"),
        ("A <x>\r\nB", ["<x>"], "A\r\nB"),
        ("A <x> <y>  <z> B", ["<x>", "<y>", "<z>"], "A B"),
        ("词<x>语", ["<x>"], "词语"),
        ("* <x>\nA", ["<x>"], "\nA"),
        ("12. <x> | <y>\nA", ["<x>", "<y>"], "\nA"),
        ("12 <x>", ["<x>"], "12"),
        ("* <x\ny> -\nA", ["<x\ny>"], "\nA"),
        ("", [], ""),
    ],
)
def test_pieces_go_and_words_stay_apart(text: str, pieces: list[str], left: str) -> None:
    assert without(text, *pieces) == left
