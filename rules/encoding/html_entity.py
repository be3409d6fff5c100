"""An HTML entity that was never decoded, or decoded once too few."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from lint import Applicability, Document, Example, Finding, Line, Rule
from lint.lazy import lazy

_BODY = r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
# An ampersand escaped again and again is one entity with what follows it.
_ENTITY = lazy(rf"&(?:(?:amp|#0*38|#[xX]0*26);)*{_BODY}")
_TAG = lazy(r"</?[A-Za-z!][^<>\n]*>")
_TALK = lazy(r"\b(?:html\d?|xhtml|xml|markup|javascript|php|css|entit(?:y|ies)|escap(?:e[sd]?|ing))\b")
_OPEN, _CLOSE = frozenset("`'\"“‘«(["), frozenset("`'\"”’»)]")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f")


class HtmlEntity(Rule):
    """An HTML entity that stands in the text as it stood in the source: `&amp;`, `&#39;`, `&amp;quot;`.

    The page escaped its text twice, or the extractor decoded it once too few; a model
    learns to write source code into prose. The decoded character is exact. A text that
    speaks of markup shows entities on purpose and is left alone; escaped tags are
    reported and stay, since decoding them would make markup of text.
    """

    message = "HTML entity {entity} for {char!r}"
    applicability = Applicability.SAFE
    triggers = ("&",)
    examples = (
        Example(bad="Bread &amp; butter, the baker&#8217;s work", good="Bread & butter, the baker’s work"),
        Example(bad="He said &amp;quot;no&amp;amp;quot; again &mdash; twice.", good='He said "no" again — twice.'),
        Example(
            bad="See http://example.org/?a=1&amp;b=2 for 1 &lt; 2.", good="See http://example.org/?a=1&b=2 for 1 < 2."
        ),
        Example(bad="It was called &lt;b&gt;new&lt;/b&gt; in the letter."),
        Example(good="R&D, Q&As; fish & chips; AT&T; &nosuchname; &#0; &#1; &#xD83D; &#13;"),
        Example(good="In HTML a no-break space is written &nbsp; and an ampersand &amp; always."),
        Example(good='A link: <a href="/?a=1&amp;b=2">here</a>'),
        Example(good="The character `&amp;` stands for the other one."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each entity with a semicolon and a known meaning, in a text that does not speak of markup."""
        text = document.text
        lines: dict[Line, list[re.Match[str]]] = {}
        for match in _ENTITY.finditer(text):
            if _decoded(match[0]) is not None and not _shown(text, match):
                lines.setdefault(document.line_at(match.start()), []).append(match)
        if not lines or _TALK.search(document.folded):
            return
        for line, matches in lines.items():
            if _TAG.search(line.text):
                continue
            if _TAG.search(_decode(line.text)):
                yield self.finding(matches[0].start(), matches[-1].end(), message="escaped markup")
                continue
            for match in matches:
                char = _decoded(match[0]) or ""
                message = self.message.format(entity=match[0], char=char)
                yield self.finding(match.start(), match.end(), char, message=message)


def _decoded(entity: str) -> str | None:
    """Decode `entity` to the end; None where it is no entity or stands for no text."""
    *ampersands, name = entity[1:-1].split(";")
    if name[0] != "#" and f"{name};" not in html5:
        return f"&{name};" if ampersands else None
    char = unescape(f"&{name};")
    # A number may stand for what is no character, or for a lone carriage return.
    if char in ("", "\r", "\ufffd"):
        return None
    return char if char.isprintable() or char.isspace() or char in _UNSEEN else None


def _decode(text: str) -> str:
    return _ENTITY.sub(lambda match: _decoded(match[0]) or match[0], text)


def _shown(text: str, match: re.Match[str]) -> bool:
    """Whether the entity itself is what is shown: it stands alone in quotation marks or brackets."""
    return text[match.start() - 1 : match.start()] in _OPEN and text[match.end() : match.end() + 1] in _CLOSE
