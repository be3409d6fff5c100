"""What a site says of itself, of its owners and of its terms."""

from lint import Example, PhraseRule

_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class SiteNotice(PhraseRule):
    """A sentence in which a site speaks of itself: its terms, its owners, its trademarks, who may copy what.

    'This site is operated by …', 'If you remain dissatisfied with the response …': the same on all pages
    of a site, and of as little to do with any of them as its copyright line.
    """

    message = "a notice of the site: {phrase!r}"
    examples = (
        Example(bad=f"{_TEXT}\n\nThis site is operated by Harbour Media Ltd.\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nReproduction of any part without written permission is not allowed.\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT}\n\nPage created in 0.030 seconds with 26 queries.\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nThe site is operated by a cook, who found the pier when he was looking for a boat."),
        Example(good="Any unauthorized vessel is towed away.\n\nBy continuing to use oil, the ferry pays for it."),
    )
