"""The spelling model by tables, and what the rule does with documents."""

import subprocess
import sys

import pytest

from lint import Document, Finding
from lint.registry import installed
from lint.spelling import Surroundings, considered, meant, on_purpose, unknown
from lint.spelling.candidates import Candidate, Slip, near, slip
from lint.spelling.derivation import Formed, formed
from lint.spelling.lexicon import counts, known, meanable, pairs, with_article, words, zipf
from lint.spelling.places import is_technical
from lint.spelling.sources import RARE


def found(word: str, left: str, right: str, text: str = "") -> str | None:
    """What `word` means in the middle of a line of English."""
    result = meant(word.lower(), Surroundings(left, right, text), name=word.istitle())
    return result.word if result else None


def check(text: str) -> list[Finding]:
    return list(installed()["misspelling"]().check(Document(text)))


@pytest.mark.parametrize(
    ("word", "left", "right", "expected"),
    [
        ("recieved", "had", "more", "received"),
        ("goverment", "the", "said", "government"),
        ("seperate", "a", "room", "separate"),
        ("becuase", "", "it", "because"),
        ("occured", "accident", "on", "occurred"),
        ("begining", "the", "of", "beginning"),
        ("realy", "was", "good", "really"),
        ("enviroment", "the", "and", "environment"),
        ("teh", "in", "same", "the"),
        ("anounced", "was", "on", "announced"),
    ],
)
def test_meant(word: str, left: str, right: str, expected: str) -> None:
    assert found(word, left, right) == expected
    assert not unknown(expected), "a second run is silent"


@pytest.mark.parametrize(
    "word",
    [
        *("colour", "color", "organise", "organize", "traveled", "travelled", "favorite", "theatre", "theater"),
        *("paediatric", "pediatric", "catalog", "sulfur", "cozy", "analyzed", "unanalyzed", "fulfillment"),
        *("healthcare", "smartphones", "blogging", "cryptocurrency", "unfriended", "rebranding", "preheating"),
        *("methylation", "phosphatidylcholine", "dichloromethane", "ibuprofen", "polymerase", "mitochondrial"),
        *("gonna", "kinda", "wanna", "lol", "workin", "darlin", "aint", "thass", "wuz", "soooo", "hmmm", "aaargh"),
        *("stdout", "mutex", "kwargs", "noop", "sudo", "regex", "bool"),
        *("mucho", "bonjour", "danke", "konnichiwa", "merhaba", "sayonara", "priori", "omertà", "naïve"),
    ],
)
def test_words_that_are_none_of_ours_to_mend(word: str) -> None:
    assert not unknown(word) or found(word, "the", "of") is None


@pytest.mark.parametrize(
    ("word", "left", "right", "text", "expected"),
    [
        ("Yorrk", "new", "", "", "york"),
        ("Yourk", "new", "post", "", "york"),
        ("Fransisco", "san", "", "", "francisco"),
        ("Washingotn", "in", "on", "", "washington"),
        ("Kowalczky", "mr", "said", "", None),
        ("King", "hong", "", "", None),
        ("Francisca", "maria", "", "", None),
        ("Smyth", "john", "", "", None),
        ("Goghs", "van", "", "", None),
        ("Lyft", "", "said", "", None),
        ("Schoolz", "high", "", "", None),
    ],
)
def test_meant_name(word: str, left: str, right: str, text: str, expected: str | None) -> None:
    assert not unknown(word.lower()) or found(word, left, right, text) == expected


def test_a_name_that_the_text_holds_speaks_for_itself() -> None:
    text = "Mr Huntingdon came. Then Huntingdon left, and so did Huntingdno."
    assert found("Huntingdno", "did", "", text) == "huntingdon"


