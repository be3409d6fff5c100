"""Labels: the lines that a phrase of some rule fills.

A rule that judges a line by its neighbours must not be misled by the label of another
rule: it may be there today and be gone after the next fix. So labels are passed over.
"""

from functools import cache

from lint.compiled import compiled
from lint.document import Document
from lint.phrases import Phrases, fits, forms


@cache
def _keys() -> tuple[frozenset[str], int]:
    """The phrases that fill a line, of all built-in rules, and how long a line with one can be."""
    from lint.registry import imported
    from lint.rule import PhraseRule

    catalogue = compiled()
    lists = (
        [Phrases.ready(places) for places in catalogue.phrases.values()]
        if catalogue
        else [rule.load_phrases() for rule in imported().values() if issubclass(rule, PhraseRule)]
    )
    return frozenset().union(*(phrases.keys for phrases in lists)), max(phrases.longest for phrases in lists)


def labelled(document: Document) -> frozenset[int]:
    """The indices of the lines of `document` that are a label."""
    keys, longest = _keys()
    return frozenset(
        line.index for line in document.filled if fits(line, longest) and not keys.isdisjoint(forms(line.key))
    )
