"""Where the author of a text is to be reached, followed and read."""

from lint import Example, PhraseRule

_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class AuthorContact(PhraseRule):
    """A line that tells where the author of a text, or the site, is to be reached, followed or read.

    'Reach the reporter at …', 'Follow … on Twitter', 'View all posts by …': the name is another each
    time, and the line never part of the text. The names and addresses in it are of people who
    did not ask to be in a corpus.
    """

    message = "where an author is to be found: {phrase!r}"
    examples = (
        Example(bad=f"{_TEXT}\n\nAnn Lee can be reached on Twitter: @annlee\n", good=f"{_TEXT}\n"),
        Example(
            bad=f"{_TEXT}\n\nFollow Ann Example on Twitter: @annexample\n\nReach Ann Example at ann@example.com.\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT}\n\nFollow The Harbour Post on Facebook\n\n{_TEXT}\n", good=f"{_TEXT}\n\n{_TEXT}\n"),
        Example(bad=f"{_TEXT}\n\nView all posts by Ann Lee →\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nShe told him to follow the path on to the pier.\n\n{_TEXT}\n"),
        Example(good="Ann Lee can be reached by no road, only by boat.\n\nFollow the path on to the pier."),
        Example(good=f"{_TEXT}\n\nFollow these steps on the second page.\n\n{_TEXT}\n"),
    )
