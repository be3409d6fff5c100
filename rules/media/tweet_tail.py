"""What is left of an embedded tweet around its words: addresses, stamps, counts."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_ADDRESS = r"(?:https?://)?(?:pic\.twitter\.com|t\.co)/[a-z0-9]{4,16}?(?=pic\.|[^\w/]|$)"
_LINKED = rf"\[[^\[\]\n]{{0,60}}\]\({_ADDRESS}[^()\s]{{0,40}}\)"
# Addresses that end a line; the signature of the tweet may follow.
_TAIL = lazy(
    rf"(?:(?:\s|(?<![\w/.])|(?=https?://|pic\.))[<(]?(?:{_LINKED}|{_ADDRESS})[>)]?){{1,4}}(?=\s*(?:$|[—–―-]{{1,2}}\s[^()]{{1,60}}\(@\w))"
)
_ARROW = lazy(r"\s*(?:-{1,3}>|=>|>{1,3}|→|[-–—:|])\s*$")
_SIGNATURE = lazy(
    r"\W{0,4}(?:—|–|―|&mdash;|--)\s?[^()\n]{1,60}\s?\(@\w{1,20}\)\s*(?:\[?\W?[^\n]{0,40}\d{4}[^\n]{0,120})?\W*"
)
_CLOCK = r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?\s?m\.?|uhr)?"
_STAMP = lazy(rf"\W*{_CLOCK}\s?[·•-]\s?[^\n·•]{{6,30}}?\d{{1,4}}[^\n·•]{{0,20}}(?:[·•]\s?[^\n]{{0,60}})?")
_CLIENT = lazy(r"twitter (?:for|web)|tweetdeck|[·•]\s?\S{1,20}\s?views|from .{2,30}, .{2,30}$")
_COUNT = r"[\d.,]{1,9}\s?[kmb]?\s?"
_DONE = r"(?:retweets?(?: and comments)?|quote tweets?|quotes|likes|bookmarks|reposts|replies|views)"
_COUNTS = lazy(rf"\W*(?:{_COUNT}{_DONE}\W{{0,5}}){{2,6}}")


class TweetTail(Rule):
    """What is left of an embedded tweet around its words: `pic.twitter.com/…`, stamps, counts of retweets.

    The short addresses lead to pictures that are not there, and change with every tweet;
    a model learns to invent them. They are cut, and the words of the tweet stay. So does
    a signature, '— Name (@name) March 3, 2020': it says whose words they are, and is only
    reported. An address within a sentence stays, for somebody is told to go there.
    """

    message = "the tail of an embedded tweet"
    triggers = ("pic.twitter.com/", "t.co/", "(@", "retweet", "quote tweet", "twitter for", "twitter web", "tweetdeck")
    examples = (
        Example(
            bad="The ferry sails again. pic.twitter.com/abCD1234ef\n\nIt is blue https://t.co/abCD1234ef\n",
            good="The ferry sails again.\n\nIt is blue\n",
        ),
        Example(
            bad="The ferry sails again! https://t.co/Ab12Cd34 pic.twitter.com/abCD12 — Ann (@ann) March 3, 2020\n",
            good="The ferry sails again! — Ann (@ann) March 3, 2020\n",
        ),
        Example(
            bad="Сегодня паром снова ходит.https://t.co/abCD1234efpic.twitter.com/abCD1234ef\n",
            good="Сегодня паром снова ходит.\n",
        ),
        Example(bad="Die Fähre fährt wieder.\n\npic.twitter.com/abCD1234ef\n", good="Die Fähre fährt wieder.\n"),
        Example(
            bad="It sails.\n\n2:14 PM · Mar 3, 2020 · Twitter for iPhone\n\n1,203 Retweets 40 Quote Tweets\n",
            good="It sails.\n",
        ),
        Example(bad="It sails again.\n\n— Ann Example (@ann) March 3, 2020\n"),
        Example(bad="Il repart.\n\n— Anne Exemple (@anne) 3 mars 2020\n"),
        Example(good="The list is at https://t.co/abCD1234ef, says the council.\n\nSee example.com/abcd"),
        Example(good="She had 1,203 retweets by noon. Ann (@ann) wrote it at 2:14 PM · on the ferry"),
        Example(good="— and so it went (he said) in 2020\n\nhttps://t.co.example.com/abcd"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Cut the addresses and the lines of stamps and counts; report the signatures."""
        spans: list[tuple[int, int]] = []
        for line in document.filled:
            folded = document.folded[line.start : line.end].rstrip()
            if _is_stamp(folded):
                spans.append((line.start, line.end))
                continue
            if "(@" in folded and _SIGNATURE.fullmatch(folded):
                yield self.finding(line.start, line.end, message="the signature of an embedded tweet")
            spans += _addresses(line, folded)
        for start, end in cuts(document, spans):
            yield self.finding(start, end, "")


def _addresses(line: Line, folded: str) -> Iterator[tuple[int, int]]:
    """The addresses at the end of the line, an arrow before them included."""
    if "t.co/" not in folded and "pic.twitter.com/" not in folded:
        return
    tail = _TAIL.search(folded)
    if tail is None:
        return
    arrow = _ARROW.search(folded, 0, tail.start())
    yield line.start + (arrow.start() if arrow else tail.start()), line.start + tail.end()


def _is_stamp(folded: str) -> bool:
    """Whether the line is the time and the client of a tweet, or counts of what readers did with it."""
    if ("twitter" in folded or "tweetdeck" in folded) and _CLIENT.search(folded) and _STAMP.fullmatch(folded):
        return True
    return "tweet" in folded and _COUNTS.fullmatch(folded) is not None
