"""A page that says that there is no page."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule, Scope

_LINES = 3


class ErrorPage(PhraseRule):
    """A page that says that there is no page: 'Page not found', '403 Forbidden'.

    The server answered with a page of its own, and the crawler kept it as a document.
    There is nothing in it to learn from, whatever menus and teasers follow: drop the
    record. The rule only reports, and only where the document begins so.
    """

    message = "the document is an error page: {phrase!r}"
    examples = (
        Example(bad="Page not found\n\nTry the search."),
        Example(bad="Hafenblatt\n\n404 – Seite nicht gefunden\n\nZur Startseite"),
        Example(bad="Страница не найдена\n"),
        Example(bad="ページが見つかりません\n\nホームへ"),
        Example(good="How to answer a 404\n\nPage not found is what a server says when it has no such page."),
        Example(good="One\nTwo\nThree\nPage not found"),
        Example(
            good="The ferry was not found for two years, and nobody knew where it had been all the time.\n\nNot found"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Find the whole document, by the first of its lines that says so."""
        for hit in self.phrases.find(document):
            if any(hit.line is line for line in document.filled[:_LINES]):
                message = self.message.format(phrase=hit.phrase)
                yield self.finding(0, len(document.text), message=message, scope=Scope.DOCUMENT)
                return
