"""Safe fixes leave the sentences of an article where they are, whatever labels stand among them."""

import pytest

from lint import Linter

LINTER = Linter()
TOLD = (
    "The harbour town of Vik has waited two years for its ferry, and on Monday it came back to the old pier.",
    "Ann Lee, who has run the bakery on the quay since the war, said that she had baked for three hundred people.",
)
LAST = (
    "A video of the arrival was posted on Facebook and YouTube, and more than forty thousand people have seen it.",
    "Visitors who accept cookies on the site of the ferry company can now book a place for their car in advance.",
    "The copyright of the old photographs of the pier belongs to the museum, which shows them in its hall in May.",
    "Readers can subscribe to the newsletter of the museum and will be told when the exhibition opens to the public.",
    "The cafÃ© on the quay was open until late, and the mayor said that it would stay open all summer for the guests.",
)


@pytest.mark.parametrize("label", ["Share this article", "Related articles", "Leave a reply", "Share", "Advertisement"])
@pytest.mark.parametrize("last", LAST)
def test_safe_fixes_keep_what_an_article_says_of_a_sites_things(label: str, last: str) -> None:
    fixed = LINTER.fix("\n\n".join((*TOLD, label, last)) + "\n").text
    for sentence in (*TOLD, last.replace("Ã©", "é")):
        assert sentence in fixed
