"""Output of PHP's var_dump, print_r and var_export."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint import Applicability, Document, Example, Finding, Rule
from lint.lazy import lazy

_STRING = lazy(r'string\((\d+)\) "')
_SCALAR = lazy(
    r"(?:int\(-?\d+\)|float\(-?(?:\d[\d.e+-]*|inf|nan)\)|bool\((?:true|false)\)|null|\*recursion\*"
    r"|enum\([\w\\:]+\)|uninitialized\([^)\n]*\))"
)
_OPEN = lazy(r"(?:array\(\d+\)|object\([\w\\@$/.:-]+\)#\d+ \(\d+\)) \{\s*")
_ENTRY = lazy(r'\[(?:-?\d+|"[^"\n]*"(?::(?:protected|private|"[\w\\]+":private))?)\]=>\s*')
# A bare null is what tables and other languages print too.
_LONE = r"(?:int\(-?\d+\)|float\(-?\d[\d.e+-]*\)|bool\((?:true|false)\))[ \t]*\r?$"
_START = lazy(rf"(?m)[ \t]*(?=(?:{_STRING.pattern}|{_OPEN.pattern}|{_LONE}))")
# The others have brackets on lines of their own, so that their end is a bracket at the depth of their start.
_PRINT_R = lazy(r"[ \t]*(?:array|[\w\\]+ object) ?\r?\n[ \t]*\(\r?\n(?=[ \t]+\[|[ \t]*\))")
_VAR_EXPORT = lazy(r"[ \t]*(?:[\w\\]+::__set_state\()?array \(\r?\n(?=[ \t]+(?:'|-?\d+ =>)|[ \t]*\))")
_KINDS = (_START, _PRINT_R, _VAR_EXPORT)
_TALK = lazy(r"\b(?:php|var_dump|print_r|var_export)\b")
_BRACKET = lazy(r"(?m)^[ \t]*(?:\(|.*\barray \(|.*__set_state\(array\()[ \t]*\r?$|^[ \t]*(\)+),?[ \t]*\r?$")


@dataclass(frozen=True, slots=True)
class _Dump:
    """A dump found: where it ends, and whether each of its strings is as long as it says."""

    end: int
    exact: bool


class PhpDump(Rule):
    """Output of PHP's `var_dump`, `print_r` or `var_export` that leaked into the page.

    A developer's debug line prints the site's own data – identifiers, paths, titles
    of other articles – in the middle of the text. `var_dump` tells the length of each
    string in bytes: where that length ends at the closing quote, the span is exact
    and removing it is safe. A text that speaks of PHP shows such output on purpose.
    """

    message = "output of a PHP debug function"
    applicability = Applicability.SAFE
    triggers = (
        "string(", "object(", "int(", "float(", "bool(", "array(", "array (",
        *(word + end for word in ("array", " object") for end in ("\n", "\r\n", " \n", " \r\n")),
    )  # fmt: skip
    examples = (
        Example(
            bad='The bridge opens in May.\n\nstring(22) "[{"id":"7","pic":"a"}]"\n\nTolls follow in June.\n',
            good="The bridge opens in May.\n\nTolls follow in June.\n",
        ),
        Example(
            bad='A first line.\narray(2) {\n  [0]=>\n  string(5) "Café"\n  ["n"]=>\n  int(3)\n}\nA last line.\n',
            good="A first line.\nA last line.\n",
        ),
        Example(
            bad="Opening.\n\nArray\n(\n    [id] => 4\n    [tags] => Array\n        (\n        )\n\n)\n",
            good="Opening.\n",
        ),
        Example(bad="Opening.\n\narray (\n  'id' => 4,\n  'title' => 'Rain (again)',\n)\n", good="Opening.\n"),
        Example(bad="Opening.\nbool(false)\nClosing.", good="Opening.\nClosing."),
        Example(good="Value\n\nNULL\n\nnull"),
        Example(good='Calling var_dump on it prints:\n\nstring(5) "hello"\n'),
        Example(
            good="In C a char array(16) is not a string(16) object.\n\nNull results were rare.\n\nArray of Things\n"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each dump, unless the text is about PHP."""
        starts = [line.start for line in self.suspects(document)]
        starts = [at for at in starts if any(kind.match(document.folded, at) for kind in _KINDS)]
        if starts and not _TALK.search(document.folded):
            yield from self._values(document, starts)
            yield from self._arrays(document, starts)

    def _values(self, document: Document, starts: Sequence[int]) -> Iterator[Finding]:
        """The dumps of `var_dump` that begin at one of `starts`."""
        done = 0
        for at in starts:
            match = _START.match(document.folded, at)
            dump = _value(document.text, document.folded, match.end()) if match and at >= done else None
            if dump is not None:
                done = dump.end
                yield self.finding(
                    at,
                    dump.end,
                    "",
                    applicability=Applicability.SAFE if dump.exact else Applicability.UNSAFE,
                    evidence=("its length in bytes is exact",) if dump.exact else (),
                )

    def _arrays(self, document: Document, starts: Sequence[int]) -> Iterator[Finding]:
        """The dumps of `print_r` and `var_export` that begin at one of `starts`."""
        for pattern in (_PRINT_R, _VAR_EXPORT):
            done = 0
            for at in starts:
                if at >= done and pattern.match(document.folded, at) and (end := _closing(document.folded, at)):
                    done = end
                    yield self.finding(at, end, "", applicability=Applicability.UNSAFE)


