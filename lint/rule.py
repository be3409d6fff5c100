"""Rules: what is wrong, why, shown by examples, and found by `check`."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from inspect import get_annotations
from pathlib import Path
from typing import ClassVar, dataclass_transform

from lint.document import Document
from lint.evidence import ALL
from lint.finding import Applicability, Edit, Finding, Scope, Severity
from lint.headlines import heads_text
from lint.keys import Keys
from lint.line import Line
from lint.phrases import Phrases, phrase_key
from lint.wordlists import load, merged

_SURELY = ("line", "sentence", "gapped", "gapped_tail")
"""Where a phrase that fills a line need not look around: the line may be a whole sentence."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text the rule fires on (`bad`), one it is silent on (`good`), or both.

    Given both, applying the rule's fixes to `bad` yields `good` exactly. Of a rule
    that only reports, `bad` and `good` are two texts. `metadata` is what the record
    says of the document; `options` are those the rule is given.
    """

    bad: str | None = None
    good: str | None = None
    metadata: Mapping[str, str] | None = None
    options: Mapping[str, object] | None = None


@dataclass_transform(frozen_default=True, kw_only_default=True)
@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule: a frozen dataclass whose fields are its options.

    The name comes from the module, the category from the folder. `triggers` are
    literals in folded form of which at least one must occur in the folded text for
    the rule to be able to fire; none means that it always runs. `trigger_lists` name
    lists of the rule's word file whose words are triggers, too, and `key_lists` those
    of which the key of a line may be one. `languages` are
    those the rule knows; none means any. `safe_in` are those in which labelled pages have
    shown its fixes to be safe; `ALL`, of a rule whose fixes take away no words. `recipes`
    are the published sets of rules that it is part of; they select it as its category does.
    A `general` rule gives way
    to a particular one. A rule that `pools` others says what they say, so as to be
    measured: in their company it lends them its safety and says nothing itself.
    """

    name: ClassVar[str] = ""
    category: ClassVar[str] = ""
    message: ClassVar[str] = ""
    examples: ClassVar[tuple[Example, ...]] = ()
    applicability: ClassVar[Applicability] = Applicability.UNSAFE
    severity: ClassVar[Severity | None] = None
    languages: ClassVar[frozenset[str]] = frozenset()
    safe_in: ClassVar[frozenset[str]] = frozenset()
    triggers: ClassVar[tuple[str, ...]] = ()
    trigger_lists: ClassVar[tuple[str, ...]] = ()
    key_lists: ClassVar[tuple[str, ...]] = ()
    recipes: ClassVar[frozenset[str]] = frozenset()
    default: ClassVar[bool] = True
    general: ClassVar[bool] = False
    pools: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Make the class a frozen dataclass and name it after its module."""
        super().__init_subclass__()
        if get_annotations(cls):
            dataclass(frozen=True, kw_only=True)(cls)
        if "name" not in cls.__dict__:
            parts = cls.__module__.split(".")
            cls.name = parts[-1].replace("_", "-")
            cls.category = parts[-2] if len(parts) > 1 else ""

    @classmethod
    def is_safe_in(cls, language: str | None) -> bool:
        """Whether labelled pages have shown the fixes to be safe in a language, None where that is not known."""
        return language in cls.safe_in or ALL in cls.safe_in

    @classmethod
    def word_file(cls) -> Path:
        """Where the phrases or the words of this rule stand, if it has any."""
        module = sys.modules[cls.__module__].__file__
        assert module is not None
        path = Path(module)
        return path.parent / "phrases" / f"{path.stem}.toml"

    @classmethod
    def all_triggers(cls) -> tuple[str, ...]:
        """The triggers, those of word lists among them."""
        if not cls.trigger_lists:
            return cls.triggers
        words = load(cls.word_file())
        return cls.triggers + tuple(word for name in cls.trigger_lists for word in merged(words, name))

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """The keys that lines are looked up by, besides those of phrases."""
        words = load(cls.word_file()) if cls.key_lists else {}
        return tuple(phrase_key(word) for name in cls.key_lists for word in merged(words, name))

    def suspects(self, document: Document) -> list[Line]:
        """The lines in which a trigger begins or that a key fills: enough for a rule that judges lines by these."""
        found = document.lines_with(self._literals)
        if self._keys.keys:
            found |= self._keys.find(document).keys()
        return [document.lines[at] for at in sorted(found) if not document.lines[at].blank]

    @cached_property
    def _literals(self) -> frozenset[str]:
        return frozenset(self.all_triggers())

    @cached_property
    def _keys(self) -> Keys:
        return Keys(frozenset(self.all_keys()))

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield what is wrong with `document`, in any order. Pure: prints, stores and reads nothing."""
        raise NotImplementedError

    def finding(
        self,
        start: int,
        end: int,
        replacement: str | None = None,
        *,
        message: str | None = None,
        evidence: tuple[str, ...] = (),
        applicability: Applicability | None = None,
        scope: Scope = Scope.SPAN,
    ) -> Finding:
        """A finding of this rule at `text[start:end]`; with a `replacement` it carries a fix."""
        fix = None
        if replacement is not None:
            fix = Edit(start, end, replacement, self.applicability if applicability is None else applicability)
        return Finding(self.name, start, end, message or self.message, scope, evidence, fix)

    def remove(self, line: Line, *, message: str | None = None, evidence: tuple[str, ...] = ()) -> Finding:
        """A finding that takes the whole of `line` away."""
        return self.finding(line.start, line.end, "", message=message, evidence=evidence)


