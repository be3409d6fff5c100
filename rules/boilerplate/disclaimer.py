"""Disclaimers and disclosures."""

from collections.abc import Iterator

from lint import Document, Example, Finding, PhraseRule, Severity

_LONGEST = 600
_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class Disclaimer(PhraseRule):
    """A disclaimer or a disclosure: affiliate links, medical and investment advice, 'The views expressed …'.

    Lawyers wrote it for all pages of a site, and a model learns to add it to whatever it
    says. But it reads like the text, stands anywhere, and some readers want to know who
    was paid, so this rule only reports: a person or a policy must decide.
    """

    message = "a disclaimer: {phrase!r}"
    severity = Severity.WARNING
    examples = (
        Example(bad=f"{_TEXT}\n\nWe may earn a commission if you buy something through links on this page."),
        Example(bad=f"{_TEXT}\n\nThis page is not a substitute for professional medical advice."),
        Example(bad=f"{_TEXT}\n\nPast performance is no guarantee of future results."),
        Example(bad=f"{_TEXT}\n\nDieser Artikel enthält Affiliate-Links."),
        Example(bad=f"{_TEXT}\n\nLes opinions exprimées n'engagent que leurs auteurs."),
        Example(bad=f"{_TEXT}\n\nRentabilidades pasadas no garantizan rentabilidades futuras."),
        Example(bad=f"{_TEXT}\n\nМнение автора может не совпадать с мнением редакции."),
        Example(bad=f"{_TEXT}\n\n本文仅代表作者个人观点，不构成投资建议。"),
        Example(bad=f"{_TEXT}\n\n投資の最終決定はご自身でお願いします。"),
        Example(good=f"{_TEXT}\n\nShe may earn a prize for it.\n\nThe doctor gave medical advice to the sailors."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that holds a piece of a disclaimer."""
        for hit in self.phrases.find(document):
            if len(hit.line.text) <= _LONGEST:
                message = self.message.format(phrase=hit.phrase)
                yield self.finding(hit.line.start, hit.line.end, message=message, evidence=(f"phrase: {hit.phrase}",))
