"""Spaces: which there are, and the words on both sides of one."""

EXOTIC = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Horizontal spaces that are not the ordinary one; zero-width characters are none."""

BLANKS = " \t" + EXOTIC
"""All characters that part words on a line."""

_REACH = 40


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen the span `start` to `end` by the words beside it, so that a finding about a space can be seen.

    A word is shown to 40 characters at most; line ends are borders.
    """
    first, last = start, end
    while first > 0 and start - first < _REACH and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and last - end < _REACH and not text[last].isspace():
        last += 1
    return first, last
