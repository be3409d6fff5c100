"""The gate in front of ftfy opens wherever ftfy would find something."""

import random
import subprocess
import sys
from itertools import product
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from ftfy.badness import BADNESS_RE, MOJIBAKE_CATEGORIES, is_bad

from lint import mojibake
from lint.document import Document
from lint.mojibake import GATE, RUNS

NAMES = {
    "common": "COMMON",
    "c1": "C1",
    "bad": "BAD",
    "law": "LAW",
    "currency": "CURRENCY",
    "start_punctuation": "START",
    "end_punctuation": "END",
    "numeric": "NUMERIC",
    "kaomoji": "KAOMOJI",
    "upper_accented": "UPPER",
    "lower_accented": "LOWER",
    "upper_common": "UPPER_COMMON",
    "lower_common": "LOWER_COMMON",
    "box": "BOX",
}
ENCODINGS = ("latin-1", "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso-8859-2", "macroman", "cp437")
TEXTS = (
    "“L’été à Zürich”, señor – naïve…",
    "Привет, как дела?",
    "Καλημέρα, πώς είσαι;",
    "日本語の文章。",
    "مرحبا بالعالم",
    "€ 5 · ½ © ® ✅",
)


def test_classes_are_those_of_the_installed_ftfy() -> None:
    assert NAMES.keys() == MOJIBAKE_CATEGORIES.keys()
    for theirs, ours in NAMES.items():
        assert getattr(mojibake, ours) == MOJIBAKE_CATEGORIES[theirs]


def character_sets(pattern: str, flags: int) -> set[frozenset[int]]:
    """Every set of characters that stands at a place of the pattern."""
    sets: set[frozenset[int]] = set()

    def walk(node: Any) -> None:
        for op, value in node:
            if op in (_constants.LITERAL, _constants.NOT_LITERAL):
                sets.add(frozenset([value]))
            elif op is _constants.IN:
                chars: set[int] = set()
                for kind, item in value:
                    if kind is _constants.LITERAL:
                        chars.add(item)
                    elif kind is _constants.RANGE:
                        chars.update(range(item[0], item[1] + 1))
                sets.add(frozenset(chars))
            elif op is _constants.BRANCH:
                for branch in value[1]:
                    walk(branch)
            elif op is _constants.SUBPATTERN:
                walk(value[-1])
            elif op in (_constants.ASSERT, _constants.ASSERT_NOT):
                walk(value[1])
            elif op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
                walk(value[2])

    walk(_parser.parse(pattern, flags))
    return sets


def representatives() -> list[str]:
    """One character of each class of characters that neither pattern tells apart."""
    sets = character_sets(BADNESS_RE.pattern, BADNESS_RE.flags) | character_sets(GATE.pattern, GATE.flags)
    ordered = sorted(sets, key=sorted)
    alphabet = set().union(*sets) | set(map(ord, "aZ1 .,\u00a0_日"))
    classes: dict[tuple[object, ...], str] = {}
    for code in sorted(alphabet):
        char = chr(code)
        marks = (char.isalnum() or char == "_", char.isspace())
        classes.setdefault((*(code in chars for chars in ordered), *marks), char)
    return list(classes.values())


def test_gate_opens_for_all_that_is_bad() -> None:
    """Exhaustive for three places, as the alternatives of ftfy's pattern have; the longer ones are drawn."""
    chars = representatives()
    for size in (1, 2, 3):
        for combination in product(chars, repeat=size):
            text = "".join(combination)
            if GATE.search(text) is None:
                assert not is_bad(text), ascii(text)
            else:
                assert RUNS.search(Document(text).beyond_ascii), ascii(text)
    draw = random.Random(0)
    everything = [*chars, *map(chr, range(0x80, 0x180)), *"ØÙØÙÂÃ   ГўВЂВвЂ", *"abAB.,"]
    for _ in range(200_000):
        text = "".join(draw.choices(everything, k=draw.randint(4, 7)))
        if GATE.search(text) is None:
            assert not is_bad(text), ascii(text)
        else:
            assert RUNS.search(Document(text).beyond_ascii), ascii(text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_gate_opens_for_damaged_text(encoding: str) -> None:
    for text in TEXTS:
        damaged = text.encode().decode(encoding, "replace")
        assert GATE.search(damaged) or not is_bad(damaged)


def test_gate_stays_shut_on_clean_text() -> None:
    for text in TEXTS[:5]:
        assert GATE.search(text) is None
    assert GATE.search("Œuvre, cœur; „Ärzte“ und »Apfel«, «Правда» — “‘Go,’ she said.” £5, 20 °C, São Paulo") is None


def test_ftfy_is_imported_only_when_the_gate_opens() -> None:
    program = (
        "import sys; from lint import Linter\n"
        "linter = Linter()\n"
        "linter.fix('Œuvre – “no”, über, Привет. ' * 20, unsafe=True)\n"
        "assert 'ftfy' not in sys.modules\n"
        "assert linter.fix('donâ€™t').text == 'don’t'\n"
        "assert 'ftfy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
