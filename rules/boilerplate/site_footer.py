"""Rows of a site's footer, and labels with nothing behind them at the end of a document."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.headlines import is_listed
from lint.lazy import lazy
from lint.line import Line

_NAME_WORDS = 4
_MADE_WORDS = 12
# Who made the site: a line that speaks of the site says so itself.
_SITE_MADE = lazy(
    r"\W{0,4}(?:this )?(?:web ?site|web|site|blog|theme|template|portal|web ?page|wordpress theme)"
    r"(?: (?:design(?:ed)?|develop(?:ed|ment)|host(?:ed|ing)|built|created|maintained|managed|powered|made|images"
    r"|and|&)){0,4} by \S|\W{0,4}theme: \S.{0,60} by \S|\W{0,4}(?:\w[\w.-]{0,20} ){1,4}theme by \S"
    r"|\W{0,4}(?:proudly )?powered by wordpress\b.{1,60}\bby \S"
)
# These are said of books and buildings as well, and want the site's footer beside them.
_MADE = lazy(
    r"\W{0,4}(?:proudly )?(?:powered|design(?:ed)?|developed|built|created|hosted|crafted|made)"
    r"(?: (?:and|&) (?:designed|developed|built|hosted|maintained|powered))? (?:by|with) \S"
)
# Before 'by' or 'with' one of these stands in each such line, but for a theme that has a name.
_VERBS = (
    *("site", "web", "blog", "theme", "template", "portal", "page", "design", "designed", "develop", "developed"),
    *("development", "host", "hosted", "hosting", "built", "created", "maintained", "managed", "powered", "made"),
    *("images", "crafted"),
)


class SiteFooter(PhraseRule):
    """Rows of a site's footer (terms, privacy, contact), and empty labels of tags and categories.

    What stands below the text belongs to the site and not to the document: a model
    learns that texts end in legal notices and in labels that label nothing. A short row
    right behind such labels at the very end is most likely the site's name; it is
    reported and not removed, for it may be a tag.
    """

    message = "site-footer text: {phrase!r}"
    max_words = _NAME_WORDS
    triggers = (*(f"{made} {by} " for made in _VERBS for by in ("by", "with")), "theme: ", "powered by wordpress")
    examples = (
        Example(
            bad="The vote is on Monday.\n\nPrivacy Policy\nTerms of Use\nContact Us\n", good="The vote is on Monday.\n"
        ),
        Example(bad="The vote is on Monday.\n\nTags:\n\nCategories: \n", good="The vote is on Monday.\n"),
        Example(
            bad="Die Wahl ist am Montag.\n\nSchlagwörter:\n\nImpressum\nDatenschutz\n", good="Die Wahl ist am Montag.\n"
        ),
        Example(bad="Le vote a lieu lundi.\n\nMentions légales\nPlan du site\n", good="Le vote a lieu lundi.\n"),
        Example(bad="選挙は月曜日です。\n\nプライバシーポリシー\nお問い合わせ\n", good="選挙は月曜日です。\n"),
        Example(bad="The vote is on Monday.\n\nTags:\n\nBlog posts:\n\nHarbour Lane", good=None),
        Example(
            bad="The vote is on Monday.\n\nWebsite designed and built by Blue Studio\n", good="The vote is on Monday.\n"
        ),
        Example(
            bad="The vote is on Monday.\n\nCookie Policy\nDesigned by Blue Studio\n\nTheme: Harbour by Blue Studio.\n",
            good="The vote is on Monday.\n",
        ),
        Example(good="The hall stands again.\n\nDesigned by Ann Example\nBuilt with stone\n\nPowered by wind\n"),
        Example(good="Key features:\n\nSecurity\nSupport\nPrivacy"),
        Example(good="Tags:\n\nharbour, ferry, bridge"),
        Example(
            good="Privacy\n\nNobody may read the letters of another, the law of that year said, and nobody did.\n\n"
            "Terms of use\n\nThe hall may be used by all who live in the village, for no more than an hour a day."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, and a row behind two empty labels at the end."""
        named = set()
        for finding in super().check(document):
            named.add(finding.start)
            yield finding
        tail = document.lines[document.body[1] + 1 :] if document.occurring(self._literals) else ()
        for line in tail:
            if not line.blank and line.start not in named and self._is_maker(line, document):
                yield self.remove(line, message=self.message.format(phrase=line.text.strip()))
        last = document.filled[-3:]
        if len(last) == 3 and self._is_name(last[2]) and self._is_label(last[0]) and self._is_label(last[1]):
            message = "stands behind empty labels at the end; the name of the site?"
            yield self.finding(last[2].start, last[2].end, message=message)

    def accept(self, line: Line, document: Document) -> bool:
        """Whether a label has nothing behind it but labels, or one name at the very end."""
        if line.key in self.phrases.keys and not self._is_label(line):
            return True
        return self._is_label(line) and self._is_empty(line, document)

    def _is_maker(self, line: Line, document: Document) -> bool:
        """Whether the line says who made the site, and nothing else."""
        if line.words > _MADE_WORDS or not document.in_tail(line) or is_listed(line) or document.is_fragment(line):
            return False
        text = document.folded[line.start : line.end].strip()
        if _SITE_MADE.match(text):
            return True
        beside = (document.above(line), document.below(line))
        return _MADE.match(text) is not None and any(
            other is not None and (other.notice or not self.phrases.keys.isdisjoint(other.forms)) for other in beside
        )

    def _is_label(self, line: Line) -> bool:
        return line.words <= self.max_words and line.text.rstrip().lower().endswith(self.phrases.end)

    def _is_name(self, line: Line) -> bool:
        return line.words <= _NAME_WORDS and not line.terminal and not self._is_label(line)

    def _is_empty(self, line: Line, document: Document) -> bool:
        """Whether only labels and rows of the footer follow, or one row behind two labels."""
        following = [other for other in document.filled[-8:] if other.index > line.index]
        if not document.in_tail(line) or len(following) == 8:
            return False
        rest = [other for other in following if not self._is_label(other) and other.key not in self.phrases.keys]
        if not rest:
            return True
        labels = [other for other in document.filled[-4:-1] if self._is_label(other)]
        return rest == [following[-1]] and self._is_name(rest[0]) and len(labels) > 1
