"""Headlines of other articles that are cut off, or follow a label in their line."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from lint import Document, Example, Finding, Line, PhraseRule
from lint.lazy import lazy
from lint.runs import runs

_ITEM = lazy(r"\s*[-*•·▪►»+◦]\s+")
_BREAK = lazy(r"\s*(?:…|\.{3}|\[…\]|\[\.{3}\])[\s»>\])]*")
_CODE = lazy(r"[{}<>;=`]|\w\(|\[\w")
_ELLIPSES = frozenset(("…", "..."))
_WORDS = 4
_LONGEST = 200


class RelatedTeaser(PhraseRule):
    """Headlines of other articles: cut off with an ellipsis, or behind a label such as 'Read also:' in their line.

    They lead away from the text and say half a sentence each; a model trained on them
    learns to break off. Two cut headlines in one line, and a list of cut headlines, go;
    a line like 'Related: …' with one headline is only reported, for authors point to
    their own texts so, and so is a single cut item of a list.
    """

    message = "a pointer to another article: {phrase!r}"
    max_words = 30
    triggers = tuple(_ELLIPSES)
    examples = (
        Example(
            bad="It sails again.\n\n  • Ferry crew tells of the night when the pier… The long wait: island "
            "families say they…\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(
            bad="It sails again.\n\n- New ferry line to open in...\n- Council votes on the price of...\n",
            good="It sails again.\n",
        ),
        Example(bad="It sails again.\n\nRelated: How the pier was built\n"),
        Example(bad="Znów pływa.\n\nCzytaj też: Jak zbudowano molo?\n"),
        Example(good="Related work is told in section two.\n\nSee also the chapter on aliases."),
        Example(good="Finish these sentences:\n\n- I feel at home when I am…\n- On a ferry I always think of…"),
        Example(good="“I thought… I thought you were on the ferry…”\n\nShe waited… and the lights went out…"),
        Example(good="- flour, water, salt…\n- and time"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each labelled headline, and each headline that is cut off."""
        labelled = set()
        for finding in super().check(document):
            labelled.add(finding.start)
            yield replace(finding, fix=None) if finding.evidence[0] in self._before_headlines else finding
        cut = (document.lines[at] for at in sorted(document.lines_with(_ELLIPSES)))
        for items in runs(document, filter(_is_cut_item, cut)):
            if _announced(items[0], document):
                continue
            for line in items:
                if line.start in labelled:
                    continue
                message = "a headline that is cut off"
                if len(items) > 1 or _glued(line):
                    yield self.remove(line, message=message, evidence=(f"cut items in a row: {len(items)}",))
                else:
                    yield self.finding(line.start, line.end, message=message)

    @cached_property
    def _before_headlines(self) -> frozenset[str]:
        return frozenset(f"phrase: {start}" for start in self.phrases.start)


def _is_cut_item(line: Line) -> bool:
    """Tell whether `line` is an item of a list that ends in an ellipsis, and of some length."""
    if len(line.text) > _LONGEST or not line.text.rstrip(" \t\r»>").endswith(("…", "...", "[…]", "[...]")):
        return False
    return _ITEM.match(line.text) is not None and line.words > _WORDS and _CODE.search(line.text) is None


def _glued(line: Line) -> bool:
    """Tell whether two headlines, both cut off, stand in one line."""
    parts = [part for part in _BREAK.split(_ITEM.sub("", line.text, count=1)) if part.strip()]
    return len(parts) > 1 and all(len(part.split()) >= _WORDS and not part[0].islower() for part in parts)


def _announced(line: Line, document: Document) -> bool:
    """Tell whether the line before `line` announces a list."""
    before = next((other for other in reversed(document.lines[: line.index]) if not other.blank), None)
    return before is not None and before.text.rstrip().endswith((":", "："))
