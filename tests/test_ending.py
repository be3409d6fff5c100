"""Safe fixes leave what an article says where it is, whatever labels of a page stand among it."""

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
ENDS = {
    "ingredients": ("Ingredients", "2 cups barley", "500 g mussels", "3 cloves garlic", "1 tbsp butter"),
    "steps": ("Directions", "Rinse the barley.", "Boil it for 30 minutes.", "Add the mussels.", "Serve hot."),
    "table": ("| Year | Cars |", "|---|---|", "| 1961 | 220 |", "| 1962 | 410 |"),
    "references": ("Sources", "Lee, A. (2001). Ferries of the north.", "Moor, B. (1999). Piers. Timber 4, pp. 12-19"),
    "code": ("ferry = Ferry('Vik')", "ferry.sail(speed)", "ferry.stop()"),
    "verses": (
        "The boats lie in the mud",
        "and gulls walk up and down",
        "the ferry does not come",
        "and no one asks why",
    ),
    "dialogue": ("“Is it blue?”", "“It is blue.”", "“As it was?”"),
    "sections": (
        "The old pier",
        "Nobody had thought that it would take so long, and the harbour master least of all of them.",
        "It was he who had asked for oak, which has to be cut in winter and to lie in water for a year.",
        "The new deck",
        "It is made of wood from the island, and it was paid for by a lottery that ran for two summers.",
        "Nobody won more than a ham, and nobody complained, since all of them knew what the money was for.",
    ),
    "Zutaten": ("Zutaten", "500 g Muscheln", "2 EL Butter", "1 Bund Petersilie", "3 Zehen Knoblauch"),
    "składniki": ("Składniki", "500 g małży", "2 łyżki masła", "1 szklanka kaszy", "3 ząbki czosnku"),
    "ингредиенты": ("Ингредиенты", "500 г мидий", "2 ст. л. масла", "1 стакан крупы", "3 зубчика чеснока"),
    "材料": ("材料", "贻贝 500克", "黄油 2勺", "大蒜 3瓣"),
}
# Below 'Related posts' these would be what is related.
LISTS = {
    "specification": ("Specifications", "Length: 120 m", "Speed: 18 knots", "Cars: 60", "Built: 1961 in Vik"),
    "timetable": ("Timetable", "06:15 Vik to the island", "09:30 Island to Vik", "14:00 Vik to the island"),
    "crew": ("The crew", "Captain: Ann Lee", "Engineer: Bob Moor", "Cook: Cy Dale"),
    "bullets": ("How to book", "* Call the harbour master", "* Pay at the kiosk", "* Keep your ticket"),
}
BOXES = (
    "Share this article",
    "Share",
    "Advertisement",
    "Sign up for our newsletter",
    "Download our app",
    "Related posts",
)
FOOTER = ("Related articles", "Ten bridges of the north", "The old lock", "About us", "Contact us", "Privacy policy")
FORM = ("Leave a reply", "Your email address will not be published.", "Name", "Email", "Website")


@pytest.mark.parametrize("label", ["Share this article", "Related articles", "Leave a reply", "Share", "Advertisement"])
@pytest.mark.parametrize("last", LAST)
def test_safe_fixes_keep_what_an_article_says_of_a_sites_things(label: str, last: str) -> None:
    fixed = LINTER.fix("\n\n".join((*TOLD, label, last)) + "\n").text
    for sentence in (*TOLD, last.replace("Ã©", "é")):
        assert sentence in fixed


@pytest.mark.parametrize("form", [(), FORM, FOOTER], ids=["alone", "above a form", "above a footer"])
@pytest.mark.parametrize("label", BOXES)
@pytest.mark.parametrize("end", ENDS)
def test_safe_fixes_keep_what_an_article_ends_with_below_a_box(end: str, label: str, form: tuple[str, ...]) -> None:
    fixed = LINTER.fix("\n\n".join((*TOLD, *TOLD, label, *ENDS[end], *form)) + "\n").text
    for line in ENDS[end]:
        assert line in fixed


