"""Lines that are copies of others are found as if the keys of all lines were compared."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lint import Document
from lint.mojibake import RUNS

LONG = "The ferry sails again on Monday, two years after the fire that burnt its deck and half of the pier."
LINES = st.sampled_from(
    (
        *("", "Reply", "## Tolls rise", "Tolls rise", LONG, f"“{LONG}”", f"  + {LONG}", LONG.upper()),
        *(LONG.replace(" ", "  "), LONG.replace("ferry", "boat"), "渡轮恢复运营。" * 12, "আমার সোনার বাংলা " * 6),
    )
)


@given(st.lists(LINES, max_size=12))
@settings(deadline=None)
def test_copies_are_the_lines_that_share_a_key(lines: list[str]) -> None:
    document = Document("\n".join(lines))
    groups: dict[str, list[int]] = {}
    for line in document.filled:
        groups.setdefault(line.key, []).append(line.index)
    found = {key: [line.index for line in copies] for key, copies in document.copies.items()}
    assert found == {key: places for key, places in groups.items() if len(places) > 1}


def test_runs_beyond_ascii_stand_once_and_apart() -> None:
    assert Document("No “café”, no “café” – no\n渡轮.").beyond_ascii == "“ é” – 渡轮"
    assert Document("plain").beyond_ascii == ""
    assert RUNS.search(Document("donâ€™t").beyond_ascii)
    assert not RUNS.search(Document("“L’été à Zürich”, señor – naïve…").beyond_ascii)
