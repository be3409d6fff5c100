"""An invitation to look at a picture or a film that is not there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from lint import Document, Example, Finding, Line, Rule
from lint.lazy import lazy
from lint.wordlists import any_of, load, merged

_MOST_WORDS, _LONGEST = 40, 480
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCES = lazy(r"[.!?][\"'”’»)]*\s+\S|[。！？।؟](?=\s*\S)")
_LINK = lazy(r"https?:|www\.|\]\(|\w\.(?:com|org|net|tv)\b")
_ITEM = lazy(r"\s*(?:[-*•·▪◦+–—]|\d+[.)])\s")
# What may stand before the verb.
_LEAD = lazy(r"\W*(?:(?:and|or|please|also|now|video|und|bitte|et|y|e|i|и|și|ve)\W+)?")
_VERB_LAST = frozenset({"tr", "fa", "hi", "bn", "zh", "ja", "ko"})


@dataclass(frozen=True)
class _Language:
    verbs: tuple[str, ...]
    weak: tuple[str, ...]
    last: tuple[str, ...]
    strong: tuple[str, ...]
    media_words: tuple[str, ...]
    place_words: tuple[str, ...]

    # Few texts hold a line that begins with a verb of the lists: the patterns wait for one.
    @cached_property
    def media(self) -> re.Pattern[str]:
        return re.compile(any_of(self.media_words))

    @cached_property
    def places(self) -> re.Pattern[str]:
        return re.compile(any_of(self.place_words))


class _Words(NamedTuple):
    first: tuple[str, ...]
    last: tuple[str, ...]
    languages: tuple[_Language, ...]


class DanglingMedia(Rule):
    """An invitation to look at a film or a gallery – 'Watch the video above' – that is not there.

    The player stood beside it on the page; in the text it points at nothing. A model
    trained on it sends readers to videos that do not exist. Only a line of its own
    that is one sentence counts, and never where a link stands in it, or a link or a
    list follows: then there is something to see. What an author might also say of a
    table or a film on the page ('Check out …') is only reported.
    """

    message = "an invitation to see what is not there"
    # Verbs stand everywhere, and places too.
    trigger_lists = ("media",)
    key_lists = ("line",)
    examples = (
        Example(
            bad="It sails again.\n\nWatch the video above to see the ferry leave its pier.\n\nIt is blue.",
            good="It sails again.\n\nIt is blue.",
        ),
        Example(bad="It sails again.\n\nAnd listen to our (May 2019) talk here:\n", good="It sails again.\n"),
        Example(bad="It sails again.\n\nScroll down for video\n", good="It sails again.\n"),
        Example(bad="It sails again.\n\nClick here to see the gallery.\n", good="It sails again.\n"),
        Example(bad="Sie fährt wieder.\n\nSehen Sie hier das Video:\n", good="Sie fährt wieder.\n"),
        Example(bad="Il repart.\n\nRegardez la vidéo ci-dessus.\n", good="Il repart.\n"),
        Example(bad="Vuelve.\n\nMira el video arriba\n", good="Vuelve.\n"),
        Example(bad="Znów pływa.\n\nZobacz film poniżej:\n", good="Znów pływa.\n"),
        Example(bad="Снова ходит.\n\nСмотрите видео ниже.\n", good="Снова ходит.\n"),
        Example(bad="Σαλπάρει.\n\nΔείτε το βίντεο παρακάτω:\n", good="Σαλπάρει.\n"),
        Example(bad="Yine çalışıyor.\n\nAşağıdaki videoyu izleyin.\n", good="Yine çalışıyor.\n"),
        Example(bad="تبحر من جديد.\n\nشاهد الفيديو أدناه\n", good="تبحر من جديد.\n"),
        Example(bad="नौका चली।\n\nनीचे वीडियो देखें\n", good="नौका चली।\n"),
        Example(bad="渡轮恢复运营。\n\n请点击下方视频观看。\n", good="渡轮恢复运营。\n"),
        Example(bad="船が出ます。\n\n下の動画をご覧ください。\n", good="船が出ます。\n"),
        Example(good="Watch the video above:\n\nhttps://example.com/ferry\n\nIt is blue."),
        Example(good="See the photos below:\n\n- the pier\n- the ferry"),
        Example(good="See the table below.\n\nWatch your step here: the deck is wet."),
        Example(good="We watched the video above the bar. Watch the film here and you forget the noise."),
        Example(good="See https://example.com for the video below"),
        Example(good="They invite you to watch the video below the deck, where the band plays on Sundays."),
    )

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The media, and the verbs that need none with what ends them."""
        strong = merged(load(cls.word_file()), "strong")
        spaced = (verb for verb in strong if not _UNSPACED.match(verb))
        return (
            *super().all_triggers(),
            *(verb for verb in strong if _UNSPACED.match(verb)),
            *(verb + end for verb in spaced for end in (" ", "\u00a0", ":", ",")),
        )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield each line that invites, where nothing to see follows."""
        whole = self._keys.find(document)
        for at in sorted(document.lines_with(self._literals) | whole.keys()):
            line = document.lines[at]
            if len(line.text) > _LONGEST:
                continue
            folded = document.folded[line.start : line.end].strip()
            sure = line.index in whole or _invites(folded, _words())
            if sure is None or line.words > _MOST_WORDS or _LINK.search(folded) or _SENTENCES.search(folded):
                continue
            after = document.below(line)
            if (after is not None and _shows(after)) or document.is_fragment(line):
                continue
            yield self.remove(line) if sure else self.finding(line.start, line.end)


def _shows(line: Line) -> bool:
    """Tell whether there is something to see on `line`: a link or an item of a list."""
    return _LINK.search(line.text) is not None or _ITEM.match(line.text) is not None


def _invites(folded: str, words: _Words) -> bool | None:
    """Tell whether the line invites for sure; None where it does not invite at all."""
    lead = _LEAD.match(folded)
    text = folded[lead.end() if lead else 0 :]
    bare = text.rstrip(" .:!。：！।")
    if not text.startswith(words.first) and not folded.startswith(words.first) and not bare.endswith(words.last):
        return None
    colon = folded.endswith((":", "："))
    found = None
    for language in words.languages:
        verb = _begins(text, language.verbs) or _begins(folded, language.verbs) or bare.endswith(language.last)
        if not verb and not _begins(text, language.weak):
            continue
        place, medium = language.places.search(text), language.media.search(text)
        if place and (medium or (colon and _begins(text, language.strong))):
            found = found or verb
        elif medium and colon:
            found = found or False
    return found


def _begins(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether `text` begins with one of `words` that ends there."""
    if not text.startswith(words):
        return False
    return any(text.startswith(word) and not text[len(word) : len(word) + 1].isalpha() for word in words)


@cache
def _words() -> _Words:
    lists = load(Path(__file__).parent / "phrases" / "dangling_media.toml")
    languages = tuple(
        _Language(
            verbs=() if name in _VERB_LAST - {"zh"} else words["verbs"],
            weak=words.get("weak", ()),
            last=words["verbs"] if name in _VERB_LAST else (),
            strong=words["strong"],
            media_words=words["media"],
            place_words=words["places"],
        )
        for name, words in lists.items()
    )
    return _Words(
        first=tuple(word for language in languages for word in language.verbs + language.weak),
        last=tuple(word for language in languages for word in language.last),
        languages=languages,
    )
