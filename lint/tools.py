"""The command `scrapelint`: the tools around the linter, as sub-commands."""

import argparse
import sys
from collections.abc import Sequence

from lint.cli import INTERRUPTED, USER_ERROR
from lint.errors import UserError


def main(argv: Sequence[str] | None = None) -> int:
    """Run a sub-command; returns its exit code, 2 for the user's error, 130 where it was interrupted."""
    argv = sys.argv[1:] if argv is None else list(argv)
    if argv[:1] == ["lint"]:
        from lint.cli import main as lint

        return lint(argv[1:])
    from lint import cleaning
    from lint.integrations import command

    parser = argparse.ArgumentParser("scrapelint", description="The tools around the linter for scraped text.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    commands.add_parser("lint", help="what `lint` does, where another program has that name", add_help=False)
    cleaning.add(commands)
    command.add(commands)
    options = parser.parse_args(argv)
    try:
        return int(options.run(options))
    except UserError as error:
        print(f"scrapelint: {error}", file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print("scrapelint: interrupted", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    raise SystemExit(main())
