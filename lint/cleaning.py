"""The cache as a folder: where it lies, and the command that removes it."""

import shutil
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from lint.configs import Configs
from lint.errors import UserError
from lint.undo import project_root

NAME = ".scrapelint_cache"
TAG = "CACHEDIR.TAG"
SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55"
"""How the file begins that marks a folder as a cache: https://bford.info/cachedir/."""


def folder(given: Path | None, configs: Configs) -> Path:
    """Where the cache lies: as `given`, as configured, or in the folder of the project."""
    if given is not None:
        return given
    configured = configs.for_folder().cache_dir
    return Path(configured) if configured is not None else project_root(Path.cwd(), configs.folder()) / NAME


def mark(at: Path) -> None:
    """Mark the folder `at` as a cache, and keep it out of git. Raises OSError where it cannot be written."""
    said = f"{SIGNATURE}\n# This folder is a cache of scrapelint; see https://bford.info/cachedir/\n"
    for name, content in ((".gitignore", "*\n"), (TAG, said)):
        if not (at / name).exists():
            (at / name).write_text(content, encoding="utf-8")


def add(commands: Any) -> None:
    """Add the sub-command `clean` to those of `scrapelint`."""
    parser: ArgumentParser = commands.add_parser(
        "clean",
        help="remove the cache",
        description="Remove the cache of the project, and the user's one of words. Both are made again when needed.",
    )
    parser.set_defaults(run=clean)
    parser.add_argument("--cache-dir", type=Path, metavar="DIR", help="where the cache lies")
    parser.add_argument("--config", action="append", metavar="FILE|KEY=VALUE", help="as with lint")
    parser.add_argument("--isolated", action="store_true", help="look for no configuration files")


def clean(options: Namespace) -> int:
    """Remove the cache, and what is kept of words; returns the exit code.

    Raises UserError where a folder is none of ours, or cannot be removed.
    """
    from lint.spelling.store import folder as folder_of_words

    at = folder(options.cache_dir, Configs({}, options.config or (), isolated=options.isolated))
    if at.exists():
        _remove(at)
    else:
        print(f"There is no cache in {at}.")
    words = folder_of_words()
    if words is not None and words.exists():
        _remove(words)
    return 0


def _remove(at: Path) -> None:
    try:
        if not (at / TAG).read_text(encoding="utf-8").startswith(SIGNATURE):
            raise UserError(f"{at}: not a cache; it stays as it is")
        shutil.rmtree(at)
    except FileNotFoundError as error:
        raise UserError(f"{at}: not a cache: there is no {TAG} in it; it stays as it is") from error
    except OSError as error:
        raise UserError(f"{at}: cannot be removed: {error.strerror}") from error
    print(f"Removed {at}.")
