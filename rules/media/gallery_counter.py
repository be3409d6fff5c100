"""The counter or the button of a gallery of pictures."""

from lint import Document, Example, Line, PhraseRule
from lint.lazy import lazy

# What is between the numbers of a counter without a word for pictures.
_BARE = lazy(r"#[^#]{1,10}#")
_COUNT = lazy(r"(\d{1,3})\s?([^\d.,]{1,10}?)\s?(\d{1,3})")
# Lines on either side, blank ones counted.
_NEAR = 4


class GalleryCounter(PhraseRule):
    """The counter or the button of a gallery: 'Image 3 of 10', 'View gallery', 'Photos: 12', '图1/5'.

    The pictures are not there: the line counts or shows what a reader of the text cannot
    see, and cuts the story in two. A bare '3 of 10' has to count up to something; a bare
    '3/10' may be a mark or a fraction and wants another line of a gallery beside it.
    'Gallery' alone is a heading too.
    """

    message = "text of a gallery of pictures: {phrase!r}"
    examples = (
        Example(bad="It sails again.\n\nView gallery\n\nIt is blue.", good="It sails again.\n\nIt is blue."),
        Example(
            bad="It sails again.\n\n3 of 10\n\nThe pier.\n\nImage 4 of 10\n", good="It sails again.\n\nThe pier.\n"
        ),
        Example(bad="It sails again.\n\nPhotos: 12\n\n1/12\n", good="It sails again.\n"),
        Example(bad="Sie fährt.\n\nBild 1 von 9\n\nZur Fotostrecke\n", good="Sie fährt.\n"),
        Example(bad="Il repart.\n\nVoir le diaporama\n\nPhoto 2/7\n", good="Il repart.\n"),
        Example(bad="Vuelve.\n\nFoto 3 de 8\n", good="Vuelve.\n"),
        Example(bad="Снова ходит.\n\nСмотреть все фото\n\nФото 1 из 12\n", good="Снова ходит.\n"),
        Example(bad="Σαλπάρει.\n\nΔείτε όλες τις φωτογραφίες\n", good="Σαλπάρει.\n"),
        Example(bad="تبحر من جديد.\n\nعرض كل الصور\n", good="تبحر من جديد.\n"),
        Example(bad="नौका चली।\n\nसभी तस्वीरें देखें\n", good="नौका चली।\n"),
        Example(bad="渡轮恢复运营。\n\n图1/5\n\n查看图集\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\n写真一覧を見る\n\n全12枚\n", good="船が出ます。\n"),
        Example(bad="배가 다시 다닌다.\n\n사진 더보기\n", good="배가 다시 다닌다.\n"),
        Example(good="Story\n\n4/5\n\nMusic\n\n4.5/5\n\n4,5 von 5\n\nChapter 1 of 12\n\n3/10/2021\n\n12 of 10"),
        Example(
            good="The gallery shows 3 of 10 pictures.\n\nGallery\n\nThe gallery was built in 1920 by the harbour board."
        ),
        Example(good="They gave these marks:\n\nView gallery of the old town, which is free\n1/2\n2/3"),
    )

    def accept(self, line: Line, document: Document) -> bool:
        """Leave a bare pair of numbers alone that does not count pictures."""
        if not _is_bare(line):
            return True
        count = _COUNT.fullmatch(line.forms[0])
        if count is None or not 0 < int(count[1]) <= int(count[3]) or int(count[3]) == 1:
            return False
        return count[2].isalpha() or self._has_company(line, document)

    def _has_company(self, line: Line, document: Document) -> bool:
        """Whether a line beside `line` is of a gallery, and not by its numbers alone."""
        near = document.lines[max(0, line.index - _NEAR) : line.index + _NEAR + 1]
        return any(not _is_bare(other) and not self.phrases.line.isdisjoint(other.forms) for other in near)


def _is_bare(line: Line) -> bool:
    return any(_BARE.fullmatch(form) for form in line.forms)
