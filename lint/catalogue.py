"""The catalogue of rules: what `--list-rules`, `--explain` and the documentation say of them."""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields

from lint.document import Document
from lint.finding import Applicability
from lint.policy import default_severity
from lint.rule import Example, Rule, SourceRule

_FIXES = {
    frozenset[Applicability](): "–",
    frozenset({Applicability.SAFE}): "safe",
    frozenset({Applicability.UNSAFE}): "unsafe",
    frozenset({Applicability.SAFE, Applicability.UNSAFE}): "safe or unsafe",
}


def summary(rule: type[Rule]) -> str:
    """The first line of a rule's docstring: what it finds."""
    return inspect.cleandoc(rule.__doc__ or rule.message).split("\n", 1)[0]


def fixes(rule: type[Rule]) -> str:
    """How a rule's fixes are called, seen on its own bad examples; – where it only reports."""
    found: set[Applicability] = set()
    for example in rule.examples:
        if example.bad is not None:
            document = Document(example.bad, metadata=example.metadata or {})
            found |= {finding.fix.applicability for finding in _made(rule, example).check(document) if finding.fix}
    return _FIXES[frozenset(found)]


def _made(rule: type[Rule], example: Example) -> Rule:
    from lint.selection import options_of

    return options_of(rule, example.options) if example.options else rule()


def table(rules: Iterable[type[Rule]]) -> list[tuple[str, str, str, str, str]]:
    """A row a rule: name, category, fix, severity, what it finds; `(off)` marks those off by default."""
    return [
        (
            rule.name + ("" if rule.default else " (off)"),
            rule.category,
            fixes(rule),
            default_severity(rule).name.lower(),
            summary(rule),
        )
        for rule in rules
    ]


def explain(rule: type[Rule]) -> Iterator[str]:
    """All there is to know of a rule, as lines of Markdown."""
    yield f"# {rule.name}"
    yield ""
    state = "on by default" if rule.default else "off by default"
    yield f"{rule.category} · {default_severity(rule).name.lower()} · fix: {fixes(rule)} · {state}"
    yield ""
    yield from inspect.cleandoc(rule.__doc__ or rule.message).split("\n")
    for number, example in enumerate((one for one in rule.examples if one.bad is not None), 1):
        yield ""
        yield "## Example" if number == 1 else f"## Example {number}"
        yield from _shown("Flagged", example.bad)
        if example.good is not None:
            yield from _shown("After the fix" if fixes(rule) != "–" else "Left alone", example.good)
    innocent = [example.good for example in rule.examples if example.bad is None]
    if innocent:
        yield ""
        yield "## Left alone"
        for text in innocent:
            yield from _shown(None, text)
    if issubclass(rule, SourceRule):
        for name, data in rule.files:
            yield from _shown(f"Flagged, in `{name}`", data.decode("utf-8", "backslashreplace"))
    yield from _options(rule)


def _shown(title: str | None, text: str | None) -> Iterator[str]:
    yield ""
    if title:
        yield f"{title}:"
        yield ""
    shown = (text or "").encode("unicode_escape").decode() if _hidden(text or "") else (text or "")
    yield from (f"    {line}" for line in shown.rstrip("\n").split("\n"))


def _hidden(text: str) -> bool:
    """Whether `text` holds what a page would not show, so that it is better shown escaped."""
    return not all(char.isprintable() or char == "\n" for char in text)


def _options(rule: type[Rule]) -> Iterator[str]:
    options = fields(rule)
    if not options:
        return
    yield ""
    yield "## Options"
    yield ""
    for option in options:
        default = option.default if option.default is not MISSING else "–"
        kind = option.type if isinstance(option.type, str) else getattr(option.type, "__name__", str(option.type))
        yield f"- `{option.name.replace('_', '-')}` ({kind}, default {default!r})"
