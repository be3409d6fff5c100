import re
from pathlib import Path

from lint.wordlists import any_of, load, merged


def test_lists_come_back_folded_the_longest_first(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('[en]\nlabels = ["Photo", "Photo credit"]\n[tr]\nlabels = ["İmza"]\n', encoding="utf-8")
    assert merged(load(path), "labels") == ("photo credit", "photo", "imza")
    assert merged(load(path), "sides") == ()


def test_words_come_with_either_apostrophe(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('[fr]\nlabels = ["crédit d\'image", "à l’écran"]\n', encoding="utf-8")
    assert set(merged(load(path), "labels")) == {"crédit d'image", "crédit d’image", "à l'écran", "à l’écran"}


def test_words_have_borders_where_the_script_has_them() -> None:
    pattern = re.compile(any_of(["foto", "图片", "फोटो"]))
    assert pattern.search("ein foto:")
    assert not pattern.search("ein fotograf")
    assert pattern.search("新闻图片来源")
    assert pattern.search("यह फोटो है")