@pytest.mark.parametrize("form", [(), FORM, FOOTER], ids=["alone", "above a form", "above a footer"])
@pytest.mark.parametrize("label", BOXES[:-1])
@pytest.mark.parametrize("end", LISTS)
def test_safe_fixes_keep_a_list_below_a_box_in_the_text(end: str, label: str, form: tuple[str, ...]) -> None:
    fixed = LINTER.fix("\n\n".join((*TOLD, *TOLD, label, *LISTS[end], *form)) + "\n").text
    for line in LISTS[end]:
        assert line in fixed


def test_safe_fixes_keep_the_posts_between_the_buttons_of_a_forum() -> None:
    posts = [f"{name} says that it is blue" for name in ("Ann", "Bob", "Carl")]
    asked = (
        "Has anybody seen the new ferry, and can you tell me whether it is as blue as the old one was before the fire?"
    )
    answer = "I have seen it on Monday from the quay when it came in, and it is as blue as the sky was on that morning."
    text = "\n\n".join((asked, "Reply", posts[0], answer, "Reply", posts[1], answer, answer, "Reply", posts[2], answer))
    fixed = LINTER.fix(text + "\n").text
    assert all(post in fixed for post in posts)


def test_safe_fixes_keep_a_table_of_contents() -> None:
    items = ("1. Why build a pier", "2. The right oak", "3. A pier on a budget")
    fixed = LINTER.fix("\n\n".join((*TOLD, "Privacy policy", "Terms of use", "Table of contents", *items)) + "\n").text
    assert all(item in fixed for item in items)


SUBJECTS = {
    "scripts": (
        "JavaScript is a language that every browser understands, and it was written in ten days in May 1995.",
        "Most pages load more JavaScript than text today, which makes them slow on the phones that people own.",
        "A page that works without JavaScript works for everybody, and it is easier to keep for later readers.",
    ),
    "cookies": (
        "A cookie is a small piece of text that a site asks the browser to keep and to send back each time.",
        "Cookies were invented in 1994 so that a shop could remember what was in the cart of a visitor.",
        "Some browsers block such cookies today, and the law in Europe asks sites to explain what cookies do.",
    ),
    "Kekse": (
        "Cookies sind kleine Texte, die eine Seite im Browser ablegt und die er bei jeder Anfrage zurückschickt.",
        "Ohne Cookies wüsste kein Laden im Netz, was im Korb liegt, wenn der Besucher am nächsten Tag wiederkommt.",
        "Wer JavaScript abschaltet, sieht weniger Werbung, aber auch weniger von den Seiten, die er lesen will.",
    ),
    "copyright": (
        "Copyright protects a melody for seventy years after the death of its composer in most of Europe.",
        "The court held that the copyright had passed to the publisher in 1923, with all rights reserved.",
        "Without copyright, the lawyers said, nobody would pay the musicians who play on the ferry on Sundays.",
    ),
    "newsletters": (
        "Ten years after all declared it dead, the e-mail newsletter is the fastest growing form of the press.",
        "Subscribe to one and you will soon subscribe to twelve, says Ann Lee of the quay, who writes two herself.",
        "Her readers follow her on Twitter and Facebook, too, but they pay for the newsletter and for nothing else.",
    ),
}


@pytest.mark.parametrize(
    "footer", [(), ("Share this article", "About us", "© 2019 Harbour Post")], ids=["bare", "footer"]
)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_fix_takes_an_article_for_the_words_of_a_site(subject: str, footer: tuple[str, ...]) -> None:
    fixed = LINTER.fix("\n\n".join((TOLD[0], *SUBJECTS[subject], *footer)) + "\n", unsafe=True).text
    for sentence in SUBJECTS[subject]:
        assert sentence in fixed


def test_one_thing_is_said_once_of_what_several_general_rules_take() -> None:
    text = "\n\n".join((*TOLD, "About us", "The harbour shop", "Privacy policy", "Terms of use", "Contact us"))
    spans = [(finding.start, finding.end) for finding in LINTER.check(text) if finding.rule.startswith("page-")]
    assert spans == [(text.index("About us"), len(text))]


@pytest.mark.parametrize("label", ["Advertisement", "Share"])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_fix_takes_such_an_article_below_a_box(subject: str, label: str) -> None:
    fixed = LINTER.fix("\n\n".join((*TOLD, label, SUBJECTS[subject][-1])) + "\n", unsafe=True).text
    assert SUBJECTS[subject][-1] in fixed
