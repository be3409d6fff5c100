"""The configuration: what can be set, and what may stand there.

Plain dataclasses, so that a run without a configuration file pays for no validation
library; what comes from a file passes through `lint.validation` first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar

from lint.declared import VALIDATION, DeclaredRule, SeverityName, check_name, key_of
from lint.errors import SettingError
from lint.languages import check_codes

_TEXTS = ("*.txt", "*.text", "*.md", "*.jsonl", "*.ndjson", "*.csv", "*.tsv")
DEFAULT_INCLUDE = (*_TEXTS, *(f"{name}{packed}" for packed in (".gz", ".zst") for name in _TEXTS), "*.parquet")
# What stands beside a corpus and is none of it. A data set may be called authors.csv: these only as prose.
_PAPERS = ("AUTHORS", "COPYING", "MAINTAINERS", "NOTICE")
DEFAULT_EXCLUDE = (
    *(".bzr", ".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox", ".pytest_cache"),
    *(
        ".ruff_cache",
        ".scrapelint",
        ".scrapelint_cache",
        ".svn",
        ".tox",
        ".venv",
        ".vscode",
        "__pycache__",
        "__pypackages__",
        "_build",
    ),
    *("build", "dist", "node_modules", "site-packages", "venv", "*.egg-info", "*.dist-info"),
    *("README*", "LICENSE*", "LICENCE*", "CHANGELOG*", "CONTRIBUTING*", "CODE_OF_CONDUCT*"),
    *(f"{name}{suffix}" for name in _PAPERS for suffix in (".txt", ".md")),
    *("requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt", "humans.txt", "llms.txt", "ads.txt"),
)


@dataclass(frozen=True, kw_only=True)
class Config:
    """All settings, with their defaults. Names are those of the configuration file, `-` for `_`.

    Raises SettingError where a value cannot be used.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = VALIDATION

    select: tuple[str, ...] = ()
    """Rules and categories to run; empty: those that are on by default."""
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Rules that are silent in the files that a pattern matches; one with `!` in front: in all others."""
    severity: Mapping[str, SeverityName] = field(default_factory=dict)
    include: tuple[str, ...] = DEFAULT_INCLUDE
    """Which files of a folder are checked. Patterns are those of .gitignore; case makes no difference."""
    extend_include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    fixable: tuple[str, ...] = ("ALL",)
    unfixable: tuple[str, ...] = ()
    text_field: str | None = None
    languages: tuple[str, ...] = ()
    """The languages that are expected, by their codes of ISO 639-1."""
    rule_paths: tuple[str, ...] = ()
    max_removed_share: float = 0.8
    max_record_bytes: int = 256 * 1024 * 1024
    journal_keep: int = 20
    """How many runs can be taken back."""
    cache_dir: str | None = None
    """Where the cache lies; None: in `.scrapelint_cache`, beside the configuration or at the top of the repository."""
    fail_on: SeverityName = "error"
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """A table per rule for its options."""
    custom: Mapping[str, DeclaredRule] = field(default_factory=dict)
    """Rules declared in the configuration, by name."""
    root: Path = field(default_factory=Path)
    """The folder of the configuration file, from which its paths and patterns count."""
    origins: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    """Where each key that was set comes from: files, or options of the command line."""

    def __post_init__(self) -> None:
        """Check what the types alone do not tell."""
        share = self.max_removed_share
        if not 0 <= share <= 1:
            likely = f"; write {share / 100:g}" if 1 < share <= 100 else ""
            raise SettingError("max-removed-share", f"found {share:g}; a number from 0 to 1 is allowed{likely}")
        for name, least in (("max_record_bytes", 1), ("journal_keep", 0)):
            number = getattr(self, name)
            if number < least:
                raise SettingError(key_of(name), f"found {number}; a whole number from {least} up is allowed")
        if self.text_field is not None and not all(self.text_field.split(".")):
            likely = 'the name of a field is allowed, or a dotted path such as "page.text"'
            raise SettingError("text-field", f"found {self.text_field!r}; {likely}")
        check_codes(self.languages)
        for name in self.custom:
            check_name(name)

    def where(self, key: str) -> str:
        """How an error names `key`: with the file or the option that sets it."""
        return " and ".join(_place(key, origin) for origin in self.origins.get(key, ())) or key


COMMAND_LINE = "--"
"""The origin of what an option of its own sets."""

SETTABLE = tuple(name for name in (one.name for one in fields(Config)) if name not in ("root", "origins"))
"""The fields that a configuration file can set."""


def prefix_of(file: str) -> str:
    """Say what stands before a key in `file`."""
    return "tool.scrapelint." if Path(file).name == "pyproject.toml" else ""


def _place(key: str, origin: str) -> str:
    if origin == COMMAND_LINE:
        return f"--{key}"
    return f"{origin}: {prefix_of(origin)}{key}"
