"""Selection: which rules a configuration switches on, with which options and policy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from lint.config import Config
from lint.declared import key_of
from lint.entry import Candidate, Entry
from lint.errors import UserError, did_you_mean
from lint.finding import Severity
from lint.policy import Policy
from lint.registry import declared, entries, from_folder, unmet_examples
from lint.rule import Rule

ALL = "ALL"
SOURCE = "source"
"""The category of what readers of files find: there is nothing in it to run on a text."""


@dataclass(frozen=True)
class Selection:
    """The rules to run, made with their options, and what is done with their findings."""

    known: Mapping[str, Entry]
    rules: tuple[Candidate, ...]
    policy: Policy

    @classmethod
    def of(cls, config: Config) -> "Selection":
        """The selection that `config` describes. Raises UserError where it names an unknown rule or option."""
        known = catalogue(config)
        start = () if config.select else [name for name, rule in known.items() if rule.default]
        chosen = settled(config, known, start, ("select", "extend-select"), "ignore")
        for name in config.options:
            if name not in known:
                raise UserError(f"{config.where('options')}: there is no rule {name!r}{did_you_mean(name, known)}")
        rules = tuple(
            candidate(entry, config)
            for name, entry in known.items()
            if name in chosen and entry.category != SOURCE and (config.languages or not _idle(entry, config))
        )
        return cls(known, rules, policy_of(config, known, chosen))


def _idle(entry: Entry, config: Config) -> bool:
    """Whether a rule would find nothing, because it has not been told which languages are expected."""
    return "expected" in entry.options and "expected" not in config.options.get(entry.name, {})


def catalogue(config: Config) -> dict[str, Entry]:
    """All rules there are: installed ones, those of rule files, and those of the configuration.

    Raises UserError where one cannot be loaded, or does other than its examples say.
    """
    known = dict(entries())
    for path in config.rule_paths:
        for name, rule in from_folder(config.root / path, config.where("rule-paths")).items():
            _add(known, name, Entry.of(rule))
    for name, table in config.custom.items():
        if name in known:
            raise UserError(f"{config.where('custom')}.{name}: a rule of this name exists already; give it another")
        rule = declared(name, table)
        known[name] = Entry.of(rule)
        for unmet in unmet_examples(rule):
            raise UserError(f"{config.where('custom')}.{name}: {unmet}")
    return dict(sorted(known.items(), key=lambda item: (item[1].category, item[0])))


def _add(known: dict[str, Entry], name: str, entry: Entry) -> None:
    if name in known:
        raise UserError(f"{entry.load().__module__}: a rule called {name!r} exists already")
    known[name] = entry


def expand(selectors: Iterable[str], known: Mapping[str, Entry], setting: str) -> list[str]:
    """The names of the rules that `selectors` (rules, categories, recipes, ALL) stand for."""
    names: list[str] = []
    categories = {rule.category for rule in known.values()}
    recipes = frozenset[str]().union(*(rule.recipes for rule in known.values()))
    for selector in selectors:
        if selector == ALL:
            names += known
        elif selector in known:
            names.append(selector)
        elif selector.replace("-", "_") in categories:
            names += [name for name, rule in known.items() if rule.category == selector.replace("-", "_")]
        elif selector in recipes:
            names += [name for name, rule in known.items() if selector in rule.recipes]
        else:
            choices = [*known, *sorted(categories | recipes), ALL]
            raise UserError(
                f"{setting}: there is no rule, category or recipe {selector!r}{did_you_mean(selector, choices)} "
                "(lint --list-rules shows them all)"
            )
    return names


def settled(
    config: Config, known: Mapping[str, Entry], start: Iterable[str], adds: Iterable[str], takes: str
) -> set[str]:
    """`start`, with what the keys `adds` of `config` name, without what `takes` names; the closer description wins.

    So a rule can be named although its category, or ALL, is not wanted.
    """

    def named(key: str, breadth: int) -> list[str]:
        selectors = getattr(config, key.replace("-", "_"))
        return expand((one for one in selectors if _breadth(one, known) == breadth), known, config.where(key))

    names = set(start)
    for breadth in range(3):
        names |= {name for key in adds for name in named(key, breadth)}
        names -= set(named(takes, breadth))
    return names


def _breadth(selector: str, known: Mapping[str, Entry]) -> int:
    """0 for all rules, 1 for a category or a recipe, 2 for a rule: from the widest to the closest."""
    return 0 if selector == ALL else 2 if selector in known else 1


def candidate(entry: Entry, config: Config) -> Candidate:
    """The rule to be made with its options; `languages` reaches the rules that have such an option.

    Options are validated at once: what is wrong with them is not to depend on the texts.
    """
    given = dict(config.options.get(entry.name, {}))
    if "expected" in entry.options and "expected" not in given and config.languages:
        given["expected"] = config.languages
    if not given:
        return Candidate(entry, lambda: entry.load()())
    made = options_of(entry.load(), given, config.where("options"))
    return Candidate(entry, lambda: made)


def options_of(rule: type[Rule], given: Mapping[str, object], setting: str = "options") -> Rule:
    """`rule` made with the options `given`, validated. Raises UserError that names `setting`."""
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    from lint.validation import setting_error

    names = {field.name.replace("_", "-"): field.name for field in fields(rule)}
    for name in given:
        if name.replace("_", "-") not in names:
            allowed = f"it has {', '.join(sorted(names))}" if names else "it has none"
            raise UserError(f"{setting}.{rule.name}: no option {name!r}{did_you_mean(name, names)} ({allowed})")
    values = {names[name.replace("_", "-")]: value for name, value in given.items()}
    rule.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
    try:
        return TypeAdapter(rule).validate_python(values)
    except ValidationError as error:
        wrong = setting_error(error.errors(include_url=False), values)
        raise UserError(f"{setting}.{rule.name}.{key_of(wrong.key)}: {wrong.message}") from error


def policy_of(config: Config, known: Mapping[str, Entry], chosen: set[str]) -> Policy:
    """What `config` makes of findings."""
    severities = {name: entry.severity for name, entry in known.items()}
    for selector, level in sorted(config.severity.items(), key=lambda item: _breadth(item[0], known)):
        for name in expand([selector], known, config.where("severity")):
            severities[name] = Severity[level.upper()]
    fixable = settled(config, known, (), ("fixable",), "unfixable")
    return Policy(
        severities=severities,
        raised=frozenset(expand(config.extend_safe_fixes, known, config.where("extend-safe-fixes"))),
        lowered=frozenset(expand(config.extend_unsafe_fixes, known, config.where("extend-unsafe-fixes"))),
        unfixable=frozenset(set(known) - fixable),
        silent=frozenset(set(known) - chosen),
        max_removed_share=config.max_removed_share,
        ignored_in=tuple(
            (pattern, frozenset(expand(names, known, config.where("per-file-ignores"))))
            for pattern, names in config.per_file_ignores.items()
        ),
        root=config.root,
    )