@pytest.mark.parametrize(
    ("word", "of", "kind"),
    [
        ("comming", "coming", Slip.DOUBLING),
        ("comitted", "committed", Slip.DOUBLING),
        ("seperate", "separate", Slip.VOWEL),
        ("hpuse", "house", Slip.KEY),
        ("houwe", "house", Slip.KEY),
        ("offise", "office", Slip.SOUND),
        ("hose", "house", Slip.MISSING),
        ("ouse", "house", Slip.MISSING),
        ("hous", "house", Slip.MISSING),
        ("houtse", "house", Slip.EXTRA),
        ("thouse", "house", Slip.EXTRA),
        ("jhouse", "house", Slip.KEY),
        ("houke", "house", Slip.OTHER),
    ],
)
def test_slips(word: str, of: str, kind: Slip) -> None:
    assert slip(word, of).slip is kind


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("frmo", Candidate("from", Slip.SWAPPED, at_end=True)),
        ("hte", Candidate("the", Slip.SWAPPED, at_start=True)),
        ("tbat", Candidate("that", Slip.KEY)),
        ("ouse", Candidate("house", Slip.MISSING, at_start=True)),
        ("hous", Candidate("house", Slip.MISSING, at_end=True)),
        ("goverment", Candidate("government", Slip.MISSING)),
        ("definately", Candidate("definitely", Slip.VOWEL)),
        ("sucsessful", Candidate("successful", Slip.SOUND)),
        ("accomodaton", Candidate("accommodation", Slip.TWO)),
        ("xperience", Candidate("experience", Slip.MISSING, at_start=True)),
    ],
)
def test_near(word: str, expected: Candidate) -> None:
    assert expected in near(word)


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("geos", id="a plural"),
        pytest.param("automatix", id="an end like that of a brand"),
        pytest.param("novela", id="usual in another language"),
    ],
)
def test_nothing_is_considered(word: str) -> None:
    assert near(word)
    assert all(on_purpose(word, one, Formed.NO, False) for one in considered(word))


def test_more_is_asked_of_a_word_among_code() -> None:
    assert meant("seperate", Surroundings("a", "room", ""))
    assert not meant("seperate", Surroundings("a", "room", "", technical=True))
    assert meant("recieved", Surroundings("had", "more", "", technical=True))


def test_a_text_is_technical_by_its_words() -> None:
    assert is_technical("Call read(n) of mail_box, and close it.")
    assert not is_technical("Read the letters in the box on the table, and close it when you are done with them.")


def test_words_of_two_letters_are_not_considered() -> None:
    assert "if" in {one.word for one in near("iff")} - {one.word for one in considered("iff")}


@pytest.mark.parametrize("word", ["qqqq", "zzyzxq"])
def test_nothing_is_near(word: str) -> None:
    assert near(word) == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("unfriended", Formed.YES),
        ("chatbots", Formed.PERHAPS),
        ("healthcheck", Formed.YES),
        ("decluttered", Formed.PERHAPS),
        ("congesting", Formed.YES),
        ("caffeinate", Formed.YES),
        ("behavioral", Formed.YES),
        ("occured", Formed.NO),
        ("writting", Formed.NO),
        ("makeing", Formed.NO),
        ("boxiness", Formed.YES),
        ("studyed", Formed.NO),
        ("recieve", Formed.NO),
    ],
)
def test_formed(word: str, expected: Formed) -> None:
    assert formed(word, counts()) is expected


GERMAN = (
    "Der Minister hat am Montag gesagt, dass die Regierung noch vor der Wahl im Herbst ein neues Programm vorlegt. "
    "Die Opposition und auch die {} sind mit dem Plan nicht einverstanden, weil sie von der Regierung nicht gefragt "
    "wurden und das Geld für den Umbau der Häuser im Land fehlt."
)


@pytest.mark.parametrize(
    ("word", "replacement"),
    [
        ("Gewerkschaften", None),
        ("Gewerkschfaten", "Gewerkschaften"),
        ("Beeamten", "Beamten"),
        ("Kowalczyks", None),
        ("Brandschutzbeauftragten", None),
        ("Start-ups", None),
        ("Gewerkschfaten. Die Gewerkschfaten", None),
    ],
)
def test_german(word: str, replacement: str | None) -> None:
    meant = [getattr(one.fix, "replacement", None) for one in check(GERMAN.format(word))]
    assert meant == ([replacement] if replacement else [])


def test_short_german_is_not_checked() -> None:
    assert not check("Die Gewerkschfaten sind mit dem Plan der Regierung nicht einverstanden.")


