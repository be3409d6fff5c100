"""Standard input: checked like a file; with `--fix`, what is mended goes to standard output."""

import sys
from argparse import Namespace
from pathlib import Path

from lint.checking import exit_code, show, task_of, watched
from lint.configs import Configs
from lint.mending import Mode
from lint.reading import Job
from lint.replacing import Collected
from lint.report.diagnostic import Summary
from lint.report.progress import Progress
from lint.reporting import output
from lint.runner import Run
from lint.sources.opening import open_bytes
from lint.sources.source import Source
from lint.workers import Workers, linter_for


def check_standard_input(options: Namespace, configs: Configs) -> int:
    """Run on standard input, taken for the file that --stdin-filename names. Raises UserError."""
    name = options.stdin_filename
    config = configs.for_path(name) if name else configs.for_folder()
    rules = linter_for(config).known
    content = sys.stdin.buffer.read()
    summary = Summary()
    failed: list[str] = []
    with output(options, sys.stderr if options.fix and not options.diff else sys.stdout) as out:
        task = task_of(options, out)
        mended: list[Collected] = []

        def collect(source: Source) -> Collected:
            mended.append(Collected(source))
            return mended[-1]

        with Workers() as workers:
            run = Run(task, workers, opener=lambda job, how: open_bytes(content, str(job.path), how), collect=collect)
            results = run.results([Job(Path(name or "-"), True, config)])
            progress = Progress(1, len(content), enabled=False)
            show(watched(results, summary, failed, progress), summary, options, out, rules, progress)
    if task.mode is Mode.FIX:
        made = mended[0].content if mended else None
        sys.stdout.buffer.write(content if made is None else made)
        sys.stdout.flush()
    return exit_code(options, summary, bool(failed), options.fail_on or config.fail_on)
