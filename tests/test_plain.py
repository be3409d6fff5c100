"""In plain text, each word of the key stands in the folded text; so literals find what keys would."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from lint.folding import fold, key
from lint.plain import Spots, is_plain, literal_of, single

# What decomposes, joins, has no width, is another kind of space, or moves.
ODD = st.text(
    alphabet='aé ß\u0301\u0327ﬁ\u00ad\u200b\u3000\xa0#.,’…（）Ａ１कि\u094d\u093cが\u3099-()[]"İΣς', max_size=24
)


def test_no_character_that_folding_changes_is_plain() -> None:
    for point in range(sys.maxunicode + 1):
        char = chr(point)
        if char in "\r\n" or 0xD800 <= point < 0xE000 or not is_plain(char):
            continue
        normal = unicodedata.normalize("NFKC", char)
        assert normal == char or not any(map(str.isalnum, normal)), hex(point)
        assert char == " " or not char.isspace(), hex(point)


def test_folding_makes_no_plain_character_another_kind() -> None:
    assert [char for char in map(chr, range(sys.maxunicode + 1)) if is_plain(char) and not is_plain(fold(char))] == []


def test_no_character_that_joins_with_the_one_before_is_plain() -> None:
    for point in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            first, second = (chr(int(part, 16)) for part in parts)
            assert unicodedata.normalize("NFC", first + second) != chr(point) or not is_plain(second), hex(point)


@given(ODD)
def test_plain_text_holds_the_literal_of_its_key(text: str) -> None:
    if is_plain(text):
        assert literal_of(key(text)) in fold(text)


@given(ODD)
def test_with_single_spaces_the_literal_stands_there_too(text: str) -> None:
    folded = fold(text)
    spots = Spots.of(folded, folded)
    if not spots.odd:
        assert literal_of(key(text)) in single(folded)
