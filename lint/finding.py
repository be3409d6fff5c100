"""What a rule says: findings, and the fixes they carry."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Applicability(IntEnum):
    """How sure a fix is. `--fix` applies SAFE ones, `--unsafe-fixes` all."""

    UNSAFE = 0
    SAFE = 1


class Severity(IntEnum):
    """What a finding does to the exit code: errors fail, warnings are printed and pass."""

    WARNING = 0
    ERROR = 1


class Scope(StrEnum):
    """What a finding is about."""

    SPAN = "span"
    DOCUMENT = "document"
    RECORD = "record"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` (code points, half-open) by `replacement`.

    An edit touches its span only. The line and the blank gap that a deletion
    leaves are closed by the engine.
    """

    start: int
    end: int
    replacement: str
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class DropRecord:
    """Leave the whole record out of the file."""

    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Reencode:
    """Read the file as `encoding` and write it as UTF-8."""

    encoding: str
    applicability: Applicability


Fix = Edit | DropRecord | Reencode


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `text[start:end]` (code points, half-open), and why.

    `evidence` holds the reasons in short words, the strongest first.
    """

    rule: str
    start: int
    end: int
    message: str
    scope: Scope = Scope.SPAN
    evidence: tuple[str, ...] = ()
    fix: Fix | None = None
