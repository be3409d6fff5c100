"""A character or a name of an icon font."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy
from lint.line import Line

_PRIVATE = lazy(r"[\ue000-\uf8ff]+")
_ALONE = lazy(r"[\s\ue000-\uf8ff]+")
# Names that a font turns into a picture; those that are words of a language too are left out.
_NAMES = lazy(
    r"(?:keyboard_(?:arrow|double_arrow|backspace|return|tab)(?:_[a-z]+)*|expand_(?:more|less)|unfold_(?:more|less)"
    r"|chevron[_-](?:left|right|up|down)|icon[ -]chevron[ -](?:left|right|up|down)"
    r"|arrow[_-](?:back|forward|upward|downward|drop[_-](?:up|down)|right[_-]alt|left|right|up|down)(?:_ios(?:_new)?)?"
    r"|arrow (?:left|right|up|down) icon|more_(?:vert|horiz)|account_circle|shopping_(?:cart|bag|basket)"
    r"|play_(?:arrow|circle(?:_(?:filled|outline))?)|pause_circle(?:_filled)?|check_(?:circle|box)(?:_outline)?"
    r"|favorite_border|star_(?:border|half|rate)|thumb_(?:up|down)(?:_(?:alt|off_alt))?|open_in_(?:new|full)"
    r"|content_copy|file_download|file_copy|location_on|date_range|access_time|schedule_send|error_outline"
    r"|info_outline|help_outline|add_circle(?:_outline)?|remove_circle(?:_outline)?|chat_bubble(?:_outline)?"
    r"|visibility_off|volume_(?:up|off|down|mute)|menu_book|mail_outline|local_(?:phone|offer|shipping)"
    r"|(?:first|last)_page|format_quote|insert_link|cancel_presentation|zoom_(?:in|out)(?:_map)?|fa fa-[a-z-]+)"
)
# What names of icons hold, and those that hold neither.
_IN_NAMES = frozenset(("_", "fa fa-"))
_WAYS = ("left", "right", "up", "down")
_PLAIN_NAMES = frozenset(
    (
        *(f"chevron-{way}" for way in _WAYS),
        *(f"icon{one}chevron{other}{way}" for one in " -" for other in " -" for way in _WAYS),
        *(f"arrow {way} icon" for way in _WAYS),
        *(f"arrow-{way}" for way in (*_WAYS, "back", "forward", "upward", "downward")),
        *("arrow-drop-up", "arrow-drop-down", "arrow-right-alt"),
    )
)
_LONGEST_NAME = 80
_FENCE = lazy(r"\s*(?:```|~~~)")


class IconFont(Rule):
    """A character of an icon font, or the name of an icon on a line of its own.

    Fonts draw arrows and carts at code points that are for private use, or for names
    such as 'expand_more'; without the font they are a box or a word from nowhere. A
    name inside a line is left alone: it may be an identifier of a program.
    """

    message = "text of an icon font"
    examples = (
        Example(bad="The vote is on Monday.\n\nkeyboard_arrow_right\n", good="The vote is on Monday.\n"),
        Example(bad="The vote is on Monday.\ue004", good="The vote is on Monday."),
        Example(bad="\uf0d8 Installation\n\nThe vote is on Monday.", good="Installation\n\nThe vote is on Monday."),
        Example(bad="The vote is on Monday.\n\n\ue5c5\n", good="The vote is on Monday.\n"),
        Example(good="Set `expand_more` to draw the arrow, and chevron_right to draw the other one."),
        Example(good="```\nchevron_left\nexpand_more\n```\nare the names of the two pictures."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of private-use characters with a space beside it, and each name of an icon that fills a line."""
        for line in _suspects(document):
            if _FENCE.match(line.text):
                continue
            if _ALONE.fullmatch(line.text):
                yield self.remove(line)
            elif _PRIVATE.search(line.text):
                for match in _PRIVATE.finditer(line.text):
                    yield self._cut(
                        document, line.start + match.start(), line.start + match.end(), line.start, line.end
                    )
            elif _is_name(line) and not _is_fenced(line, document):
                yield self.remove(line)

    def _cut(self, document: Document, start: int, end: int, first: int, last: int) -> Finding:
        """A finding that takes the characters away, and the space that would stand double without them."""
        text = document.text
        at_edge = start == first or text[start - 1].isspace()
        while at_edge and end < last and text[end].isspace():
            end += 1
        return self.finding(start, end, "")


def _suspects(document: Document) -> list[Line]:
    """The lines with a private-use character, and those that may be the name of an icon."""
    found = set(document.lines_with(_IN_NAMES))
    for name in _PLAIN_NAMES.intersection(document.forms):
        found.update(document.forms[name])
    # Thousands of characters are for private use; among the few that are not ASCII they are soon looked for.
    if _PRIVATE.search(document.beyond_ascii):
        found.update(document.line_at(match.start()).index for match in _PRIVATE.finditer(document.text))
    return [document.lines[at] for at in sorted(found)]


def _is_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and _NAMES.fullmatch(line.text.strip().lower()) is not None


def _is_fenced(line: Line, document: Document) -> bool:
    """Whether `line` is code between two fences."""
    return sum(_FENCE.match(other.text) is not None for other in document.lines[: line.index]) % 2 == 1
