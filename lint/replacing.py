"""Where what is mended goes: into the place of the file, or, of standard input, to whoever asked."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from lint.mending import Mended
from lint.sources.source import Part, Source, SourceError
from lint.writing import Rewriting, WriteError

if TYPE_CHECKING:
    from lint.journal import Journal


class Target(Protocol):
    """Takes the parts of one file in order; nothing of the file changes before `commit`."""

    def add(self, part: Part, mended: Sequence[Mended]) -> bytes:
        """Take the next part and what is mended in it; returns its bytes as they are now (none for Parquet)."""

    def commit(self) -> bool:
        """Take the end; returns whether anything changed. Raises SourceError, OSError."""

    def discard(self) -> None:
        """Let go of all that was not committed."""


class Replacement:
    """A file that is replaced. The journal is on the disk before it is."""

    def __init__(self, source: Source, rewriting: Rewriting, journal: "Journal | None") -> None:
        self._path = source.path
        self._rewriting = rewriting
        self._copy = source.copy(rewriting.open)
        self._block = journal.block(source.path) if journal is not None else None

    def add(self, part: Part, mended: Sequence[Mended]) -> bytes:
        try:
            new, restorations = self._copy.add(part, [one.splices for one in mended])
        except WriteError as error:
            raise SourceError(str(error)) from error
        if self._block is not None:
            for one, back in zip(mended, restorations, strict=True):
                self._block.add(one.origin, one.fixed, back)
        return new

    def commit(self) -> bool:
        from lint.journal import digest

        try:
            if not self._copy.finish():
                return False
            self._rewriting.finish()
            if self._block is not None:
                self._block.commit(digest(self._path), digest(self._rewriting.temporary))
            self._rewriting.commit()
        except WriteError as error:
            raise SourceError(str(error)) from error
        return True

    def discard(self) -> None:
        try:
            self._copy.close()
        finally:
            self._rewriting.discard()
            if self._block is not None:
                self._block.discard()


class Collected:
    """The content of a file that came by standard input; `content` is what it becomes, None where it stays."""

    def __init__(self, source: Source) -> None:
        self._made = BytesIO()
        self._copy = source.copy(lambda: self._made)
        self.content: bytes | None = None

    def add(self, part: Part, mended: Sequence[Mended]) -> bytes:
        return self._copy.add(part, [one.splices for one in mended])[0]

    def commit(self) -> bool:
        if self._copy.finish():
            self.content = self._made.getvalue()
        return self.content is not None

    def discard(self) -> None:
        self._copy.close()
