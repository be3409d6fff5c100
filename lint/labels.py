"""Labels: the lines that a phrase of some rule fills.

A rule that judges a line by its neighbours must not be misled by the label of another
rule: it may be there today and be gone after the next fix. So labels are passed over.
"""

from functools import cache

from lint.compiled import compiled
from lint.document import Document
from lint.keys import Keys
from lint.phrases import Phrases


@cache
def labels() -> Keys:
    """The phrases that fill a line, of all built-in rules."""
    from lint.registry import imported
    from lint.rule import PhraseRule

    catalogue = compiled()
    lists = (
        [Phrases.ready(places) for places in catalogue.phrases.values()]
        if catalogue
        else [rule.load_phrases() for rule in imported().values() if issubclass(rule, PhraseRule)]
    )
    return Keys(frozenset().union(*(phrases.keys for phrases in lists)))


def labelled(document: Document) -> frozenset[int]:
    """The indices of the lines of `document` that are a label."""
    return frozenset(labels().find(document))
