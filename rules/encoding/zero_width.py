"""A character without width that nobody sees."""

from collections.abc import Iterator

from lint import Applicability, Document, Example, Finding, Rule, Severity
from lint.lazy import lazy
from lint.scripts import EMOJI, JOINED, UNSPACED

_NEVER = "\u2060\u2061\u2062\u2063\u2064\ufeff\U000e0001"
_SPACE, _JOINERS = "\u200b", "\u200c\u200d"
_TAGS = "\U000e0020-\U000e007f"
_ANY = lazy(rf"(?P<flag>\U0001f3f4[{_TAGS}]{{2,8}})|[{_NEVER}{_SPACE}{_JOINERS}{_TAGS}]+")


class ZeroWidth(Rule):
    """A character without width: a space or a joiner that nobody sees, a byte order mark inside the text.

    Two words that look the same are not the same with one in it, so that search,
    deduplication and tokenizers miss them; tag characters hide whole messages. What
    holds a word together stays: the joiners of emoji and of Arabic, Persian and Indic
    scripts, the spaces between words in Thai, Lao, Khmer, Myanmar and Tibetan.
    """

    message = "{count} without width ({name})"
    applicability = Applicability.SAFE
    severity = Severity.WARNING
    triggers = (*_NEVER, _SPACE, *_JOINERS, *(chr(code) for code in range(0xE0020, 0xE0080)))
    examples = (
        Example(bad="The har\u200bbour was\u2060 closed.\ufeff", good="The harbour was closed."),
        Example(bad="\ufeffTitle\n\u200b\n\u200d\nText\u200c.", good="Title\nText."),
        Example(
            bad="Soup\U000e0053\U000e0061\U000e0079 of the day \U0001f372\u200b", good="Soup of the day \U0001f372"
        ),
        Example(good="می\u200cخواهم, क्\u200dष, \U0001f468\u200d\U0001f469\u200d\U0001f467, ❤\ufe0f\u200d\U0001f525"),
        Example(good="ភាសា\u200bខ្មែរ and \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of such characters, less those that their neighbours need."""
        text = document.text
        for match in _ANY.finditer(text):
            if match["flag"]:
                continue
            start, end = match.span()
            kept = _needed(match[0], text[start - 1 : start] if start else "", text[end : end + 1])
            if kept != match[0]:
                count = "a character" if end - start == 1 else f"{end - start} characters"
                message = self.message.format(count=count, name=f"U+{ord(match[0][0]):04X}")
                yield self.finding(start, end, kept, message=message)


def _needed(run: str, before: str, after: str) -> str:
    """What of `run` the characters beside it need."""
    joined = JOINED.match(before) or JOINED.match(after) or (EMOJI.match(before) and EMOJI.match(after))
    spaced = UNSPACED.match(before) and UNSPACED.match(after)
    return "".join(char for char in run if (joined and char in _JOINERS) or (spaced and char == _SPACE))
