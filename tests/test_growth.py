"""No rule takes longer than in proportion to the length of a text, however nasty the text is.

From each repetition in each pattern a text is made that pumps it: what leads to it, its
body over and over, and an end that does not match. A backtracking pattern that can divide
such a text in many ways takes the square of its length, or worse.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import process_time
from types import ModuleType
from typing import Any

import pytest

from lint import Document, Finding, Linter, Rule
from lint.config import Config
from lint.registry import installed

LENGTH = 8_000
ENOUGH = 0.04
"""A check of so many seconds is looked at closely; most take a hundredth of it."""
STEEPEST = 9
"""A text four times as long may take so many times as long: four is linear, sixteen is its square."""
MANY = 20
"""A repetition that goes further than this is pumped."""
NASTY: tuple[str, ...] = (" ", "a", "a ", "1", "1 ", ".", "|", "| ", "(", "[", "<", '"', "\n", "a\n", "a. ", "你")
PLAIN = (
    *NASTY,
    "\t",
    "A",
    ",",
    "-",
    "_",
    "{",
    "'",
    "/",
    "\\",
    "&",
    "%",
    "#",
    ":",
    "=",
    "\r\n",
    " \n",
    "a\n\n",
    "•\n",
    "…",
)
PLAIN += ("。", "\xa0", "\u200b", "a.\n", "<a ", "](", "[a](b)", "${", "{{")


def sample(tree: parser.SubPattern) -> str:
    """A text that the pattern matches, looking around aside."""
    return "".join(_of(op, value) for op, value in tree)


def _of(op: object, value: Any) -> str:
    if op is code.LITERAL:
        return chr(value)
    if op is code.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if op is code.IN:
        return _member(value)
    if op is code.ANY:
        return "x"
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        least = int(value[0])
        return sample(value[2]) * min(max(least, 1), 3)
    if op is code.SUBPATTERN:
        return sample(value[3])
    if op is code.ATOMIC_GROUP:
        return sample(value)
    if op is code.BRANCH:
        return sample(value[1][0])
    return ""


def _member(items: Any) -> str:
    tried = (*"a1 .,;:-_|([{<\"'/\\&%#=\tA•…你。", "\xa0", "\n", "\u200b")
    pattern = code.IN, items
    tree = parser.SubPattern(parser.State(), [pattern])
    compiled = re._compiler.compile(tree)  # type: ignore[attr-defined]
    first = next((value for op, value in items if op is code.LITERAL), None)
    return next((char for char in tried if compiled.match(char)), chr(first) if first is not None else "")


def pumps(pattern: str) -> Iterator[tuple[str, str]]:
    """What leads to each long repetition of a pattern, and what it repeats."""
    yield from _pumps(parser.parse(pattern), "")


def _pumps(tree: parser.SubPattern, lead: str) -> Iterator[tuple[str, str]]:
    for op, value in tree:
        inner: list[parser.SubPattern] = []
        if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            if value[1] > MANY and (body := sample(value[2])):
                yield lead, body
            inner = [value[2]]
        elif op is code.SUBPATTERN:
            inner = [value[3]]
        elif op is code.ATOMIC_GROUP:
            inner = [value]
        elif op is code.BRANCH:
            inner = value[1][:30]
        for part in inner:
            yield from _pumps(part, lead)
        lead += _of(op, value)


def patterns(module: ModuleType) -> set[str]:
    """The patterns that a module holds, those among the answers of its cached functions too."""
    found: set[str] = set()
    for value in list(vars(module).values()):
        if getattr(value, "__module__", module.__name__) != module.__name__ and hasattr(value, "cache_info"):
            continue
        if hasattr(value, "cache_info") and not inspect.signature(value).parameters:
            value = value()
        found |= set(_patterns(value, 0))
    return found


def _patterns(value: object, depth: int) -> Iterator[str]:
    if hasattr(value, "fullmatch") and isinstance(getattr(value, "pattern", None), str):
        yield value.pattern  # type: ignore[attr-defined]
    elif depth < 3 and isinstance(value, tuple | list):
        for part in value[:50]:
            yield from _patterns(part, depth + 1)
    elif depth < 3 and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _patterns(getattr(value, field.name), depth + 1)


@dataclass(frozen=True)
class Nasty:
    """A text of about `length` code points that pumps `body` behind `lead`: one long line, or many lines."""

    lead: str
    body: str
    many: bool
    length: int = LENGTH

    @cached_property
    def document(self) -> Document:
        if self.many:
            line = self.lead + self.body * min(self.length // len(self.body), 200) + "\x01\n"
            return Document(line * max(1, self.length // len(line)))
        return Document(self.lead + self.body * (self.length // len(self.body)) + "\x01")

    def seconds(self, rule: Rule, *, times: int = 1) -> float:
        """How long a check takes at least; views of the document that are there already are not made again."""
        least = 1e9
        for _ in range(times):
            start = process_time()
            list(rule.check(self.document))
            least = min(least, process_time() - start)
            if times > 1:
                self.__dict__.pop("document", None)
        return least


def check_growth(rule: Rule, text: Nasty) -> None:
    # What is made at the first use is no part of it.
    if text.seconds(rule) < ENOUGH or (long := text.seconds(rule, times=3)) < ENOUGH:
        return
    short = replace(text, length=LENGTH // 4).seconds(rule, times=3)
    steep = long / max(short, 1e-4)
    assert steep < STEEPEST, f"{rule.name}: {steep:.0f} times as long on {text.lead[:40]!r} + {text.body!r} * n"


@cache
def plain(body: str, many: bool) -> Nasty:
    """The same for all rules, so that they share its views."""
    return Nasty("", body, many)


@cache
def own_pumps(module: str) -> list[tuple[str, str]]:
    return sorted({pump for pattern in patterns(sys.modules[module]) for pump in pumps(pattern)})


@pytest.mark.parametrize("name", sorted(installed()))
def test_a_rule_takes_time_in_proportion(name: str) -> None:
    rule = installed()[name]()
    texts = [plain(body, many) for body in PLAIN for many in (False, True)]
    if triggers := rule.all_triggers():
        texts += [Nasty(min(triggers, key=len), body, many=False) for body in NASTY]
    texts += [Nasty(lead, body, many) for lead, body in own_pumps(type(rule).__module__) for many in (False, True)]
    for text in texts:
        check_growth(rule, text)


SHARED = sorted(
    {module.__name__ for module in map(inspect.getmodule, (Document, Linter, Rule)) if module}
    | {"lint.broken", "lint.captions", "lint.chinese_credits", "lint.code", "lint.english_credits", "lint.folding"}
    | {
        "lint.headlines",
        "lint.hits",
        "lint.language",
        "lint.line",
        "lint.lost_words",
        "lint.plain",
        "lint.sentences",
        "lint.shape",
    }
    | {"lint.tongue", "lint.words"}
)


@pytest.mark.parametrize("module", SHARED)
def test_all_rules_together_take_time_in_proportion(module: str) -> None:
    __import__(module)
    together = Together()
    for lead, body in own_pumps(module)[::3]:
        for many in (False, True):
            check_growth(together, Nasty(lead, body, many))
    for body in NASTY:
        check_growth(together, plain(body, many=False))


class Together(Rule):
    """All rules, as a run makes them."""

    def check(self, document: Document) -> Iterator[Finding]:
        return iter(LINTER.check(Document(document.text)))


LINTER = Linter(Config(select=("ALL",)))
