"""The store of a cache: entries by their keys in one SQLite file, which may be deleted, damaged or shared at any time.

Whatever is wrong with the file, the run goes on: an entry that cannot be read is none.
"""

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from lint.cleaning import mark

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, used INTEGER NOT NULL, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY);
"""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""The last is what other tables than ours make of a statement."""
_CHECKSUM = 16
_WAITING = 64
_FRESH = 8
"""An entry that was used in one of so many runs before is not noted as used again: that would rewrite it."""
_PATIENCE = 5.0
LIMIT = 512 << 20
"""How large the file may become, in bytes; then the entries go that were used longest ago."""

T = TypeVar("T")


class Store:
    """Entries by key. Nothing is raised for the file: what cannot be read is not there, what cannot be kept is lost."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._path = folder / "entries.sqlite"
        self._limit = limit
        self._waiting: dict[bytes, bytes] = {}
        self._again: set[bytes] = set()
        self._run = 0
        self._database = self._opened() or self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        """The database; None, and a damaged file gone, where it cannot be used."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            mark(self._folder)
            database = sqlite3.connect(self._path, _PATIENCE, isolation_level=None)
        except (OSError, sqlite3.Error):
            return None
        self._database = database
        if self._tried(lambda: self._begin(database)):
            return database
        return None

    def _begin(self, database: sqlite3.Connection) -> bool:
        # The file may have come with a data set from anywhere.
        database.execute("PRAGMA trusted_schema = OFF")
        database.text_factory = bytes
        database.executescript(_SCHEMA)
        (last,) = database.execute("SELECT max(number) FROM runs").fetchone()
        self._run = (last or 0) + 1
        return True

    def _tried(self, action: Callable[[], T]) -> T | None:
        """What `action` returns; None, and no more database, where it cannot be done."""
        try:
            return action()
        except (sqlite3.Error, TypeError, ValueError) as error:
            self._give_up(damaged=getattr(error, "sqlite_errorcode", None) in _DAMAGED)
            return None

    def _give_up(self, *, damaged: bool) -> None:
        if self._database is not None:
            try:
                self._database.close()
            except sqlite3.Error:
                pass
        self._database = None
        if damaged:
            try:
                self._path.unlink(missing_ok=True)
            except OSError:
                pass  # another run has it open, where that matters

    def get(self, key: bytes) -> bytes | None:
        """The entry of `key`; None where there is none that is whole."""
        database = self._database
        if key in self._waiting or database is None:
            return self._waiting.get(key)
        statement = "SELECT used, value FROM entries WHERE key = ?"
        found = self._tried(lambda: database.execute(statement, (key,)).fetchone())
        if found is None:
            return None
        used, value = found
        if not isinstance(value, bytes) or value[:_CHECKSUM] != _checksum(key, value[_CHECKSUM:]):
            return None
        if used < self._run - _FRESH:
            self._again.add(key)
        return value[_CHECKSUM:]

    def put(self, key: bytes, value: bytes) -> None:
        """Keep an entry; it is on the disk after some more, or when the store is closed."""
        self._waiting[key] = _checksum(key, value) + value
        if len(self._waiting) >= _WAITING:
            self._flush()

    def close(self) -> None:
        """Bring what was kept to the disk."""
        self._flush()
        self._give_up(damaged=False)

    def _flush(self) -> None:
        database = self._database
        if database is not None and (self._waiting or self._again):
            self._tried(lambda: self._write(database))
        self._waiting, self._again = {}, set()

    def _write(self, database: sqlite3.Connection) -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT OR IGNORE INTO runs VALUES (?)", (self._run,))
        database.execute("DELETE FROM runs WHERE number < ?", (self._run,))
        rows = [(key, self._run, value) for key, value in self._waiting.items()]
        database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)
        database.executemany("UPDATE entries SET used = ? WHERE key = ?", [(self._run, key) for key in self._again])
        database.execute("COMMIT")
        while self._size(database) > self._limit:
            (count,) = database.execute("SELECT count(*) FROM entries").fetchone()
            if not count:
                break
            oldest = "SELECT rowid FROM entries ORDER BY used, rowid LIMIT ?"
            database.execute(f"DELETE FROM entries WHERE rowid IN ({oldest})", (count // 4 + 1,))  # noqa: S608

    def _size(self, database: sqlite3.Connection) -> int:
        """The bytes that are in use; what was deleted is used again before the file grows."""
        (pages,), (free,), (size,) = (
            database.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)


def _checksum(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()[:_CHECKSUM]
