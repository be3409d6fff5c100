"""What blog software prints below a post around its categories and its neighbours."""

from lint import Example, PhraseRule

_TEXT = "The ferry sails again after two years, and the pier is open to all who want to see it sail."


class PostFooter(PhraseRule):
    """The line that blog software prints below a post: where it was filed, its permalink, its neighbours.

    'This entry was posted in Boats and tagged ferry. Bookmark the permalink.' stands below a
    large part of all blog posts that were ever written, with other names in it each time,
    and belongs to the software.
    """

    message = "a line of the blog software: {phrase!r}"
    examples = (
        Example(
            bad=f"{_TEXT}\n\nThis entry was posted in Boats and tagged ferry, pier. Bookmark the permalink.\n",
            good=f"{_TEXT}\n",
        ),
        Example(
            bad=f"« A pier of glass | Main | Who owns the ferry? »\n\n{_TEXT}\n",
            good=f"{_TEXT}\n",
        ),
        Example(
            bad=f"{_TEXT}\n\nThis entry was posted on Monday, May 4th, 2015 at 9:12 am and is filed under Boats. You "
            "can follow any responses to this entry through the RSS 2.0 feed. Both comments and pings are currently "
            "closed.\n",
            good=f"{_TEXT}\n",
        ),
        Example(bad=f"{_TEXT}\n\nFiled under: Boats, Piers\n", good=f"{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nThe complaint was filed under seal.\n\n{_TEXT}\n"),
        Example(good=f"{_TEXT}\n\nThis entry was posted by nobody whom the harbour knew, and she read it twice."),
        Example(good="| Dish | Main | Sweet |\n|---|---|---|\n| Soup | Fish | Cake |\n"),
    )
