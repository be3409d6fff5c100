"""The text that stands for a picture: its file name, its alternative text."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from string import digits
from typing import NamedTuple

from lint import Document, Example, Finding, Line, Rule, key
from lint.lazy import lazy
from lint.wordlists import any_of, load, merged

_LONGEST = 120
_NAME_WORDS = 5
_REPEATS = 8
_FILE = lazy(
    r"[\s*•_>|-]{0,8}(?P<name>[\w(][\w .,()%&@+~-]{0,90})\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?|heic|avif)[\s*_|]{0,6}"
)
# A name that a program or a person gave a file, and not one that a sentence speaks of.
_GIVEN = lazy(r"[\d_ -]|[A-Z].*[A-Z]|[^\x00-\x7f]")
_DEVICES = ("img", "dsc", "dscn", "dscf", "pict", "mvi", "vid", "wp", "pxl", "screenshot", "image", "photo")
_CAMERA = lazy(
    rf"[\s*•>|-]{{0,6}}(?:(?:{'|'.join(_DEVICES)})[_-]?\d{{3,8}}(?:[_-]\d{{1,9}}){{0,3}}(?:\(\d+\))?[\s|]{{0,4}}){{1,6}}"
)
_HEADING = lazy(r"\s*#")
# Words with which somebody speaks of a logo or a picture.
_SPEAKS = lazy(
    r"\W*(?:the|a|an|our|your|my|his|her|its|their|this|that|new|old|how|why|what|which|when|no|about|design|\w+ing"
    r"|das|die|der|ein|eine|unser|neue[sr]?|le|la|les|un|une|notre|el|los|nuestro|il|lo|nuovo|o|novo|het|een|nieuwe?"
    r"|new|nowe|nové|наш|новый|новое)\s"
)


class _Words(NamedTuple):
    ends: re.Pattern[str]
    begins: re.Pattern[str]
    whole: frozenset[str]
    machine: tuple[str, ...]


class AltText(Rule):
    """The text that stands for a picture: `IMG_1234.JPG`, 'Image may contain: 2 people', 'NAME's avatar', 'Site logo'.

    Screen readers need it; in a text without the pictures it names files and icons, and a
    model learns to write them. What names a logo or a person counts before and after the
    text, or beside its kind; in a text it may be a heading and is only reported. A text
    about programs names files on purpose.
    """

    message = "the text that stands for a picture"
    trigger_lists = ("machine", "begins", "ends")
    key_lists = ("whole",)
    triggers = (
        *(".jp", ".png", ".gif", ".webp", ".bmp", ".svg", ".tif", ".heic", ".avif"),
        *map("".join, product(_DEVICES, ("", "_", "-"), digits)),
    )
    examples = (
        Example(
            bad="It sails again.\n\nIMG_1234.JPG\n\nDSC00012\n\nIt is blue.", good="It sails again.\n\nIt is blue."
        ),
        Example(bad="It sails again.\n\nnew-ferry_2019 (1).png\n", good="It sails again.\n"),
        Example(
            bad="It sails again.\n\nImage may contain: 2 people, people smiling, ferry and outdoor\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(
            bad="The ferry sails again after two years, and all who want to see it may come.\n\nAnn Example's avatar\n",
            good="The ferry sails again after two years, and all who want to see it may come.\n",
        ),
        Example(
            bad="Harbour News logo\n\nThe ferry sails again after two years, and all who want to see it sail may come.",
            good="The ferry sails again after two years, and all who want to see it sail may come.",
        ),
        Example(
            bad="It sails.\n\nPhoto of the ferry at its pier\n\nThe ferry at its pier\n\nIt is blue.",
            good="It sails.\n\nThe ferry at its pier\n\nIt is blue.",
        ),
        Example(bad="Sie fährt.\n\nBild könnte enthalten: 2 Personen, Schiff\n", good="Sie fährt.\n"),
        Example(bad="Il repart.\n\nAucune description de photo disponible.\n", good="Il repart.\n"),
        Example(bad="Снова ходит.\n\nНа изображении может находиться: паром, небо\n", good="Снова ходит.\n"),
        Example(bad="渡轮恢复运营。\n\n未提供照片说明。\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\n写真の説明はありません。\n", good="船が出ます。\n"),
        Example(good="Click the send icon.\n\nThe new logo\n\n'pier.png'\n\nThe file pier.png\n\nPhoto of the Day"),
        Example(
            good="Save the source code of the page beside the picture and open it in an editor:\n\nmy-picture_2.png\n"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that stands for a picture."""
        suspects = self.suspects(document)
        if not suspects:
            return
        lines = document.filled
        places = {line.index: at for at, line in enumerate(lines)}
        found = {
            at: sure for line in suspects if (sure := self._names(line, document, at := places[line.index])) is not None
        }
        apart = {lines[at].index for at in found}
        for at, sure in found.items():
            line = lines[at]
            if document.is_fragment(line, apart) and document.is_fragment(line, apart | document.labels):
                continue
            framed = document.body[1] >= 0 and (document.in_head(line) or document.in_tail(line))
            if sure or framed or any(at + step in found for step in (-2, -1, 1, 2)):
                yield self.remove(line)
            else:
                yield self.finding(line.start, line.end)

    def _names(self, line: Line, document: Document, at: int) -> bool | None:
        """Tell whether the line stands for a picture for sure; None where it does not at all."""
        text, words = line.text, _words()
        folded = document.folded[line.start : line.end].strip()
        if folded.startswith(words.machine):
            return True
        if len(text) > _LONGEST or _HEADING.match(text):
            return None
        file = _FILE.fullmatch(folded)
        if file or _CAMERA.fullmatch(folded):
            return None if document.shows_code or (file and not _is_given(text.strip(), file)) else True
        if line.key in words.whole:
            return " " in line.key and line.words > _NAME_WORDS - 1
        begins = words.begins.match(folded)
        if begins:
            return self._is_of(line, document, at, begins.end())
        ends = words.ends.search(folded)
        name = folded[: ends.start()].strip() if ends else ""
        named = name and len(name.split()) <= _NAME_WORDS and not line.terminal and not _SPEAKS.match(folded)
        return False if named and ":" not in name else None

    def _is_of(self, line: Line, document: Document, at: int, end: int) -> bool | None:
        """Tell whether the line is 'Photo of NAME', or repeats the caption beside it."""
        rest = line.text.strip()[end:].strip()
        near = document.filled[max(0, at - 1) : at] + document.filled[at + 1 : at + 2]
        if len(rest) >= _REPEATS and any(key(rest) == other.key for other in near):
            return True
        names = rest.split()
        named = 0 < len(names) <= _NAME_WORDS and not line.terminal and all(name[0].isupper() for name in names)
        return False if named else None


def _is_given(text: str, file: re.Match[str]) -> bool:
    """Tell whether the name of a file, found in the folded `text`, is one that nobody would write in a sentence."""
    return _GIVEN.search(text[slice(*file.span("name"))]) is not None and not _SPEAKS.match(file["name"])


@cache
def _words() -> _Words:
    lists = load(Path(__file__).parent / "phrases" / "alt_text.toml")
    ends, begins = (any_of(merged(lists, name)) for name in ("ends", "begins"))
    return _Words(
        ends=re.compile(rf"(?<=\S){ends}[\s|.]{{0,4}}$|(?<=\s){ends}[\s|.]{{0,4}}$"),
        begins=re.compile(rf"\W{{0,6}}{begins}(?=\s)"),
        whole=frozenset(map(key, merged(lists, "whole"))),
        machine=merged(lists, "machine"),
    )
