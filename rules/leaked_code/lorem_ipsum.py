"""Filler text of designers."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule, Scope
from lint.lazy import lazy

_WORD = lazy(r"[a-zà-ÿ]+")
_FILLER_TEXT = """
    lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed do eiusmod tempor incididunt
    ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex
    ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur
    excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum
    suspendisse varius eros elementum tristique cursus mi viverra ornare interdum maecenas vestibulum ante primis
    faucibus orci luctus ultrices posuere cubilia curae donec nec justo eget felis facilisis fermentum aliquam
    porttitor mauris condimentum nibh accumsan integer purus pellentesque habitant morbi senectus netus malesuada
    fames ac turpis egestas vivamus lacinia congue semper vitae libero at augue neque gravida arcu massa rhoncus
    nunc phasellus tincidunt lectus leo hendrerit imperdiet mattis molestie tellus risus sapien quam volutpat
    blandit vel metus odio pretium nam cras dapibus feugiat pulvinar dignissim sodales praesent sagittis ligula
    bibendum urna fusce sollicitudin dictum diam
    """
_FILLER = frozenset(_FILLER_TEXT.split())
_LEAST_WORDS, _LEAST_SHARE = 5, 0.8


class LoremIpsum(Rule):
    """A paragraph of filler, 'Lorem ipsum dolor sit amet …', that no one replaced.

    A page that was never finished is no page: what stands around the filler is the rest of
    a template. The document is reported, and nothing is removed; texts about the filler,
    which quote a few words of it, are left alone.
    """

    message = "filler text: lorem ipsum"
    triggers = ("lorem ipsum", "dolor sit amet", "consectetur adipiscing", "consectetuer adipiscing")
    examples = (
        Example(
            bad="Our Services\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor "
            "incididunt ut labore et dolore magna aliqua.\n\nContact us.\n"
        ),
        Example(bad="Über uns\n\nLorem ipsum dolor sit amet, consectetuer adipiscing elit.\n"),
        Example(
            good="The words 'Lorem ipsum dolor sit amet' come from a book of Cicero and fill the drafts of designers."
        ),
        Example(good='It begins "Lorem ipsum dolor sit amet", and printers have used it for five hundred years.'),
        Example(good="Dolor sit amet was the name of the show; lorem ipsum, it said on every wall."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the document once, at its first line of filler."""
        for line in document.filled:
            words = _WORD.findall(document.folded, line.start, line.end)
            if len(words) < _LEAST_WORDS or "dolor" not in words:
                continue
            if sum(word in _FILLER for word in words) >= _LEAST_SHARE * len(words):
                yield self.finding(line.start, line.end, scope=Scope.DOCUMENT)
                return
