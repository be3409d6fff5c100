"""Stack traces: the calls a program was in when it failed."""

from collections.abc import Iterator, Sequence

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy

_NAME = r"[a-z_$][\w$]*"
_DOTTED = rf"(?:{_NAME}[./])+"
# What a failure is called, on the line above the calls (Python: below them).
_HEADER = lazy(
    rf"(?:exception in thread \"[^\"\n]{{0,80}}\" |uncaught |unhandled |caused by: |(?:php )?fatal error: +uncaught"
    rf" )?(?:exception: )?"
    rf"(?:{_DOTTED.replace('/', chr(92) * 2)})?(?:{_NAME})?(?:error|exception|throwable|fault|interrupt"
    rf"|stopiteration|exit)\b(?:[:(].*| in .*)?$"
    r"|caused by: .*|stack ?trace:?$|call stack:?$|(?:php )?(?:fatal error|warning): +(?:uncaught|exception).*"
    r"|traceback \(most recent call last\):$"
)
_FRAME = lazy(
    r"at [^()\n]{1,300}\((?:[\w$.-]+\.(?:java|kt|scala|groovy|clj):\d+|native method|unknown source|<anonymous>"
    r"|[^()\n]*:\d+:\d+)\)"
    r"|at (?:async )?\S+:\d+:\d+$"
    r"|at [\w`<>\[\],+]+(?:\.[\w`<>\[\],+]+)+\([^()\n]*\)(?: in [^\n]+:line \d+| \[0x[\da-f]+\].*)?$"
    r"|file \"[^\"\n]+\", line \d+(?:, in \S.*)?$"
    r"|#\d+ +(?:\S+\(\d+\): \S.*|\{main\}|\[internal function\].*|0x[\da-f]+ in .*)"
    r"|\.\.\. \d+ (?:more|common frames omitted)$|[\w$.<>/]*@(?:https?|file)://\S+:\d+(?::\d+)?$"
)
_TRAILER = lazy(
    r"thrown in \S+ on line \d+|during handling of the above exception|the above exception was the direct cause"
)
_PYTHON_FRAME = lazy(r"file \"")
_TRACEBACK = "traceback (most recent call last):"
_CALLS = frozenset({"at", "fi", "..", *(f"#{digit}" for digit in range(10))})
_LEAST_FRAMES, _MOST_HEADERS = 2, 8


class StackTrace(Rule):
    """A stack trace of Python, Java, .NET, JavaScript or PHP: the whole block is one finding.

    It is what a page prints where its program failed, and tells of that program only; a
    corpus has the same trace as often as the page was fetched. A text about programming
    – a question, the report of a bug – shows it on purpose.
    """

    message = "a stack trace"
    # A call at the beginning of a line; headers are not enough.
    triggers = ("traceback (most", "\nat ", "\n at ", "  at ", "\tat ", "#0 ", 'file "', "@http", "@file")
    examples = (
        Example(
            bad="The ferry sails.\n\nTraceback (most recent call last):\n"
            '  File "/srv/app/views.py", line 31, in show\n    return render(page)\n'
            "KeyError: 'page'\n\nIt is new.\n",
            good="The ferry sails.\n\nIt is new.\n",
        ),
        Example(
            bad='Die Fähre fährt.\n\nException in thread "main" java.lang.NullPointerException\n'
            "\tat org.example.Page.show(Page.java:14)\n\tat org.example.Main.main(Main.java:5)\n",
            good="Die Fähre fährt.\n",
        ),
        Example(
            bad="Le bac repart.\n\nFatal error: Uncaught Exception: no page in /srv/a.php:3\nStack trace:\n"
            "#0 /srv/b.php(7): show('a')\n#1 {main}\n  thrown in /srv/a.php on line 3\n\nIl est neuf.\n",
            good="Le bac repart.\n\nIl est neuf.\n",
        ),
        Example(
            bad="TypeError: t is undefined\n    at show (https://example.org/a.js:1:2204)\n"
            "    at https://example.org/a.js:1:88\n\nThe ferry sails.",
            good="The ferry sails.",
        ),
        Example(
            bad="The ferry sails.\nSystem.Web.HttpException: File does not exist.\n"
            "   at System.Web.StaticFileHandler.Get(String path, HttpResponse response)\n"
            "   at Site.Page.Load() in D:\\site\\Page.cs:line 40\n",
            good="The ferry sails.\n",
        ),
        Example(good="They met at noon (10:30).\n\nat Wembley (Smith 12, Jones 80)\nat Anfield (Brown 3)"),
        Example(
            good="My Python program stops with this, and I cannot see why:\n\nTraceback (most recent call last):\n"
            "  File \"a.py\", line 1, in <module>\nNameError: name 'x' is not defined\n"
        ),
        Example(good="#1 Oslo (3): the quiet one\n#2 Bergen (5): the rainy one"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each trace as one block, unless the text is about programming."""
        if not document.occurring(self._literals) or not _calls(document) or document.shows_code:
            return
        lines = document.filled
        folded = [document.folded[line.start : line.end].strip() for line in lines]
        at = 0
        while at < len(lines):
            end = _block(lines, folded, at)
            if end is None:
                at += 1
                continue
            yield self.finding(lines[at].start, lines[end - 1].end, "")
            at = end


def _calls(document: Document) -> bool:
    """Whether a line of `document` is a call of a trace; most are done with when their beginning is seen."""
    return any(
        _FRAME.match(document.folded[line.start : line.end].strip())
        for line in document.filled
        if line.text.lstrip()[:2].lower() in _CALLS or "@" in line.text
    )


def _block(lines: Sequence[Line], folded: Sequence[str], start: int) -> int | None:
    """The index after the last line of the trace that starts at `start`, or None where none does."""
    python = folded[start] == _TRACEBACK
    if not (python or _FRAME.match(folded[start]) or _HEADER.match(folded[start])):
        return None
    frames, last, at = 0, start, start
    while at < len(lines):
        text = folded[at]
        if at > start and lines[at].index - lines[at - 1].index > 2:
            break
        if not frames and at - start > _MOST_HEADERS:
            break
        if _FRAME.match(text):
            frames += 1
            last = at
            if _PYTHON_FRAME.match(text) and at + 1 < len(lines) and not _ends(folded[at + 1]):
                at += 1  # the statement that the frame was in
                last = at
        elif _HEADER.match(text) or _TRAILER.match(text):
            last = at
        elif frames or at - start > 1:
            break
        at += 1
    headed = not _FRAME.match(folded[start])
    return last + 1 if frames >= (1 if headed else _LEAST_FRAMES) else None


def _ends(text: str) -> bool:
    """Whether `text` is no statement of a program but the next part of the trace."""
    return _FRAME.match(text) is not None or _HEADER.match(text) is not None or _TRAILER.match(text) is not None
