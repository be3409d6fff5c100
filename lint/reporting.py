"""How a run is shown: where the report goes, in which format, and its closing lines."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TextIO

from lint.entry import Entry
from lint.errors import UserError
from lint.report.diagnostic import Diagnostic, Summary
from lint.report.harmless import harmless_name

WIDTH = 100
"""How many cells a line has where the output is no terminal."""


def complain(message: str) -> None:
    """Say on standard error what the user should know or mend."""
    print(f"lint: {harmless_name(message)}", file=sys.stderr)


@contextmanager
def output(options: Namespace, usual: TextIO) -> Iterator[TextIO]:
    """Where the report goes: the file that was asked for, or `usual`. Raises UserError where it cannot be written."""
    if options.output_file is None:
        yield usual
        return
    try:
        file = Path(options.output_file).open("w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UserError(f"--output-file {options.output_file}: {error.strerror}") from error
    with file:
        yield file


def styled(options: Namespace, out: TextIO) -> bool:
    """Whether to use colour: as asked, else on a terminal that is not dumb and without NO_COLOR."""
    if options.color != "auto":
        return bool(options.color == "always")
    if "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        return False
    return out.isatty() or "FORCE_COLOR" in os.environ


def width(out: TextIO) -> int:
    """How many cells a line may have."""
    return os.get_terminal_size(out.fileno()).columns if out.isatty() else WIDTH


def report(
    diagnostics: Iterable[Diagnostic], options: Namespace, out: TextIO, rules: Mapping[str, Entry]
) -> Iterator[str]:
    """The report in the format that was asked for."""
    name, style = options.output_format, styled(options, out)
    if name == "full":
        from lint.report import full

        return full.render(diagnostics, style=style, width=width(out), unsafe=options.unsafe_fixes)
    if name == "concise":
        from lint.report import concise

        return concise.render(diagnostics, style=style, unsafe=options.unsafe_fixes)
    if name == "sarif":
        from lint import __version__
        from lint.report import sarif

        loaded = {name: entry.load() for name, entry in rules.items()}
        return sarif.render(diagnostics, rules=loaded, version=__version__)
    module = {"json": "json_array", "json-lines": "jsonl", "github": "github"}[name]
    lines: Iterator[str] = import_module(f"lint.report.{module}").render(diagnostics)
    return lines


def statistics(summary: Summary, options: Namespace, out: TextIO) -> Iterator[str]:
    """How many findings each rule has, as a table or as JSON."""
    from lint.report import statistics

    if options.output_format.startswith("json"):
        return statistics.render_json(summary)
    return statistics.render(summary, style=styled(options, out), unsafe=options.unsafe_fixes)


def timings(summary: Summary, options: Namespace, out: TextIO) -> Iterator[str]:
    """How long each rule took, where that was asked for."""
    if not options.timings:
        return iter(())
    from lint.report import timings

    return timings.render(summary, style=styled(options, out))


def closing(summary: Summary, options: Namespace, out: TextIO) -> Iterator[str]:
    """The closing lines; none where only findings are wanted, or where a program reads the report."""
    if options.quiet or (options.output_format not in ("full", "concise") and not options.diff):
        return iter(())
    from lint.report import summary as lines

    return lines.render(
        summary,
        style=styled(options, out),
        unsafe=options.unsafe_fixes,
        fix=options.fix,
        diff=options.diff,
        verbose=options.verbose,
    )
