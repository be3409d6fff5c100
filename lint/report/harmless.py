"""Make text from outside harmless to look at: what a terminal or a log would obey is shown instead.

Scraped text and file names may hold terminal escapes, line breaks, invisible
characters and bidirectional controls. Nothing of that is printed as it is.
"""

import re
from collections.abc import Callable

from lint.lazy import lazy

# Letters that zero-width joiners hold together, and emoji with their selector.
_JOINED = r"\u0600-\u180a\u1810-\u1fff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_HARMFUL = lazy(
    r"[\x00-\x1f\x7f-\x9f"  # control characters, ESC and the C1 set among them
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # invisible, or of no width
    r"\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero width, separators, bidirectional controls and isolates
    r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e00ff]"
    r"|(?<=##)\["  # '##[' anywhere in a line is a command to the runner of GitHub Actions
    rf"|(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])"
)
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}

Paint = Callable[[str, str], str]
"""Gives a text (harmless already) the look of a role; see `lint.report.paint`."""


def _plain(text: str) -> bool:
    """Whether `text` is certainly harmless: most is."""
    return text.isascii() and text.isprintable() and "##[" not in text


def harmless(text: str) -> str:
    """`text` on one line, with what is not plainly visible shown as an escape; a tab becomes a space."""
    if _plain(text):
        return text
    return _HARMFUL.sub(_escape, text.replace("\t", " "))


def harmless_name(name: str) -> str:
    """Show a file name, harmless; of a tab it can be told that it is one.

    A line that begins with `::` is a command to the runner of GitHub Actions, so such
    a name gets the `./` that it may always have.
    """
    name = f"./{name}" if name.lstrip().startswith("::") else name
    return name if _plain(name) else _HARMFUL.sub(_escape, name)


def painted(text: str, role: str, paint: Paint) -> str:
    """`text`, made harmless, in the look of `role`; escapes stand out from it."""
    if text and _plain(text):
        return paint(text, role)
    parts: list[str] = []
    at = 0
    text = text.replace("\t", " ")
    for match in _HARMFUL.finditer(text):
        if match.start() > at:
            parts.append(paint(text[at : match.start()], role))
        parts.append(paint(_escape(match), "escape"))
        at = match.end()
    if at < len(text):
        parts.append(paint(text[at:], role))
    return "".join(parts)


def harmless_json(line: str) -> str:
    """JSON with the same characters as JSON escapes: it means what it meant, and does nothing to a terminal."""
    return _HARMFUL.sub(_json_escape, line)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _NAMED.get(char) or (
        f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
