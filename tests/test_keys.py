"""A key fills the same lines, whether lines are looked up or found by literals."""

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.keys import Keys
from lint.literals import Literals

LONG = "get the news of the harbour every morning before the boats go out"
KEYS = Keys(frozenset(["share", "# shares", LONG, "the café of the old harbour opens at seven in the morning"]))
LINES = st.sampled_from(
    [
        *(
            "Share",
            "• Share",
            "1,204 shares",
            "[Share](https://example.com/share)",
            LONG,
            f"» {LONG.title()}! «",
            LONG[:50],
        ),
        *(
            f"{LONG} -----------------------------------------------------",
            f"\u200b{LONG}",
            LONG.replace(" ", "\u00a0"),
        ),
        *("The cafe\u0301 of the old harbour opens at seven in the morning", f"{LONG} and on", "", "  ", "-" * 90),
    ]
)


@given(st.lists(LINES, max_size=8))
def test_literals_leave_no_line_out(lines: list[str]) -> None:
    text = "\n".join(lines)
    looked_up, gated = Document(text), Document(text)
    gated.look_for(Literals(KEYS.literals))
    assert KEYS.find(gated) == KEYS.find(looked_up)


def test_what_stands_beside_a_phrase_has_bounds() -> None:
    found = KEYS.find(Document(f"share {'-' * 30}\nshare {'-' * 50}\n"))
    assert found == {0: ("share",)}


def test_a_cell_does_not_fill_the_row_of_a_table() -> None:
    text = "| share | ✅ | ❌ |\n| share |  |  |\n| share |\n"
    assert KEYS.find(Document(text)) == {1: ("share",), 2: ("share",)}