class SourceRule(Rule):
    """What a reader of files says: it is found while reading, not in the text.

    Declared as a rule so that it can be selected, explained and given a severity.
    Its examples are files: a name and the bytes.
    """

    files: ClassVar[tuple[tuple[str, bytes], ...]] = ()

    def check(self, document: Document) -> Iterator[Finding]:
        """Nothing: the reader has said it."""
        return iter(())


class PatternRule(Rule):
    """A rule that is one pattern, run on each line of the folded text.

    `where` is `line` (the pattern must fill the line, spaces at its edges aside) or
    `inside`; the match, or its group `artefact`, is replaced by `replacement`, or only
    reported where that is None.
    """

    pattern: ClassVar[str]
    where: ClassVar[str] = "inside"
    replacement: ClassVar[str | None] = ""

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        pattern = rf"\s*(?:{self.pattern})\s*\Z" if self.where == "line" else self.pattern
        return re.compile(pattern)

    def check(self, document: Document) -> Iterator[Finding]:
        """Each match of the pattern."""
        group = "artefact" if "artefact" in self._compiled.groupindex else 0
        # A trigger of a pattern that is run line by line stands in each line that it matches.
        for line in self.suspects(document) if self._literals else document.filled:
            text = document.folded[line.start : line.end]
            if self.where == "line":
                if self._compiled.match(text):
                    yield self.finding(line.start, line.end, self.replacement)
                continue
            for match in self._compiled.finditer(text):
                start, end = match.span(group)
                if start < end:
                    yield self.finding(line.start + start, line.start + end, self.replacement)


class PhraseRule(Rule):
    """A rule that is a list of phrases, by language and by where they must stand.

    The phrases stand in `phrases/<rule_name>.toml` beside the module. See
    `lint.phrases` for the places; what is found is the whole line, and only a line
    of at most `max_words` words where the phrase does not fill it.
    """

    max_words: ClassVar[int] = 14

    @classmethod
    def load_phrases(cls) -> Phrases:
        """The phrases of this rule. Raises OSError or tomllib.TOMLDecodeError."""
        return Phrases.load(cls.word_file())

    @cached_property
    def phrases(self) -> Phrases:
        return self.load_phrases()

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line or sentence that a phrase names, unless the line is other running text or a piece of a sentence."""
        hits = [
            hit
            for hit in self.phrases.find(document)
            if hit.place in _SURELY or ((hit.whole or hit.line.words <= self.max_words) and not hit.line.prose)
        ]
        apart = {hit.line.index for hit in hits if hit.within is None}
        for hit in hits:
            if document.is_fragment(hit.line, apart) and document.is_fragment(hit.line, apart | document.labels):
                continue
            if hit.within is None and heads_text(hit.line, document):
                continue
            if self.accept(hit.line, document):
                message = self.message.format(phrase=hit.phrase)
                start, end = hit.within or (hit.line.start, hit.line.end)
                yield self.finding(start, end, "", message=message, evidence=(f"phrase: {hit.phrase}",))

    def accept(self, line: Line, document: Document) -> bool:
        """Whether what stands around `line` bears the phrase out; rules narrow this."""
        return True
