"""Links and images of Markdown that have no words."""

import re
from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

# An address goes over a line break where the extractor wrapped its lines.
_TARGET = r"\((?:[^()\\\n]|\\.|\n(?![ \t]*\r?\n)|\((?:[^()\\\n]|\\.)*+\)){0,3000}+\)"
_IMAGE = rf"!\[\s*+\]{_TARGET}"
_SHELL = lazy(rf"\[\s*+(?:(?:{_IMAGE}|\[\s*+\]{_TARGET})\s*+)*+\]{_TARGET}|{_IMAGE}")
# A picture that fills the line, also one that links to another page; its words are those of the picture.
_PICTURE = lazy(rf"!\[[^\[\]\n]{{1,300}}\]{_TARGET}|\[\s*+!\[[^\[\]\n]{{1,300}}\]{_TARGET}\s*+\]{_TARGET}")
_BULLETS = " \t\r*+-•|·>"
_TALK = lazy(r"\bmarkdown\b|\bread ?me\b|```|^\s*\$ ", re.MULTILINE)


class MarkdownShell(Rule):
    """A link or an image in Markdown without any words: `[](…)`, `![](…)`, and pictures that fill a line.

    An extractor that writes Markdown turns each icon, each pixel and each picture that is
    a link into such a shell: addresses, and nothing that a reader reads. Where words stand
    beside it, it is cut out and they stay. A text about Markdown shows them on purpose.
    """

    message = "a link or an image without words"
    triggers = ("](",)
    examples = (
        Example(
            bad='[](https://example.org/share?u=1)\n* [](/feed "RSS")\n\n![](//example.org/a.gif)The ferry sails.\n',
            good="The ferry sails.\n",
        ),
        Example(
            bad="Die Fähre [](/karte) fährt wieder ![](punkt.png).\n[![](/a.jpg)](/galerie)\n",
            good="Die Fähre fährt wieder.\n",
        ),
        Example(bad='[ ](javascript:window.print\\(\\) "Imprimer")\nLe bac repart.\n', good="Le bac repart.\n"),
        Example(
            bad="The ferry sails.\n\n[](https://example.org/a-very-long-\naddress/of-a-page)[](/b)\n\n"
            "[![Ferry at dawn](/a.jpg)](/a)\n\nIt is new.\n",
            good="The ferry sails.\n\nIt is new.\n",
        ),
        Example(bad="| [](/a) | | [](/b)\n\n渡轮恢复运营。\n", good="渡轮恢复运营。\n"),
        Example(good="The [ferry](/ferry) sails; see [1](#one) and the ![map](map.png) of it."),
        Example(good="In Markdown a link without words, [](/page), is shown by none of the programs."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each shell, unless the text is about Markdown."""
        shells = [match.span() for match in _SHELL.finditer(document.text)]
        spans = sorted(shells + _pictures(document.text, shells))
        if spans and not _TALK.search(document.folded):
            for start, end in cuts(document, spans):
                yield self.finding(start, end, "")


def _pictures(text: str, shells: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pictures on lines that hold nothing but pictures, shells and a bullet."""
    without_shells = _blanked(text, shells)
    pictures = [match.span() for match in _PICTURE.finditer(without_shells)]
    bare = _blanked(without_shells, pictures)
    return [
        (start, end)
        for start, end in pictures
        if not bare[bare.rfind("\n", 0, start) + 1 : (bare.find("\n", end) + 1 or len(bare) + 1) - 1].strip(_BULLETS)
    ]


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with spaces in place of `spans` (in order), the line breaks within them too."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join(parts) + text[at:]
