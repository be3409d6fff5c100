"""Where rules come from: installed packages, rule files, and tables of the configuration.

Built-in rules come by the entry point that guests use. A rule that cannot be loaded
is an error and never a rule less: a linter must not go quiet.
"""

import hashlib
import importlib
import importlib.util
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

from lint.compiled import compiled
from lint.declared import DeclaredRule, folded
from lint.document import Document
from lint.entry import PACKAGE, Entry
from lint.errors import UserError
from lint.finding import Applicability, Finding, Severity
from lint.phrases import Phrases
from lint.rule import Example, PatternRule, PhraseRule, Rule

GROUP = "lint.rules"
Rules = dict[str, type[Rule]]


def packages() -> list[str]:
    """The packages that hold rules, the built-in one first: those that installed distributions name.

    Reading the metadata of all distributions is dear, so it is looked first whether any
    other than our own says a word of rules.
    """
    if len(naming := _naming_rules()) == 1 and naming[0].lower().startswith("scrapelint-"):
        return [PACKAGE]
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda point: (point.value != PACKAGE, point.name))
    return [point.value for point in found]


def _naming_rules() -> list[str]:
    """The folders of metadata whose entry points name our group; none where they cannot be read as files."""
    naming = set()
    for place in sys.path:
        try:
            with os.scandir(place or ".") as folder:
                names = [one.name for one in folder if one.name.endswith((".dist-info", ".egg-info"))]
        except NotADirectoryError:
            return []  # an archive: the library knows how to look into it
        except OSError:
            continue
        for name in names:
            try:
                content = Path(place, name, "entry_points.txt").read_bytes()
            except OSError:
                continue
            if GROUP.encode() in content:
                naming.add(name)
    return sorted(naming)


@cache
def entries() -> Mapping[str, Entry]:
    """The rules of all installed packages, by name; built-in ones are imported when they are needed.

    Raises UserError where one cannot be loaded.
    """
    found: dict[str, Entry] = {}
    catalogue = compiled()
    for package in packages():
        if package == PACKAGE and catalogue is not None:
            found |= {
                facts.name: Entry.compiled(number, facts, catalogue) for number, facts in enumerate(catalogue.rules)
            }
            continue
        for name, rule in imported(package).items():
            if name in found:
                raise UserError(f"{rule.__module__}: a rule called {name!r} exists already")
            found[name] = Entry.of(rule)
    if not found:
        raise UserError("no rules are installed; install scrapelint again (pip install scrapelint)")
    return found


def imported(package: str = PACKAGE) -> Rules:
    """The rules of all modules of `package`, imported now. Raises UserError where one cannot be."""
    rules: Rules = {}
    try:
        for module in _modules(importlib.import_module(package)):
            _register(rules, _rules_in(module), module.__name__)
    except UserError:
        raise
    except Exception as error:
        raise UserError(f"the rules of {package} cannot be loaded: {error}") from error
    return rules


def installed() -> Mapping[str, type[Rule]]:
    """The rules of all installed packages, imported. Raises UserError where one cannot be loaded."""
    return {name: entry.load() for name, entry in entries().items()}


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for info in pkgutil.iter_modules(getattr(package, "__path__", ()), f"{package.__name__}."):
        yield from _modules(importlib.import_module(info.name))


def _rules_in(module: ModuleType) -> list[type[Rule]]:
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__
    ]


def _register(rules: Rules, found: Iterable[type[Rule]], origin: str) -> None:
    for rule in found:
        if rule.name in rules:
            raise UserError(f"{origin}: a rule called {rule.name!r} exists already ({rules[rule.name].__module__})")
        rules[rule.name] = rule


def from_folder(folder: Path, setting: str = "rule-paths") -> Rules:
    """The rules of the Python files in `folder` and of its folders, which name the categories.

    Raises UserError where the folder is missing or a file cannot be imported.
    """
    if not folder.is_dir():
        raise UserError(f"{setting}: {folder} is not a folder")
    rules: Rules = {}
    for path in sorted(folder.rglob("*.py")):
        if path.name.startswith("_"):
            continue
        module = _import_file(path)
        found = _rules_in(module)
        if not found:
            raise UserError(f"{path}: no rule in it; a rule is a class derived from lint.Rule")
        _register(rules, found, str(path))
    if not rules:
        raise UserError(f"{setting}: no Python file in {folder}")
    return rules


def _import_file(path: Path) -> ModuleType:
    """Import a rule file under a name of its own; its folder is the category of its rules."""
    mark = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]
    name = f"lint_rule_files_{mark}.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise UserError(f"{path}: cannot be imported: {type(error).__name__}: {error}") from error
    return module


class _DeclaredPhrases(PhraseRule):
    """Phrases of the configuration; with `report`, their lines stay."""

    given: ClassVar[Phrases]
    report: ClassVar[bool]

    @classmethod
    def load_phrases(cls) -> Phrases:
        return cls.given

    def check(self, document: Document) -> Iterator[Finding]:
        for finding in super().check(document):
            yield replace(finding, fix=None) if self.report else finding


def declared(name: str, rule: DeclaredRule) -> type[Rule]:
    """Make a rule of what the configuration declares."""
    body: dict[str, Any] = {
        "__module__": __name__,
        "__doc__": rule.message,
        "name": name,
        "category": rule.category.replace("-", "_"),
        "message": rule.message,
        "applicability": Applicability[rule.applicability.upper()],
        "severity": Severity[rule.severity.upper()] if rule.severity else None,
        "examples": (
            *(Example(bad=text) for text in rule.examples.bad),
            *(Example(good=text) for text in rule.examples.good),
        ),
    }
    if rule.pattern is None:
        body["message"] = rule.message.replace("{", "{{").replace("}", "}}")
        body |= {"given": Phrases.of({rule.where or "line": rule.phrases}), "report": rule.report}
        return type(name, (_DeclaredPhrases,), body)
    replacement = None if rule.report else rule.replacement
    body |= {"pattern": folded(rule.pattern), "where": rule.where or "inside", "replacement": replacement}
    return type(name, (PatternRule,), body)


def unmet_examples(rule: type[Rule]) -> list[str]:
    """What `rule` does other than its examples say, in a sentence each."""
    made = rule()
    unmet = []
    for example in rule.examples:
        if example.bad is not None and not any(made.check(Document(example.bad))):
            unmet.append(f"it finds nothing in its bad example {example.bad!r}")
        if example.good is not None and any(made.check(Document(example.good))):
            unmet.append(f"it finds something in its good example {example.good!r}")
    return unmet
