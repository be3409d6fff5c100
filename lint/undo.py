"""Undo: take back what a fix run did, from its journal."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.errors import UserError
from lint.journal import FOLDER, Changed, Journal, digest, read, restorations, runs
from lint.sources.opening import NotChecked, open_source
from lint.sources.source import ReadOptions, SourceError
from lint.writing import Rewriting, WriteError


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of one file: restored, or refused and why."""

    path: Path
    refused: str | None = None


def undo(root: Path, journal: Path | None, paths: Sequence[Path]) -> Iterator[Undone]:
    """Take back the last run that has something left to take back, or that of `journal`.

    `paths` (files or folders) narrow it. Raises UserError where there is nothing to
    take back.
    """
    folder = root / FOLDER / "journals"
    candidates = [journal] if journal is not None else runs(folder)
    narrowed = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - as the journal names them
    restored = _restored(runs(folder) if journal is None else [journal, *runs(folder)])
    for run in candidates:
        changed, undone = read(run)
        pending = [one for one in changed if str(one.path) not in undone and _within(str(one.path), narrowed)]
        if pending:
            writer = Journal(run, 0)
            for one in reversed(pending):
                yield _restore(writer, one, restored.get(str(one.path), {}))
            return
    where = str(journal) if journal is not None else str(folder)
    raise UserError(f"nothing to undo: no change that was not taken back already is recorded in {where}")


def _restored(journals: Sequence[Path]) -> dict[str, dict[str, str]]:
    """By path: hashes of files put back by earlier undos, and the hash each stands for.

    Compressed files and Parquet come back with the same content, not the same bytes.
    """
    found: dict[str, dict[str, str]] = {}
    for journal in journals:
        for path, (before, now) in read(journal)[1].items():
            found.setdefault(path, {})[now] = before
    return found


def _within(path: str, narrowed: Sequence[str]) -> bool:
    return not narrowed or any(path == one or path.startswith(one.rstrip(os.sep) + os.sep) for one in narrowed)


def _restore(journal: Journal, changed: Changed, stands_for: dict[str, str]) -> Undone:
    path = changed.path
    try:
        now = digest(path)
        now = stands_for.get(now, now)
        if now == changed.before:  # the run, or an undo, was killed between its journal and its rename
            _note(journal, changed, changed.before)
            return Undone(path)
        if now != changed.after:
            return Undone(path, "it has changed since it was fixed")
        rewriting = Rewriting(path)
        try:
            source = open_source(path, ReadOptions(), named=True)
            if isinstance(source, NotChecked):
                return Undone(path, source.reason)
            source.restore(restorations(journal.path, changed), rewriting.open())
            rewriting.finish()
            after = digest(rewriting.temporary)
            rewriting.commit()
        finally:
            rewriting.discard()
        _note(journal, changed, after)
    except FileNotFoundError:
        return Undone(path, "it is gone")
    except (WriteError, SourceError) as error:
        return Undone(path, str(error))
    except OSError as error:
        return Undone(path, error.strerror or str(error))
    return Undone(path)


def _note(journal: Journal, changed: Changed, now: str) -> None:
    entry = {"undone": {"file": str(changed.path), "before": changed.before, "now": now}}
    journal.append(iter([json.dumps(entry) + "\n"]))
    Path(f"{journal.path}.lock").unlink(missing_ok=True)


def project_root(start: Path, configured: Path | None) -> Path:
    """The folder in which `.scrapelint` lies: that of the configuration, of the git repository, or `start`."""
    if configured is not None:
        return configured
    for folder in (start, *start.parents):
        if (folder / ".git").exists():
            return folder
    return start
