"""Score the whole tool and each rule on labelled pages.

usage: python benchmarks/quality.py PAGES.jsonl[.gz] [--write] [--limit N] [--select RULES] [--worst RULE]

PAGES holds one document a line: "id", "text", "url_domain", "lang", "dirtiness" ("light" or "heavy") and
"lines" = [[start, end, label], ...]. A line counts as flagged or removed when at least half of its non-space
characters are. Only lines labelled "artefact" and "content" are scored. With --write, docs/quality.md and
rules/evidence.json are written. Labels have errors: adjudications.jsonl beside this file holds the verdict of a
reader on single lines ("id", "start", "label", "why"), read with right and wrong flags alike.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lint import Config, Document, Edit, Linter
from lint.engine import Outcome
from lint.evidence import ALL, NAME, Evidence, wilson, written

ROOT = Path(__file__).parent.parent
Page = dict[str, Any]
Span = tuple[int, int]
LEVELS = ("safe", "all")
KINDS = ("light", "heavy")


@dataclass
class Tally:
    """Lines that a rule flagged on one kind of page in one language."""

    lines: Counter[str] = field(default_factory=Counter)
    sites: set[str] = field(default_factory=set)
    false: list[tuple[str, int, str]] = field(default_factory=list)
    """Content lines that were flagged: document id, offset and text."""

    def merge(self, other: "Tally") -> None:
        """Add what was counted elsewhere."""
        self.lines += other.lines
        self.sites |= other.sites
        self.false += other.false


@dataclass
class Measured:
    """All that was counted: by (rule, kind, language), by (level, kind, language), and unstable pages."""

    rules: dict[tuple[str, str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    fixes: dict[tuple[str, str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    unstable: list[str] = field(default_factory=list)
    """The pages that a second run changed."""
    removed: list[tuple[float, float]] = field(default_factory=list)
    """Of each page: the share of its text that all fixes remove, and the share of its content lost."""

    def merge(self, other: "Measured") -> None:
        """Add what was counted elsewhere."""
        for key, tally in other.rules.items():
            self.rules[key].merge(tally)
        for key, counts in other.fixes.items():
            self.fixes[key] += counts
        self.unstable += other.unstable
        self.removed += other.removed


def adjudicated() -> dict[tuple[str, int], str]:
    """The labels that a reader has given, by document id and offset of the line."""
    path = Path(__file__).parent / "adjudications.jsonl"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines()) if path.exists() else ()
    return {(row["id"], row["start"]): row["label"] for row in rows}


def read(path: Path, limit: int | None) -> Iterator[Page]:
    """The pages of a file, their labels as adjudicated."""
    verdicts = adjudicated()
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if limit is not None and number >= limit:
                return
            page = json.loads(line)
            page["lines"] = [
                (start, end, verdicts.get((page["id"], start), label)) for start, end, label in page["lines"]
            ]
            yield page


def covered(page: Page, spans: Iterable[Span]) -> list[tuple[str, int, int, int]]:
    """Of each labelled line: label, offset, non-space characters in `spans`, and in all."""
    text = page["text"]
    mask = bytearray(len(text))
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    rows = []
    for start, end, label in page["lines"]:
        ink = [at for at in range(start, end) if not text[at].isspace()]
        rows.append((label, start, sum(mask[at] for at in ink), len(ink)))
    return rows


def removed(outcome: Outcome) -> list[Span]:
    """The spans of the original text that fixing took away."""
    return [(change.start, change.end) for change in outcome.changes if not change.replacement.strip()]


def _removes(edit: Edit, text: str) -> bool:
    """Whether an edit takes more than white space away, and puts nothing in its place."""
    return not edit.replacement.strip() and bool(text[edit.start : edit.end].strip())


_LINTER: Linter | None = None


def _start(config: Config) -> None:
    global _LINTER
    _LINTER = Linter(config)


def measure(pages: Sequence[Page]) -> Measured:
    """Run every rule and all fixes on `pages`."""
    assert _LINTER is not None
    measured = Measured()
    for page in pages:
        kind, language = page["dirtiness"], page["lang"]
        document = Document(page["text"])
        spans: dict[str, list[Span]] = defaultdict(list)
        # Each rule by itself, also where it gives way to another.
        for finding in (one for rule in _LINTER.matcher.candidates(document) for one in rule.check(document)):
            if isinstance(finding.fix, Edit) and not _removes(finding.fix, page["text"]):
                continue  # it mends the line, and says nothing of whether it belongs
            spans[finding.rule].append((finding.start, finding.end))
        for rule, found in spans.items():
            tally = measured.rules[rule, kind, language]
            for label, start, inside, ink in covered(page, found):
                if ink and 2 * inside >= ink and label in ("artefact", "content"):
                    tally.lines[label] += 1
                    tally.sites.add(page["url_domain"])
                    if label == "content":
                        tally.false.append((page["id"], start, page["text"][start : start + 200].split("\n")[0]))
        for level in LEVELS:
            outcome = _LINTER.fix(document, unsafe=level == "all")
            counts = measured.fixes[level, kind, language]
            lost = content = 0
            rows = covered(page, removed(outcome))
            for label, _, inside, ink in rows:
                gone = bool(ink) and 2 * inside >= ink
                if label == "content":
                    counts["fp"] += gone
                    lost += inside
                    content += ink
                elif label == "artefact":
                    counts["tp" if gone else "fn"] += 1
            counts["lost"] += lost
            counts["content"] += content
        if _LINTER.fix(outcome.text, unsafe=True).text != outcome.text:
            measured.unstable.append(page["id"])
        total = sum(ink for _, _, _, ink in rows)
        if total and content:
            measured.removed.append((sum(inside for _, _, inside, _ in rows) / total, lost / content))
    return measured


def evidence_of(measured: Measured) -> dict[str, dict[str, Evidence]]:
    """The evidence of each rule by language, and of all languages."""
    table: dict[str, dict[str, Evidence]] = {}
    for rule in {rule for rule, _, _ in measured.rules}:
        by_language: dict[str, dict[str, Tally]] = defaultdict(lambda: {kind: Tally() for kind in KINDS})
        for (name, kind, language), tally in measured.rules.items():
            if name == rule:
                by_language[language][kind].merge(tally)
                by_language[ALL][kind].merge(tally)
        rows = {language: _evidence(kinds) for language, kinds in by_language.items()}
        table[rule] = {language: one for language, one in rows.items() if one.lines}
    return {rule: languages for rule, languages in table.items() if languages}


def _evidence(kinds: Mapping[str, Tally]) -> Evidence:
    light, heavy = ((kinds[kind].lines["artefact"], kinds[kind].lines["content"]) for kind in KINDS)
    return Evidence(light, heavy, len(kinds["light"].sites | kinds["heavy"].sites))


def rows_of_fixes(measured: Measured, by_language: bool) -> Iterator[list[str]]:
    """Level, kind or language, precision, recall, share of content characters lost, and the lines behind them."""
    groups: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (level, kind, language), counts in measured.fixes.items():
        groups[level, language if by_language else kind] += counts
    for (level, group), c in sorted(groups.items(), key=lambda item: (item[0][0] != "safe", item[0][1] != "light")):
        if by_language and (level != "all" or c["tn"] + c["fp"] + c["content"] < 1):
            continue
        precision = c["tp"] / max(1, c["tp"] + c["fp"])
        recall = c["tp"] / max(1, c["tp"] + c["fn"])
        loss = c["lost"] / max(1, c["content"])
        lines = [f"{c[name]:,}" for name in ("tp", "fp", "fn")]
        yield [level, group, f"{precision:.4f}", f"{recall:.4f}", f"{loss:.5f}", *lines]


def rows_of_rules(table: Mapping[str, Mapping[str, Evidence]]) -> Iterator[list[str]]:
    """Rule, right and wrong lines on light and on heavy pages, precision with its interval, sites, what is earned."""
    for rule, languages in sorted(table.items()):
        one = languages[ALL]
        low, high = wilson(one.hits, one.lines)
        earned = [name for name, row in sorted(languages.items()) if name != ALL and row.earns_safe]
        yield [
            rule,
            f"{one.light[0]:,} / {one.light[1]:,}",
            f"{one.heavy[0]:,} / {one.heavy[1]:,}",
            f"{one.precision:.4f}",
            f"{low:.3f}–{high:.3f}",
            f"{one.sites}",
            ", ".join(earned) or ("error" if one.earns_error else ""),
        ]


FIXES = ["fixes", "pages", "precision", "recall", "content lost", "right", "wrong", "missed"]
RULES = ["rule", "light, right / wrong", "heavy, right / wrong", "precision", "95 % interval", "sites", "earns"]


def page_of(measured: Measured, table: Mapping[str, Mapping[str, Evidence]], pages: int) -> str:
    """docs/quality.md."""

    def markdown(head: list[str], rows: Iterable[list[str]]) -> list[str]:
        return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]

    lines = [
        "# How often the rules are right",
        "",
        "Written by `python benchmarks/quality.py PAGES --write`, from labelled pages that are not part of this",
        f"project: {pages:,} texts of web pages, as light extractors (main content) and heavy ones (the whole page)",
        "deliver them, with every line labelled as content or artefact. *Right* are flagged artefacts, *wrong* is",
        "flagged content. The rules were tuned on these pages; figures on pages of other sites will be lower.",
        "",
        "## All fixes together",
        "",
        *markdown(FIXES, rows_of_fixes(measured, by_language=False)),
        "",
        f"A second run changed {len(measured.unstable):,} of the pages.",
        "",
        "## By language, all fixes",
        "",
        *markdown(FIXES, rows_of_fixes(measured, by_language=True)),
        "",
        "## Rule by rule",
        "",
        "What a rule *earns*: the languages in which its fixes may be called safe (the lower bound of its precision is",
        "at least .98 on light pages and .99 on all, over at least five sites), or that its findings are errors",
        "(precision of .95 or better). A rule that is not listed flags no labelled line: it is unmeasured.",
        "",
        *markdown(RULES, rows_of_rules(table)),
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    """Measure, and print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--select", default="")
    parser.add_argument("--worst", metavar="RULE", help="print the content lines that this rule flags")
    args = parser.parse_args()
    config = Config(select=tuple(filter(None, args.select.split(","))))
    pages = list(read(args.pages, args.limit))
    measured = Measured()
    with ProcessPoolExecutor(2, initializer=_start, initargs=(config,)) as pool:
        for part in pool.map(measure, (pages[at : at + 100] for at in range(0, len(pages), 100))):
            measured.merge(part)
    table = evidence_of(measured)
    if args.worst:
        for (rule, kind, _), tally in sorted(measured.rules.items()):
            if rule == args.worst:
                for identity, start, text in tally.false:
                    print(f"{kind}\t{identity}\t{start}\t{text!r}")
        return 0
    if args.write:
        (ROOT / "rules" / NAME).write_text(written(table), encoding="utf-8")
        (ROOT / "docs" / "quality.md").write_text(page_of(measured, table, len(pages)), encoding="utf-8")
    for row in rows_of_fixes(measured, by_language=False):
        print(dict(zip(FIXES, row, strict=True)))
    for row in rows_of_fixes(measured, by_language=True):
        print(dict(zip(FIXES[1:5], row[1:5], strict=True)))
    print(f"pages that a second run changed: {len(measured.unstable)} {measured.unstable[:5]}")
    for row in [RULES, *rows_of_rules(table)]:
        print("  ".join(cell.ljust(size) for cell, size in zip(row, (26, 20, 20, 9, 13, 5, 20), strict=True)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
