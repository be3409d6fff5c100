"""Evidence: how often each rule was right on labelled pages, and when that makes its fixes safe.

The numbers stand in `rules/evidence.json`, written by `benchmarks/quality.py --write`.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lint.compiled import folder

NAME = "evidence.json"
ALL = "all"
"""In place of a language: all of them together."""
LEAST_LIGHT = 0.98
LEAST_ALL = 0.99
LEAST_SITES = 5
LEAST_FOR_ERROR = 0.95
_ENOUGH = 50


@dataclass(frozen=True, slots=True)
class Evidence:
    """Lines of labelled pages that a rule flagged, in one language or in all.

    `light` and `heavy` are pages from careful and from crude extractors; of each, the
    lines that are artefacts and the lines that are content.
    """

    light: tuple[int, int] = (0, 0)
    heavy: tuple[int, int] = (0, 0)
    sites: int = 0

    @property
    def hits(self) -> int:
        return self.light[0] + self.heavy[0]

    @property
    def lines(self) -> int:
        return sum(self.light) + sum(self.heavy)

    @property
    def precision(self) -> float:
        """The share of flagged lines that are artefacts; NaN where none was flagged."""
        return self.hits / self.lines if self.lines else math.nan

    @property
    def earns_safe(self) -> bool:
        """Whether fixes may be called safe: the lower bounds hold, on light pages and on all, over enough sites."""
        light = wilson(self.light[0], sum(self.light))[0]
        return light >= LEAST_LIGHT and wilson(self.hits, self.lines)[0] >= LEAST_ALL and self.sites >= LEAST_SITES

    @property
    def earns_error(self) -> bool:
        """Whether findings may fail a run: they are right often enough, on enough lines and sites to say so."""
        return self.lines >= _ENOUGH and self.sites >= LEAST_SITES and self.precision >= LEAST_FOR_ERROR

    def __add__(self, other: "Evidence") -> "Evidence":
        light = (self.light[0] + other.light[0], self.light[1] + other.light[1])
        heavy = (self.heavy[0] + other.heavy[0], self.heavy[1] + other.heavy[1])
        return Evidence(light, heavy, self.sites + other.sites)


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The Wilson score interval of a share (E. B. Wilson, 1927); z is 1.96 for 95 %."""
    if not total:
        return 0.0, 1.0
    share = hits / total
    centre = share + z * z / (2 * total)
    margin = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (centre - margin) / (1 + z * z / total), (centre + margin) / (1 + z * z / total)


@cache
def evidence() -> Mapping[str, Mapping[str, Evidence]]:
    """The evidence of each rule that flagged anything, by language; `all` is that of all languages."""
    try:
        table = json.loads((folder() / NAME).read_bytes())
    except FileNotFoundError:
        return {}
    return {
        rule: {
            language: Evidence(tuple(row["light"]), tuple(row["heavy"]), row["sites"])
            for language, row in languages.items()
        }
        for rule, languages in table.items()
    }


def written(table: Mapping[str, Mapping[str, Evidence]]) -> str:
    """Evidence as it is written to the file: a line a rule."""
    lines = []
    for rule in sorted(table):
        row = {
            language: {"light": list(one.light), "heavy": list(one.heavy), "sites": one.sites}
            for language, one in sorted(table[rule].items())
        }
        lines.append(f"{json.dumps(rule)}: {json.dumps(row)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"
