"""The linter as a value: check and fix texts from Python."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from lint.config import Config
from lint.document import Document
from lint.engine import Outcome, check, fix
from lint.entry import Entry
from lint.finding import Applicability, Finding
from lint.matching import Matcher
from lint.policy import Policy
from lint.selection import Selection


class Linter:
    r"""Rules and their policy, ready to run; picklable, and safe to share between documents.

    >>> Linter().fix("The vote is on Monday.\n\nShare this article\n", unsafe=True).text
    'The vote is on Monday.\n'
    """

    def __init__(self, config: Config | None = None) -> None:
        """Make a linter; raises UserError where the configuration names what there is not."""
        self.config = config or Config()
        self._selection = Selection.of(self.config)

    def __reduce__(self) -> tuple[type["Linter"], tuple[Config]]:
        # Rules from files and from the configuration are rebuilt where they are unpickled.
        return Linter, (self.config,)

    @property
    def policy(self) -> Policy:
        return self._selection.policy

    @property
    def known(self) -> Mapping[str, Entry]:
        """All rules there are, by name, selected or not."""
        return self._selection.known

    def category(self, rule: str) -> str:
        """The category of the rule called `rule`."""
        return self._selection.known[rule].category

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self._selection.rules)

    def check(self, text: str | Document, metadata: Mapping[str, str] | None = None) -> list[Finding]:
        """What is wrong with `text`, in the order of the text; offsets are code points, half-open."""
        return check(_document(text, metadata), self.matcher, self.policy)

    def fix(self, text: str | Document, metadata: Mapping[str, str] | None = None, *, unsafe: bool = False) -> Outcome:
        """`text` mended by safe fixes, or by all of them, and what is left.

        Raises lint.engine.DidNotSettle where rules go on editing.
        """
        least = Applicability.UNSAFE if unsafe else Applicability.SAFE
        return fix(_document(text, metadata), self.matcher, self.policy, least)

    def check_many(self, texts: Iterable[str | Document]) -> Iterator[list[Finding]]:
        """`check` of each text, as it comes."""
        return (self.check(text) for text in texts)

    def fix_many(self, texts: Iterable[str | Document], *, unsafe: bool = False) -> Iterator[Outcome]:
        """`fix` of each text, as it comes."""
        return (self.fix(text, unsafe=unsafe) for text in texts)


def _document(text: str | Document, metadata: Mapping[str, str] | None) -> Document:
    if isinstance(text, Document):
        return text
    return Document(text) if metadata is None else Document(text, metadata=metadata)
