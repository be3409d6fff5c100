"""Credits of pictures as English pages write them without a colon: 'Image from …', '(Courtesy …)', '(NAME/Post)'."""

from lint.lazy import lazy

__all__ = ["TRIGGERS", "is_provided"]

_MOST_WORDS = 10
# 'Image from the March review': after these words whatever follows is where the picture is from.
_PICTURE = (
    *("image", "photo", "photograph", "picture", "featured image", "featured photo", "cover image", "cover photo"),
    *("header image", "header photo", "lead image", "hero image", "main image", "top image"),
)
_PROVIDED = (
    *("from", "via", "provided by", "supplied by", "courtesy of", "courtesy", "used under license", "used with"),
    *("credit", "source", "copyright"),
)
# In brackets the words alone do: '(Courtesy Harbour Museum)', '(Supplied)'.
_ALONE = ("courtesy", "supplied", "submitted", "handout")
# What newspapers are called, at the end of their names.
_PAPERS = (
    *("post", "times", "news", "herald", "tribune", "journal", "gazette", "press", "media", "magazine", "star"),
    *("record", "chronicle", "telegraph", "observer", "globe", "register", "dispatch", "courier", "sentinel"),
    *("examiner", "enquirer", "inquirer", "bulletin", "newspaper", "newspapers", "photo", "staff"),
)
_CREDIT = lazy(
    rf"[\s(\[*_|]{{0,4}}(?:{'|'.join(_PICTURE)}) (?:{'|'.join(_PROVIDED)})[:\s]"
    rf"|[\s*_|]{{0,4}}[(\[](?:{'|'.join(_ALONE)})\b[^()\[\].;]{{0,60}}[)\]]$"
    rf"|[\s*_|]{{0,4}}[(\[][^\W\d_][\w.'’-]{{0,20}}(?: [\w.'’-]{{1,20}}){{1,2}} ?/ ?[\w.&'’ -]{{0,40}}\b"
    rf"(?:{'|'.join(_PAPERS)})[)\]]$"
)

TRIGGERS = (
    *(f"{picture} {provided}" for picture in _PICTURE for provided in _PROVIDED),
    *(f"{bracket}{word}" for bracket in "([" for word in _ALONE),
    *(f"{paper}{bracket}" for bracket in ")]" for paper in _PAPERS),
)
"""Literals of which a line with such a credit holds one."""


def is_provided(folded: str, words: int) -> bool:
    """Tell whether a folded line of so many words says where a picture is from, and nothing else."""
    return words <= _MOST_WORDS and _CREDIT.match(folded) is not None and folded[-1] not in ":?!"
