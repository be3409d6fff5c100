"""The command `scrapelint`: the tools around the linter, as sub-commands."""

import argparse
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a sub-command; returns its exit code."""
    argv = sys.argv[1:] if argv is None else list(argv)
    if argv[:1] == ["lint"]:
        from lint.cli import main as lint

        return lint(argv[1:])
    parser = argparse.ArgumentParser("scrapelint", description="The tools around the linter for scraped text.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    commands.add_parser("lint", help="what `lint` does, where another program has that name", add_help=False)
    parser.parse_args(argv)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
