"""A batch of texts, linted: the one core under all engines. Pure: no files, no state but the compiled linter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat
from typing import Any, Literal

from lint.document import Document, Origin
from lint.edits import Change
from lint.engine import DidNotSettle, RuleFailed
from lint.errors import UserError
from lint.finding import Edit, Finding, Scope, Severity
from lint.integrations.settings import Settings, linter_of
from lint.linter import Linter
from lint.sources.source import describe


class Verdict(StrEnum):
    """What is said of a document: the worst that is left in it."""

    CLEAN = "clean"
    FIXED = "fixed"
    WARNINGS = "warnings"
    ERRORS = "errors"
    UNCHECKED = "unchecked"
    """There is no text, or none that can be read."""
    FAILED = "failed"
    """A rule failed, which is a bug of the rule; the text is as it was."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding, and whether its fix was made.

    Offsets are code points, half-open: into the text as it came where the fix was
    `applied` (in the rare later passes: as the pass before left it), else into the text
    that the result holds. `removed` is what the fix took away, `replacement` what it put there.
    """

    rule: str
    category: str
    severity: Literal["error", "warning"]
    start: int
    end: int
    message: str
    fix: Literal["safe", "unsafe"] | None
    applied: bool = False
    removed: str | None = None
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What linting made of one text: the new text, what was found, and a verdict.

    `changes` lead from the old text to the new one. The text is None where there is none,
    or bytes that are not UTF-8.
    """

    text: str | None
    verdict: Verdict
    findings: tuple[Reported, ...] = ()
    changes: tuple[Change, ...] = ()


def lint_batch(
    texts: Iterable[str | bytes | None],
    metadata: Iterable[Mapping[str, Any]] | None = None,
    settings: Settings | None = None,
    *,
    path: str = "",
    text_field: str | None = None,
) -> list[Result]:
    """Lint each text by itself; no text, and no failure of a rule, has a part in the result of another.

    `metadata` are the records of the texts, under the names that data sets use (title,
    url, host, language or lang), and all else in them is passed over; `text_field` is the
    name of the text among them. `path` is the file they come from, of which
    per-file-ignores speak. Bytes are UTF-8.
    Raises UserError where the settings hold per-file-ignores and there is no file, or
    where they do not fit what is installed here.
    """
    settings = settings or Settings()
    if settings.config.per_file_ignores and not path:
        raise UserError("per-file-ignores speak of files, and these texts come from none; leave the setting out")
    lint = _Lint(linter_of(settings), settings)
    origin = Origin(path, field=text_field)
    return [
        lint.result(text, origin, record) for text, record in zip(texts, metadata or repeat({}), strict=bool(metadata))
    ]


def unread(findings: Sequence[Finding], settings: Settings, path: str = "") -> Result:
    """The result of a record that a reader of files refused, for the reasons `findings`."""
    lint = _Lint(linter_of(settings), settings)
    return Result(None, Verdict.UNCHECKED, tuple(lint.reported(findings, Origin(path))))


class _Lint:
    def __init__(self, linter: Linter, settings: Settings) -> None:
        self._linter = linter
        self._fixes = settings.fixes
        self._limit = settings.config.max_record_bytes

    def result(self, text: str | bytes | None, origin: Origin, record: Mapping[str, Any]) -> Result:
        refusal = self._refusal(text)
        if refusal is not None:
            kept = None if isinstance(text, bytes) else text
            return Result(kept, Verdict.UNCHECKED, tuple(self.reported([refusal], origin)))
        assert text is not None
        text = text.decode() if isinstance(text, bytes) else text
        document = Document(text, origin, describe(record, origin.field))
        try:
            return self._checked(document) if self._fixes == "none" else self._fixed(document)
        except RuleFailed as error:
            failure = Reported("rule-failed", "source", "error", 0, len(text), str(error), None)
            return Result(text, Verdict.FAILED, (failure,))

    def _refusal(self, text: str | bytes | None) -> Finding | None:
        """Why a text cannot be checked; None where it can. The findings are those of the readers of files."""
        if text is None:
            return Finding("missing-text", 0, 0, "no text: it is null", Scope.RECORD)
        try:
            if isinstance(text, bytes):
                text.decode()
            size = len(text.encode() if isinstance(text, str) else text)
        except UnicodeDecodeError as error:
            return Finding("invalid-utf-8", 0, 0, f"byte 0x{error.object[error.start]:02x} is not UTF-8", Scope.RECORD)
        except UnicodeEncodeError as error:
            message = f"lone surrogate \\u{ord(error.object[error.start]):04x} at character {error.start + 1:,}"
            return Finding("lone-surrogate", 0, 0, f"{message} of the text; the record stays as it is", Scope.RECORD)
        if size > self._limit:
            message = f"larger than max-record-bytes ({self._limit:,}); not checked"
            return Finding("oversized-record", 0, 0, message, Scope.RECORD)
        return None

    def _checked(self, document: Document) -> Result:
        left = self.reported(self._linter.check(document), document.origin)
        return Result(document.text, _verdict(left, changed=False), tuple(left))

    def _fixed(self, document: Document) -> Result:
        try:
            outcome = self._linter.fix(document, unsafe=self._fixes == "all")
        except DidNotSettle as error:
            message = f"{error}; the document stays as it was"
            unsettled = Finding("did-not-settle", 0, len(document.text), message, Scope.DOCUMENT)
            left = self.reported([unsettled, *self._linter.check(document)], document.origin)
            return Result(document.text, _verdict(left, changed=False), tuple(left))
        made = [self._report(one.finding, applied=True, removed=one.removed) for one in outcome.fixed]
        left = self.reported(outcome.left, document.origin)
        return Result(outcome.text, _verdict(left, changed=bool(made)), (*made, *left), outcome.changes)

    def reported(self, findings: Sequence[Finding], origin: Origin) -> list[Reported]:
        covers = self._linter.policy.covers
        return [self._report(finding) for finding in findings if covers(finding.rule, origin.path)]

    def _report(self, finding: Finding, *, applied: bool = False, removed: str | None = None) -> Reported:
        severity: Literal["error", "warning"] = "warning"
        if self._linter.policy.severity(finding.rule) is Severity.ERROR:
            severity = "error"
        fix: Literal["safe", "unsafe"] | None = None
        if finding.fix is not None:
            fix = "safe" if finding.fix.applicability else "unsafe"
        replacement = finding.fix.replacement if applied and isinstance(finding.fix, Edit) else None
        category = self._linter.category(finding.rule)
        where = (finding.start, finding.end, finding.message)
        return Reported(finding.rule, category, severity, *where, fix, applied, removed, replacement)


def _verdict(left: Sequence[Reported], *, changed: bool) -> Verdict:
    if any(finding.severity == "error" for finding in left):
        return Verdict.ERRORS
    if left:
        return Verdict.WARNINGS
    return Verdict.FIXED if changed else Verdict.CLEAN
