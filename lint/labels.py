"""Labels: the lines that a phrase of some rule fills, gapped or not.

A rule that judges a line by its neighbours must not be misled by the label of another
rule: it may be there today and be gone after the next fix. So labels are passed over.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache

from lint.comments import is_header
from lint.compiled import compiled, folder
from lint.document import Document
from lint.gapped import Gapped
from lint.headlines import heads_text
from lint.keys import Keys, fills
from lint.line import Line
from lint.lookup import MOST
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
# Those of them whose labels stand in the middle of articles as well, above a box or beside one.
_BOXES = frozenset({*_LAST, "ad-label", "app-prompt", "cookie-notice", "newsletter-prompt", "paywall-prompt"})
# Rules whose labels stand nowhere but on a page's controls, and need nothing around them to tell so.
CONTROLS = (
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


@cache
def labels() -> Keys:
    """The phrases that fill a line, of all built-in rules."""
    return Keys(frozenset().union(*(phrases.keys for _, phrases in _lists())))


@cache
def gapped_labels() -> Gapped:
    """The gapped phrases of all built-in rules that need nothing around them."""
    return Gapped(tuple(sorted({phrase for _, phrases in _lists() for phrase in phrases.gapped})))


def labelled(document: Document) -> frozenset[int]:
    """The indices of the lines of `document` that are a label."""
    catalogue = compiled()
    if document.gated or catalogue is None:
        gapped = (at for at, _ in gapped_labels().find(document))
        return frozenset(labels().find(document)).union(gapped)
    # A short run reads the lists of those rules only of which the index says that they may name a line.
    found = {line.index for line in document.filled if len(line.text) <= MOST and any(_naming(line))}
    for number in document.able:
        if lists := catalogue.rules[number].lists:
            found.update(at for at, _ in _gapped(lists).find(document))
    return frozenset(found)


@cache
def _gapped(lists: str) -> Gapped:
    return Gapped(_phrases(lists).gapped)


def endings(document: Document) -> dict[int, Ending]:
    """The indices of the lines that tell of the end of an article, and what each tells."""
    found = {}
    for at in document.labels:
        telling = {
            name for name, form, phrases in _naming(document.lines[at]) if form in phrases.line or form in phrases.tail
        }
        if not telling.isdisjoint(_SURE):
            found[at] = Ending.SURE
        elif not telling.isdisjoint(_LAST):
            found[at] = Ending.LAST
    return found


def in_articles(line: Line) -> bool:
    """Whether `line` is a label of which none but those that stand in articles, too, tell of an end."""
    telling = {name for name, _, _ in _naming(line) if name in _SURE or name in _LAST}
    return telling <= _BOXES


def opens_contents(line: Line) -> bool:
    """Whether `line` is the label of a table of contents."""
    return any(name == "contents-list" for name, _, _ in _naming(line))


def ending_keys() -> frozenset[str]:
    """The labels that tell of the end of an article."""
    lists = dict(_lists())
    return frozenset().union(*(lists[name].line | lists[name].tail for name in (*_SURE, *_LAST)))


def is_sign(line: Line) -> bool:
    """Whether `line` is a label that tells of a page around a text."""
    return any(name not in _VAGUE for name, _, _ in _naming(line))


def sign_keys() -> frozenset[str]:
    """The labels that tell of a page around a text."""
    return frozenset().union(*(phrases.keys for name, phrases in _lists() if name not in _VAGUE))


def controls(document: Document) -> dict[int, str]:
    """The indices of the lines that are a label of a page's control wherever they stand, and the label."""
    found: dict[int, str] = {}
    for at in document.labels:
        for name, form, phrases in _naming(document.lines[at]):
            # A single word that ends like a sentence is called out: 'Share!'.
            if name in CONTROLS and form in phrases.line and (" " in form or not document.lines[at].terminal):
                found.setdefault(at, form)
    return found


def lone_controls(document: Document) -> dict[Line, str]:
    """The lines that are such a label and no piece of a sentence, header of comments or heading, and the label."""
    found = controls(document)
    return {
        line: label
        for line, label in ((document.lines[at], label) for at, label in found.items())
        if not is_header(line)
        and not heads_text(line, document)
        and not (document.is_fragment(line, found) and document.is_fragment(line, document.labels))
    }


def control_keys() -> frozenset[str]:
    """The labels of a page's controls."""
    lists = dict(_lists())
    return frozenset().union(*(lists[name].line for name in CONTROLS))


def _naming(line: Line) -> Iterator[tuple[str, str, Phrases]]:
    """The rules with a phrase that fills `line`, by name, with the phrase and all their phrases."""
    catalogue = compiled()
    for form in line.forms:
        if not fills(form, line):
            continue
        if catalogue is None:
            lists: Iterable[tuple[str, Phrases]] = _lists()
        else:
            rules = (catalogue.rules[number] for number in catalogue.index.looking_for(form))
            lists = ((rule.name, _phrases(rule.lists)) for rule in rules if rule.lists is not None)
        for name, phrases in lists:
            if form in phrases.keys:
                yield name, form, phrases


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
