"""Standard input: checked like a file; with `--fix`, what is mended goes to standard output."""

import sys
from argparse import Namespace
from pathlib import Path

from lint.checking import exit_code, show, task_of
from lint.configs import Configs
from lint.mending import Mode
from lint.report.diagnostic import Summary
from lint.report.progress import Progress
from lint.reporting import complain, output
from lint.runner import Job, linter_for, run_bytes


def check_standard_input(options: Namespace, configs: Configs) -> int:
    """Run on standard input, taken for the file that --stdin-filename names. Raises UserError."""
    name = options.stdin_filename
    config = configs.for_path(name) if name else configs.for_folder()
    rules = linter_for(config).known
    content = sys.stdin.buffer.read()
    summary = Summary()
    with output(options, sys.stderr if options.fix and not options.diff else sys.stdout) as out:
        task = task_of(options, out)
        result, mended = run_bytes(Job(Path(name or "-"), True, config), task, content)
        summary.merge(result.summary)
        show(iter([result]), summary, options, out, rules, Progress(1, len(content), enabled=False))
    for message in (*result.notes, *result.errors):
        complain(message)
    if task.mode is Mode.FIX:
        sys.stdout.buffer.write(mended)
        sys.stdout.flush()
    return exit_code(options, summary, bool(result.errors), options.fail_on or config.fail_on)
