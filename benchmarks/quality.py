"""Score the whole tool and each rule on labelled pages.

usage: python benchmarks/quality.py PAGES.jsonl[.gz] [--limit N] [--select RULES] [--worst RULE]

PAGES holds one document a line: "id", "text", "url_domain", "lang", "dirtiness" and
"lines" = [[start, end, label], ...]. A line counts as flagged or removed when at least
half of its non-space characters are. Only lines labelled "artefact" and "content" are
scored.
"""

import argparse
import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lint import Config, Document, Linter
from lint.engine import Outcome

Page = dict[str, Any]
Span = tuple[int, int]


@dataclass
class Tally:
    """Lines flagged, by label; characters of content lost; and where it was."""

    lines: Counter[str] = field(default_factory=Counter)
    sites: set[str] = field(default_factory=set)
    false: list[tuple[str, str]] = field(default_factory=list)
    """Content lines that were flagged: document id and text."""

    def merge(self, other: "Tally") -> None:
        self.lines += other.lines
        self.sites |= other.sites
        self.false += other.false

    @property
    def precision(self) -> float:
        hit, missed = self.lines["artefact"], self.lines["content"]
        return hit / (hit + missed) if hit + missed else math.nan


@dataclass
class Whole:
    """What fixing did to a group of pages."""

    counts: Counter[str] = field(default_factory=Counter)

    def row(self) -> str:
        c = self.counts
        flagged, artefacts = c["tp"] + c["fp"], c["tp"] + c["fn"]
        return (
            f"precision {c['tp'] / max(1, flagged):.4f}  recall {c['tp'] / max(1, artefacts):.4f}  "
            f"content loss {c['lost'] / max(1, c['content']):.5f}  (tp {c['tp']}, fp {c['fp']}, fn {c['fn']})"
        )


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The Wilson score interval of a share (E. B. Wilson, 1927); z is 1.96 for 95 %."""
    if not total:
        return 0.0, 1.0
    share = hits / total
    centre = share + z * z / (2 * total)
    margin = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (centre - margin) / (1 + z * z / total), (centre + margin) / (1 + z * z / total)


def read(path: Path, limit: int | None) -> Iterator[Page]:
    """The pages of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def covered(page: Page, spans: Iterable[Span]) -> list[tuple[str, str, int, int]]:
    """Of each labelled line: label, text, non-space characters in `spans`, and in all."""
    text = page["text"]
    mask = bytearray(len(text))
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    rows = []
    for start, end, label in page["lines"]:
        ink = [at for at in range(start, end) if not text[at].isspace()]
        rows.append((label, text[start:end], sum(mask[at] for at in ink), len(ink)))
    return rows


def removed(outcome: Outcome) -> list[Span]:
    """The spans of the original text that fixing took away."""
    return [(change.start, change.end) for change in outcome.changes if not change.replacement.strip()]


_LINTER: Linter | None = None


def _start(config: Config) -> None:
    global _LINTER
    _LINTER = Linter(config)


def measure(pages: Sequence[Page]) -> tuple[dict[tuple[str, str, str], Tally], dict[tuple[str, str], Whole], int]:
    """Tallies by (rule, dirtiness, language), fixes by (level, dirtiness), and the pages that a second run changed."""
    assert _LINTER is not None
    rules: dict[tuple[str, str, str], Tally] = defaultdict(Tally)
    wholes: dict[tuple[str, str], Whole] = defaultdict(Whole)
    unstable = 0
    for page in pages:
        document = Document(page["text"])
        spans: dict[str, list[Span]] = defaultdict(list)
        for finding in _LINTER.check(document):
            spans[finding.rule].append((finding.start, finding.end))
        for rule, found in spans.items():
            tally = rules[rule, page["dirtiness"], page["lang"]]
            tally.sites.add(page["url_domain"])
            for label, text, inside, ink in covered(page, found):
                if ink and 2 * inside >= ink:
                    tally.lines[label] += 1
                    if label == "content":
                        tally.false.append((page["id"], text))
        for level, unsafe in (("safe", False), ("all", True)):
            outcome = _LINTER.fix(document, unsafe=unsafe)
            if unsafe and _LINTER.fix(outcome.text, unsafe=True).text != outcome.text:
                unstable += 1
            counts = wholes[level, page["dirtiness"]].counts
            for label, _, inside, ink in covered(page, removed(outcome)):
                gone = bool(ink) and 2 * inside >= ink
                if label == "content":
                    counts["fp"] += gone
                    counts["lost"] += inside
                    counts["content"] += ink
                elif label == "artefact":
                    counts["tp" if gone else "fn"] += 1
    return dict(rules), dict(wholes), unstable


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--select", default="")
    parser.add_argument("--worst", metavar="RULE", help="print the content lines that this rule flags")
    args = parser.parse_args()
    config = Config(select=tuple(filter(None, args.select.split(","))))
    pages = list(read(args.pages, args.limit))
    chunks = [pages[at : at + 100] for at in range(0, len(pages), 100)]
    rules: dict[tuple[str, str, str], Tally] = defaultdict(Tally)
    wholes: dict[tuple[str, str], Whole] = defaultdict(Whole)
    unstable = 0
    with ProcessPoolExecutor(2, initializer=_start, initargs=(config,)) as pool:
        for part, whole, count in pool.map(measure, chunks):
            unstable += count
            for key, tally in part.items():
                rules[key].merge(tally)
            for group, one in whole.items():
                wholes[group].counts += one.counts
    if args.worst:
        for (rule, dirtiness, _), tally in rules.items():
            if rule == args.worst:
                for identity, text in tally.false:
                    print(f"{dirtiness}\t{identity}\t{text[:200]!r}")
        return 0
    for level in ("safe", "all"):
        for dirtiness in ("light", "heavy"):
            print(f"{level:5} {dirtiness:6} {wholes[level, dirtiness].row()}")
    print(f"pages that a second run changed: {unstable}")
    print(f"{'rule':28} {'light tp/fp':>16} {'heavy tp/fp':>16} {'precision':>9} {'low':>6} {'sites':>5}")
    for rule in sorted({rule for rule, _, _ in rules}):
        tallies = {d: Tally() for d in ("light", "heavy", "all")}
        for (name, dirtiness, _), tally in rules.items():
            if name == rule:
                tallies[dirtiness].merge(tally)
                tallies["all"].merge(tally)
        whole_tally = tallies["all"]
        hits = {d: f"{t.lines['artefact']}/{t.lines['content']}" for d, t in tallies.items()}
        low, _ = wilson(whole_tally.lines["artefact"], whole_tally.lines["artefact"] + whole_tally.lines["content"])
        print(
            f"{rule:28} {hits['light']:>16} {hits['heavy']:>16} {whole_tally.precision:9.4f} {low:6.3f} "
            f"{len(whole_tally.sites):5}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
