"""A text that breaks off in the middle of a sentence."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Line, Rule, Severity, fold
from lint.lazy import lazy
from lint.prose import ordinary
from lint.words import words

_WORDS = 12
# The mark of a text that was cut on purpose, to be read on elsewhere.
_CUT = lazy(r"(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\))\s*(?:→|»|>+)?\s*\Z")
_CUT_ENDS, _REACH = frozenset("])→»>"), 40
_COMMA = lazy(r"[^\W\d_][,、，،]\s*\Z")
_LAST = lazy(r"([^\W\d_]+)\s*\Z")
# Words with which no sentence of their language ends: conjunctions, articles, and prepositions that nothing is left of.
_OPEN = {
    "en": "and or but nor the a an of because although whereas their its my your our every than unless whose",
    "de": "und oder aber sondern der das dem des ein eine einen einem eines einer weil obwohl dass zum zur vom beim im",
    "fr": "et ou mais le la les un une des du de au aux que qui dont dans pour avec sur parce ses leurs cette",
    "es": "y o pero el la los las un una unos unas de del al que con para por en sus cuyo porque aunque",
    "it": "e o ma il lo gli un uno una di del della dei delle che con per da nel nella sul sulla perché",
    "pt": "e ou mas os as um uma de do da dos das que com para por em no na nos nas porque embora",
    "nl": "en of maar de het een van omdat hoewel zijn haar hun voor met dat",
    "pl": "i oraz lub albo ale w na z do od dla przez przy że który która które",
    "cs": "a nebo ale v na z do od pro při že který která které",
    "ru": "и или но а в на с к от для при что который которая которые потому",
    "uk": "і й та або але в у на з до від для при що який яка які",
    "sv": "och eller men att som en ett den det av för med på till",
    "el": "και ή αλλά ο η το οι τα του της των στο στη στην με για από που",
    "tr": "ve veya ama fakat ile için",
}
_WORDS_OPEN = {language: frozenset(line.split()) for language, line in _OPEN.items()}
_ANY = frozenset().union(*_WORDS_OPEN.values())


class TruncatedText(Rule):
    """A text that breaks off in the middle of a sentence.

    A feed delivers the first words of an article, a form cuts at a number of
    characters, a paywall lets the beginning through. A model trained on it learns to
    stop anywhere. The last line of running text must end with a comma, with a word that
    no sentence of its language ends with, or with an ellipsis in brackets. What is
    missing cannot be put back: fetch the page again. An ellipsis alone may be the
    author's, and a missing full stop is a matter of style.
    """

    message = "the text breaks off: {end!r}"
    severity = Severity.WARNING
    examples = (
        Example(
            bad="The ferry sails again on Monday, and the whole town will be there to see it leave.\n\n"
            "It was closed for two years after a fire on its deck, and the council of the"
        ),
        Example(
            bad="Die Fähre lag zwei Jahre lang still, nachdem auf dem Deck ein Feuer ausgebrochen war und\n\nHafen\n"
        ),
        Example(bad="It was closed for two years after a fire that broke out on its upper deck one night in May […]\n"),
        Example(bad="Паром не ходил целых два года после пожара, который однажды ночью в мае повредил его палубу и\n"),
        Example(bad="渡轮停运了整整两年，原因是五月的一天夜里上层甲板发生了一场大火，\n"),
        Example(
            good="It was closed for two years after a fire that broke out on its upper deck one night in May\n\nThe end"
        ),
        Example(good="He waited for the ferry, and he waited, and nobody in the whole town knew when it would come…\n"),
        Example(good="Sing, river, sing to the\nsea and the harbour,\n"),
        Example(good="It was closed for two years after a fire that broke out on its deck, the council said.\n\nand"),
        Example(good="| It was closed for two years | after a fire | that broke out on the upper deck of the | the |"),
        Example(good=""),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The end of the last line of running text, where it is none."""
        line = next((line for line in reversed(document.filled) if line.prose or _running(line)), None)
        if line is None or not _breaks_off(line, document):
            return
        text = line.text.rstrip()
        start = text.rfind(" ", 0, len(text) - 1) + 1
        start = start if len(text) - start <= 20 else len(text) - 1
        yield self.finding(line.start + start, line.start + len(text), message=self.message.format(end=text[-20:]))


def _running(line: Line) -> bool:
    """Whether the line has words enough for running text, and nothing of a table, a list or code."""
    text = line.text
    # So many words and the spaces between them are not shorter; some scripts have none.
    least = 2 * _WORDS - 1 if text.isascii() else _WORDS
    return len(text) >= least and len(words(text)) >= _WORDS and "|" not in text and ordinary(line)


def _breaks_off(line: Line, document: Document) -> bool:
    text = line.text
    if text.rstrip()[-1:] in _CUT_ENDS and _CUT.search(text[-_REACH:]):
        return True
    # What goes on below, in the next line or in lower case, was cut by a line break only.
    below = next((other for other in document.lines[line.index + 1 :] if not other.blank), None)
    if line.terminal or (below and (below.index == line.index + 1 or below.text.lstrip()[0].islower())):
        return False
    if _COMMA.search(text[-_REACH:]):
        return True
    last = _LAST.search(fold(text[-_REACH:]))
    # The language is asked for last: it costs the most, where it is not plain.
    return (
        last is not None
        and last[1] in _ANY
        and last[1] in _WORDS_OPEN.get(document.tongue or document.language or "", ())
    )
