"""Time the linter beside its peers, on the same text in the same run.

usage: python benchmarks/speed.py PAGES.jsonl[.gz] [--write] [--megabytes N] [--rounds N]

PAGES holds one document a line with a field "text"; where lines say "dirtiness", only light pages are taken.
The peers are run where they are installed: `codespell` and `typos` as commands, ftfy and the filters of datatrove
(with spacy) from Python. Every figure is the best of the rounds; in a round all are run in turn. With --write,
docs/speed.md is written. Figures of one run can be compared with each other, and hardly with those of another
machine.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import Any

from lint import Config, Linter

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "examples" / "news" / "museum.txt"
_TIMES = 4
LINT = (sys.executable, "-c", "from lint.cli import run; run()", "--isolated", "--exit-zero", "--statistics")


@dataclass(frozen=True)
class Ran:
    """What a command took: seconds on the clock, and the largest resident set of its first process, in MB."""

    seconds: float
    peak: float


@dataclass(frozen=True)
class Row:
    """A line of a table: what was run, and its figures."""

    name: str
    figures: tuple[str, ...]


def texts_of(path: Path, most: int) -> list[str]:
    """The texts of light pages, up to `most` bytes."""
    texts, size = [], 0
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            if page.get("dirtiness", "light") == "light":
                texts.append(page["text"])
                size += len(page["text"].encode())
                if size >= most:
                    break
    return texts


def ran(command: Sequence[str], cwd: Path) -> Ran:
    """Run a command to its end, whatever it returns; its output is thrown away."""
    start, peak = perf_counter(), 0.0
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        # What the system tells of a process that has ended counts what it was copied from.
        peak = max(peak, resident(process.pid))
        sleep(0.002)
    return Ran(perf_counter() - start, peak)


def resident(pid: int) -> float:
    """The largest resident set of a running process so far, in MB; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def best(runs: Sequence[Ran]) -> Ran:
    """The quickest."""
    return min(runs, key=lambda run: run.seconds)


