"""A document of which fewer than 12 lines in 100 end with a terminal mark."""

from lint import Document, Example
from lint.shape import ShapeRule


class FinewebLineEnd(ShapeRule):
    """A document of which fewer than 12 lines in 100 end with a terminal mark.

    Lines without one are menus, headings and lists. The marks of all scripts count; the paper has those of
    English. FineWeb-2 sets another bound for each language (French: .10).

    Source: G. Penedo et al., The FineWeb Datasets, 2024, arXiv:2406.17557.
    """

    message = "too few lines end like a sentence"
    recipes = frozenset({"fineweb"})
    examples = (
        Example(bad="Home\nNews\nHarbour\n"),
        Example(good="Harbour\n\nThe ferry sails again on Monday.\n"),
        Example(good="港口\n\n渡轮星期一恢复运营。\n"),
        Example(good=""),
    )

    least: float = 0.12
    """The share of lines that must end so."""

    def verdict(self, document: Document) -> str | None:
        """Count the lines that end like a sentence."""
        total = len(document.filled)
        ended = sum(1 for line in document.filled if line.terminal)
        if not total or ended / total >= self.least:
            return None
        return f"{ended} of {total} (bound {self.least:g})"