SENTENCE = "The committee said that it had {} more than forty letters about the new road."


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        (SENTENCE.format("recieved"), "received"),
        (SENTENCE.format("(recieved)"), "received"),
        ("The road to the north was (they said) in a bad enviroment, and so it was left to the others.", "environment"),
        ("He was born in New Yorrk and went to the school that was named after his father.", "York"),
        ("He lives in San Fransisco, and it is there that he wrote most of what we have.", "Francisco"),
    ],
)
def test_the_span_is_the_word_alone(text: str, replacement: str) -> None:
    (finding,) = check(text)
    assert finding.fix is not None
    assert getattr(finding.fix, "replacement", None) == replacement
    assert text[finding.start : finding.end].isalpha()
    assert not check(text[: finding.start] + replacement + text[finding.end :])


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE.format("‘recieved’"),
        SENTENCE.format('"recieved"'),
        SENTENCE.format("recieved...") + " It was a long story.",
        SENTENCE.format("seen") + "\nOf r\necieved letters there were none, and it was all that they had.",
        SENTENCE.format("seen") + " It was sooo cold and boringgg that they left.",
        SENTENCE.format("recieved") + " It was recieved well by all of those who were there.",
        SENTENCE.format("recieved") + " A recievedness of that kind is what they had in mind.",
        *(
            SENTENCE.format(word)
            for word in ("RECIEVED", "ReCieved", "recieved2", "@recieved", "#recieved", "recieved_at")
        ),
        *(
            SENTENCE.format(word)
            for word in ("x.recieved()", "re-cieved", "recieved/sent", "www.recieved.example", "Recieved")
        ),
        "recieved",
        "recieved forty letters yesterday morning",
        SENTENCE.format("recieved").replace("recieved", "recieved …"),
        "… recieved by the council in the town, and it was all that they had of the letters of the year.",
        "recieved: the number of the letters that the council had in the year, and of those that it sent.",
        "recieved -- the number of the letters that the council had in the year, and of those that it sent.",
        SENTENCE.format("seen") + " They were the upserts of an upsert, and it is what they said of it.",
        "Sie haben gestern recieved und the of and to vierzig Briefe von allen Leuten in der Stadt bekommen.",
        "const recieved = require('letters'); let n = recieved.length; return n + letters.length - offset;",
        "Er sagte, dass die Stadt den Brief nicht bekomen hat und dass sie ihn auch nicht sucht.",
        "The poet wrote of it that le printems est arrivé sur la place du marché, and it was read by all.",
        "Kowalczyk, Nguyen, Mbeki and Papadopoulos met Yildirim in Tbilisi, and it was the last that we heard of them.",
        "John Smyth and Jon Smithe of the New Yorke Inn met at the home of the Van Dykes when it was late.",
        "",
        "\n\r\n",
    ],
)
def test_silent(text: str) -> None:
    assert not check(text)


def test_what_stands_elsewhere_does_not_change_a_finding() -> None:
    texts = [SENTENCE.format("recieved"), SENTENCE.format("seen") + " The cat sat on the mat with the others."]
    once = [check(text) for text in texts]
    assert [check(text) for text in reversed(texts)] == once[::-1]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("Der Minister hat am Montag gesagt, dass die Regierung ein neues Programm vorlegen wird.", []),
        ("The bridge was closed for a year, and the council said that it would be open in May.", ["lint.spelling"]),
        (SENTENCE.format("recieved"), ["lint.spelling", "rapidfuzz"]),
    ],
)
def test_data_is_loaded_only_for_a_candidate(text: str, loaded: list[str]) -> None:
    code = (
        "import sys; from lint import Document; from lint.registry import installed;"
        f"list(installed()['misspelling']().check(Document({text!r})));"
        "print(*[name for name in ('lint.spelling', 'rapidfuzz', 'symspellpy', 'wordfreq') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == loaded


def test_lexicon() -> None:
    assert {"received", "colour", "york"} <= words()
    assert counts()["the"] > counts()["received"] > 0
    assert pairs()["new york"] > 0
    assert zipf("the") > zipf("received") > zipf("recieved") > zipf("qzxvkj") == RARE
    assert known("color")
    assert known("colour")
    assert not known("recieved")
    assert with_article("egypt") == 0 < with_article("house")
    assert "received" in meanable()
    assert "gewerkschaften" in meanable("de")
    assert "recieved" not in meanable()
