"""A word with a space in it."""

from collections.abc import Iterator
from functools import cache

from lint import Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.literals import Literals
from lint.prose import ordinary

_SMALL = "a-zß-öø-ÿąćčěęłńóřśšźż"
_LETTERS = "abcdefghijklmnopqrstuvwxyzßäöüéèàçñáíóúąćęłńśźż"
# 'und', 'oder' and 'or' stand behind hyphens that are right, in so many documents that none is looked at for them.
_GOES_ON = "abcdefghijklmnpqrstvwxyzäöüéè"
# Frequent long words, in which a printer's ligature, a change of type or a scanner most often leaves a space.
_WORDS = {
    "en": """according across activities affected american analysis announced another appropriate approximately
    association available beautiful become becomes behavior benefit benefits better between business certificate
    certain children classified committee communication community companies company conference conflict consider
    continue countries country defined definition department describe developed development difference different
    difficult director discussion economic education effect effective effects efficient efficiently election
    energy environment especially established everything evidence example experience field fields figure final
    finally finance financial find finding findings fire first five flexible floor flow follow followed following
    general government health history hospital important improve include including increase independent
    influence information institute insufficient interest international investment knowledge language leaders
    learning management market measures member members minister modified national necessary number offer offered
    office officer officers offices official officials opinion opportunity organization original particular
    particularly patients people performance person political population position possible president pressure
    problem problems process production profile profit profits program project property provide public published
    qualified question questions reflect reflected reflects refused report research response responsibility
    scientific security service services several significance significant significantly similar situation
    social software something special specific specifically specified staff standard statement students
    studies successful sufficient suffered support system technology themselves therefore thousand together
    traffic treatment understand university various website whether within without working yourself""",
    "de": """abschließend aktuelle allerdings andere aufgrund außerdem bedeutung beispiel bereits besonders
    deshalb deutschland dienstag diesem diesen dieser eigentlich einfach entwicklung erfahrung ergebnis erklärte
    europäische finanzielle finden forschung frankreich gemeinsam gesellschaft gespräch gestern gesundheit
    insgesamt international jahrhundert jedoch kinder können letzten manchmal menschen minister mitarbeiter
    möglichkeit müssen nachdem natürlich öffentliche öffentlichkeit österreich politik präsident probleme
    regierung schließlich schwierig sicherheit sollten stellen studie stunden tatsächlich technologie
    unternehmen unterschied unterstützung verantwortung verschiedene vielleicht während weiterhin werden
    wirtschaft wissenschaft wochen zusammen zwischen""",
}
# A split behind one of these, or in front of a single letter, says nothing: two words may stand there.
_WORDS_TOO = frozenset(
    """a an i in on of to at as is it or be by no so pro per par pre with some with web your them there even every
    under any all out over where who how man act effect office member leader self mark port other die das der des den
    dem ein auf aus bei zu an ab um vor nach dies diese bereit viel mit man was wer wie wo so mir ges frank
    deutsch ver""".split()  # noqa: SIM905
)
_SPLITS = {
    language: {
        f" {word[:cut]} {word[cut:]}": word
        for word in words.split()
        for cut in range(1, len(word) - 1)
        if word[:cut] not in _WORDS_TOO
    }
    for language, words in _WORDS.items()
}
# A hyphen and a space: 'impor- tant'; a large first letter: 'T he harbour'.
_HYPHENATED = lazy(rf"- (?=[{_GOES_ON}])(?<=[^\W\d_][{_LETTERS}]- )(?P<rest>[{_SMALL}]{{2,}})(?![\w-])")
# 'w' and 'z' are words of Polish: there only those beginnings count that are none of them.
_BEGINNINGS = (*(f"{letter} " for letter in "bcdfghjklmnpqrstvx"), "w h", "w e")
_INITIAL = lazy(rf"(?:\n|\. |  )(?P<first>[BCDFGHJKLMNPQRSTVX]|W(?= [he])) (?P<rest>[{_SMALL}]{{2,}})(?![\w'’-])")
# Before these a letter or a hyphen stands for itself: 'B and C', 'full- or part-time', 'Hin- und Rückfahrt'.
_JOINING = frozenset(
    """and or to but nor vs is are was has in on at an as for of it all per und oder bis bzw sowie wie et ou y e o i u
    lub oraz czy en of och og eller und и или a à""".split()  # noqa: SIM905
)
_HEAD = lazy(r"(?<![\w-])[^\W\d_]{2,30}\Z")
_LONGEST = 40
# How frequent the whole must be, how rare one of its parts, and how much rarer than the whole.
_WHOLE, _INITIAL_WHOLE, _FREQUENT, _PART, _RARER = 3.0, 3.5, 5.0, 3.2, 1.5


