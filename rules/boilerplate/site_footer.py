"""Rows of a site's footer, and labels with nothing behind them at the end of a document."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule
from lint.line import Line

_NAME_WORDS = 4


class SiteFooter(PhraseRule):
    """Rows of a site's footer (terms, privacy, contact), and empty labels of tags and categories.

    What stands below the text belongs to the site and not to the document: a model
    learns that texts end in legal notices and in labels that label nothing. A short row
    right behind such labels at the very end is most likely the site's name; it is
    reported and not removed, for it may be a tag.
    """

    message = "site-footer text: {phrase!r}"
    max_words = _NAME_WORDS
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
        Example(good="Key features:\n\nSecurity\nSupport\nPrivacy"),
        Example(good="Tags:\n\nharbour, ferry, bridge"),
        Example(
            good="Privacy\n\nNobody may read the letters of another, the law of that year said, and nobody did.\n\n"
            "Terms of use\n\nThe hall may be used by all who live in the village, for no more than an hour a day."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that a phrase names, and a row behind two empty labels at the end."""
        yield from super().check(document)
        last = document.filled[-3:]
        if len(last) == 3 and self._is_name(last[2]) and self._is_label(last[0]) and self._is_label(last[1]):
            message = "stands behind empty labels at the end; the name of the site?"
            yield self.finding(last[2].start, last[2].end, message=message)

    def accept(self, line: Line, document: Document) -> bool:
        """Whether a label has nothing behind it but labels, or one name at the very end."""
        if line.key in self.phrases.keys and not self._is_label(line):
            return True
        return self._is_label(line) and self._is_empty(line, document)

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
