"""Misspellings planted in sentences of real pages, to see how many are found.

Words that a slip turns into another word are left out: no tool that looks at words can see those.
"""

import random
import re
from calendar import day_name, month_name
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from lint import Document
from lint.prose import ordinary
from lint.spelling.lexicon import frequency

SHARES = {"known": 0.4, "key": 0.2, "slip": 0.2, "name": 0.2}
"""Known misspellings; a key beside the right one; letters swapped, left out or doubled; both kinds in names."""
_ROWS = {
    "de": ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
}
_ROWS_ELSEWHERE = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SENTENCE = re.compile(r"(?<![^\s])[A-ZÀ-ÞŒ][^.!?\n]{40,300}[.!?](?![^\s])")
_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?=[.,;:!?]?(?!\S))")
_PLACE_OR_PERSON = re.compile(
    r"\b(?:(?:in|near|from|to)\s([A-Z][a-z]{4,})(?=[.,]|\s(?:and|on|was|is|has)\b)|(?:Mr|Mrs|Ms|Dr)\.?\s([A-Z][a-z]{4,}))"
)
_CALENDAR = frozenset((*month_name, *day_name))
_LEAST_LENGTH, _LEAST_NAME = 4, 5
_LEAST_SITES = 3
_EXISTS, _NAME_EXISTS = 3.0, 1.5
"""Zipf frequencies from which on a word, or a name, is taken for one that exists."""
_PER_PAGE, _PER_WORD = 5, 3
"""How many are planted in one page, and how often the same misspelling is."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A page with one misspelling in it: `text[at : at + len(wrong)]` is `wrong`, where `right` stood."""

    half: int
    kind: str
    text: str
    sentence: str
    at: int
    wrong: str
    right: str


def half(name: str) -> int:
    """The half that a site or a word belongs to: rules are tuned on half 0 and measured on half 1."""
    return crc32(name.encode()) % 2


def pairs_of(paths: Iterable[Path]) -> Mapping[str, Sequence[str]]:
    """Known misspellings by the right word, from files of lines 'right: wrong wrong ...'."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            right, _, wrong = line.partition(":")
            found[right.strip()] += wrong.split()
    return found


def plant(
    pages: Sequence[Mapping[str, str]], count: int, language: str, known: Mapping[str, Sequence[str]], seed: int = 4
) -> list[Planted]:
    """About `count` misspellings in sentences of `pages`; without `known` ones their share goes to slips."""
    chance = random.Random(seed)
    names = _names(pages)
    shares = dict(SHARES)
    if not known:
        shares["slip"] += shares.pop("known")
    wanted = Counter({kind: round(count * share) for kind, share in shares.items()})
    order = [(page, start, sentence) for page in pages for start, sentence in _sentences(page["text"], chance)]
    chance.shuffle(order)
    planted: list[Planted] = []
    used: Counter[str] = Counter()
    for page, start, sentence in order:
        if used[page["id"]] >= _PER_PAGE:
            continue
        side = half(page["url_domain"])
        # The rarest kinds first: few sentences hold a word of which a misspelling is known.
        for kind in ("known", "name", "key", "slip"):
            made = _spoiled(kind, sentence, side, language, known, names, chance) if wanted[kind] > 0 else None
            if made and used[made[1]] < _PER_WORD:
                at, wrong, right = made
                spoiled = sentence[:at] + wrong + sentence[at + len(right) :]
                text = page["text"][:start] + spoiled + page["text"][start + len(sentence) :]
                planted.append(Planted(side, kind, text, spoiled, start + at, wrong, right))
                wanted[kind] -= 1
                used.update((page["id"], wrong))
                break
    return planted


def _sentences(text: str, chance: random.Random) -> Iterator[tuple[int, str]]:
    lines = [line for line in Document(text).filled if ordinary(line, 8)]
    found = [(line.start + hit.start(), hit[0]) for line in lines for hit in _SENTENCE.finditer(line.text)]
    found = [(start, sentence) for start, sentence in found if 8 <= len(sentence.split()) <= 40]
    return iter(chance.sample(found, min(len(found), 8 * _PER_PAGE)))


def _names(pages: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Words that stand where places and people do on several sites, and are hardly ever written small."""
    sites: dict[str, set[str]] = defaultdict(set)
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for page in pages:
        for hit in _PLACE_OR_PERSON.finditer(page["text"]):
            sites[hit[1] or hit[2]].add(page["url_domain"])
        for word in _WORD.findall(page["text"]):
            (small if word.islower() else large)[word.lower()] += 1
    return frozenset(
        name
        for name, where in sites.items()
        if name not in _CALENDAR and len(where) >= _LEAST_SITES and small[name.lower()] * 50 <= large[name.lower()]
    )


def _spoiled(
    kind: str,
    sentence: str,
    side: int,
    language: str,
    known: Mapping[str, Sequence[str]],
    names: frozenset[str],
    chance: random.Random,
) -> tuple[int, str, str] | None:
    words = [(hit.start(), hit[0]) for hit in _WORD.finditer(sentence)][1:]
    chance.shuffle(words)
    for at, right in words:
        if kind == "known":
            # Half of the words is for tuning only, so that none is measured that the rule was tuned on.
            made = [wrong for wrong in known.get(right, ()) if half(right) == side and not _exists(wrong, language)]
        elif kind == "name":
            made = [_slip(right, language, chance)] if right in names else []
            made = [wrong for wrong in made if wrong != right and frequency(wrong.lower(), language) < _NAME_EXISTS]
        elif not right.islower() or len(right) < _LEAST_LENGTH or not _exists(right, language):
            continue
        else:
            made = [_key(right, language, chance) if kind == "key" else _slip(right, language, chance, keys=False)]
        made = [wrong for wrong in made if wrong != right and not _exists(wrong.lower(), language)]
        if made:
            return at, chance.choice(made), right
    return None


def _exists(word: str, language: str) -> bool:
    return frequency(word, language) >= _EXISTS


def _slip(word: str, language: str, chance: random.Random, keys: bool = True) -> str:
    ways: list[Callable[[str, random.Random], str]] = [_swapped, _shortened, _doubled]
    if keys and chance.random() < 0.5:
        return _key(word, language, chance)
    return chance.choice(ways)(word, chance)


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return _cased(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def _shortened(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return _cased(word, word[:at] + word[at + 1 :])


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return _cased(word, word[:at] + word[at] + word[at:])


def _key(word: str, language: str, chance: random.Random) -> str:
    """A key beside the right one struck in its place, or along with it."""
    at = chance.randrange(len(word))
    beside = list(_beside(word[at].lower(), language))
    if not beside:
        return word
    return _cased(word, word[:at] + chance.choice(beside) + word[at + chance.choice((0, 1, 1)) :])


def _beside(letter: str, language: str) -> Iterator[str]:
    rows = _ROWS.get(language, _ROWS_ELSEWHERE)
    for number, row in enumerate(rows):
        at = row.find(letter)
        if at >= 0:
            yield from row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            for other, shift in ((number - 1, 0), (number + 1, -1)):
                if 0 <= other < len(rows):
                    yield from rows[other][max(0, at + shift) : at + shift + 2]


def _cased(word: str, changed: str) -> str:
    return changed.capitalize() if word[0].isupper() else changed
