"""Measure the misspelling rule: recall on planted misspellings, precision on real pages, and cost, beside its peers.

usage: python benchmarks/typos.py PAGES.jsonl[.gz] [--write] [--known FILE ...] [--unjudged FILE]

PAGES holds one document a line: "id", "text", "url_domain", "lang" and "dirtiness" ("light" or "heavy"). Every
finding on the English and German ones is looked up in typo_judgements.jsonl beside this file, where a reader has
said whether it is a misspelling ("verdict") and whether the suggestion is right ("right"); what nobody has read
counts as wrong, and --unjudged writes it to a file, to be read. Known misspellings (--known) are files of lines
'right: wrong wrong', such as Norvig's spell-testset1.txt and spell-testset2.txt, which are looked for beside this
file; they are not part of this project. The rule was fitted on half 0 of the sites and of the known misspellings
(fit_odds.py). codespell and typos are run as commands and must be installed. With --write, docs/typos.md is written.
"""

import argparse
import gzip
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.planted import SHARES, Planted, half, pairs_of, plant  # noqa: E402
from lint import Config, Document, Edit, Finding, Linter, Rule  # noqa: E402
from lint.registry import installed  # noqa: E402

PLANTED = 3000
TIMED, ROUNDS = 1000, 3
KNOWN = ("spell-testset1.txt", "spell-testset2.txt")
Page = dict[str, Any]
Judgements = Mapping[tuple[str, int, str], tuple[bool, bool]]


@dataclass(frozen=True, slots=True)
class Flag:
    """A word that a tool calls misspelled, in document or line `where` at `at`, and what it would put there."""

    where: int
    at: int
    word: str
    meant: str


def read(path: Path) -> list[Page]:
    """The pages of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def flagged(rule: Rule, texts: Iterable[str]) -> Iterator[Flag]:
    """What the rule says of each text."""
    for where, text in enumerate(texts):
        for finding in rule.check(Document(text)):
            yield Flag(where, finding.start, text[finding.start : finding.end], _meant(finding))


def _meant(finding: Finding) -> str:
    assert isinstance(finding.fix, Edit)
    return finding.fix.replacement


def codespell(lines: Sequence[str]) -> Iterator[Flag]:
    """What codespell says of each line. It tells no columns: the first place of the word is taken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lines.txt")
        path.write_text("\n".join(lines), encoding="utf-8")
        out = subprocess.run(["codespell", str(path)], capture_output=True, text=True, check=False).stdout
    for row in out.splitlines():
        number, _, change = row.removeprefix(f"{path}:").partition(": ")
        word, _, meant = change.partition(" ==> ")
        where = int(number) - 1
        yield Flag(where, lines[where].find(word), word, meant.split(",")[0].strip())


