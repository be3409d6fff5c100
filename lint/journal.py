"""The journal: what a fix run removed, on disk before any file is replaced.

A journal is JSON Lines: a line for the run, then for each changed file a block – `file`,
a `record` line for each changed record, `end` with the hashes before and after –
and, once taken back, an `undone` line. Blocks are appended whole, under a lock, so
that several processes can share a journal; one that breaks off names no file that
was changed.
"""

import hashlib
import json
import os
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from filelock import FileLock, Timeout

from lint.document import Origin
from lint.engine import Fixed
from lint.errors import UserError
from lint.finding import Edit
from lint.sources.source import Restoration

FOLDER = ".scrapelint"


def home(root: Path) -> Path:
    """The folder under `root` that holds the journals; made where it is missing, and ignored by git.

    Raises UserError where it cannot be written.
    """
    folder = root / FOLDER / "journals"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = root / FOLDER / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UserError(
            f"{folder}: the journal of what is removed cannot be written: {error.strerror}; "
            "nothing was fixed (--no-journal fixes without one)"
        ) from error
    return folder


class Journal:
    """The journal of one run. Entering starts it, leaving ends it and prunes old ones."""

    def __init__(self, path: Path, keep: int) -> None:
        self.path = path
        self._keep = keep
        self._alive = FileLock(f"{path}.alive")

    def __reduce__(self) -> tuple[type["Journal"], tuple[Path, int]]:
        # Other processes append to the journal; whether the run is alive is for its own process to say.
        return Journal, (self.path, self._keep)

    @classmethod
    def new(cls, root: Path, keep: int) -> "Journal":
        """A journal for a run that starts now; `keep` is how many runs are remembered. Raises UserError."""
        folder = home(root)
        now = datetime.now(UTC)
        return cls(folder / f"{now:%Y%m%dT%H%M%S.%f}-{secrets.token_hex(2)}.jsonl", keep)

    def __enter__(self) -> "Journal":
        sweep(self.path.parent)
        self._alive.acquire()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._alive.release()
        # The sign of life goes last: what stands beside it is looked for by it.
        for note in (f"{self.path}.temporary", f"{self.path}.lock", self._alive.lock_file):
            Path(note).unlink(missing_ok=True)
        for old in runs(self.path.parent)[self._keep :]:
            old.unlink(missing_ok=True)

    def announce(self, temporary: Path) -> None:
        """Note a file that must not outlive the run."""
        with Path(f"{self.path}.temporary").open("a", encoding="utf-8") as file:
            file.write(json.dumps(str(temporary)) + "\n")

    def block(self, path: Path) -> "Block":
        """A block for the file at `path`, to be filled and committed."""
        return Block(self, path)

    def append(self, lines: Iterator[str]) -> None:
        """Append `lines` as one block and bring them to the disk. Raises OSError."""
        with FileLock(f"{self.path}.lock"):
            new = not self.path.exists()
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "a", encoding="utf-8", newline="\n") as file:
                if new:
                    started = datetime.now(UTC).isoformat(timespec="seconds")
                    file.write(json.dumps({"run": {"journal": 1, "started": started}}) + "\n")
                else:
                    file.write("\n")  # a block that broke off must not swallow the first line of this one
                file.writelines(lines)
                file.flush()
                os.fsync(file.fileno())


class Block:
    """What fixing took out of one file; kept aside until the file is about to be replaced."""

    def __init__(self, journal: Journal, path: Path) -> None:
        self._journal = journal
        self._path = path
        self._spool: IO[str] = tempfile.TemporaryFile(  # noqa: SIM115
            "w+", encoding="utf-8", newline="\n", dir=journal.path.parent
        )
        self._write({"file": os.path.abspath(path)})  # noqa: PTH100 - a symbolic link stays one

    def add(self, origin: Origin, fixed: Sequence[Fixed], restorations: Sequence[Restoration]) -> None:
        """Note what was fixed in one record, and how it is put back."""
        place = {"index": origin.index, "line": origin.line, "id": origin.id}
        edits = [_edit(fix) for fix in fixed]
        self._write({"record": place, "edits": edits, "restore": [asdict(one) for one in restorations]})

    def commit(self, before: str, after: str) -> None:
        """Append the block to the journal. Raises OSError."""
        self._write({"end": {"before": before, "after": after}})
        self._spool.seek(0)
        self._journal.append(iter(self._spool))
        self._spool.close()

    def discard(self) -> None:
        self._spool.close()

    def _write(self, entry: dict[str, Any]) -> None:
        # Escaped, so that lone surrogates and line separators survive.
        self._spool.write(json.dumps(entry) + "\n")


def _edit(fixed: Fixed) -> dict[str, Any]:
    fix = fixed.finding.fix
    replacement = fix.replacement if isinstance(fix, Edit) else None
    return {
        "rule": fixed.finding.rule,
        "pass": fixed.pass_,
        "start": fixed.finding.start if fix is None or not isinstance(fix, Edit) else fix.start,
        "removed": fixed.removed,
        "replacement": replacement,
    }


@dataclass(frozen=True, slots=True)
class Changed:
    """A file that a run changed: its hashes, and where in the journal its records stand (bytes)."""

    path: Path
    before: str
    after: str
    start: int
    end: int


def read(journal: Path) -> tuple[list[Changed], dict[str, tuple[str, str]]]:
    """The files that a run changed, and those taken back: path → hash before, hash as restored.

    Raises UserError where the file is not a journal.
    """
    changed: list[Changed] = []
    undone: dict[str, tuple[str, str]] = {}
    path: str | None = None
    start = at = 0
    try:
        with journal.open("rb") as file:
            first = file.readline()
            if b'"run"' not in first:
                raise UserError(f"{journal}: not a journal of scrapelint")
            at = len(first)
            for line in file:
                entry = _parse(line)
                if "file" in entry:
                    path, start = entry["file"], at + len(line)
                elif "end" in entry and path is not None:
                    changed.append(Changed(Path(path), entry["end"]["before"], entry["end"]["after"], start, at))
                    path = None
                elif "undone" in entry:
                    undone[entry["undone"]["file"]] = (entry["undone"]["before"], entry["undone"]["now"])
                at += len(line)
    except OSError as error:
        raise UserError(f"{journal}: the journal cannot be read: {error.strerror}") from error
    return changed, undone


def restorations(journal: Path, changed: Changed) -> Iterator[Restoration]:
    """How the changes of one file are put back, in the order of the file."""
    with journal.open("rb") as file:
        file.seek(changed.start)
        while file.tell() < changed.end:
            for one in _parse(file.readline()).get("restore", ()):
                yield Restoration(**one)


def _parse(line: bytes) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        return {}  # a line that broke off when its run was killed
    return entry if isinstance(entry, dict) else {}


def runs(folder: Path) -> list[Path]:
    """The journals in `folder`, the latest first."""
    return sorted(folder.glob("*.jsonl"), reverse=True)


def sweep(folder: Path) -> None:
    """Remove what runs that died have left: their temporary files, and their notes of them."""
    for alive in folder.glob("*.alive"):
        lock = FileLock(alive)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        journal = str(alive).removesuffix(".alive")
        note = Path(f"{journal}.temporary")
        for line in note.read_text(encoding="utf-8").splitlines() if note.exists() else ():
            try:
                Path(json.loads(line)).unlink(missing_ok=True)
            except (OSError, ValueError):
                pass  # the last line may have broken off
        lock.release()
        for litter in (note, Path(f"{journal}.lock"), alive):
            litter.unlink(missing_ok=True)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hex. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
