"""A document with more than one hash or ellipsis to ten words."""

from lint import Document, Example
from lint.lazy import lazy
from lint.shape import ShapeRule, share
from lint.words import words

_ELLIPSIS = lazy(r"\.{3,}|…+")


class GopherSymbolRatio(ShapeRule):
    """A document with more than one hash or ellipsis to ten words.

    Hashes are tags of social networks, ellipses are teasers cut short: such a page is a list of beginnings.
    Both `…` and `...` count; Dolma counts words that hold one.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "too many symbols"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="#harbour #ferry #monday sails"),
        Example(bad="Ferry sails… Council meets… Pier painted..."),
        Example(good="The ferry sails again on Monday… and the band plays on the pier until the evening."),
        Example(good="渡轮星期一恢复运营……甲板上站满了乘客，还有一支铜管乐队演奏，直到晚上才离开码头。"),
    )

    most: float = 0.1
    """How many hashes, and how many ellipses, there may be to a word."""

    def verdict(self, document: Document) -> str | None:
        """Hold hashes and ellipses against the number of words."""
        number = len(words(document.text))
        for name, count in (("#", document.text.count("#")), ("…", len(_ELLIPSIS.findall(document.text)))):
            if share(count, number) > self.most:
                return f"{count} {name} to {number} words (bound {self.most:g} a word)"
        return None
