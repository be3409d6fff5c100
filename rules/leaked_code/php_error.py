"""Errors, warnings and notices that PHP printed into the page."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

# What stands between the words: PHP sets some of them in bold, and extractors keep that in their own way.
_GAP = r"(?:[ *_]|</?b>)"
_HEAD = lazy(
    r"(?:<br ?/?>\s?)?(?:<b>)?"
    r"(?:php[ *]{1,3})?(?:warning|fatal error|catchable fatal error|recoverable fatal error|parse error|syntax error"
    rf"|notice|deprecated|strict standards){_GAP}{{0,4}}:"
)
_PLACE = lazy(
    rf"\bin(?:[\r\n]|{_GAP}){{1,4}}(?:/|[a-z]:[\\/])"
    rf"|\bin(?:[\r\n]|{_GAP}){{1,4}}\S+\.(?:php|inc|phtml|tpl|module)\b|thrown in"
)
_TAIL = lazy(rf"\bon{_GAP}{{1,4}}line{_GAP}{{1,4}}\d+[*_]{{0,3}}(?:</b>)?(?:\s?<br ?/?>)?")


class PhpError(Rule):
    """An error, a warning or a notice of PHP, with the file and the line it came from.

    A server that shows its errors prints them in front of the article or in the middle
    of it, on every page of the site: a corpus learns paths of servers and names of
    functions as if they were prose. A text that speaks of programming quotes such
    lines on purpose.
    """

    message = "an error message of PHP"
    triggers = ("on line", "on **line", "on line**")
    examples = (
        Example(
            bad="Warning: mysql_connect(): Access denied for user in /home/site/public_html/db.php on line 12\n\n"
            "The ferry sails again.\n",
            good="The ferry sails again.\n",
        ),
        Example(
            bad="**Notice** : Undefined index: lang in **/var/www/html/index.php** on line **3**\nDie Fähre fährt.\n",
            good="Die Fähre fährt.\n",
        ),
        Example(
            bad="<br /><b>Warning</b>:  Division by zero in <b>/srv/www/a.php</b> on line <b>7</b><br />\n"
            "Le bac repart.\n",
            good="Le bac repart.\n",
        ),
        Example(
            bad="It sails. Deprecated: Function ereg() is deprecated in C:\\inetpub\\a.php on line 7 It is new.\n",
            good="It sails. It is new.\n",
        ),
        Example(
            bad="The ferry sails.\n\nStrict Standards: Redefining already defined constructor for class Example in\n"
            "/www/htdocs/classes.php on line 56\n",
            good="The ferry sails.\n",
        ),
        Example(good="Warning: the ice in the harbour is thin. Tram passengers wait on line 12 until noon."),
        Example(good="Notice: works in the tunnel on line 4 go on until May."),
        Example(
            good="My PHP page shows this, what is wrong with it?\n\n"
            "Warning: Division by zero in /var/www/html/index.php on line 3\n"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each message, unless the text is about programming."""
        spans = list(_messages(document))
        if spans and not document.shows_code:
            for start, end in cuts(document, spans):
                yield self.finding(start, end, "")


def _messages(document: Document) -> Iterator[tuple[int, int]]:
    """Where messages stand; a wrapped one may go on in the next line."""
    done = 0
    for line in document.filled:
        after = document.lines[min(line.index + 1, len(document.lines) - 1)]
        if ":" not in line.text or not _TAIL.search(document.folded, line.start, after.end):
            continue
        for head in _HEAD.finditer(document.folded, line.start, line.end):
            if head.start() < done or document.text[max(0, head.start() - 1) : head.start()].isalnum():
                continue
            end = _end(document, (line.end, after.end), head.end())
            if end is not None:
                yield head.start(), end
                done = end


def _end(document: Document, reaches: tuple[int, int], at: int) -> int | None:
    """The end of the message whose head ends at `at`, on its line or the next; None where it names no file and line."""
    for reach in reaches:
        tail = _TAIL.search(document.folded, at, reach)
        if tail:
            return tail.end() if _PLACE.search(document.folded, at, tail.start()) else None
    return None
