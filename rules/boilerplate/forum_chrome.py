"""What forum software prints around posts."""

from collections.abc import Iterator
from functools import cached_property

from lint import Document, Example, Finding, PhraseRule
from lint.line import Line

_STRONG = 2
_ENOUGH = 2
"""So many spaces has a label that nobody takes for a heading."""
_VALUE_WORDS = 4
_START_WORDS = 9


class ForumChrome(PhraseRule):
    """What forum software prints around posts: ranks, counts, join dates, 'Reply with quote', 'You may not post'.

    It stands between any two posts and drowns what people say to each other. Much of it
    is ordinary words ('Quote', 'Location', 'Member'): these are taken only where at
    least two things stand in the same text that forum software alone says. The value
    below a label ('Messages', '1,204') goes with it.
    """

    message = "forum chrome: {phrase!r}"
    examples = (
        Example(
            bad="Ann\nSenior Member\nJoined: Jan 2009\nPosts: 1,203\n\nDoes the ferry run on Sundays now?\n\n"
            "Reply With Quote\n\nNo, it does not.\n\nQuote\n",
            good="Ann\n\nDoes the ferry run on Sundays now?\n\nNo, it does not.\n",
        ),
        Example(
            bad="Thread starter\nAnn\n\nMessages\n1,204\n\nDoes it run on Sundays?\n\nClick to expand...\n",
            good="Ann\n\nDoes it run on Sundays?\n",
        ),
        Example(
            bad="Erfahrener Benutzer\nRegistriert seit: 12.03.2009\n\nFährt sie sonntags?\n\nMit Zitat antworten\n",
            good="Fährt sie sonntags?\n",
        ),
        Example(
            bad="Старожил\nСообщений: 512\n\nХодит ли он по воскресеньям?\n\nОтветить с цитированием\n",
            good="Ходит ли он по воскресеньям?\n",
        ),
        Example(bad="只看该作者\n\n星期天有船吗？\n\n使用道具\n举报\n", good="星期天有船吗？\n"),
        Example(bad="The ferry is late.\n\nReply with quote\n", good="The ferry is late.\n"),
        Example(good="Quote\n\nThe ferry is late, as it was last year.\n\nLocation: the old pier\nPosts: four, of oak"),
        Example(good="He is a senior member of the board.\n\nSenior member\n\nLikes: long walks"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line of the software, where the text is a forum's at all."""
        named = {at: forms[0] for at, forms in self.phrases.keyed.find(document).items()}
        strong = {name for name in named.values() if name in self.phrases.line}
        if len(strong) < _STRONG:
            # One label tells of no forum, but of itself where it has words enough.
            named = {at: name for at, name in named.items() if name in strong and name.count(" ") >= _ENOUGH}
        else:
            for at in document.lines_with(self._starts):
                if at not in named and (name := self._start(document.lines[at], document)) is not None:
                    named[at] = name
        named.update((at, phrase) for at, phrase, _ in self.phrases.with_gaps(document))
        evidence = (f"phrases of forums in the text: {len(strong)}",)
        for at in sorted(named):
            line, name = document.lines[at], named[at]
            if line.prose or document.is_fragment(line, named):
                continue
            yield self.remove(line, message=self.message.format(phrase=name), evidence=evidence)
            after = document.below(line)
            if after is not None and after.index not in named and name in _LABELS and _is_value(after):
                yield self.remove(after, message=self.message.format(phrase=name), evidence=evidence)

    @cached_property
    def _starts(self) -> frozenset[str]:
        return frozenset(self.phrases.start)

    def _start(self, line: Line, document: Document) -> str | None:
        """What `line` begins with, where that is a phrase and the line is short."""
        if line.words > _START_WORDS:
            return None
        text = document.folded[line.start : line.end].strip()
        return next((start for start in self.phrases.start if _begins(text, start)), None)


_LABELS = frozenset(("joined", "messages", "reaction score", "posts", "join date", "threads", "trophy points", "likes"))


def _begins(text: str, start: str) -> bool:
    """Whether `start` stands at the beginning of `text`, and a number behind it where it is no label with a colon."""
    if not text.startswith(start):
        return False
    rest = text[len(start) :]
    return bool(rest.strip()) and (
        start.endswith((":", "：")) or (not rest[0].isalpha() and any(map(str.isdigit, rest)))
    )


def _is_value(line: Line) -> bool:
    """Whether the line is a number or a date, as it stands below a label."""
    return line.words <= _VALUE_WORDS and any(map(str.isdigit, line.text))
