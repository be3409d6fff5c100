"""Copies: lines of which others have the key, found without working out the keys of all."""

from collections.abc import Iterable, Mapping
from string import punctuation

from lint.document import Document
from lint.line import Line
from lint.lookup import SHORT

# Lines of two lengths may be copies, if one has bullets or quotation marks at its edges.
_LONG = SHORT - 20
_SIGN = 16
_WINDOW = 40
# What texts commonly have at their edges, where keys have nothing.
_EDGES = " \t\r\u00a0" + punctuation + "“”‘’„«»‹›–—•·…►▶"


def copies(document: Document) -> Mapping[str, list[Line]]:
    """The lines, in order, of each key that several lines have. Ask `Document.copies`, which remembers them."""
    alike = {document.lines[at] for places in document.forms.values() if len(places) > 1 for at in places}
    lines = [line for line in document.filled if len(line.text) > _LONG]
    signs = [line.text.strip(_EDGES)[:_SIGN].lower() for line in lines]
    if document.odd or document.loose:
        signs = [
            _sign(line, document) if line.index in document.odd or line.index in document.loose else sign
            for line, sign in zip(lines, signs, strict=True)
        ]
    if len(set(signs)) < len(signs):
        alike.update(*(group for group in _by(signs, lines).values() if len(group) > 1))
    by_key = _by((line.key for line in alike), alike)
    return {key: sorted(group, key=lambda line: line.index) for key, group in by_key.items() if len(group) > 1}


def _sign(line: Line, document: Document) -> str:
    """The beginning of the key of a long line, or nearly, without working it out."""
    if line.index in document.odd:
        return line.key[:_SIGN]
    return " ".join(line.text.strip(_EDGES)[:_WINDOW].split())[:_SIGN].lower()


def _by(names: Iterable[str], lines: Iterable[Line]) -> dict[str, list[Line]]:
    groups: dict[str, list[Line]] = {}
    for name, line in zip(names, lines, strict=True):
        groups.setdefault(name, []).append(line)
    return groups
