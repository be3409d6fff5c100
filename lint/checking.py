"""The main command: check, fix or compare files, report, and say how it ended."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TextIO

from lint.configs import Configs
from lint.discovery import Missing, discover
from lint.entry import Entry
from lint.finding import Applicability
from lint.mending import Mode, Task
from lint.reading import Job
from lint.report.diagnostic import Diagnostic, Summary
from lint.report.progress import Progress
from lint.report.readable_diff import View
from lint.reporting import closing as last_lines
from lint.reporting import complain, output, report, statistics, styled, timings, width
from lint.runner import Result, Run
from lint.sources.cutting import LEAST
from lint.workers import Workers, linter_for

_BYTES_FOR_MORE_PROCESSES = 8 << 20
"""Below this, starting further processes costs more than they save."""
_BYTES_FOR_CACHE = 1 << 20
"""Below this, asking the cache costs about as much as checking."""


def check(options: Namespace) -> int:
    """Run on the files that `options` name, print the report, and return the exit code. Raises UserError."""
    configs = configs_of(options)
    if "-" in options.paths:
        from lint.standard_input import check_standard_input

        return check_standard_input(options, configs)
    base = configs.for_folder()
    failed: list[str] = []
    jobs = list(found_jobs(options, configs, failed))
    rules = linter_for(base).known
    for config in {id(job.config): job.config for job in jobs}.values():
        linter_for(config)  # what is wrong with the configuration is said before the first file
    summary = Summary()
    with ExitStack() as stack:
        out = stack.enter_context(output(options, sys.stdout))
        task = task_of(options, out)
        journal = None
        if task.mode is Mode.FIX and jobs and not options.no_journal:
            from lint.journal import Journal
            from lint.undo import project_root

            root = project_root(Path.cwd(), configs.folder())
            journal = stack.enter_context(Journal.new(root, base.journal_keep))
        size = sum(job.size for job in jobs)
        progress = stack.enter_context(Progress(len(jobs), size))
        workers = stack.enter_context(Workers(processes(options.jobs, len(jobs), size)))
        cache = None
        if place := cache_folder(options, configs, size):
            from lint.cache import Cache

            cache = stack.enter_context(Cache(place))
        # Closed, whatever happens: a file that is being mended leaves no trace.
        results = stack.enter_context(closing(Run(task, workers, journal, cache).results(jobs)))
        show(watched(results, summary, failed, progress), summary, options, out, rules, progress)
    return exit_code(options, summary, bool(failed), options.fail_on or base.fail_on)


def configs_of(options: Namespace) -> Configs:
    """The configurations that `options` ask for. Raises UserError."""
    given = {name: getattr(options, name) for name in ("select", "ignore", "extend_select", "text_field", "fail_on")}
    return Configs(given, options.config or (), isolated=options.isolated)


def task_of(options: Namespace, out: TextIO) -> Task:
    """What is to be done with every file."""
    applicability = Applicability.UNSAFE if options.unsafe_fixes else Applicability.SAFE
    if options.diff:
        # Raw for programs such as patch; harmless for people.
        view = View(styled(options, out), width(out)) if out.isatty() else None
        return Task(Mode.DIFF, applicability, view, options.timings)
    return Task(Mode.FIX if options.fix else Mode.CHECK, applicability, timed=options.timings)


def found_jobs(options: Namespace, configs: Configs, failed: list[str]) -> Iterator[Job]:
    """A job for each file to run on; what was named and is not there is complained of."""
    for found in discover(options.paths, configs, exclude=options.exclude or (), force_exclude=options.force_exclude):
        if isinstance(found, Missing):
            complain(f"{found.path}: {found.reason}")
            failed.append(str(found.path))
        else:
            yield Job(Path(found.path), found.named, found.config)


def cache_folder(options: Namespace, configs: Configs, size: int) -> Path | None:
    """Where the cache of a run over `size` bytes lies; None where it has none, as where rules are timed."""
    if options.no_cache or options.timings or (size < _BYTES_FOR_CACHE and options.cache_dir is None):
        return None
    from lint.cleaning import folder

    return folder(options.cache_dir, configs)


def processes(asked: int | None, files: int, size: int) -> int:
    """How many processes to use for `files` of `size` bytes in all: as asked, else one unless there is much to do.

    Never more than there are parts to give away.
    """
    if asked is None:
        available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        asked = available if size >= _BYTES_FOR_MORE_PROCESSES else 1
    return max(1, min(asked, files + size // LEAST))


def watched(results: Iterable[Result], summary: Summary, failed: list[str], progress: Progress) -> Iterator[Result]:
    """The results as they come; counted, and what went wrong told, once each has been shown."""
    for result in results:
        yield result
        summary.merge(result.summary)
        if result.notes or result.errors:
            with progress.hidden():
                for message in (*result.notes, *result.errors):
                    complain(message)
        failed += result.errors
        progress.advance(result.summary.files + bool(result.summary.not_checked), result.size)


def show(
    results: Iterator[Result],
    summary: Summary,
    options: Namespace,
    out: TextIO,
    rules: Mapping[str, Entry],
    progress: Progress,
) -> None:
    """Print what is found as it comes, then the closing lines."""
    if options.diff:
        for result in results:
            if result.summary.files_changed:
                with progress.hidden():
                    out.flush()
                    for part in result.differences:
                        out.buffer.write(part)
                    out.flush()
        progress.close()
        sys.stderr.writelines(last_lines(summary, options, sys.stderr))
        sys.stderr.writelines(timings(summary, options, sys.stderr))
        return
    if options.statistics:
        for _ in results:
            pass
        out.writelines(statistics(summary, options, out))
    else:
        out.writelines(report(diagnostics(results, progress), options, out, rules))
    progress.close()
    last = sys.stderr if options.output_file else out
    last.writelines(last_lines(summary, options, last))
    sys.stderr.writelines(timings(summary, options, sys.stderr))


def diagnostics(results: Iterable[Result], progress: Progress) -> Iterator[Diagnostic]:
    """The findings of all files, in their order; the progress bar is hidden while some are printed."""
    for result in results:
        if result.summary.errors or result.summary.warnings:
            with progress.hidden():
                yield from result.diagnostics


def exit_code(options: Namespace, summary: Summary, failed: bool, fail_on: str) -> int:
    """2 the user's error; 1 something is left, or was fixed or not checked where that was asked for; else 0."""
    if failed:
        return 2
    if options.fail_on_skipped and summary.not_checked:
        return 1
    if options.exit_non_zero_on_fix and options.fix and summary.fixed:
        return 1
    if options.exit_zero:
        return 0
    if options.diff:
        return 1 if summary.files_changed else 0
    left = summary.errors + (summary.warnings if fail_on == "warning" else 0)
    return 1 if left else 0
