"""The command `scrapelint ray`: a corpus linted by a cluster."""

import sys
from argparse import ArgumentParser, Namespace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from lint.arguments import comma_list, positive
from lint.configs import Configs
from lint.errors import UserError

if TYPE_CHECKING:
    from lint.integrations.settings import Settings

_DESCRIPTION = """\
Lint a corpus of JSON Lines and Parquet by Ray, on this machine or on a cluster. INPUT is a
file, a folder or a pattern, local or a URL (s3://, gs://, hf://); OUTPUT is a new folder. A
large file becomes several. Each record gets lint_verdict and lint_findings; what was found
is counted in OUTPUT/_lint/summary.json."""
_EXITS = "exit codes: 0 all was linted, whatever was found; 2 something could not be read, or the command is wrong"
_MEBIBYTE = 1 << 20


def add(commands: Any) -> None:
    """Add the sub-command to those of `scrapelint`."""
    parser: ArgumentParser = commands.add_parser(
        "ray", help="lint a corpus by Ray, on one machine or many", description=_DESCRIPTION, epilog=_EXITS
    )
    parser.set_defaults(run=run)
    parser.add_argument("input", metavar="INPUT")
    parser.add_argument("output", metavar="OUTPUT")
    parser.add_argument("--address", help="of the cluster (default: RAY_ADDRESS, or start Ray here)")
    parser.add_argument("--workers", type=positive, metavar="N", help="actors (default: the CPUs of the cluster)")
    parser.add_argument(
        "--shard-size", type=positive, default=128, metavar="MIB", help="cut files above (default: 128)"
    )
    parser.add_argument("--resume", action="store_true", help="leave what an earlier run has done in OUTPUT")
    parser.add_argument("--plain", action="store_true", help="write the texts only, without what was found")
    parser.add_argument("--text-field", metavar="NAME", help="the field that holds the text (a.b for nested ones)")
    parser.add_argument("--fix", action="store_true", help="make the safe fixes")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with --fix: make the unsafe fixes too")
    for option in ("--select", "--ignore", "--extend-select"):
        parser.add_argument(option, action="extend", type=comma_list, metavar="RULES", help="as with lint")
    parser.add_argument("--config", action="append", metavar="FILE|KEY=VALUE", help="as with lint")
    parser.add_argument("--isolated", action="store_true", help="look for no configuration files")


def run(options: Namespace) -> int:
    """Lint INPUT into OUTPUT; returns the exit code. Raises UserError."""
    for module in ("ray", "pyarrow", "pandas", "fsspec"):
        if find_spec(module) is None:
            raise UserError(f"this needs {module}: pip install 'scrapelint[ray]'")
    from lint.integrations.job import Job
    from lint.integrations.shards import opened, plan
    from lint.integrations.summary import Summary
    from lint.integrations.work import done_before, text_field

    if options.unsafe_fixes and not options.fix:
        raise UserError("--unsafe-fixes goes with --fix")
    out, folder = opened(options.output)
    if not options.resume and out.exists(folder) and (out.isfile(folder) or out.ls(folder)):
        raise UserError(f"{options.output} exists already; name a new folder, or go on with a run by --resume")
    shards = list(plan(options.input, options.shard_size * _MEBIBYTE))
    settings = _settings(options)
    prefix = None if options.plain else "lint_"
    field = text_field(options.input, settings.config.text_field, prefix)
    job = Job(settings, str(out.unstrip_protocol(folder)), field, prefix)
    summary = Summary(len(shards))
    before = done_before(shards, job) if options.resume else {}
    for done in before.values():
        summary.add(done)
    left = [shard for shard in shards if shard not in before]
    if left:
        from lint.integrations.ray import run as lint_by_ray
        from lint.integrations.ray import start

        start(options.address)
        for done in lint_by_ray(left, job, options.workers):
            if done.error is not None:
                print(f"scrapelint: {done.error}", file=sys.stderr)
            summary.add(done)
    summary.write(job)
    print("\n".join(summary.lines(options.output)))
    return 2 if summary.failed else 0


def _settings(options: Namespace) -> "Settings":
    """The settings that count for INPUT: one configuration for all of it, the nearest one above where it is local."""
    from fsspec.implementations.local import LocalFileSystem

    from lint.integrations.settings import Settings
    from lint.integrations.shards import base_of, opened

    fs, path = opened(options.input)
    given = {name: getattr(options, name) for name in ("select", "ignore", "extend_select", "text_field")}
    configs = Configs(given, options.config or (), isolated=options.isolated)
    config = configs.for_folder(base_of(fs, path) if isinstance(fs, LocalFileSystem) else ".")
    return Settings(config, "all" if options.unsafe_fixes else "safe" if options.fix else "none")