def typos(lines: Sequence[str]) -> Iterator[Flag]:
    """What typos says of each line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lines.txt")
        path.write_text("\n".join(lines), encoding="utf-8")
        command = ["typos", "-j1", "--format", "json", str(path)]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for row in map(json.loads, out.splitlines()):
        if row.get("type") == "typo":
            where = row["line_num"] - 1
            at = len(lines[where].encode()[: row["byte_offset"]].decode())
            yield Flag(where, at, row["typo"], (row["corrections"] or [""])[0])


def recalled(planted: Sequence[Planted], flags: Iterable[Flag], within: Sequence[int]) -> dict[str, list[float]]:
    """By kind, and "all" as the shares weigh them: the share found, and of these the share with the right word."""
    found: dict[int, Flag] = {}
    for flag in flags:
        if flag.at <= within[flag.where] < flag.at + len(flag.word):
            found[flag.where] = flag
    table: dict[str, list[float]] = {}
    for kind in SHARES:
        rows = [number for number, one in enumerate(planted) if one.kind == kind]
        hits = [number for number in rows if number in found]
        exact = sum(found[number].meant == planted[number].right for number in hits)
        if rows:
            table[kind] = [len(hits) / len(rows), exact / max(1, len(hits)), len(rows)]
    weight = sum(SHARES[kind] for kind in table)
    share = sum(SHARES[kind] * row[0] for kind, row in table.items()) / weight
    right = sum(SHARES[kind] * row[0] * row[1] for kind, row in table.items()) / weight / max(share, 1e-9)
    table["all"] = [share, right, len(planted)]
    return table


def judgements() -> Judgements:
    """The verdicts of a reader, by document id, offset and word."""
    path = Path(__file__).with_name("typo_judgements.jsonl")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {(row["id"], row["at"], row["word"] + ">" + row["meant"]): (row["verdict"], row["right"]) for row in rows}


def judged(pages: Sequence[Page], flags: Sequence[Flag], read_by: Judgements) -> Counter[str]:
    """How many flags are true, have the right word, are false, and are unread; and the words of the pages."""
    counts = Counter(words=sum(len(page["text"].split()) for page in pages), pages=len(pages))
    for flag in flags:
        verdict = read_by.get((pages[flag.where]["id"], flag.at, f"{flag.word}>{flag.meant}"))
        counts.update(["flags", "unread" if verdict is None else "true" if verdict[0] else "false"])
        counts["right"] += bool(verdict and verdict[0] and verdict[1])
    return counts


def _child_seconds(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def timed(rule: Rule, pages: Sequence[Page]) -> dict[str, list[float]]:
    """Megabytes a second of processor time, in each of some rounds, in turn; start-up is taken off the peers' time.

    "new text" is the first look at pages when others have been read; the rest knows the words of the pages.
    """
    texts = [page["text"] for page in pages[:TIMED]]
    category = Linter(Config(select=("prose",))).matcher
    size = sum(len(text.encode()) for text in texts) / 1e6
    speeds: dict[str, list[float]] = defaultdict(list)
    Counter(flag.word for flag in flagged(rule, (page["text"] for page in pages[TIMED:])))
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder, "empty.txt")
        empty.write_text("", encoding="utf-8")
        full = Path(folder, "pages")
        full.mkdir()
        for number, text in enumerate(texts):
            (full / f"{number}.txt").write_text(text, encoding="utf-8")
        for turn in range(ROUNDS + 1):
            start = time.process_time()
            for text in texts:
                list(rule.check(Document(text)))
            speeds["misspelling" if turn else "misspelling, new text"].append(size / (time.process_time() - start))
            if not turn:
                continue
            start = time.process_time()
            for text in texts:
                document = Document(text)
                for one in category.candidates(document):
                    list(one.check(document))
            speeds["the whole category"].append(size / (time.process_time() - start))
            for name, options in (("codespell", ()), ("typos", ("-j1",))):
                seconds = _child_seconds([name, *options, str(full)]) - _child_seconds([name, *options, str(empty)])
                speeds[name].append(size / seconds)
    return speeds


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]


def _recall_rows(tables: Mapping[str, dict[str, list[float]]]) -> Iterator[list[str]]:
    for name, table in tables.items():
        cells = (f"{table[kind][0]:.3f}" if kind in table else "" for kind in (*SHARES, "all"))
        yield [name, *cells, f"{table['all'][1]:.3f}"]


def _precision_rows(tables: Mapping[str, Counter[str]]) -> Iterator[list[str]]:
    for name, c in tables.items():
        precision, right = c["true"] / max(1, c["flags"]), c["right"] / max(1, c["true"])
        rate = f"{c['flags'] / c['words'] * 1e4:.2f}"
        numbers = [str(c[key]) for key in ("flags", "true", "false", "unread")]
        yield [name, f"{c['pages']:,}", f"{c['words']:,}", rate, *numbers, f"{precision:.3f}", f"{right:.3f}"]


def _speed_rows(speeds: Mapping[str, Sequence[float]]) -> Iterator[list[str]]:
    middle = {name: sorted(rounds)[len(rounds) // 2] for name, rounds in speeds.items()}
    for name, speed in middle.items():
        yield [name, f"{speed:.1f}", f"{middle['codespell'] / speed:.2f}"]


def main() -> int:
    """Measure, and print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--write", action="store_true")
    beside = [path for name in KNOWN if (path := Path(__file__).with_name(name)).exists()]
    parser.add_argument("--known", type=Path, nargs="*", default=beside)
    parser.add_argument("--unjudged", type=Path)
    args = parser.parse_args()
    for peer in ("codespell", "typos"):
        if shutil.which(peer) is None:
            parser.error(f"{peer} is not installed")
    rule = installed()["misspelling"]()
    pages = read(args.pages)
    english = [page for page in pages if page["lang"] == "en"]
    light = [page for page in english if page["dirtiness"] == "light"]
    speeds = timed(rule, light)  # first, while the rule has seen nothing
    planted = plant(light, PLANTED, "en", pairs_of(args.known))
    kept = [one for one in planted if one.half == 1]
    alone = [one.sentence.find(one.wrong) for one in kept]
    sentences = [one.sentence for one in kept]
    every = [one.at for one in planted]
    recall = {
        "misspelling, half not fitted": recalled(
            kept, flagged(rule, (one.text for one in kept)), [one.at for one in kept]
        ),
        "misspelling, all": recalled(planted, flagged(rule, (one.text for one in planted)), every),
        "misspelling, the sentence alone": recalled(kept, flagged(rule, sentences), alone),
        "codespell": recalled(kept, codespell(sentences), alone),
        "typos": recalled(kept, typos(sentences), alone),
    }
    german = [page for page in pages if page["lang"] == "de"]
    slips = plant(german, PLANTED // 2, "de", {})
    other = {"German": recalled(slips, flagged(rule, (one.text for one in slips)), [one.at for one in slips])}
    verdicts = judgements()
    groups = {
        "light pages": light,
        "light pages, half not fitted": [page for page in light if half(page["url_domain"])],
        "heavy pages, half not fitted": [
            page for page in english if page["dirtiness"] == "heavy" and half(page["url_domain"])
        ],
        "German pages": german,
    }
    precision: dict[str, Counter[str]] = {}
    unread: list[dict[str, Any]] = []
    for name, group in groups.items():
        flags = list(flagged(rule, (page["text"] for page in group)))
        precision[name] = judged(group, flags, verdicts)
        for flag in flags:
            page = group[flag.where]
            if (page["id"], flag.at, f"{flag.word}>{flag.meant}") not in verdicts:
                row = {"id": page["id"], "at": flag.at, "word": flag.word, "meant": flag.meant}
                unread.append(row | {"around": page["text"][max(0, flag.at - 80) : flag.at + 80]})
    if args.unjudged:
        args.unjudged.write_text("".join(json.dumps(row) + "\n" for row in unread), encoding="utf-8")
    lines = [line for page in light for line in page["text"].split("\n")]
    words = precision["light pages"]["words"]
    peers = {name: len(list(peer(lines))) / words * 1e4 for name, peer in (("codespell", codespell), ("typos", typos))}
    text = page_of(planted, args.known, recall, other, precision, peers, speeds)
    print(text)
    if args.write:
        (ROOT / "docs" / "typos.md").write_text(text, encoding="utf-8")
    return 0


def page_of(
    planted: Sequence[Planted],
    known: Sequence[Path],
    recall: Mapping[str, dict[str, list[float]]],
    other: Mapping[str, dict[str, list[float]]],
    precision: Mapping[str, Counter[str]],
    peers: Mapping[str, float],
    speeds: Mapping[str, Sequence[float]],
) -> str:
    """docs/typos.md."""
    counts = Counter(one.kind for one in planted)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in SHARES)
    rates = ", ".join(f"{name} flags {rate:.2f}" for name, rate in peers.items())
    source = "P. Norvig's " + " and ".join(path.name for path in known) if known else "none at hand: slips instead"
    return (
        "\n".join(
            [
                "# How often the misspelling rule is right, and how much it finds",
                "",
                "Written by `python benchmarks/typos.py PAGES --write`, from English pages that are not part of this",
                "project. The rule weighs an unknown word with odds that were fitted (benchmarks/fit_odds.py) on half",
                "of the sites, of the known misspellings, and of the packages whose documentation is read beside them.",
                "The other half was not fitted, but it is no longer unseen: see below. Nothing is looked up in a list",
                "of misspellings.",
                "",
                "## Recall",
                "",
                f"{len(planted):,} misspellings, one each, in sentences of real pages: {kinds}. *known* are",
                f"misspellings that people made ({source});",
                "*key*: a key beside the right one; *slip*: letters swapped, left out or doubled; *name*: both in",
                "names of places and people; *all* weighs them "
                + ", ".join(f"{share:.0%}" for share in SHARES.values()),
                "in this order. A slip that happens to make another word is left out. The rule reads the page that the",
                "sentence stands in, as it does in use; the peers look at single words. *right* is the share of what",
                "was found for which the first suggestion is right.",
                "",
                *_markdown(["tool", *SHARES, "all", "right"], _recall_rows(recall)),
                "",
                "In other languages no known misspellings are at hand, and neighbours are not weighed. Spanish,",
                "French, Italian, Portuguese and Dutch are not checked: there are too few pages of them to say how",
                "often a finding is right.",
                "",
                *_markdown(["language", *SHARES, "all", "right"], _recall_rows(other)),
                "",
                "## Precision",
                "",
                "Every finding was read in its context by one reader; `benchmarks/typo_judgements.jsonl` has the",
                "verdicts, without the texts. Jokes, brands, variants in use and foreign words count as wrong, and so",
                "does what nobody has read. *right* is the share of true findings with the right suggestion. Of each",
                f"10,000 words of the light pages {rates};",
                "their findings have not been judged. The heavy pages (whole pages with menus, user names and cut-off",
                "teasers) count apart. When the half that was not fitted was read first, 122 of 128 findings on light",
                "pages (0.953) and 43 of 50 on heavy ones (0.860) were true. After that, plurals of known words,",
                "words usual in other languages, endings like those of brands and more were excluded because of what",
                "had been read, so the rows of that half below are no estimate for new pages; the figures above are,",
                "of the rule as it was then. In documentation of software that was not fitted 111 of 128 findings are",
                "true (0.867, benchmarks/documentation_judgements.jsonl): names that programmers give are not told",
                "well enough there.",
                "",
                *_markdown(
                    [
                        "pages",
                        "number",
                        "words",
                        "per 10,000",
                        "flags",
                        "true",
                        "false",
                        "unread",
                        "precision",
                        "right",
                    ],
                    _precision_rows(precision),
                ),
                "",
                "## Cost",
                "",
                f"Processor time on {TIMED:,} light pages, the median of {ROUNDS} rounds in turn; start-up is taken",
                "off the peers' time. *new text* is the first look at these pages after others; the rest is for",
                "text whose words have been seen. The last column is the time as a share of codespell's.",
                "",
                *_markdown(["tool", "MB/s", "of codespell's time"], _speed_rows(speeds)),
                "",
            ]
        )
        + "\n"
    )


if __name__ == "__main__":
    raise SystemExit(main())
