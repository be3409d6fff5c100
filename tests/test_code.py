"""Which pages show code on purpose."""

import pytest

from lint import Document


@pytest.mark.parametrize(
    "text",
    [
        "The function takes two arguments and returns a string.",
        "在 HTML 中，这个元素用于显示标题和其他内容。",
        "In a Vue template {{ count }} shows the value.",
        "Dieses Beispiel zeigt den Quelltext der ganzen Seite.",
        "Do this:\n\n$ sudo make install\n$ cd example",
        "import os\nimport sys",
        "A quickstart.\n\ndef show(page):\n    pass\n\ndef hide(page):",
    ],
)
def test_a_page_that_speaks_of_programs_or_has_listings_shows_code(text: str) -> None:
    assert Document(text).shows_code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry sails again, and the function of the pier is clear to all.",
        "Please enable JavaScript and allow the script of our comment function to run.",
        "Your browser does not support the HTML and CSS of this page.",
        "You may use these HTML tags and attributes: a, abbr, b and blockquote.",
        "Warning: a method of class Page has the wrong parameter in /srv/page.php on line 4",
        "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version",
        '{"html": "<b>The function of the string is that of a template</b>"}',
        "var a = 1;\nwindow.b = function (c) { return c; };",
    ],
)
def test_notices_and_leaks_are_no_evidence(text: str) -> None:
    assert not Document(text).shows_code
