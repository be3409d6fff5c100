"""Settings of a batch: all that decides what linting makes of a text, as one value to send to workers."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, Self, get_args

from lint.config import Config
from lint.errors import UserError
from lint.fingerprint import fingerprint
from lint.linter import Linter

Fixes = Literal["none", "safe", "all"]


@dataclass(frozen=True)
class Settings:
    """A configuration, and which fixes are made; it can be pickled, and compared by its fingerprint.

    `fingerprint` is the same in every process and on every machine, and another where the
    configuration, the fixes, the sources of rules and phrases, the tool's version or that
    of a library it asks is another. Raises UserError where the configuration names what
    there is not.
    """

    config: Config = field(default_factory=Config)
    fixes: Fixes = "none"
    fingerprint: str = field(init=False)

    def __post_init__(self) -> None:
        """Leave out what speaks of this machine only."""
        if self.fixes not in get_args(Fixes):
            raise UserError(f"fixes: found {self.fixes!r}; allowed are {', '.join(get_args(Fixes))}")
        Linter(self.config)  # what is wrong with the configuration is said here, and not by a worker
        object.__setattr__(self, "config", _portable(self.config))
        object.__setattr__(self, "fingerprint", fingerprint(self.config, self.fixes))

    @classmethod
    def read(cls, file: str | Path, fixes: Fixes = "none") -> Self:
        """The settings in a configuration file. Raises UserError."""
        from lint.configuration_file import load

        return cls(load(Path(file)), fixes)

    def __hash__(self) -> int:
        return hash(self.fingerprint)


def _portable(config: Config) -> Config:
    """`config` without the folder it was found in, as far as nothing in it counts from there."""
    paths = tuple(str((config.root / path).absolute()) for path in config.rule_paths)
    root = config.root.absolute() if config.per_file_ignores else Path()
    return replace(config, rule_paths=paths, root=root, origins={})


@lru_cache(maxsize=16)
def linter_of(settings: Settings) -> Linter:
    """The linter of `settings`, made once in each process.

    Raises UserError where they come from a process that had other rules: its results and
    those of this one would not be the same.
    """
    if fingerprint(settings.config, settings.fixes) != settings.fingerprint:
        raise UserError(
            "this worker has other rules than the process that made the settings; "
            "install the same version of scrapelint, of its libraries and of rule packages on all nodes"
        )
    return Linter(settings.config)
