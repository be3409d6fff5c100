"""The commands that do not check files: they tell what there is, or take a run back."""

import sys
from argparse import Namespace
from pathlib import Path

from lint.errors import UserError, did_you_mean


def version(options: Namespace) -> int:
    """Print the version."""
    from lint import __version__

    print(f"scrapelint {__version__}")
    return 0


def explain(options: Namespace) -> int:
    """Print what there is to know of a rule. Raises UserError where there is no such rule."""
    from lint.catalogue import explain as lines
    from lint.checking import configs_of
    from lint.selection import catalogue

    known = catalogue(configs_of(options).for_folder())
    rule = known.get(options.explain)
    if rule is None:
        raise UserError(
            f"there is no rule {options.explain!r}{did_you_mean(options.explain, known)} "
            "(lint --list-rules shows them all)"
        )
    print("\n".join(lines(rule.load())))
    return 0


def list_rules(options: Namespace) -> int:
    """Print a line for each rule there is."""
    from lint.catalogue import table
    from lint.checking import configs_of
    from lint.selection import catalogue

    known = catalogue(configs_of(options).for_folder())
    rows = [("rule", "category", "fix", "severity", "what it finds"), *table(entry.load() for entry in known.values())]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]))
    return 0


def show_settings(options: Namespace) -> int:
    """Print the settings that hold for each path given, or for the current folder."""
    from lint.checking import configs_of
    from lint.report.settings import describe

    configs = configs_of(options)
    for path in options.paths or ["."]:
        print(describe(configs.for_folder(path) if Path(path).is_dir() else configs.for_path(path)))
    return 0


def show_files(options: Namespace) -> int:
    """Print the files that would be checked."""
    from lint.checking import configs_of, found_jobs
    from lint.report.harmless import harmless_name

    failed: list[str] = []
    for job in found_jobs(options, configs_of(options), failed):
        print(harmless_name(str(job.path)))
    return 2 if failed else 0


def undo(options: Namespace) -> int:
    """Take a fix run back. Raises UserError where there is nothing to take back."""
    from lint.checking import configs_of
    from lint.report.harmless import harmless_name
    from lint.undo import project_root
    from lint.undo import undo as take_back

    root = project_root(Path.cwd(), configs_of(options).folder())
    restored = refused = 0
    for one in take_back(root, options.journal, [Path(path) for path in options.paths]):
        name = harmless_name(str(one.path))
        if one.refused is None:
            restored += 1
            if options.verbose:
                print(f"restored {name}")
        else:
            refused += 1
            print(f"lint: {name}: not restored: {one.refused}", file=sys.stderr)
    if not options.quiet:
        print(f"Restored {restored} file{'' if restored == 1 else 's'}" + (f", refused {refused}." if refused else "."))
    return 2 if refused else 0
