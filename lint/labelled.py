"""Labels with their content in one line: 'Tags: ferry, harbour', 'Posted in News'."""

import re
from dataclasses import dataclass
from pathlib import Path

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line
from lint.wordlists import any_of, load, merged

_LONGEST = 400
_CODE = lazy(r"[{}<>=\[\]]|;\s*$")


# What stands behind a label.
_COLONS = (":", " :", "\u00a0:", "：", " ：")


def triggers(path: Path) -> tuple[str, ...]:
    """Literals of which a line with a label of the TOML file at `path` holds one. Raises as `Labelled.load` does."""
    words = load(path)
    labels = (f"{label}{colon}" for label in merged(words, "label") for colon in _COLONS)
    return (*labels, *(f"{label} " for label in merged(words, "open")))


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labels of one kind, with a colon behind them or, the open ones, without."""

    bare: re.Pattern[str]
    full: re.Pattern[str]

    @classmethod
    def load(cls, path: Path) -> "Labelled":
        """Read the lists `label` and `open` of a TOML file. Raises OSError or tomllib.TOMLDecodeError."""
        words = load(path)
        label, without = any_of(merged(words, "label")), any_of(merged(words, "open"))
        return cls(
            re.compile(rf"\W{{0,4}}{label}\s{{0,2}}[:：]?\W{{0,4}}"),
            re.compile(rf"\W{{0,4}}(?:{label}\s{{0,2}}[:：]|{without}\s)[\s:：]{{0,3}}\S"),
        )

    def find(self, line: Line, document: Document) -> str | None:
        """'bare' where a label fills the line, 'list' where its content stands behind it, None where there is none."""
        text = document.folded[line.start : line.end].strip()
        if not text or len(text) > _LONGEST or _CODE.search(text):
            return None
        if self.bare.fullmatch(text):
            return "bare"
        return "list" if self.full.match(text) else None
