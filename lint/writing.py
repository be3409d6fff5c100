"""Writing files so that nothing is lost: a new file beside the old one, flushed, then renamed."""

import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".scrapelint-tmp"
"""How the name of an unfinished file ends."""


class WriteError(Exception):
    """The file cannot be written, and stays as it was; the message is for a person and names no path."""


class Rewriting:
    """A file being replaced. Nothing of it changes before `commit`, and `discard` leaves no trace.

    A symbolic link stays one: what it points to is replaced. `announce` is told the
    name of the temporary file before it exists, so that a dead run's litter is known.
    """

    def __init__(self, path: Path, announce: Callable[[Path], None] | None = None) -> None:
        """Remember what `path` is now. Raises OSError."""
        self.path = path
        self._target = path.resolve(strict=True)
        self._before = self._target.stat()
        self._announce = announce
        self._temporary: Path | None = None
        self._file: BinaryIO | None = None

    def open(self) -> BinaryIO:
        """The file to write to. Raises WriteError where the old one is read-only, OSError otherwise."""
        if not self._before.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(
            self._target, os.W_OK
        ):
            raise WriteError("read-only; it stays as it was (make it writable to have it fixed)")
        name = f".{self._target.name[:80]}.{secrets.token_hex(4)}{TEMPORARY}"
        self._temporary = self._target.with_name(name)
        if self._announce is not None:
            self._announce(self._temporary)
        descriptor = os.open(self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        self._file = os.fdopen(descriptor, "wb")
        return self._file

    @property
    def temporary(self) -> Path:
        """The file written so far, for reading; only after `open`."""
        assert self._temporary is not None
        return self._temporary

    def finish(self) -> None:
        """Bring all that was written to the disk. Raises OSError."""
        assert self._file is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def commit(self) -> None:
        """Put the new file in the place of the old one. Raises WriteError where that changed meanwhile, OSError."""
        now = self._target.stat()
        if (now.st_mtime_ns, now.st_size, now.st_ino) != (
            self._before.st_mtime_ns,
            self._before.st_size,
            self._before.st_ino,
        ):
            raise WriteError("it changed on disk while it was being checked; it stays as it is (run again)")
        self.temporary.chmod(stat.S_IMODE(self._before.st_mode))
        if hasattr(os, "chown") and (now.st_uid, now.st_gid) != (os.geteuid(), os.getegid()):
            try:
                os.chown(self.temporary, now.st_uid, now.st_gid)
            except PermissionError:
                pass  # only the superuser gives files away
        self.temporary.replace(self._target)
        self._temporary = None
        _flush_folder(self._target.parent)

    def discard(self) -> None:
        """Remove what was written so far."""
        if self._file is not None:
            try:
                self._file.close()
            except OSError:
                pass  # a full disk fails once more on closing
        if self._temporary is not None:
            self._temporary.unlink(missing_ok=True)
            self._temporary = None


def _flush_folder(folder: Path) -> None:
    """Bring a rename to the disk where folders can be opened."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
