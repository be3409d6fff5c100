"""An escape sequence of a programming language or of an address, written out in prose."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy

_ESCAPE = lazy(
    r"(?P<code>(?:\\u[0-9a-fA-F]{4})+|\\U000[0-9a-fA-F]{5}|\\u\{[0-9a-fA-F]{2,6}\}|(?:%u[0-9a-fA-F]{4})+)"
    r"|(?P<bytes>(?:\\x[0-9a-fA-F]{2})+)"
    r"|(?P<percent>(?:%[89A-Fa-f][0-9A-Fa-f])(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<line>(?<=[\w.,:;!?\"”’)])(?:(?:\\r)?\\n|\\r)+(?!\w(?<=[a-zß-öø-ÿа-я0-9_])))"
    r"|(?P<quote>(?<=[^\W\d_])\\+'(?=[^\W\d_])|(?<![^\s(“n])\\+\"(?=\w)|(?<=[\w.,:;!?…])\\+\"(?=[\s.,:;!?)]|$))"
    r"|(?P<slash>(?<=[A-Za-z])\\/(?=[A-Za-z]))"
)
_GATE = lazy(r"\\[uUxnr\"'/]|%u[0-9a-fA-F]|%[c-fC-F][0-9a-fA-F]%")
_NUMBER = lazy(r"[0-9a-fA-F]{4,8}")
# Code, formulas and regular expressions, and whatever else has a backslash for a reason.
_CODE = lazy(
    r"[{}<>=|^~`$\[\]]|\\[^uUxnr\"'/]|\w\(|//|&&|;\s*$|%[sdif]\b|(?<![A-Za-z])[A-Za-z]:\\"
    r"|['\"]\s{0,9}[,+)]\s{0,9}['\"]|^\s*['\"]|\b[bru]['\"]"
)
_TALK = lazy(r"(?i:\b(?:json|unicode|utf|ascii|escape|regex|string|backslash|line break|newline))")
_TOKEN = lazy(r"\S+")
_URL = lazy(r"://|www\.|/[\w.-]*%|[?&]\w+=|^[\w-]+%[^%]+%\w+\.\w{2,4}$")
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Escape:
    start: int
    end: int
    kind: str
    text: str


class EscapedUnicode(Rule):
    r"""An escape sequence left in prose: `caf\u00e9`, `caf\xe9`, `caf%C3%A9`, `He said:\n\nYes`, `\"No\"`.

    The text came out of a JSON file, a string of a program or an address, and nobody
    decoded it; a model learns to write source code into sentences. Code, formulas,
    regular expressions, Windows paths and texts about programs have such sequences on
    purpose and are left alone.
    """

    message = "escape sequence {escape} for {text!r}"
    triggers = ("\\u", "\\x", "\\n", "\\r", '\\"', "\\'", "\\/", "%u0", "%u2", *(f"%{lead}" for lead in "cdef"))
    examples = (
        Example(
            bad="The caf\\u00e9 on the corner didn\\u2019t open \\ud83d\\ude00 again.",
            good="The café on the corner didn’t open \U0001f600 again.",
        ),
        Example(
            bad="The caf\\xc3\\xa9 and the caf\\xe9 are both closed.", good="The café and the café are both closed."
        ),
        Example(
            bad='He said to the mayor:\\n\\n\\"Yes, we are open,\\" and went home.',
            good='He said to the mayor:\n\n"Yes, we are open," and went home.',
        ),
        Example(
            bad="We don\\'t know who wrote to the Caf%C3%A9 Nord.", good="We don't know who wrote to the Café Nord."
        ),
        Example(good="See https://example.org/Caf%C3%A9 and C:\\new\\users for the files of the caf\\."),
        Example(good='print("caf\\u00e9\\n") and re.compile(r"\\n+\\x41")'),
        Example(good="In JSON the letter is written \\u00e9, and a line break \\n, as in any string of a program."),
        Example(good="It is $\\nu = \\xi + \\rho$ where \\nu is small."),
        Example(good="Sales rose by 20%, and 50%de of the answers were late."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each sequence in a line of prose, in a text that does not show code."""
        lines = dict.fromkeys(document.line_at(match.start()) for match in _GATE.finditer(document.text))
        found = [(line, escapes) for line in lines if (escapes := _escapes(line))]
        if not found or document.shows_code:
            return
        for _, escapes in found:
            for one in escapes:
                shown = document.text[one.start : one.end]
                yield self.finding(
                    one.start, one.end, one.text, message=self.message.format(escape=shown, text=one.text)
                )


def _escapes(line: Line) -> list[_Escape]:
    """The sequences of `line` with what they stand for; none where the line is no prose."""
    text = _TOKEN.sub(lambda match: "x" * len(match[0]) if _URL.search(match[0]) else match[0], line.text)
    if line.words < _LEAST_WORDS or _CODE.search(text) or _TALK.search(text):
        return []
    found = []
    for match in _ESCAPE.finditer(text):
        kind = match.lastgroup or ""
        decoded = _decoded(kind, match[0])
        if decoded is not None:
            found.append(_Escape(line.start + match.start(), line.start + match.end(), kind, decoded))
    # An escaped slash alone may be anything.
    return found if any(one.kind != "slash" for one in found) else []


def _decoded(kind: str, escape: str) -> str | None:
    """What `escape` stands for; None where that is no text."""
    if kind == "line":
        return "\n" * max(escape.count("\\n"), 1)
    if kind in ("quote", "slash"):
        return escape[-1]
    if kind == "code":
        units = [int(number, 16) for number in _NUMBER.findall(escape)]
        try:
            char = b"".join(unit.to_bytes(2, "big") for unit in units).decode("utf-16-be")
        except (UnicodeDecodeError, OverflowError):
            char = chr(units[0]) if units[0] > 0xFFFF else ""
    else:
        raw = bytes.fromhex(escape.replace("\\x", "").replace("%", ""))
        try:
            char = raw.decode("utf-8")
        except UnicodeDecodeError:
            char = raw.decode("latin-1") if kind == "bytes" else ""
    return char if char and all(one.isprintable() or one in "\n\t\u00a0\u00ad" for one in char) else None
