from lint import Document
from lint.shape import copies, paragraphs, share
from lint.words import atoms, sentences, unspaced, words


def test_words_of_unspaced_scripts_are_pairs_of_characters() -> None:
    assert words("To go, 12 km") == ["To", "go,", "12", "km"]
    assert words("会议在北京 2019") == ["会议", "在北", "京", "2019"]
    assert words("부산 항구") == ["부산", "항구"]
    assert words(" \n") == []


def test_atoms_have_no_marks_at_their_edges_and_keep_indic_vowels() -> None:
    assert atoms("It's “here” — नमस्ते, 北京!") == ["It's", "here", "नमस्ते", "北", "京"]


def test_only_scripts_without_spaces_are_unspaced() -> None:
    assert [unspaced(word) for word in ("go", "будет", "부산", "北京", "ไป", "ひ")] == [False] * 3 + [True] * 3


def test_sentences_end_at_marks_of_their_script() -> None:
    assert sentences("It rained. The 3.5 km were wet! 会议结束了。会议开始。") == 4
    assert sentences("वर्षा हुई। هل تمطر؟") == 2
    assert sentences("See example.com for more") == 0
    assert sentences("." * 200_000 + "a") == 0


def test_blank_lines_are_no_copies() -> None:
    assert copies(["a", "", " ", "", "b", "a "]) == (1, 1, 3, 3)
    assert copies([]) == (0, 0, 0, 0)
    assert share(1, 0) == 0


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert list(paragraphs(Document("\n a\r\nb\r\n \r\n\r\nc"))) == ["a\nb", "c"]
    assert list(paragraphs(Document(""))) == []
