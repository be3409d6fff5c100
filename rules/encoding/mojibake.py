"""Text decoded with the wrong encoding: 'donâ€™t' for 'don’t'."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lint import Applicability, Document, Example, Finding, Line, Rule
from lint.lazy import lazy
from lint.mojibake import GATE, RUNS

# Each byte of a longer UTF-8 sequence is read as a character beyond ASCII, whatever the encoding.
_RUN = lazy(r"[^\x00-\x7f]+")
# These bytes are the same character in all the encodings of Windows for Latin, Greek and Cyrillic.
_SAME = frozenset("\x82\x84\x85\x86\x87\x89\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b")
_LEAD = lazy(r"[\xc2-\xf4\x80-\x9f]")
# What lost a byte: the first one of a sequence, and after it one that is none of a letter or an ASCII character.
_DAMAGED = lazy(r"[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+|[\x80-\x9f]+|(?<=[a-z])Ã(?= )|(?<= )Ã(?= [a-z])")
# How many characters shorter a text is when restored, for it to be no chance.
_EVIDENCE = 2
_COMMONEST = lazy(r"[ÂÃ][^\x00-\x7f]")
# The first byte of a no-break space whose second byte was taken for a space.
_DEBRIS = lazy(r"(?:^|(?<=[\s.,;:!?)»a-z0-9]))Â(?=[ \t]|$)")
# Â stands alone in the alphabets of these languages.
_HAS_LETTER = lazy("[ăĂơƠưƯșțşţ]")


class Mojibake(Rule):
    """Text decoded with the wrong encoding: 'donâ€™t' for 'don’t', 'VerÃ¶ffentlichung'.

    The page was UTF-8 and was read as something else, so that a model learns two
    spellings of one word. ftfy finds it and works out what it was. The fix is safe where
    the way back is certain: the characters form UTF-8 as a whole, and doing the damage
    again gives the text as it stands. A control character of the C1 range is meant as
    windows-1252; it is safe where all encodings of Windows agree. What lost a byte
    cannot be restored and is reported.
    """

    message = "decoded with the wrong encoding: should be {text!r}"
    applicability = Applicability.SAFE
    examples = (
        Example(bad="We donâ€™t know who came.", good="We don’t know who came."),
        Example(
            bad="Die VerÃ¶ffentlichung prÃ¼fen wir â\x80\x93 bald.", good="Die Veröffentlichung prüfen wir – bald."
        ),
        Example(bad="She said: вЂњNo.вЂќ Twice.", good="She said: “No.” Twice."),
        Example(bad="РџСЂРёРІРµС‚, РєР°Рє РґРµР»Р°?", good="Привет, как дела?"),
        Example(bad="It wasnÃ¢â‚¬â„¢t “new”.", good="It wasn’t “new”."),
        Example(bad="\x93For years\x94 they waited\x85", good="“For years” they waited…"),
        Example(bad="Gears™ and Windowsâ€™ Bolts Â® sold.", good="Gears™ and Windows’ Bolts ® sold."),
        Example(bad="Â \nTours of the old town.Â  Book now. â\x80\x94\n", good="Tours of the old town.  Book now. —\n"),
        Example(bad="The tour starts at six.\n\nÂ\n\nBook now.", good="The tour starts at six.\n\nBook now."),
        Example(bad="A â\x9c stands where a sign was."),
        Example(good="»Ärzten«, “SÃO PAULO”, Ærø, naïve café® – Œuvre; ÅÄÖ; Το «Βήμα», «Правда»"),
        Example(good="Bảng chữ cái: A, Ă, Â"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each run of characters that the wrong encoding made."""
        text = document.text
        if text.isascii():
            return
        debris = "Â" in text and not _HAS_LETTER.search(text)
        if debris:
            yield from self._lone(document)
        if not RUNS.search(document.beyond_ascii) or not GATE.search(text):
            return
        for line in document.filled:
            if line.text.isascii() or not GATE.search(line.text):
                continue
            mended: set[int] = set()
            for finding in self._restored(line):
                mended.update(range(finding.start - line.start, finding.end - line.start))
                yield finding
            yield from self._single(line, mended, debris)

    def _restored(self, line: Line) -> Iterator[Finding]:
        """Yield the runs of `line` that are UTF-8 read as something else."""
        of_line = _steps(line.text)
        for run in _RUN.finditer(line.text):
            steps, spans, sure = of_line or _steps(run[0]), [run.span()], Applicability.SAFE
            if not steps:
                from ftfy.chardata import UTF8_DETECTOR_RE

                spans = [(run.start() + m.start(), run.start() + m.end()) for m in UTF8_DETECTOR_RE.finditer(run[0])]
                sure = Applicability.UNSAFE
            for start, end in spans:
                text = line.text[start:end]
                way = steps or _steps(text)
                fixed = _replay(text, way)
                if fixed != text and _replay(fixed, [(decode, encode) for encode, decode in reversed(way)]) == text:
                    yield self.finding(
                        line.start + start,
                        line.start + end,
                        fixed,
                        message=self.message.format(text=fixed),
                        evidence=(f"UTF-8 read as {way[-1][0].removeprefix('sloppy-')}",),
                        applicability=sure,
                    )

    def _single(self, line: Line, mended: set[int], debris: bool) -> Iterator[Finding]:
        """Yield what else is damaged in `line`: lone control characters, what lost a byte, and lone Â if `debris`."""
        from ftfy.badness import is_bad

        for match in _DAMAGED.finditer(line.text):
            start, end = match.span()
            if not mended.isdisjoint(range(start, end)):
                continue
            span = line.start + start, line.start + end
            if end == start + 1 and match[0] in _SAME and not _LEAD.match(line.text, max(0, start - 1), start):
                text = match[0].encode("latin-1").decode("windows-1252")
                yield self.finding(*span, text, message=self.message.format(text=text))
            elif match[0] == "Ã" or is_bad(match[0]):
                yield self.finding(*span, message="decoded with the wrong encoding, and bytes are lost")
        if debris and line.text.strip() != "Â":
            for match in _DEBRIS.finditer(line.text):
                yield self._left(line.start + match.start(), line.start + match.end())

    def _lone(self, document: Document) -> Iterator[Finding]:
        """Yield each line that has nothing else."""
        for line in document.filled:
            if line.text.strip() == "Â":
                yield self._left(line.start, line.end)

    def _left(self, start: int, end: int) -> Finding:
        message = "what the wrong encoding left of a no-break space"
        return self.finding(start, end, "", message=message, applicability=Applicability.UNSAFE)


@lru_cache(maxsize=1024)
def _steps(text: str) -> tuple[tuple[str, str], ...]:
    """Ask ftfy how to restore all of `text`: encodings to write and to read it in, in order; none if not certain."""
    from ftfy import fix_encoding_and_explain

    fixed, explanation = fix_encoding_and_explain(text)
    steps = explanation or []
    encodings = [step.parameter for step in steps if step.action == "encode"]
    decodings = [step.parameter for step in steps if step.action == "decode"]
    if len(encodings) + len(decodings) < len(steps) or set(decodings) != {"utf-8"}:
        return ()
    # One sequence of two characters may be chance ('»Ä' is UTF-8 read as MacRoman), save in the commonest form.
    if len(text) - len(fixed) < _EVIDENCE and not _COMMONEST.search(text):
        return ()
    return tuple(zip(encodings, decodings, strict=True))


def _replay(text: str, steps: Iterable[tuple[str, str]]) -> str:
    for encoding, decoding in steps:
        text = text.encode(encoding).decode(decoding)
    return text
