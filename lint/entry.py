"""Entries: rules as a run knows them before it needs them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from importlib import import_module
from itertools import chain

from lint.compiled import Compiled, Facts
from lint.finding import Severity
from lint.phrases import KEYED, PARTS, Phrases, room
from lint.policy import default_severity
from lint.rule import PhraseRule, Rule

PACKAGE = "lint.rules"


@dataclass(frozen=True)
class Wanted:
    """What phrases look for, as matching needs it: keys of lines and of sentences, and literals of the text."""

    keys: Iterable[str]
    sentences: Iterable[str]
    literals: Iterable[str]
    longest: int
    """How long a line can be, in code points, for a key to be that of the line."""

    @classmethod
    def of(cls, phrases: Phrases) -> "Wanted":
        """What `phrases` look for."""
        return cls(phrases.keys, phrases.sentence, phrases.literals, phrases.longest)

    @classmethod
    def ready(cls, places: Mapping[str, list[str]], longest: int) -> "Wanted":
        """The same from compiled phrases, without making sets of them."""
        keys, literals = (chain.from_iterable(places.get(one, ()) for one in group) for group in (KEYED, PARTS))
        return cls(keys, places.get("sentence", ()), literals, longest)


@dataclass(frozen=True)
class Entry:
    """A rule that can be loaded, and what selection and matching ask of it.

    `phrases` gives what a phrase rule looks for; it is None for all others.
    """

    name: str
    category: str
    default: bool
    severity: Severity
    options: tuple[str, ...]
    triggers: tuple[str, ...]
    recipes: frozenset[str]
    load: Callable[[], type[Rule]]
    phrases: Callable[[], Wanted] | None = None

    @classmethod
    def of(cls, rule: type[Rule]) -> "Entry":
        """The entry of a rule that is imported already."""
        return cls(
            rule.name,
            rule.category,
            rule.default,
            default_severity(rule),
            tuple(field.name for field in fields(rule)),
            rule.all_triggers(),
            rule.recipes,
            lambda: rule,
            _wanted(rule),
        )

    @classmethod
    def compiled(cls, facts: Facts, catalogue: Compiled) -> "Entry":
        """The entry of a built-in rule that is not imported yet."""
        places = catalogue.phrases.get(facts.lists) if facts.lists else None
        return cls(
            facts.name,
            facts.category,
            facts.default,
            Severity(facts.severity),
            facts.options,
            facts.triggers,
            frozenset(facts.recipes),
            lambda: _imported(facts),
            (lambda: Wanted.ready(places, facts.longest))
            if places is not None
            else (lambda: Wanted(facts.keys, (), (), facts.longest))
            if facts.keys
            else None,
        )


def _wanted(rule: type[Rule]) -> Callable[[], Wanted] | None:
    if issubclass(rule, PhraseRule):
        return lambda: Wanted.of(rule().phrases)
    keys = rule.all_keys()
    return (lambda: Wanted(keys, (), (), room(keys))) if keys else None


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
            entry = replace(entry, phrases=lambda: Wanted.of(rule.phrases))
        return cls(entry, lambda: rule)

    @cached_property
    def rule(self) -> Rule:
        return self.make()
