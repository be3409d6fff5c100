"""Code whose line breaks are lost, or that is glued to the text before it."""

from collections.abc import Iterator
from itertools import chain

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy

# Statements that no line has after each other, and comments that swallow the code behind them. Each pattern begins
# with a literal: such a one is searched at the speed of memory.
_LOST_BREAKS = (
    lazy(
        r"import (?<!\wimport )(?:[\w.]{1,40} ?import [a-z_][\w.]{0,80}(?= |$|\n)"
        r"|[\w.]{1,40} (?:from [\w.]{1,40} import |(?:async )?def \w{1,40}\(|class \w{1,40}[(:]"
        r"|[a-z_]\w{0,40} = [\w.]{1,40}\()"
        r"|[\w{}*, ]{1,80} from [\"'][^\"'\n]{1,60}[\"'];? ?(?:import [\w{*]|const \w|function \w|export \w))"
    ),
    lazy(
        r"from (?<!\wfrom )[\w.]{1,40} import \w{1,40}(?:, ?\w{1,40}){0,9} ?(?:from [\w.]{1,40} import "
        r"|import [a-z_]\w{0,40}(?= |$|\n)|(?:async )?def \w{1,40}\(|class \w{1,40}[(:])"
    ),
    lazy(
        r"def (?<!\wdef )\w{1,40}\([^()\n]{0,80}\)(?: -> [\w\[\], .]{1,40})?: ?\S[^\n]{0,300}?[\w)\]'\"] ?"
        r"(?:def \w{1,40}\(|(?<= )(?:return\b|yield |print\(|(?:for \w+ in|if|while) [^\n:]{1,60}: ))"
    ),
    lazy(r" // (?<=[{;] // )[^\n]{3,300}?; ?(?:\}|return\b|const |let |var |if \(|for \()"),
    lazy(r"#include ?<[\w./]{1,40}> ?(?:#include|int main|using namespace)"),
)
_GLUED = tuple(
    lazy(rf"{word}(?:(?<=[a-z]{{2}}{word})|(?<=[a-z]{{2}}[.:]{word})){rest}")
    for word, rest in (
        ("from ", r"[a-z_][\w.]{0,40} import [\w*(]"),
        ("import ", r"[a-z_][\w.]{0,40} as \w"),
        ("def ", r"\w{1,40}\((?:self|\w*\)?:)"),
        ("function ", r"\w{1,40}\([\w, ]{0,60}\) ?\{"),
        ("public ", r"(?:static void|class \w{1,40}) ?[\w{]"),
    )
)
_WHERE = 60
"""So much of the code is shown."""


class GluedCode(Rule):
    """Code without its line breaks, or glued to a sentence: 'import osimport sys', 'Copyfrom os import path'.

    The extractor put the lines of a code block on one, and the program cannot be had back
    from it: a model learns code that does not run. The page must be extracted again.
    """

    message = "the line breaks of this code are lost; extract the page again"
    severity = Severity.WARNING
    triggers = ("import ", "def ", " // ", "#include", "function ", "public ")
    examples = (
        Example(bad="To begin with, load what is needed:\n\nimport osimport sysfrom pathlib import Path\n"),
        Example(bad="import time def harbour(ships): for ship in ships: print(ship) time.sleep(1) harbour(['Anna'])\n"),
        Example(bad="def count(ships): total = 0 for ship in ships: total += ship.crew return total\n"),
        Example(bad="function moor(ship) { // Find a free berth const berth = berths.find(free); return berth; }\n"),
        Example(bad="Copyfrom harbour import ships as fleet\n"),
        Example(good="import os\nimport sys\nfrom pathlib import Path\n\ndef count(ships): return len(ships)\n"),
        Example(good="They pay import duties from the first of May, import quotas in June, and fees from then on.\n"),
        Example(good="const a = 1; // the first one\nconst b = 2; // see the page; it says why\n"),
        Example(good="def total(ships): x = 0; return x + sum(ship.crew for ship in ships if ship.sails)\n"),
        Example(
            good="I prefer from harbour import Ship or import harbour, and for ships: from harbour.ships import Ship.\n"
        ),
        Example(good="The word from is a keyword; an import statement with it is from a import b, and no more.\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """One finding a line: where its first break is lost."""
        told: set[int] = set()
        for patterns, message in ((_LOST_BREAKS, None), (_GLUED, "code is glued to the text; extract the page again")):
            for match in chain.from_iterable(pattern.finditer(document.text) for pattern in patterns):
                line = document.line_at(match.start())
                if line.index not in told:
                    told.add(line.index)
                    yield self.finding(match.start(), min(match.end(), match.start() + _WHERE), message=message)
