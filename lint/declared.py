"""Rules declared in the configuration: phrases or a pattern, and no Python."""

import re
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from lint.errors import SettingError
from lint.folding import fold
from lint.lazy import lazy
from lint.toml_text import toml_key

SeverityName = Literal["error", "warning"]
Place = Literal["line", "head", "tail", "edge", "sentence", "start", "end", "inside", "gapped", "gapped_tail"]
PATTERN_PLACES = ("line", "inside")

_NAME = lazy(r"[a-z0-9]+(-[a-z0-9]+)*")
# What keeps its case where a pattern is folded: escapes, and the heads of groups.
_KEPT = lazy(r"\\N\{[^}]*\}|\\.|\(\?P[<=]\w+[>)]|\(\?P>|\(\?[a-zA-Z-]+[:)]", re.DOTALL)


def key_of(name: str) -> str:
    """Spell the name of a field as a configuration file does."""
    return name.replace("_", "-")


# Read by pydantic where it is imported; a plain dictionary does not import it.
VALIDATION = {"extra": "forbid", "alias_generator": key_of}


@dataclass(frozen=True, kw_only=True)
class DeclaredExamples:
    """Texts that a declared rule must find something in (`bad`), and nothing in (`good`)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = VALIDATION

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DeclaredRule:
    """A rule declared in the configuration: phrases, or a pattern. Raises SettingError where it makes no sense.

    `where` is any place of `lint.phrases` for phrases (default: line), and line or
    inside (default) for a pattern, which replaces what it finds by `replacement`;
    with `report` nothing is changed.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = VALIDATION

    message: str
    phrases: tuple[str, ...] = ()
    pattern: str | None = None
    where: Place | None = None
    replacement: str = ""
    report: bool = False
    category: str = "custom"
    severity: SeverityName | None = None
    applicability: Literal["safe", "unsafe"] = "unsafe"
    examples: DeclaredExamples = field(default_factory=DeclaredExamples)

    def __post_init__(self) -> None:
        """Check what the types alone do not tell."""
        if not self.message.strip():
            raise SettingError("message", "is empty; say in a few words what was found")
        if bool(self.phrases) == (self.pattern is not None):
            both = "has both; keep one" if self.phrases else "has neither"
            raise SettingError("", f"a rule is a list of phrases or a pattern, and this one {both}")
        if not _NAME.fullmatch(self.category.replace("_", "-")):
            raise SettingError("category", f"found {self.category!r}; small letters, digits and hyphens are allowed")
        blank = [phrase for phrase in self.phrases if not phrase.strip()]
        if blank:
            raise SettingError("phrases", f"found {blank[0]!r}; a phrase is not empty")
        if self.where in ("gapped", "gapped_tail"):
            _check_gaps(self.phrases)
        if self.phrases and self.replacement:
            raise SettingError("replacement", "phrases take their whole line away; to replace text, write a pattern")
        if self.report and self.replacement:
            raise SettingError("replacement", "report = true changes nothing; keep one of the two")
        if self.pattern is not None:
            if self.where not in (None, *PATTERN_PLACES):
                raise SettingError("where", f"found {self.where!r}; a pattern stands in 'line' or 'inside'")
            _check_pattern(self.pattern, self.where)


def _check_gaps(phrases: tuple[str, ...]) -> None:
    from lint.gapped import gapped_form

    for phrase in phrases:
        try:
            gapped_form(phrase)
        except ValueError as error:
            raise SettingError("phrases", str(error)) from error


def check_name(name: str) -> None:
    """Raise SettingError where `name` is no name for a rule."""
    if not _NAME.fullmatch(name):
        likely = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()).strip("-")
        hint = f"; did you mean {likely!r}?" if likely else ""
        raise SettingError(
            f"custom.{toml_key(name)}", f"a rule's name is made of small letters, digits and hyphens{hint}"
        )


def folded(pattern: str) -> str:
    """Spell `pattern` as the folded text has to be asked, so that case makes no difference."""
    parts, at = [], 0
    for kept in _KEPT.finditer(pattern):
        parts += [fold(pattern[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*parts, fold(pattern[at:])])


def _check_pattern(pattern: str, where: str | None) -> None:
    """Compile as `PatternRule` will; in a line, the pattern stands inside a group."""
    reason = _not_compiled(pattern)
    if reason:
        raise SettingError("pattern", f"{pattern!r} is not a regular expression: {reason}")
    reason = _not_compiled(f"(?:{pattern})") if where == "line" else ""
    if reason:
        hint = "leave the flags out, case makes no difference anyway" if "flags" in reason else reason
        raise SettingError("pattern", f"{pattern!r} cannot fill a line: {hint}")


def _not_compiled(pattern: str) -> str:
    """Why `pattern` does not compile; empty where it does."""
    try:
        re.compile(pattern)
    except re.error as error:
        return error.msg if error.pos is None else f"{error.msg}, at character {error.pos + 1}"
    except (OverflowError, RecursionError) as error:
        return str(error)
    return ""