def in_turn(commands: dict[str, Sequence[str]], cwd: Path, rounds: int) -> dict[str, Ran]:
    """The best run of each command; one after the other, round by round."""
    runs: dict[str, list[Ran]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(ran(command, cwd))
    return {name: best(own) for name, own in runs.items()}


def inside(rounds: int, works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The least seconds of processor time of each work, in this process; one after the other, round by round."""
    least = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = process_time()
            work()
            least[name] = min(least[name], process_time() - start)
    return least


def datatrove_filters() -> list[Callable[[str], object]]:
    """The C4, Gopher and FineWeb quality filters, as functions of a text; none where they are not installed."""
    if find_spec("datatrove") is None or find_spec("spacy") is None:
        return []
    from datatrove.data import Document
    from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter

    filters = [C4QualityFilter(filter_no_terminal_punct=False), GopherQualityFilter(), FineWebQualityFilter()]
    return [partial(_filtered, one, Document) for one in filters]


def _filtered(step: Any, document: Callable[..., object], text: str) -> object:
    return step.filter(document(text=text, id=""))


def warm(texts: Sequence[str], size: float, rounds: int) -> Iterator[Row]:
    """All rules in one process that has seen the texts' like before, beside libraries in the same process."""
    linter, without = Linter(), Linter(Config(ignore=("misspelling",)))
    works: dict[str, Callable[[], object]] = {
        "lint, all default rules": lambda: [linter.check(text) for text in texts],
        "lint, without `misspelling`": lambda: [without.check(text) for text in texts],
    }
    import ftfy

    works["ftfy.fix_text"] = lambda: [ftfy.fix_text(text) for text in texts]
    if filters := datatrove_filters():
        # A tenth of the texts: they are slow, and their rate does not depend on how many there are.
        works["datatrove: C4, Gopher and FineWeb"] = lambda: [run(text) for text in texts[::10] for run in filters]
    for work in list(works.values())[:2]:
        work()
    seconds = inside(rounds, works)
    sizes = dict.fromkeys(works, size) | {name: size_of(texts[::10]) for name in works if name.startswith("datatrove")}
    own = sizes["lint, all default rules"] / seconds["lint, all default rules"]
    for name in works:
        rate = sizes[name] / seconds[name]
        yield Row(name, (f"{rate:.2f}", f"{own / rate:.2f}"))


def size_of(texts: Sequence[str]) -> float:
    """The megabytes (10^6 bytes) of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def commands(texts: Sequence[str], size: float, folder: Path, rounds: int) -> Iterator[Row]:
    """Whole commands on one file, start and end included; one process each."""
    (folder / "pages.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    (folder / "pages.txt").write_text("\n".join(texts), encoding="utf-8")
    given: dict[str, Sequence[str]] = {
        "lint --jobs 1": (*LINT, "--no-cache", "--jobs", "1", "pages.jsonl"),
        "lint --jobs 2": (*LINT, "--no-cache", "--jobs", "2", "pages.jsonl"),
        "lint --fix --unsafe-fixes --diff --jobs 1": (
            *(*LINT[:-1], "--no-cache", "--jobs", "1", "--fix", "--unsafe-fixes", "--diff", "pages.jsonl"),
        ),
    }
    if shutil.which("codespell"):
        given["codespell"] = ("codespell", "pages.txt")
    if shutil.which("typos"):
        given["typos -j1"] = ("typos", "-j1", "pages.txt")
    done = in_turn(given, folder, rounds)
    own = done["lint --jobs 1"].seconds
    for name, run in done.items():
        yield Row(
            name, (f"{run.seconds:.2f}", f"{size / run.seconds:.2f}", f"{own / run.seconds:.2f}", f"{run.peak:.0f}")
        )


def start_up(folder: Path, rounds: int) -> Iterator[Row]:
    """One small file, from start to exit."""
    shutil.copy(SMALL, folder / "small.txt")
    given: dict[str, Sequence[str]] = {"lint": (*LINT, "small.txt")}
    given |= {name: (name, "small.txt") for name in ("codespell", "typos") if shutil.which(name)}
    done = in_turn(given, folder, max(rounds * 3, 9))
    own = done["lint"].seconds
    for name, run in done.items():
        yield Row(name, (f"{run.seconds * 1000:.0f}", f"{own / run.seconds:.2f}"))


def cached(size: float, folder: Path) -> Iterator[Row]:
    """The same file again, with what was kept of the first run."""
    command = (*LINT, "--cache-dir", "cache", "--jobs", "1", "pages.jsonl")
    cold = ran(command, folder)
    again = best([ran(command, folder) for _ in range(3)])
    yield Row("cold", (f"{cold.seconds:.2f}", f"{size / cold.seconds:.1f}", "1.0"))
    yield Row(
        "warm cache", (f"{again.seconds:.2f}", f"{size / again.seconds:.1f}", f"{cold.seconds / again.seconds:.1f}")
    )


def shared_out(texts: Sequence[str], size: float, folder: Path) -> Iterator[Row]:
    """The same pages several times, by more and more processes, all default rules."""
    line = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    (folder / "long.jsonl").write_text(line * _TIMES, encoding="utf-8")
    alone = 0.0
    for jobs in (1, 2):
        seconds = ran((*LINT, "--no-cache", "--jobs", str(jobs), "long.jsonl"), folder).seconds
        alone = alone or seconds
        yield Row(f"--jobs {jobs}", (f"{seconds:.1f}", f"{size * _TIMES / seconds:.2f}", f"{alone / seconds:.2f}"))
    (folder / "long.jsonl").unlink()


def growth(texts: Sequence[str], folder: Path) -> Iterator[Row]:
    """The time and the memory of larger and larger files: the same pages again and again, fast rules only."""
    line = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    for times in (1, 4, 16):
        with (folder / "grown.jsonl").open("w", encoding="utf-8") as file:
            for _ in range(times):
                file.write(line)
        select = ("--select", "trailing-whitespace", "--fix", "--diff")
        run = ran((*LINT, "--no-cache", "--jobs", "1", *select, "grown.jsonl"), folder)
        size = (folder / "grown.jsonl").stat().st_size / 1e6
        yield Row(f"{size:.0f} MB", (f"{run.seconds:.1f}", f"{size / run.seconds:.1f}", f"{run.peak:.0f}"))
    (folder / "grown.jsonl").unlink()


def table(title: str, heads: Sequence[str], rows: Iterator[Row]) -> str:
    """A table as Markdown."""
    lines = [f"| {' | '.join(heads)} |", f"| --- |{' ---: |' * (len(heads) - 1)}"]
    lines += [f"| {row.name} | {' | '.join(row.figures)} |" for row in rows]
    return f"## {title}\n\n" + "\n".join(lines) + "\n"


def measured(path: Path, megabytes: float, rounds: int) -> Iterator[str]:
    """The page, part by part."""
    texts = texts_of(path, int(megabytes * 1e6))
    size = size_of(texts)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    yield (
        "# Speed\n\n"
        "Written by `python benchmarks/speed.py PAGES --write`. MB are 10^6 bytes of UTF-8; every figure is the best\n"
        f"of {rounds} rounds in which all were run in turn. {len(texts):,} light pages, {size:.1f} MB; Python "
        f"{sys.version.split()[0]}, {cores} cores.\n"
        "A ratio above 1 says how many times as fast the linter is. In a checkout each start reads the sources of the\n"
        "rules, to see whether their catalogue is fresh; an installed wheel does not, and starts in half the time.\n"
    )
    yield table("Rules in one warm process", ("", "MB/s", "ratio"), warm(texts, size, rounds))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        heads = ("", "seconds", "MB/s", "times lint's speed", "peak MB")
        yield table("Commands on one file, start included", heads, commands(texts, size, folder, rounds))
        yield table(
            "One small file, from start to exit",
            ("", "ms", "lint takes so many times as long"),
            start_up(folder, rounds),
        )
        yield table("With a cache", ("", "seconds", "MB/s", "ratio"), cached(size, folder))
        title = f"Processes, on {_TIMES} times the text"
        yield table(title, ("", "seconds", "MB/s", "ratio"), shared_out(texts, size, folder))
        yield table("Growth, one cheap rule, `--fix --diff`", ("", "seconds", "MB/s", "peak MB"), growth(texts, folder))


def main() -> int:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    parser.add_argument("--megabytes", type=float, default=20.0, help="how much text to take (default: 20)")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run (default: 3)")
    options = parser.parse_args()
    parts = []
    for part in measured(options.pages, options.megabytes, options.rounds):
        print(part, flush=True)
        parts.append(part)
    if options.write:
        (ROOT / "docs" / "speed.md").write_text("\n".join(parts), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
