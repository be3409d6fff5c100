"""Entries: rules as a run knows them before it needs them."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import cached_property
from importlib import import_module

from lint.compiled import Compiled, Facts
from lint.finding import Severity
from lint.phrases import Phrases
from lint.policy import default_severity
from lint.rule import PhraseRule, Rule

PACKAGE = "lint.rules"


@dataclass(frozen=True)
class Entry:
    """A rule that can be loaded, and what selection and matching ask of it.

    `phrases` gives the phrases of a phrase rule; it is None for all others.
    """

    name: str
    category: str
    default: bool
    severity: Severity
    options: tuple[str, ...]
    triggers: tuple[str, ...]
    recipes: frozenset[str]
    load: Callable[[], type[Rule]]
    phrases: Callable[[], Phrases] | None = None

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
            (lambda: rule().phrases) if issubclass(rule, PhraseRule) else None,
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
            None if places is None else lambda: Phrases.ready(places),
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
            entry = replace(entry, phrases=lambda: rule.phrases)
        return cls(entry, lambda: rule)

    @cached_property
    def rule(self) -> Rule:
        return self.make()
