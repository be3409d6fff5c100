"""Labels: the lines that a phrase of some rule fills.

A rule that judges a line by its neighbours must not be misled by the label of another
rule: it may be there today and be gone after the next fix. So labels are passed over.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache

from lint.compiled import compiled, folder
from lint.document import MOST, Document
from lint.keys import Keys, fills
from lint.phrases import Phrases

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


class Ending(Enum):
    """What a label tells of the article above it."""

    SURE = "it ends here"
    LAST = "it ends here, if no running text follows"


@cache
def labels() -> Keys:
    """The phrases that fill a line, of all built-in rules."""
    return Keys(frozenset().union(*(phrases.keys for _, phrases in _lists())))


def ending_keys() -> frozenset[str]:
    """The labels that tell of the end of an article."""
    lists = dict(_lists())
    return frozenset().union(*(lists[name].line | lists[name].tail for name in (*_SURE, *_LAST)))


def labelled(document: Document) -> frozenset[int]:
    """The indices of the lines of `document` that are a label."""
    if document.gated:
        return frozenset(labels().find(document))
    return frozenset(
        line.index
        for line in document.filled
        if len(line.text) <= MOST and any(fills(form, line) and any(_naming(form)) for form in line.forms)
    )


def endings(document: Document) -> Mapping[int, Ending]:
    """The lines of `document` that are a label which tells of the end of an article, by index."""
    found = {}
    for at in document.labels:
        line = document.lines[at]
        naming = [one for form in line.forms if fills(form, line) for one in _naming(form)]
        telling = {name for name, form, phrases in naming if form in phrases.line or form in phrases.tail}
        if not telling.isdisjoint(_SURE):
            found[at] = Ending.SURE
        elif not telling.isdisjoint(_LAST):
            found[at] = Ending.LAST
    return found


def _naming(form: str) -> Iterator[tuple[str, str, Phrases]]:
    """The rules with this phrase, by name, with it and all their phrases."""
    catalogue = compiled()
    if catalogue is None:
        return ((name, form, phrases) for name, phrases in _lists() if form in phrases.keys)
    rules = (catalogue.rules[number] for number in catalogue.index.looking_for(form))
    lists = ((rule.name, _phrases(rule.lists)) for rule in rules if rule.lists is not None)
    return ((name, form, phrases) for name, phrases in lists if form in phrases.keys)


@cache
def _phrases(lists: str) -> Phrases:
    return Phrases.load(folder() / lists)


@cache
def _lists() -> tuple[tuple[str, Phrases], ...]:
    """The phrases of each rule that has any, by its name."""
    if catalogue := compiled():
        return tuple((rule.name, _phrases(rule.lists)) for rule in catalogue.rules if rule.lists is not None)
    from lint.registry import imported
    from lint.rule import PhraseRule

    return tuple((name, rule.load_phrases()) for name, rule in imported().items() if issubclass(rule, PhraseRule))
