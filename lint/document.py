"""A document, and the views of it that rules share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from lint.line import Line
from lint.lookup import Lookup

if TYPE_CHECKING:
    from lint.frame import Frame
    from lint.labels import Ending


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from; `index` counts records from 0, `line` lines of the file from 1."""

    path: str = "-"
    index: int | None = None
    line: int | None = None
    id: str | int | None = None
    field: str | None = None


@dataclass(frozen=True)
class Document(Lookup):
    """A text, where it came from, and what its record says of it.

    `metadata` holds `title`, `url`, `host` and `language` where the record has them.
    """

    text: str
    origin: Origin = Origin()
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def body(self) -> tuple[int, int]:
        """The first and the last line that is running text, as indices of `lines`.

        What stands before is the head of the document, what follows is its tail. What
        stands below the end of the article (see `lint.ending`) is tail, too, sentences
        and all: as if it were gone already.
        Without any running text all of it is both: (len(lines), -1).
        """
        from lint.ending import end

        start = self.body_start
        if start == len(self.lines):
            return start, -1
        below = end(self)
        prose = [line.index for line in self.filled if self._is_running_text(line)]
        return start, next((index for index in reversed(prose) if index < below), prose[-1])

    @cached_property
    def body_start(self) -> int:
        """The first line that is running text, as in `body`, where that alone is asked for: it costs little."""
        return next((line.index for line in self.filled if self._is_running_text(line)), len(self.lines))

    def _is_running_text(self, line: Line) -> bool:
        """Whether `line` is running text of its own: a whole sentence may be a label, too."""
        return line.prose and line.index not in self.labels

    def in_head(self, line: Line) -> bool:
        """Whether no running text stands before `line`."""
        return line.index < self.body_start

    def in_tail(self, line: Line) -> bool:
        """Whether no running text follows `line`."""
        return line.index > self.body[1]

    @cached_property
    def copies(self) -> Mapping[str, list[Line]]:
        """The lines of each key that several lines have, but for very short ones; see `lint.copies`."""
        from lint.copies import copies

        return copies(self)

    @cached_property
    def labels(self) -> frozenset[int]:
        """The indices of the lines that a phrase of some rule fills; see `lint.labels`."""
        from lint.labels import labelled

        return labelled(self)

    @cached_property
    def able(self) -> frozenset[int]:
        """The numbers of the built-in rules that can fire, as the index of the compiled catalogue knows them."""
        from lint.compiled import compiled

        catalogue = compiled()
        return frozenset(catalogue.index.able(self)) if catalogue else frozenset()

    @cached_property
    def endings(self) -> Mapping[int, "Ending"]:
        """The indices of the lines that tell of the end of an article, and what each tells; see `lint.labels`."""
        from lint.labels import endings

        return endings(self)

    @cached_property
    def cuts(self) -> dict[tuple[float, bool], list[int]]:
        """Where the text is cut below its end, as far as that was asked; see `lint.ending`."""
        return {}

    @cached_property
    def frame(self) -> "Frame":
        """The text as running text and what is around it; see `lint.frame`."""
        from lint.frame import framed

        return framed(self)

    @cached_property
    def site_lines(self) -> frozenset[int]:
        """The indices of the lines in which the site may speak of itself; see `lint.ending`."""
        from lint.ending import site_lines

        return site_lines(self)

    @cached_property
    def language(self) -> str | None:
        """The language of the text as an ISO 639-1 code, or None where it cannot be told.

        What the record declares is not believed here: it is often the site's language.
        """
        from lint.language import identify

        return identify(self.text)

    @cached_property
    def tongue(self) -> str | None:
        """The language by a quick look, where it is plain; see `lint.tongue`."""
        from lint.tongue import tongue

        return tongue(self.folded)

    @cached_property
    def shows_code(self) -> bool:
        """Whether the text shows code to its readers on purpose; see `lint.code`."""
        from lint.code import shows_code

        return shows_code(self)
