"""The copyright notice of a site."""

import re
from collections.abc import Iterator
from functools import cached_property

from lint import Document, Example, Finding, PhraseRule
from lint.lazy import lazy
from lint.line import Line

_YEAR = r"(?:19|20)\d\d\b"
# 'Copyright' alone is a word of ordinary language: it wants a sign or a year right behind it.
_MARK = rf"(?:©|ⓒ|\(c\)(?!\w)|&copy;|\b(?:copyright|copr)\b[\s:,.-]*(?:©|ⓒ|\(c\)|by\b|{_YEAR}))"
# The 'â' is what is left of the sign's first byte.
_BEGINS = lazy(rf"[^\w©ⓒ(&]*â?(?:(?:all|entire|website|site)\s+(?:contents?|materials?)\s+|contents?\s+)?{_MARK}")
# 'Copyright: Harbour Post', 'Copyright Harbour Post, 2012': who holds it, and no word more.
_HELD = lazy(
    rf"[^\w(&]*(?:â?©\s*)?copyright(?:\s?[:@]\s?\S|\s[^.!?;:]{{2,60}}\W{_YEAR}\W*$)"
    r"|[^\w(&]*â?©\s*copyright\s[^.!?;:]{2,60}[.\s]*$"
)
_HELD_WORDS = 10
_DATED = lazy(_YEAR)
_SIGN_AND_YEAR = lazy(
    rf"(?:{_MARK}[\s:,.-]*(?:copyright\b|by\b)?[\s:,.-]*{_YEAR}|{_YEAR}[\s\d–-]*(?:©|ⓒ|\(c\)|copyright\b))"
)
_CREDIT = lazy(r"[^\w]*(?:photo|image|picture|foto|bild|video|illustration|credit|courtesy|quelle|source)")
_CODE = lazy(r"\s*(?:#|//|/\*|;;|--\s)")
_AFTER_SENTENCE = lazy(
    rf"(?<=[.!?…。])[\"'”’)]?(?P<notice>\s+(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?{_YEAR}[^.!?]{{0,60}}"
    r"(?:\.\s*all rights reserved\b)?[\s.]*)$"
)
_SENTENCE_WORDS = 5
_LONGEST_NOTICE = 60
_LONGEST_ROW = 14


class CopyrightFooter(PhraseRule):
    """The copyright notice of a site: sign and year, or a reservation of rights.

    It is about the page and not about its subject, names a site and a year, and ends
    millions of documents alike. What is found is a short line that begins with the
    sign, or holds sign and year at the end of the document, or reserves all rights, and
    such a notice behind the last sentence of a paragraph. A text on copyright stays.
    """

    message = "copyright notice: {phrase!r}"
    max_words = 30
    triggers = ("©", "ⓒ", "(c)", "copyright", "&copy;")
    examples = (
        Example(
            bad="The vote is on Monday.\n\nHarbour Post © Copyright 2018. All rights reserved.",
            good="The vote is on Monday.",
        ),
        Example(bad="The vote is on Monday.\n\nCopyright 2012-2019 Harbour Post\n", good="The vote is on Monday.\n"),
        Example(bad="The vote is on Monday.\n\nÂ© Copyright (c) The Harbour Post\n", good="The vote is on Monday.\n"),
        Example(
            bad="The ferry sank in the bay. © 2020 Harbour Post. All rights reserved.\n\nNobody was hurt.",
            good="The ferry sank in the bay.\n\nNobody was hurt.",
        ),
        Example(
            bad="The vote is on Monday.\n\n© 2019 Harbour Press. All rights reserved. This material may not be "
            "published, broadcast, rewritten or redistributed.\n",
            good="The vote is on Monday.\n",
        ),
        Example(
            bad="The vote is on Monday.\n\nCopyright: Harbour Post\n\nCopyright Harbour Press, 2012\n",
            good="The vote is on Monday.\n",
        ),
        Example(bad="Die Wahl ist am Montag.\n\nAlle Rechte vorbehalten.\n", good="Die Wahl ist am Montag.\n"),
        Example(
            bad="Голосование в понедельник.\n\n«Порт», 2019. Все права защищены\n", good="Голосование в понедельник.\n"
        ),
        Example(bad="投票在星期一举行。\n\n海港网 版权所有\n", good="投票在星期一举行。\n"),
        Example(good="Copyright law changed in 2019, and all rights reserved to authors before then were kept."),
        Example(good="Copyright: what it is\n\nIt is the right to copy, given by law to those who write."),
        Example(good='The words "all rights reserved" have had no force in law since 2000.'),
        Example(
            good="Photo © 2019 Anna Larsen\n\n3. The claim under (c) was filed in 2019 and refused.\n\n"
            "© is a sign of 1954.\n\n© Anna Larsen"
        ),
        Example(good="The header of each file reads:\n\n# Copyright 2019 The Authors\nimport os"),
    )

    @cached_property
    def _rights(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, sorted(self.phrases.inside, key=len, reverse=True))))

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is a notice, and each notice at the end of a paragraph."""
        named = set()
        for finding in super().check(document):
            named.add(finding.start)
            yield finding
        for line in self.suspects(document):
            if line.start in named:
                continue
            text = document.folded[line.start : line.end]
            match = _behind_sentence(text)
            if match is None and self._is_notice(text, line, document):
                yield self.remove(line, message=self.message.format(phrase=line.text.strip()[:40]))
            elif match is not None:
                start, end = line.start + match.start("notice"), line.start + match.end("notice")
                yield self.finding(start, end, "", message=self.message.format(phrase=document.text[start:end].strip()))

    def accept(self, line: Line, document: Document) -> bool:
        """Whether a reservation of rights stands alone and is not a part of a sentence."""
        text = document.folded[line.start : line.end].strip()
        if _behind_sentence(text) is not None:
            return False
        match = self._rights.search(text)
        if match is None or line.key in self.phrases.keys:
            return True
        before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
        if _SIGN_AND_YEAR.search(text) or _BEGINS.match(text):
            return True
        ends = not after or after[0] in ".,;|·•–—-!。，(*/" or bool(_DATED.match(after))
        # At the end of a long sentence the words are a part of it.
        last = not after.strip(".") and (line.words < _LONGEST_ROW or not line.terminal)
        begins = not before or before[-1] in ".,;|·•–—-)」》]®™*" or bool(_DATED.search(before[-6:])) or last
        return begins and ends and before[-1:] not in ("'", '"', "“", "‘")

    def _is_notice(self, text: str, line: Line, document: Document) -> bool:
        if line.words > _LONGEST_NOTICE or _CODE.match(text):
            return False
        if line.words <= _HELD_WORDS and not line.terminal and document.in_tail(line) and _HELD.match(text):
            return True
        if _BEGINS.match(text) and not line.prose:
            if line.terminal and not _SIGN_AND_YEAR.search(text):
                return bool(self._rights.search(text))
            return bool(_DATED.search(text) or self._rights.search(text))
        return bool(
            line.words <= _LONGEST_ROW
            and document.in_tail(line)
            and _SIGN_AND_YEAR.search(text)
            and not _CREDIT.match(text)
        )


def _behind_sentence(text: str) -> re.Match[str] | None:
    """The notice at the end of a paragraph, or None where nothing but a name stands before it."""
    match = _AFTER_SENTENCE.search(text)
    if (
        match is None
        or len(text[: match.start()].split()) < _SENTENCE_WORDS
        or _SIGN_AND_YEAR.search(text[: match.start()])
    ):
        return None
    return match
