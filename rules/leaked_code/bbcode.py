"""Tags of forums."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_PAIRED = (
    "b|i|u|s|url|img|quote|code|color|colour|size|font|center|centre|left|right|justify|indent|list|spoiler|youtube"
    "|media|email|hide|sup|sub|table|tr|td|th|align|highlight"
    "|attach|attachment|floatleft|floatright|indent|hr|li|ul|ol|video|vimeo|offtopic|user|mention|urldecode|noparse"
    "|strike"
)
_TAG = lazy(
    rf"\[(/?)({_PAIRED})(?:=[^\[\]\n]{{0,1000}}|(?: [\w-]+=(?:\"[^\"\n]*\"|[^\s\[\]]+)){{1,6}})?\]|\[\*\](?!\()"
)
# Between these stands an address and no words.
_ADDRESS = lazy(
    r"\[(img|youtube|media|attach|attachment|video|vimeo)(?:[= ][^\[\]\n]{0,200})?\][^\[\]\n]{1,1000}\[/\1\]"
    r"|\[(url)\]\s?https?://[^\[\]\s]{1,1000}\s?\[/\2\]"
)
_TALK = lazy(r"\bbb ?-?codes?\b|\[(?:img|url|quote)\] code is")


class Bbcode(Rule):
    """A tag of a forum, `[b]…[/b]`, `[url=…]…[/url]`, `[quote=…]`: it is cut and its words stay.

    The forum did not know the tag, or the archive shows its posts as they were typed. Only
    tags that are opened or closed in the text as such count, for `[i]` and `[u]` alone are
    also letters and indices. Addresses between tags of pictures and films go too.
    """

    message = "a forum tag"
    triggers = ("[/",)
    examples = (
        Example(
            bad='The [b]ferry[/b] sails [url=https://example.org]again[/url].\n\n[quote="Ann"]It is new.[/quote]\n',
            good="The ferry sails again.\n\nIt is new.\n",
        ),
        Example(
            bad="Die Fähre fährt.\n[img]https://example.org/a.jpg[/img]\nSie ist neu. [/quote]\n",
            good="Die Fähre fährt.\nSie ist neu.\n",
        ),
        Example(bad="[color=#ff0000][size=3]Паром[/size][/color] ходит.\n", good="Паром ходит.\n"),
        Example(bad="[list]\n[*]Le bac\n[*]Le pont\n[/list]\n", good="Le bac\nLe pont\n"),
        Example(good="The list D[i][j], the steps [b] and [i], '[I] changed it', [quote], [*] and [1]."),
        Example(good="[B] Agency\n[U](/u) [url](https://example.org)"),
        Example(good="A post may use BBCode: [b]bold[/b] and [i]slanted[/i]."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each tag of a kind that is closed somewhere in the text, unless that is about programming."""
        text = document.folded
        tags = [match for match in _TAG.finditer(text) if text[match.end() : match.end() + 1] != "("]
        closed = {match[2] for match in tags if match[1]}
        if not closed or _TALK.search(text) or document.shows_code:
            return
        spans = [match.span() for match in _ADDRESS.finditer(text)]
        taken = list(spans)
        spans += [
            match.span()
            for match in tags
            if (match[2] in closed or (not match[2] and "list" in closed))
            and not any(start <= match.start() < end for start, end in taken)
        ]
        for start, end in cuts(document, sorted(spans)):
            yield self.finding(start, end, "")
