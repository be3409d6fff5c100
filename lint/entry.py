"""Entries: rules as a run knows them before it needs them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from importlib import import_module
from itertools import chain

from lint.compiled import Compiled, Facts
from lint.finding import Severity
from lint.gapped import gapped_literal
from lint.phrases import GAPPED, KEYED, PARTS, Phrases
from lint.policy import default_severity
from lint.rule import PhraseRule, Rule

PACKAGE = "lint.rules"


@dataclass(frozen=True)
class Wanted:
    """What a rule looks for, as matching needs it: keys of lines and of sentences, and literals of the text.

    A rule that looks for nothing may fire on any text.
    """

    keys: Iterable[str] = ()
    sentences: Iterable[str] = ()
    literals: Sequence[str] = ()

    @classmethod
    def of(cls, rule: type[Rule], phrases: Phrases | None = None) -> "Wanted":
        """What `rule` looks for, with other `phrases` than its own where they are given."""
        if phrases is None and issubclass(rule, PhraseRule):
            phrases = rule.load_phrases()
        if phrases is None:
            return cls(rule.all_keys(), (), rule.all_triggers())
        return cls(phrases.keys, phrases.sentence, rule.all_triggers() + phrases.literals)

    @classmethod
    def compiled(cls, facts: Facts, catalogue: Compiled) -> "Wanted | None":
        """The same from the compiled catalogue; None where it must be asked of the rule itself."""
        own = catalogue.part(facts.name)
        if own["keys"] is None:
            return None
        if (places := catalogue.part(facts.lists)) is None:
            return cls(own["keys"], (), own["triggers"])
        keys, parts, gapped = (
            chain.from_iterable(places.get(one, ()) for one in group) for group in (KEYED, PARTS, GAPPED)
        )
        return cls(keys, places.get("sentence", ()), [*own["triggers"], *parts, *map(gapped_literal, gapped)])


@dataclass(frozen=True)
class Entry:
    """A rule that can be loaded, and what selection and matching ask of it.

    `number` is its place in the index of the compiled catalogue, if it has one.
    """

    name: str
    category: str
    default: bool
    severity: Severity
    options: tuple[str, ...]
    recipes: frozenset[str]
    load: Callable[[], type[Rule]]
    wanted: Callable[[], Wanted]
    number: int | None = None
    always: bool = False

    @classmethod
    def of(cls, rule: type[Rule]) -> "Entry":
        """The entry of a rule that is imported already."""
        return cls(
            rule.name,
            rule.category,
            rule.default,
            default_severity(rule),
            tuple(field.name for field in fields(rule)),
            rule.recipes,
            lambda: rule,
            lambda: Wanted.of(rule),
        )

    @classmethod
    def compiled(cls, number: int, facts: Facts, catalogue: Compiled) -> "Entry":
        """The entry of a built-in rule that is not imported yet."""
        return cls(
            facts.name,
            facts.category,
            facts.default,
            Severity(facts.severity),
            facts.options,
            frozenset(facts.recipes),
            lambda: _imported(facts),
            lambda: Wanted.compiled(facts, catalogue) or Wanted.of(_imported(facts)),
            number,
            facts.always,
        )


def _imported(facts: Facts) -> type[Rule]:
    module = import_module(f"{PACKAGE}.{facts.module}")
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and value.name == facts.name:
            return value
    raise ImportError(f"{module.__name__} has no rule called {facts.name!r}")


@dataclass(frozen=True)
class Candidate:
    """A rule of a run, made when it is first needed."""

    entry: Entry
    make: Callable[[], Rule]

    @classmethod
    def of(cls, rule: Rule) -> "Candidate":
        """The candidate that is `rule` itself."""
        entry = Entry.of(type(rule))
        if isinstance(rule, PhraseRule):
            entry = replace(entry, wanted=lambda: Wanted.of(type(rule), rule.phrases))
        return cls(entry, lambda: rule)

    @cached_property
    def rule(self) -> Rule:
        return self.make()
