"""Fit the weights of `lint.spelling.odds`, and print them as they stand in lint/spelling/weights.py.

usage: python benchmarks/fit_odds.py PAGES.jsonl[.gz] [--known FILE ...] [--documentation FOLDER ...]

Two logistic regressions, for words and for names, tell what was misspelled from what was not: misspellings
planted in light pages, and those that a reader found, from all other unknown words of the pages and of the
documentation. Of sites, packages and known misspellings half 0 is used. PAGES and --known as in typos.py.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.documentation import texts, verdicts  # noqa: E402
from benchmarks.planted import half, pairs_of, plant  # noqa: E402
from benchmarks.typos import KNOWN, judgements, read  # noqa: E402
from lint import Document, spelling  # noqa: E402
from lint.registry import installed  # noqa: E402
from lint.spelling import Meant, Surroundings, odds, weights  # noqa: E402
from lint.spelling.candidates import Candidate  # noqa: E402
from lint.spelling.derivation import formed  # noqa: E402
from lint.spelling.lexicon import counts  # noqa: E402

SEEDS, PLANTED = (11, 12), 3000
ROUNDS, STEPS, RIDGE = 5, 8, 1.0
NOT_FITTED = {"bound": 5.0}
AGAINST = frozenset(
    (
        *(
            "attested",
            "attested, chance",
            "three",
            "four",
            "five",
            "foreign",
            "odd",
            "odd twice",
            "unspoken",
            "article",
        ),
        *("start", "prefixed", "end", "end, more", "end, other", "formed", "perhaps formed", "perhaps formed, chance"),
        *("article", "code", "sign", "fragment"),
    )
)
"""What can only speak against a misspelling; where the pages seem to say otherwise it is left out."""
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """A word that the rule would ask about, the features of each word it may mean, and the one meant ("" for none)."""

    at: int
    word: str
    options: Mapping[str, Features]
    right: str | None = ""  # None: whichever is likeliest


@cache
def options(word: str, name: bool = False) -> list[tuple[Candidate, Features]]:
    """What `word` may mean, with all features but those of its place."""
    made, own = formed(word, counts()), odds.of_word(word)
    return [
        (one, own | odds.of_candidate(word, one) | odds.of_formation(word, made, one))
        for one in spelling.considered(word, name)
        if not spelling.on_purpose(word, one, made, name)
    ]


def asked(text: str) -> Iterator[Asked]:
    """The words that the rule asks about, by letting it believe that each of them is misspelled."""
    places: dict[str, Surroundings] = {}

    def meant(word: str, place: Surroundings, name: bool = False) -> Meant:
        places[word] = place
        return Meant(word, ())

    with patch.object(spelling, "meant", meant), patch.object(spelling, "suspects", options):
        for finding in installed()["misspelling"]().check(Document(text)):
            word = text[finding.start : finding.end]
            place, name = places[word.lower()], not word.islower()
            yield Asked(
                finding.start,
                word,
                {
                    one.word: features | odds.of_place(one, place, name) | odds.of_text(one, place, name)
                    for one, features in options(word.lower(), name)
                },
            )


def fitted(words: Sequence[Asked], start: Mapping[str, float]) -> dict[str, float]:
    """Weights that tell the words with a right one from the others; which of its options a word has depends on them."""
    found, left_out = dict(start), set(NOT_FITTED)
    for _ in range(ROUNDS):
        rows: list[tuple[Features, bool]] = []
        for one in words:
            weighed = {other: odds.weigh(features, found) for other, features in one.options.items()}
            best = one.right if one.right in weighed else max(weighed, key=weighed.__getitem__)
            features = {name: float(value) for name, value in one.options[best].items() if value}
            rows.append(({name: features[name] for name in features.keys() - left_out}, one.right != ""))
        found = regression(rows)
        left_out |= {name for name in AGAINST & found.keys() if found[name] > 0}
    return {name: weight for name, weight in found.items() if name not in left_out}


def regression(rows: Sequence[tuple[Features, bool]]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method, drawn towards 0 as if each had a variance of 1."""
    names = sorted({name for features, _ in rows for name in features})
    place = {name: number for number, name in enumerate(names)}
    sparse = [([(place[name], value) for name, value in features.items()], truth) for features, truth in rows]
    found = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [RIDGE * weight for weight in found]
        curve = [[RIDGE * (row == column) for column in range(len(names))] for row in range(len(names))]
        for features, truth in sparse:
            total = sum(found[number] * value for number, value in features)
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
            spread = chance * (1 - chance)
            for number, value in features:
                slope[number] += (chance - truth) * value
                row = curve[number]
                for other, another in features:
                    row[other] += spread * value * another
        found = [weight - step for weight, step in zip(found, solved(curve, slope), strict=True)]
    return dict(zip(names, found, strict=True))


def solved(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    """x, where `matrix` (symmetric, positive) times x is `vector`."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for number, row in enumerate(rows):
        row[:] = [value / row[number] for value in row]
        for other in rows:
            if other is not row and other[number]:
                factor = other[number]
                other[:] = [value - factor * mine for value, mine in zip(other, row, strict=True)]
    return [row[-1] for row in rows]


def learned(pages: Path, known: Iterable[Path], folders: Iterable[Path]) -> Iterator[Asked]:
    """All words to learn from; a word that a site or a package has often counts once."""
    english = [page for page in read(pages) if page["lang"] == "en" and not half(page["url_domain"])]
    pairs, light = pairs_of(known), [page for page in english if page["dirtiness"] == "light"]
    for seed in SEEDS:
        for one in plant(light, PLANTED, "en", pairs, seed):
            yield from (
                Asked(word.at, word.word, word.options, one.right.lower())
                for word in asked(one.text)
                if word.at <= one.at < word.at + len(word.word)
            )
    seen: set[tuple[str, str]] = set()
    true = {(at, number) for (at, number, _), (verdict, _) in judgements().items() if verdict}
    for page in english:
        for word in asked(page["text"]):
            if (page["url_domain"], word.word) not in seen:
                seen.add((page["url_domain"], word.word))
                yield Asked(word.at, word.word, word.options, None if (page["id"], word.at) in true else "")
    mistakes = {(package, change.split(">")[0]) for (package, change), (verdict, _) in verdicts().items() if verdict}
    for text in texts(folders):
        for word in asked(text.text) if not half(text.package) else ():
            if (text.package, word.word) not in seen:
                seen.add((text.package, word.word))
                yield Asked(word.at, word.word, word.options, None if (text.package, word.word) in mistakes else "")


def main() -> int:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    beside = [path for name in KNOWN if (path := Path(__file__).with_name(name)).exists()]
    parser.add_argument("--known", type=Path, nargs="*", default=beside)
    parser.add_argument("--documentation", type=Path, nargs="*", default=())
    args = parser.parse_args()
    words = list(learned(args.pages, args.known, args.documentation))
    for title, start, name in (("WORD", weights.WORD, False), ("NAME", weights.NAME, True)):
        mine = [word for word in words if word.word.islower() is not name and word.options]
        print(f"# {len(mine)} words, {sum(word.right != '' for word in mine)} of them misspelled")
        found = fitted(mine, start) | (NOT_FITTED if name else {})
        print(f"{title} = {{", *(f'    "{key}": {round(found[key], 2)},' for key in sorted(found)), "}", sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
