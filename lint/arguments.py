"""The command line of `lint`: what can be given, and what each option means."""

import argparse
from collections.abc import Sequence
from pathlib import Path

FORMATS = ("full", "concise", "json", "json-lines", "github", "sarif")

_DESCRIPTION = """\
Find and remove what scraping leaves in text: share buttons, captions, debug dumps,
mojibake, repeated titles. Without PATHS, the current folder."""
_EXITS = """\
exit codes: 0 nothing at or above --fail-on is left; 1 something is; 2 a file could not
be read or written, or the command or the configuration is wrong"""


def parser() -> argparse.ArgumentParser:
    """The parser of the command line. It exits with code 2 where the line is wrong."""
    parser = argparse.ArgumentParser(
        "lint",
        usage="%(prog)s [OPTIONS] [PATHS]...",
        description=_DESCRIPTION,
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATHS", help="files and folders; - is standard input")
    _add_fixing(parser.add_argument_group("fixing"))
    _add_rules(parser.add_argument_group("rules"))
    _add_files(parser.add_argument_group("files"))
    _add_output(parser.add_argument_group("output"))
    _add_configuration(parser.add_argument_group("configuration"))
    return parser


def _add_fixing(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--fix", action="store_true", help="make the safe fixes")
    group.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: make the unsafe fixes too")
    group.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")
    group.add_argument("--undo", action="store_true", help="take the last --fix back (PATHS narrow it)")
    group.add_argument("--journal", type=Path, metavar="FILE", help="with --undo: the run to take back")
    group.add_argument("--no-journal", action="store_true", help="with --fix: keep no record for --undo")


def _add_rules(group: argparse._ArgumentGroup) -> None:
    lists = {
        "--select": "run these rules, categories or recipes only (ALL: all of them)",
        "--ignore": "do not run these",
        "--extend-select": "run these too",
    }
    for option, text in lists.items():
        group.add_argument(option, action="append", type=comma_list, metavar="RULES", help=text)
    group.add_argument("--explain", metavar="RULE", help="describe a rule, with its examples")
    group.add_argument("--list-rules", action="store_true", help="list all rules")


def _add_files(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--exclude", action="append", type=comma_list, metavar="PATTERNS", help="pass over these files")
    group.add_argument("--force-exclude", action="store_true", help="pass over excluded files also when named")
    group.add_argument("--text-field", metavar="NAME", help="the field that holds the text (a.b for nested ones)")
    group.add_argument("--stdin-filename", metavar="NAME", help="what standard input is to be taken for")
    group.add_argument("--show-files", action="store_true", help="list the files that would be checked")
    group.add_argument("--jobs", type=positive, metavar="N", help="processes to use (default: by the size of the work)")
    group.add_argument("--no-cache", action="store_true", help="read and write no cache")
    group.add_argument(
        "--cache-dir", type=Path, metavar="DIR", help="where the cache lies (default: .scrapelint_cache)"
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--output-format", choices=FORMATS, default="full", help="default: full")
    group.add_argument("--output-file", type=Path, metavar="FILE", help="write the report to a file")
    group.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    group.add_argument("--timings", action="store_true", help="say how long each rule took, on standard error")
    group.add_argument("--fail-on", choices=("error", "warning"), help="what exit code 1 is for (default: error)")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 also when findings are left")
    group.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit 1 when something was fixed")
    group.add_argument("--fail-on-skipped", action="store_true", help="exit 1 when a file was not checked")
    group.add_argument("-q", "--quiet", action="store_true", help="print findings, and nothing else")
    group.add_argument("-v", "--verbose", action="store_true", help="name the files that were not checked")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    group.add_argument("--version", action="store_true", help="print the version")


def _add_configuration(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--config", action="append", metavar="FILE|KEY=VALUE", help="a configuration file, or one setting as TOML"
    )
    group.add_argument("--isolated", action="store_true", help="look for no configuration files")
    group.add_argument("--show-settings", action="store_true", help="print the settings in force")


def comma_list(text: str) -> list[str]:
    """The parts of a comma-separated option."""
    return [part.strip() for part in text.split(",") if part.strip()]


def positive(text: str) -> int:
    """A number of at least one."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options of a command line, checked against each other."""
    made = parser()
    options = made.parse_intermixed_args(argv)
    for name in ("select", "ignore", "extend_select", "exclude"):
        given = getattr(options, name)
        setattr(options, name, None if given is None else [part for parts in given for part in parts])
    modes = [name for name in ("fix", "diff", "undo") if getattr(options, name)]
    if "undo" in modes and len(modes) > 1:
        made.error("--undo goes with neither --fix nor --diff")
    if options.journal and not options.undo:
        made.error("--journal goes with --undo")
    if options.stdin_filename and "-" not in options.paths:
        made.error("--stdin-filename goes with - (standard input)")
    if "-" in options.paths and len(options.paths) > 1:
        made.error("- (standard input) cannot be given with other paths")
    return options
