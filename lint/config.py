"""The configuration: what can be set, and where it is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Config:
    """All settings, with their defaults. Names are those of the configuration file, `-` for `_`."""

    select: tuple[str, ...] = ()
    """Rules and categories to run; empty: those that are on by default."""
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    fixable: tuple[str, ...] = ("ALL",)
    unfixable: tuple[str, ...] = ()
    text_field: str | None = None
    languages: tuple[str, ...] = ()
    rule_paths: tuple[str, ...] = ()
    max_removed_share: float = 0.8
    max_record_bytes: int = 256 * 1024 * 1024
    journal_keep: int = 20
    fail_on: str = "error"
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """A table per rule for its options."""
    custom: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Rules declared in the configuration, by name."""
    root: Path = field(default_factory=Path)
    """The folder of the configuration file, from which its paths and patterns count."""
