"""Labels: the lines that a phrase of some rule fills.

A rule that judges a line by its neighbours must not be misled by the label of another
rule: it may be there today and be gone after the next fix. So labels are passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from lint.compiled import compiled
from lint.document import Document
from lint.keys import Keys
from lint.line import Line
from lint.phrases import Phrases, fits, forms

# Rules whose labels stand below articles: those that also stand above one or beside it, and those that do not.
_LAST = ("loading-placeholder", "search-box", "share-button", "shopping-cart", "skip-link")
_SURE = (
    "ad-label",
    "app-prompt",
    "archive-list",
    "comment-form",
    "cookie-notice",
    "login-prompt",
    "newsletter-prompt",
    "paywall-prompt",
    "previous-next-article",
    "related-block",
    "site-footer",
)
# Rules whose labels stand nowhere but on a page's controls, and need nothing around them to tell so.
_CONTROLS = (
    "ad-label",
    "ai-summary-button",
    "app-prompt",
    "comment-form",
    "forum-chrome",
    "image-placeholder",
    "like-counter",
    "newsletter-prompt",
    "paywall-prompt",
    "poll-widget",
    "previous-next-article",
    "read-more",
    "search-box",
    "share-button",
    "shopping-cart",
    "site-footer",
    "skip-link",
)
# Rules whose labels are numbers, months and words of talk as well: they tell nothing of a page.
_VAGUE = (
    "citation-export",
    "contents-list",
    "embed-notice",
    "error-page",
    "forum-chrome",
    "gallery-counter",
    "image-placeholder",
    "language-switch",
    "player-text",
    "poll-widget",
    "untitled",
    "weather-ticker",
)


class Ending(Enum):
    """What a label tells of the article above it."""

    SURE = "it ends here"
    LAST = "it ends here, if no running text follows"


@dataclass(frozen=True, slots=True)
class _Keys:
    """The phrases that fill a line, of all built-in rules, and how long a line with one can be."""

    all: frozenset[str]
    sure: frozenset[str]
    telling: Keys
    """Those that tell of the end of an article, the sure ones among them."""
    longest: int


@cache
def _keys() -> _Keys:
    lists = dict(_lists())
    sure, last = (
        frozenset().union(*(keys for name in names for keys in (lists[name].line, lists[name].tail)))
        for names in (_SURE, _LAST)
    )
    everything = frozenset().union(*(phrases.keys for phrases in lists.values()))
    return _Keys(everything, sure, Keys(sure | last), max(phrases.longest for phrases in lists.values()))


def _lists() -> Iterator[tuple[str, Phrases]]:
    """The phrases of each rule that has any, by its name."""
    catalogue = compiled()
    if catalogue:
        for facts in catalogue.rules:
            if facts.lists is not None and facts.lists in catalogue.phrases:
                yield facts.name, Phrases.ready(catalogue.phrases[facts.lists])
        return
    from lint.registry import imported
    from lint.rule import PhraseRule

    for rule in imported().values():
        if issubclass(rule, PhraseRule):
            yield rule.name, rule.load_phrases()


def labelled(document: Document) -> frozenset[int]:
    """The indices of the lines of `document` that are a label."""
    keys = _keys()
    return frozenset(
        line.index for line in document.filled if fits(line, keys.longest) and not keys.all.isdisjoint(forms(line.key))
    )


def endings(document: Document) -> dict[int, Ending]:
    """The indices of the lines that tell of the end of an article, and what each tells."""
    sure = _keys().sure
    return {
        at: Ending.LAST if sure.isdisjoint(named) else Ending.SURE
        for at, named in _keys().telling.find(document).items()
    }


def is_sign(line: Line) -> bool:
    """Whether `line` is a label that tells of a page around a text."""
    return fits(line, _keys().longest) and not _signs().isdisjoint(forms(line.key))


@cache
def _signs() -> frozenset[str]:
    return frozenset().union(*(phrases.keys for name, phrases in _lists() if name not in _VAGUE))


def controls(document: Document) -> dict[int, str]:
    """The indices of the lines that are a label of a page's control wherever they stand, and the label."""
    return {at: named[0] for at, named in _controls().find(document).items()}


@cache
def _controls() -> Keys:
    lists = dict(_lists())
    return Keys(frozenset().union(*(lists[name].line for name in _CONTROLS)))
