"""A sentence that begins in the middle of another, with no mark between them."""

from collections.abc import Iterator
from itertools import chain

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.lazy import lazy
from lint.prose import ordinary

# A pattern for each first letter: one that begins with a single literal is searched at the speed of memory.
_OPENERS = tuple(
    lazy(rf"{letter}(?<=[^\W\d_] .)(?:{rest}) (?P<after>[^\W\d_]+)[ ,](?P<next>[^\W\d_]*)")
    for letter, rest in (
        ("T", "he|hey|his|hese|hose|here"),
        ("W", "hen|hile"),
        ("I", "f|t|n(?= (?:a|an|the|this|addition|fact) )"),
    )
)
_REACH = 80
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENGLISH = lazy(r"\b(?:the|and|that|with|from|of)\b")
_LEAST_ENGLISH = 3
_PLACE = frozenset("in from at near across to into of outside inside around for with against".split())  # noqa: SIM905
# After these a capital begins a name or a title, and before these a name has ended.
_LEADS_ON = frozenset(
    """a about against album all also an and are as ask asked asks at band be because been behind between blog book
    both but by called despite entitled even every film for from game her his how if in into is its join just know
    knowing like look magazine more most movie my named newspaper no not novel of oh on only or our out over paper
    play podcast poem read reads said say says see series show so song tell tells than that the their these think
    this those thought through titled to told under via visit was watch website were what when where which who why
    with write writes wrote yes your""".split()  # noqa: SIM905
)
_FOLLOWS_NAME = _LEADS_ON | frozenset(
    """can could did do does had has have may might reported reports since until after while will would""".split()  # noqa: SIM905
)


class MissingSentenceBreak(Rule):
    """A sentence that begins in the middle of another one, with no mark between them.

    Where a link or a heading stood, the extractor glued two sentences, and a model learns
    that sentences need no end. What belongs between them is for a person to say. Titles
    and names ('The Hague', 'the band The Who') begin with a capital too: only a word that
    begins sentences counts, in English, and where what follows goes on like a sentence.
    """

    message = "no mark between two sentences, before {word!r}"
    severity = Severity.WARNING
    languages = frozenset({"en"})
    examples = (
        Example(bad="The war goes on over the last town of the rebels in Norland The royal army took the bridge."),
        Example(bad="They sold the house and moved to the coast of the island This signifies a change of the market."),
        Example(
            bad="The old engine was loud and it used a lot of fuel If the new one is quiet it can run for a whole day."
        ),
        Example(good="He moved to The Hague and wrote for The Guardian about the band The Who and the lost ship."),
        Example(
            good="In the book The Old Man and the Sea of 1952 a fisherman goes out to the sea for a fish and meets it."
        ),
        Example(
            good="The Harbour Of It was the book that he read to us, and in Live It Up she sang of the sea and rain."
        ),
        Example(good="How The West Was Won And What It Cost The People"),
        Example(
            good="She read the story of Ivan The Terrible was a king to the children of the house before they slept."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word that begins a sentence in the middle of a line of prose."""
        english: dict[Line, bool] = {}
        for match in chain.from_iterable(opener.finditer(document.text) for opener in _OPENERS):
            # Most matches are settled by the words before, on the same line.
            before_it = document.text[max(0, match.start() - _REACH) : match.start() - 1]
            head = before_it[before_it.rfind("\n") + 1 :].split()[-2:]
            if (
                len(head) < 2
                or not _WORD.fullmatch(head[1])
                or head[1].lower() in _LEADS_ON
                or head[0].endswith((".", ":"))
            ):
                continue
            leading, before = head
            if match[0].startswith("It ") and before[0].isupper():  # a title: 'Live It Up'
                continue
            if not match["after"].islower():
                name_ends = before[0].isupper() and leading in _PLACE
                if not (name_ends and match["next"].islower() and match["next"] not in _FOLLOWS_NAME):
                    continue
            line = document.line_at(match.start())
            if line not in english:
                english[line] = line.prose and ordinary(line) and len(_ENGLISH.findall(line.text)) >= _LEAST_ENGLISH
            if not english[line]:
                continue
            word = match[0].split(" ", 1)[0]
            yield self.finding(
                match.start() - 1 - len(before), match.end("after"), message=self.message.format(word=word)
            )