class SplitWord(Rule):
    """A word with a space in it: 'im portant', 'impor- tant', 'T he harbour', 'fi nancial'.

    Text from print has them, where a line was cut, a letter set large, or two letters cast
    as one; pages have them where the type changes within a word. A model learns pieces that
    are no words. The parts are joined where the whole is a usual word of the language and
    one of the parts is none.
    """

    message = "word with a space in it: {word!r}"
    severity = Severity.WARNING
    triggers = (
        *(f"{letter}- {begin}" for letter in _LETTERS for begin in _GOES_ON),
        *(f"{before}{initial}" for initial in _BEGINNINGS for before in ("\n", ". ", "  ")),
        *(split for splits in _SPLITS.values() for split in splits),
    )
    examples = (
        Example(
            bad="It is im portant for the people of the town that the govern- ment pays for the road and for all that "
            "is on it. The signifi cant part of this is not in the book that they have.",
            good="It is important for the people of the town that the government pays for the road and for all that "
            "is on it. The significant part of this is not in the book that they have.",
        ),
        Example(
            bad="At the end of the road\n\nT he harbour of the town was closed for the winter, and the people that "
            "had come to it for the boat went back to the inn, as it was too late for all of them.",
            good="At the end of the road\n\nThe harbour of the town was closed for the winter, and the people that "
            "had come to it for the boat went back to the inn, as it was too late for all of them.",
        ),
        Example(
            bad="Die Regie- rung und der Rat der Stadt sind nicht für den Bau, und die Leute auf der Straße "
            "sind es auch nicht, weil es nicht zu dem passt, was sie wollen.",
            good="Die Regierung und der Rat der Stadt sind nicht für den Bau, und die Leute auf der Straße "
            "sind es auch nicht, weil es nicht zu dem passt, was sie wollen.",
        ),
        Example(
            good="It was to day and night the same, be cause and effect what they may, with out and in doors to all "
            "that the people of the town had for it, and it was the full- or part-time work of the men."
        ),
        Example(
            good="Die Hin- und Rückfahrt ist in dem Preis, und das Be- und Entladen der Schiffe ist nicht in ihm, "
            "wie es auf der Seite zu sehen ist, die der Rat mit der Stadt und dem Hafen hat."
        ),
        Example(
            good="It was all in the plan. B is the name of the second one, and it is for those that go to the sea. "
            "X in this is the length of the boat, and Y is what is left of it when the rest of it is gone."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word that is a usual one without the space."""
        text = document.text
        for match in _HYPHENATED.finditer(text):
            head = _HEAD.search(text[max(0, match.start() - _LONGEST) : match.start()])
            if head and match["rest"] not in _JOINING and _whole(document, head[0] + match["rest"]) >= _WHOLE:
                yield self._joined(match.start() - len(head[0]), match.end(), head[0] + match["rest"])
        for match in _INITIAL.finditer(text):
            start, rest = match.start("first"), match["rest"]
            if rest in _JOINING or not document.line_at(start).prose:
                continue
            word = match["first"] + rest
            frequent = match[0][0] in "\n " and _whole(document, word) >= _FREQUENT
            if frequent or (_whole(document, word) >= _INITIAL_WHOLE and _broken(document, match["first"], rest)):
                yield self._joined(start, match.end(), word)
        for split in _literals().occurring(document.folded):
            word = _SPLITS.get(document.tongue or "", {}).get(split)
            if word is None or not _broken(document, *split[1:].split(" ")):
                continue
            for start in _starts(split, document.folded):
                end = start + len(split) - 1
                if text[start + 1 : end].islower() and ordinary(document.line_at(start)):
                    yield self._joined(start, end, text[start:end].replace(" ", ""))

    def _joined(self, start: int, end: int, word: str) -> Finding:
        return self.finding(start, end, word, message=self.message.format(word=word))


def _starts(split: str, folded: str) -> Iterator[int]:
    """Where the first part of `split` (with a space in front) begins, and the second ends a word."""
    at = folded.find(split)
    while at >= 0:
        if not folded[at + len(split) : at + len(split) + 1].isalnum():
            yield at + 1
        at = folded.find(split, at + 1)


def _whole(document: Document, word: str) -> float:
    """How frequent `word` is in the language of the document; 0 where that is not plain, or has no words."""
    if document.tongue is None or document.tongue == "zh":
        return 0.0
    from lint.spelling.lexicon import frequency

    return frequency(word.lower(), document.tongue)


def _broken(document: Document, first: str, rest: str) -> bool:
    """Whether one of the parts is no word, and far less of one than the whole."""
    rarest = min(_whole(document, part) for part in (first, rest) if len(part) > 1)
    return rarest < _PART and _whole(document, first + rest) - rarest >= _RARER


@cache
def _literals() -> Literals:
    return Literals(split for splits in _SPLITS.values() for split in splits)
