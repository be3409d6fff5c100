"""A document of which more than nine lines in ten begin with a bullet."""

from lint import Document, Example
from lint.shape import ShapeRule, share

_BULLETS = tuple("•‣▶◀◦■□▪▫–-*●⁃")


class GopherBulletLines(ShapeRule):
    """A document of which more than nine lines in ten begin with a bullet.

    It is a menu or a list of links. Peers differ in what a bullet is: `•` and `-` in datatrove, `*` and `-` in
    Dolma, ten to twelve characters elsewhere; those of all of them count here. Blank lines are no lines.

    Source: J. W. Rae et al., Scaling Language Models, 2021, arXiv:2112.11446.
    """

    message = "mostly bullets"
    recipes = frozenset({"gopher", "fineweb", "refinedweb"})
    examples = (
        Example(bad="- Home\n- News\n\n- Harbour\n"),
        Example(good="Bring these:\n\n- a coat\n- a hat\n"),
        Example(good=""),
    )

    most: float = 0.9
    """The share of lines that may begin with a bullet."""

    def verdict(self, document: Document) -> str | None:
        """Count the lines that begin with a bullet."""
        total = len(document.filled)
        bullets = sum(1 for line in document.filled if line.text.lstrip().startswith(_BULLETS))
        if share(bullets, total) <= self.most:
            return None
        return f"{bullets} of {total} lines (bound {self.most:g})"