def _value(text: str, folded: str, at: int) -> _Dump | None:
    """The var_dump value at `at`, or None where there is none or it breaks off."""
    if match := _STRING.match(folded, at):
        return _string(text, match.end(), int(match[1]))
    if match := _SCALAR.match(folded, at):
        return _Dump(match.end(), False)
    # Nested values are walked with a count and not by recursion: pages nest deeply.
    depth, exact = 0, True
    while True:
        if match := _OPEN.match(folded, at):
            depth += 1
            at = match.end()
        elif depth and (match := _STRING.match(folded, at)):
            string = _string(text, match.end(), int(match[1]))
            if string is None:
                return None
            exact, at = exact and string.exact, string.end
        elif depth and (match := _SCALAR.match(folded, at)):
            at = match.end()
        else:
            return None
        at = _skip(folded, at)
        while depth and folded.startswith("}", at):
            depth -= 1
            if not depth:
                return _Dump(at + 1, exact)
            at = _skip(folded, at + 1)
        entry = _ENTRY.match(folded, at)
        if entry is None:
            return None
        at = entry.end()


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _string(text: str, at: int, size: int) -> _Dump | None:
    """The string of `size` bytes whose content begins at `at`.

    Where the bytes do not end at a quote – the extractor changed spaces, say – the
    last quote of the line is taken if the length is about right; that is not exact.
    """
    end = _after_bytes(text, at, size)
    if end is not None and text.startswith('"', end):
        return _Dump(end + 1, True)
    line_end = text.find("\n", at)
    quote = text.rfind('"', at, len(text) if line_end < 0 else line_end)
    if quote >= 0 and abs(len(text[at:quote].encode("utf-8", "surrogatepass")) - size) <= max(2, size // 10):
        return _Dump(quote + 1, False)
    return None


def _after_bytes(text: str, at: int, size: int) -> int | None:
    """The offset `size` bytes of UTF-8 after `at`; None inside a character or past the end."""
    window = text[at : at + size].encode("utf-8", "surrogatepass")[:size]
    if len(window) < size:
        return None
    try:
        return at + len(window.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        return None


def _closing(folded: str, start: int) -> int | None:
    """The end of the bracketed dump that starts at `start`, by counting brackets on lines of their own."""
    depth = 0
    for match in _BRACKET.finditer(folded, start):
        depth += -1 if match[1] else 1
        if depth <= 0:
            return match.end(1) if match[1] else None
    return None
