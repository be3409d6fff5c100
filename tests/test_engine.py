"""Fixing: context is judged on the original, passes settle, budgets hold."""

import pickle
from collections.abc import Iterator

import pytest

from lint import Applicability, Config, Document, Finding, Linter, Rule, Severity
from lint.engine import DidNotSettle, Outcome, RuleFailed, check, fix
from lint.matching import Matcher
from lint.policy import MOSTLY_BOILERPLATE, Policy


class Cut(Rule):
    """Removes each line that is `x`, and the line before it if that is `y`."""

    def check(self, document: Document) -> Iterator[Finding]:
        for line in document.filled:
            after = document.lines[line.index + 1] if line.index + 1 < len(document.lines) else None
            if line.text == "x" or (line.text == "y" and after is not None and after.text == "x"):
                yield self.remove(line)


class Grow(Rule):
    """Never settles."""

    applicability = Applicability.SAFE

    def check(self, document: Document) -> Iterator[Finding]:
        yield self.finding(0, 1, document.text[0] * 2)


class Wide(Rule):
    """Removes `abc`."""

    def check(self, document: Document) -> Iterator[Finding]:
        at = document.text.find("abc")
        if at >= 0:
            yield self.finding(at, at + 3, "")


class Narrow(Rule):
    """Removes each `b`, but only as far as no wider edit did."""

    def check(self, document: Document) -> Iterator[Finding]:
        for at, char in enumerate(document.text):
            if char == "b":
                yield self.finding(at, at + 1, "")


class Broken(Rule):
    """Fails."""

    def check(self, document: Document) -> Iterator[Finding]:
        raise KeyError("oops")


def mended(text: str, *rules: Rule, policy: Policy | None = None) -> Outcome:
    policy = policy or Policy(max_removed_share=1)
    return fix(Document(text), Matcher(rules), policy, Applicability.UNSAFE)


def test_no_removal_is_justified_by_an_earlier_removal() -> None:
    # The first y stands above a y, not above an x: that the second goes is no reason.
    outcome = mended("text\ny\ny\nx\nend", Cut())
    assert outcome.text == "text\ny\nend"


def test_what_overlapped_is_taken_up_in_the_next_pass() -> None:
    outcome = mended("--abc-b--", Wide(), Narrow())
    assert outcome.text == "-----"
    assert {fixed.finding.rule for fixed in outcome.fixed} == {"test-engine"}


class Upper(Rule):
    """Removes what stands from `m` to `o`."""

    def check(self, document: Document) -> Iterator[Finding]:
        if "m" in document.text and "o" in document.text:
            yield self.finding(document.text.index("m"), document.text.index("o") + 1, "")


class Lower(Rule):
    """Removes the lines from `o` to `r`, if more than that stands before them."""

    def check(self, document: Document) -> Iterator[Finding]:
        if "m" in document.text and "r" in document.text:
            yield self.finding(document.text.index("o"), document.text.index("r") + 2, "")


class Trailing(Rule):
    """Removes a space before a line ending."""

    applicability = Applicability.SAFE

    def check(self, document: Document) -> Iterator[Finding]:
        for line in document.lines:
            if line.text.endswith(" "):
                yield self.finding(line.end - 1, line.end, "")


def test_white_space_inside_a_removal_does_not_hold_its_line_back() -> None:
    # Two removals share a line, and the shorter one is left with lines that have space at their ends.
    outcome = mended("k \nm\nnn nn nn\no\np \nr \nt ", Upper(), Lower(), Trailing())
    assert outcome.text == "k\nt"


def test_a_document_that_does_not_settle_is_an_error_that_names_the_rules() -> None:
    with pytest.raises(DidNotSettle, match="test-engine"):
        mended("a", Grow())


def test_a_rule_that_fails_is_named() -> None:
    with pytest.raises(RuleFailed, match="test-engine failed: KeyError"):
        mended("a", Broken())


@pytest.mark.parametrize(
    ("share", "kept", "names"),
    [(0.5, "x\nx\nx\nend", [MOSTLY_BOILERPLATE, "test-engine", "test-engine", "test-engine"]), (0.6, "end", [])],
)
def test_the_budget_counts_unsafe_removals(share: float, kept: str, names: list[str]) -> None:
    outcome = mended("x\nx\nx\nend", Cut(), policy=Policy(max_removed_share=share - 0.05))
    assert outcome.text == kept
    assert [finding.rule for finding in outcome.left] == names


