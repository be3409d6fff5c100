"""A line that asks the reader to subscribe, in words of its own."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Line, Rule, Severity
from lint.headlines import is_listed
from lint.wordlists import any_of, load, merged

_MOST_WORDS = 40
_SURE_WORDS = 25
_LONGEST = 400
_LEAD = r"\W{0,4}(?:(?:please|or|and|then|so|just|also|bitte|und|jetzt)\W+)?"
_BETWEEN = r"\W{1,2}(?:[\w'’&-]+\W{1,2}){0,4}?"
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class _Patterns(NamedTuple):
    asks: re.Pattern[str]
    goods: re.Pattern[str]
    sure: re.Pattern[str]
    consent: re.Pattern[str]


class SubscriptionPrompt(Rule):
    """A line that asks the reader to subscribe, in words of its own: 'Get the best of the harbour in your inbox'.

    It stands between the paragraphs of any text and speaks of none; `newsletter-prompt`
    knows what many sites print word for word, this rule how such a prompt is made: it
    begins with the request and names the site's newsletter, or says that something
    comes to the reader's inbox, or that who subscribes agrees. Steps of a list and
    texts about programs, which tell how to subscribe to something, stay.
    """

    message = "a prompt to subscribe"
    severity = Severity.WARNING
    trigger_lists = ("goods", "sure", "consent")
    examples = (
        Example(bad=f"{_TEXT}\n\nGet the best of the harbour delivered to your inbox!\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nSign up for our weekly Harbour Letter newsletter and never miss a boat\n\n{_TEXT}\n",
            good=f"{_TEXT}\n\n{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nBy entering your email address you agree to our terms and consent to receive offers.\n",
            good=f"{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nThanks for reading the Harbour Letter! Subscribe for free to receive new posts.\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT}\n\nAbonnieren Sie jetzt unseren kostenlosen Hafen-Newsletter\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nRecevez chaque matin notre newsletter pour ne rien manquer du port\n", good=f"{_TEXT}\n"
        ),
        Example(bad=f"{_TEXT}\n\nSuscríbete a nuestro boletín semanal del puerto\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nIscriviti alla nostra newsletter del porto\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nZapisz się do naszego newslettera o porcie\n", good=f"{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nПодпишитесь на нашу еженедельную рассылку о порте\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nGet up early, for the ferry leaves at six.\n\nThe newsletter of the harbour is old."),
        Example(good=f"{_TEXT}\n\n1. Sign up for our newsletter.\n2. Open the message and follow the link.\n"),
        Example(good="Join the two boards with glue.\n\nSubscribe to a newspaper and you know when it sails."),
        Example(good="He keeps three hundred letters in his inbox and answers none of them before noon."),
        Example(good="Sie erhalten den Schlüssel an der Mole.\n\nBleiben Sie auf dem Deck."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that is such a prompt."""
        patterns = _patterns()
        for line in self.suspects(document):
            if len(line.text) > _LONGEST or line.words > _MOST_WORDS or document.shows_code:
                continue
            text = document.folded[line.start : line.end].strip()
            if _asks(text, line, patterns) and not is_listed(line) and not document.is_fragment(line, document.labels):
                yield self.remove(line)


def _asks(text: str, line: Line, patterns: _Patterns) -> bool:
    """Whether the folded line asks for something of the site's, says how it comes, or what is agreed to."""
    if patterns.asks.match(text) and patterns.goods.search(text):
        return True
    if line.words <= _SURE_WORDS and patterns.sure.search(text):
        return True
    return patterns.consent.match(text) is not None


@cache
def _patterns() -> _Patterns:
    words = load(Path(__file__).parent / "phrases" / "subscription_prompt.toml")
    asks, owners, goods, sure = (any_of(merged(words, name)) for name in ("asks", "owners", "goods", "sure"))
    consent, agrees = any_of(merged(words, "consent")), any_of(merged(words, "agrees"))
    return _Patterns(
        re.compile(_LEAD + asks),
        re.compile(rf"{owners}{_BETWEEN}{goods}|{sure}"),
        re.compile(sure),
        re.compile(rf"\W{{0,4}}{consent}.{{0,120}}?{agrees}"),
    )
