"""The catalogue of rules: what `--list-rules`, `--explain` and the documentation say of them."""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields

from lint.document import Document
from lint.evidence import ALL, evidence, wilson
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
    if found == {Applicability.UNSAFE} and rule.safe_in:
        languages = ", ".join(sorted(rule.safe_in))
        return "safe" if ALL in rule.safe_in else f"safe ({languages}), else unsafe"
    return _FIXES[frozenset(found)]


def _made(rule: type[Rule], example: Example) -> Rule:
    from lint.selection import options_of

    return options_of(rule, example.options) if example.options else rule()


def table(rules: Iterable[type[Rule]]) -> list[tuple[str, str, str, str, str]]:
    """A row a rule: name, category, fix, severity, what it finds.

    `(off)` marks those off by default; the recipes that select them stand with it.
    """
    return [
        (
            rule.name + ("" if rule.default else f" ({', '.join(['off', *sorted(rule.recipes)])})"),
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
    if rule.recipes:
        state += f" · recipe {', '.join(sorted(rule.recipes))}"
    yield f"{rule.category} · {default_severity(rule).name.lower()} · fix: {fixes(rule)} · {state}"
    yield ""
    yield from inspect.cleandoc(rule.__doc__ or rule.message).split("\n")
    yield from _evidence(rule)
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


def _evidence(rule: type[Rule]) -> Iterator[str]:
    """How often the rule was right on labelled pages, or that nobody has measured it."""
    yield ""
    yield "## Evidence"
    yield ""
    languages = evidence().get(rule.name, {})
    measured = [(name, one) for name, one in languages.items() if one.lines]
    if not measured:
        yield "Unmeasured: it flags no labelled line of the benchmark."
        return
    yield "Lines of labelled pages that it flagged; the interval is Wilson's, at 95 %."
    yield ""
    yield "| language | light pages, right / wrong | heavy pages, right / wrong | precision | interval | sites |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, one in measured:
        low, high = wilson(one.hits, one.lines)
        cells = [f"{a:,} / {b:,}" for a, b in (one.light, one.heavy)]
        yield f"| {name} | {cells[0]} | {cells[1]} | {one.precision:.3f} | {low:.3f}–{high:.3f} | {one.sites} |"


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
