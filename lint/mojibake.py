"""Mojibake at a glance: whether ftfy could find any in a text, told without importing ftfy.

The classes are those of `ftfy.badness.MOJIBAKE_CATEGORIES` (ftfy 6.3, Robyn Speer,
Apache-2.0) as parts of a character class. The gate opens wherever `ftfy.badness.BADNESS_RE`
matches, and rarely elsewhere. It looks first for a character that ordinary Latin,
Greek and Cyrillic text seldom has, and only then around it, which is what makes it
fast. A test holds both, the classes and the gate, against the ftfy that is installed.
"""

from lint.lazy import lazy

COMMON = "\xa0\xad·´–—―…’"
C1 = "\x80-\x9f"
BAD = "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\ufffdªº"
LAW = "¶§"
CURRENCY = "¢£¥₧€"
START = "¡«¿©΄΅‘‚“„•‹\uf8ff"
END = "®»˝”›™"
NUMERIC = "²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№"
KAOMOJI = "Ò-ÖÙ-Üò-öø-üŐŌŪŲ°"
UPPER = "À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽҐ"
LOWER = "ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżžґﬁﬂ"
UPPER_COMMON = "ÞΑ-ΩΆΈΉΊΌΎΏΪΫЁ-Я"
LOWER_COMMON = "α-ωάέήίΰа-џ"
BOX = "│┌┐┘├┤┬┼═-╬▀▄█▌▐░▒▓"

_LETTERS = UPPER_COMMON + LOWER_COMMON
_MARKS = START + END
_SIGNS = BAD + LAW + CURRENCY + NUMERIC + BOX
_ACCENTED = UPPER + LOWER + KAOMOJI
_RARE = C1 + _MARKS + _SIGNS + _ACCENTED + "ŒœЂ"

_BESIDE = (
    rf"|(?<=[ØÙÂÃÎÐ])(?=[{COMMON}{_MARKS}{_SIGNS}ŠšŸžœ°])"
    rf"|(?<=[{LOWER}{_LETTERS}{_SIGNS}{END}][{UPPER}])"
    rf"|(?<=[{END}][{LOWER}])"
    rf"|(?<=[{UPPER}]°)"
    rf"|(?<=[{_MARKS}{_SIGNS}{_ACCENTED}{_LETTERS}][{BAD}])"
    rf"|(?<=[{_MARKS}{_ACCENTED}][{_SIGNS}])"
    rf"|(?<=[{_SIGNS}])(?=[{C1}{_MARKS}{_SIGNS}{_ACCENTED}])"
    rf"|(?<=[ВГРСΒΓΞΟ][{_MARKS}{_SIGNS}°])(?=[ВГРСΒΓΞΟ])"
    r"|(?<=[вВ]Ђ)|(?<=β€)|(?<=‚)(?=[âóÄ])|(?<=[√≈])(?=[^\x00-\x7f])"
)

GATE = lazy(
    rf"[{_RARE}](?:"
    rf"(?<=[{C1}])"
    r"|(?<=[Œœ])(?![A-Za-z])"
    r"|(?<=[ÃÂ])(?= )"
    rf"|(?<=[a-z][{UPPER}])(?=[{START}])"
    rf"|(?<=[{UPPER}{LOWER}])(?=[{_MARKS}][\w{_MARKS}])"
    rf"{_BESIDE})"
)
"""Matches somewhere in every text, and mostly only in those, in which ftfy sees mojibake."""

RUNS = lazy(
    rf"[{_RARE}](?:"
    rf"(?<=[{C1}Œœ])"
    r"|(?<=[ÃÂ])(?: |\Z)"
    rf"|(?<=[{UPPER}{LOWER}])(?=[{_MARKS}])"
    rf"{_BESIDE})"
)
"""Matches in `Document.beyond_ascii`, which is short, wherever `GATE` matches in the text."""