def test_changes_lead_from_the_original_to_the_result() -> None:
    text = "one\n\nx\n\ntwo\ny\nx\nthree abc\n"
    outcome = mended(text, Cut(), Wide())
    at, built = 0, ""
    for change in outcome.changes:
        built += text[at : change.start] + change.replacement
        at = change.end
    assert built + text[at:] == outcome.text == "one\n\ntwo\nthree \n"


def test_a_linter_can_be_pickled_and_finds_the_same() -> None:
    text = 'A line.\nstring(2) "ab"\n'
    linter = Linter(Config(select=("leaked-code",)))
    assert linter.check(text)
    assert pickle.loads(pickle.dumps(linter)).check(text) == linter.check(text)


@pytest.mark.parametrize(
    ("config", "applicability"),
    [
        (Config(), Applicability.SAFE),
        (Config(extend_unsafe_fixes=("php-dump",)), Applicability.UNSAFE),
        (Config(extend_unsafe_fixes=("leaked-code",), extend_safe_fixes=("php-dump",)), Applicability.SAFE),
        (Config(unfixable=("ALL",)), None),
        (Config(fixable=("titles",)), None),
    ],
)
def test_the_configuration_raises_lowers_and_limits_fixes(config: Config, applicability: Applicability | None) -> None:
    (finding,) = Linter(config).check('A line.\nstring(2) "ab"\nAnother line.\n')
    assert (finding.fix.applicability if finding.fix else None) == applicability


class Broad(Cut):
    """Removes what Cut removes."""

    name = "broad"
    category = "tests"
    general = True


def test_a_general_rule_gives_way_to_a_particular_one() -> None:
    both = mended("text\nx\nend", Cut(), Broad())
    assert [fixed.finding.rule for fixed in both.fixed] == ["test-engine"]
    alone = mended("text\nx\nend", Broad())
    assert [fixed.finding.rule for fixed in alone.fixed] == ["broad"]


class Proven(Broad):
    """Removes what Cut removes, and may."""

    name = "proven"
    applicability = Applicability.SAFE


def test_what_a_general_rule_has_proved_is_safe_for_a_particular_one() -> None:
    document, matcher = Document("text\nx\nend"), Matcher([Cut(), Proven()])
    (finding,) = check(document, matcher, Policy())
    assert finding.rule == "test-engine"
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.SAFE
    lowered = check(document, matcher, Policy(lowered=frozenset({"test-engine"})))
    assert {(one.rule, one.fix and one.fix.applicability) for one in lowered} == {
        ("test-engine", Applicability.UNSAFE),
        ("proven", Applicability.SAFE),
    }


class Pool(Proven):
    """Says what Cut says of several lines together."""

    name = "pool"
    pools = ("test-engine",)

    def check(self, document: Document) -> Iterator[Finding]:
        yield self.finding(document.text.index("x"), document.text.rindex("x") + 1, "")


def test_a_rule_that_pools_others_lends_its_safety_to_the_parts() -> None:
    document = Document("text\nx\nx\nend")
    parts = check(document, Matcher([Cut(), Pool()]), Policy())
    assert [(one.rule, one.fix and one.fix.applicability) for one in parts] == [("test-engine", Applicability.SAFE)] * 2
    lowered = check(document, Matcher([Cut(), Pool()]), Policy(lowered=frozenset({"pool"})))
    assert [(one.rule, one.fix and one.fix.applicability) for one in lowered] == [
        ("test-engine", Applicability.UNSAFE)
    ] * 2
    assert [one.rule for one in check(document, Matcher([Pool()]), Policy())] == ["pool"]


class Block(Rule):
    """Removes all between `[` and `]`."""

    name = "block"
    category = "tests"

    def check(self, document: Document) -> Iterator[Finding]:
        if "[" in document.text:
            yield self.finding(document.text.index("["), document.text.index("]") + 1, "")


def test_a_removal_inside_another_is_a_part_of_it() -> None:
    document = Document("text [\nx\n] abc")
    found = check(document, Matcher([Cut(), Block(), Wide()]), Policy())
    assert [(finding.start, finding.end) for finding in found] == [(5, 10), (11, 14)]


@pytest.mark.parametrize(
    "policy",
    [
        Policy(raised=frozenset({"test-engine"})),
        Policy(unfixable=frozenset({"block"})),
        Policy(severities={"test-engine": Severity.ERROR, "block": Severity.WARNING}),
    ],
    ids=["the inner one is safe", "the outer one is not made", "the inner one is an error"],
)
def test_a_removal_that_is_more_than_a_part_stays(policy: Policy) -> None:
    document = Document("text [\nx\n] end")
    found = check(document, Matcher([Cut(), Block()]), policy)
    assert {finding.rule for finding in found} == {"test-engine", "block"}
