"""scrapelint: find and mend what scraping leaves in text.

The names that rules and programs need; everything else is the engine's own.
"""

from typing import TYPE_CHECKING

from lint.document import Document, Origin
from lint.finding import Applicability, Edit, Finding, Scope, Severity
from lint.folding import fold, key, squash
from lint.line import Line
from lint.phrases import Phrases
from lint.rule import Example, PatternRule, PhraseRule, Rule, SourceRule

if TYPE_CHECKING:
    from lint.config import Config
    from lint.linter import Linter

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "Config",
    "Document",
    "Edit",
    "Example",
    "Finding",
    "Line",
    "Linter",
    "Origin",
    "PatternRule",
    "PhraseRule",
    "Phrases",
    "Rule",
    "Scope",
    "Severity",
    "SourceRule",
    "fold",
    "key",
    "squash",
]


def __getattr__(name: str) -> object:
    # Rules import this package; the linter imports rules.
    if name == "Linter":
        from lint.linter import Linter

        return Linter
    if name == "Config":
        from lint.config import Config

        return Config
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
