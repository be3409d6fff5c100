"""What is known of words, kept in a file: it is what was made, whatever becomes of the file."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from lint.spelling import store
from lint.spelling.store import FOLDER, parts
from lint.spelling.table import SHARE, SMALL, Table, packed

PARTS = {"words": b"one two", "empty": b"", "numbers": bytes(range(256))}
Made = list[int]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER, str(tmp_path / "deep" / "words"))
    path = tmp_path / "list.txt"
    path.write_text("one\ntwo\n")
    return path


@pytest.fixture
def ask(source: Path) -> Callable[[], tuple[dict[str, bytes], int]]:
    """Ask for the parts; returns them, and how often they have been made."""
    made: Made = []

    def make() -> dict[str, bytes]:
        made.append(1)
        return PARTS

    def run() -> tuple[dict[str, bytes], int]:
        found = parts("some", [source, source.with_name("absent.py")], make)
        return {name: bytes(part) for name, part in found.items()}, len(made)

    return run


Ask = Callable[[], tuple[dict[str, bytes], int]]


def files(source: Path) -> list[Path]:
    return sorted(source.parent.glob("deep/words/*.bin"))


def test_parts_are_made_once(ask: Ask, source: Path) -> None:
    assert ask() == (PARTS, 1)
    assert ask() == (PARTS, 1)
    assert len(files(source)) == 1
    assert not list(source.parent.glob("deep/words/*.new"))
    assert source.parent.joinpath("deep/words/CACHEDIR.TAG").exists()


@pytest.mark.parametrize("content", ["one\ntwo\nthree\n", "one\nten\n"])
def test_parts_are_made_again_of_another_file(ask: Ask, source: Path, content: str) -> None:
    ask()
    source.write_text(content)
    assert ask() == (PARTS, 2)
    assert len(files(source)) == 2


@pytest.mark.parametrize("size", [0, 7, 20, 100, -1])
def test_a_short_file_is_made_again(ask: Ask, source: Path, size: int) -> None:
    ask()
    (path,) = files(source)
    whole = path.read_bytes()
    path.write_bytes(whole[:size])
    assert ask() == (PARTS, 2)
    assert path.read_bytes() == whole
    assert ask() == (PARTS, 2)


def test_a_damaged_file_is_made_again(ask: Ask, source: Path) -> None:
    ask()
    (path,) = files(source)
    whole = path.read_bytes()
    for number, at in enumerate(range(0, len(whole), 40), start=2):
        path.unlink()
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert ask() == (PARTS, number), at
        assert path.read_bytes() == whole


def test_without_a_folder_they_are_made_in_memory(ask: Ask, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, "")
    assert ask() == (PARTS, 1)
    assert ask() == (PARTS, 2)
    assert list(source.parent.iterdir()) == [source]


def test_where_nothing_can_be_written_they_are_made_in_memory(ask: Ask, source: Path) -> None:
    source.with_name("deep").write_text("a file, where the folder should be")
    assert ask() == (PARTS, 1)
    assert source.with_name("deep").read_text() == "a file, where the folder should be"


def test_a_write_that_fails_leaves_nothing(ask: Ask, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", fail)
    assert ask() == (PARTS, 1)
    assert not files(source)
    assert not list(source.parent.glob("deep/words/*.new"))


def test_old_files_go(ask: Ask, source: Path) -> None:
    for number in range(store._KEPT + 3):
        source.write_text(f"{number}\n")
        ask()
        newest = max(files(source), key=lambda one: one.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    assert len(files(source)) == store._KEPT


def test_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = store.folder()
    assert found is not None
    assert "scrapelint" in found.parts
    assert sys.platform != "linux" or tmp_path in found.parents


@pytest.mark.parametrize("answer", [Path("~/.cache/scrapelint"), RuntimeError()])
def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch, answer: Path | RuntimeError) -> None:
    def told(*_: object, **__: object) -> Path:
        if isinstance(answer, Path):
            return answer
        raise answer

    monkeypatch.delenv(FOLDER, raising=False)
    monkeypatch.setattr(platformdirs, "user_cache_path", told)
    assert store.folder() is None


def test_several_processes_make_it_at_once(source: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from lint.spelling.store import parts\n"
        "made = {'a': b'x' * 100000}\n"
        "for _ in range(20):\n"
        "    assert bytes(parts('some', [Path(sys.argv[1])], lambda: made)['a']) == made['a']\n"
        "    [one.unlink(missing_ok=True) for one in Path(sys.argv[1]).parent.glob('deep/words/*.bin')]\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(source)]) for _ in range(3)]
    assert [one.wait(60) for one in running] == [0, 0, 0]


def test_a_table_is_what_it_was_made_of() -> None:
    counts = {"one": 1, "zwölf": 12, "two words": 1 << 40, "": 5}
    shares = {"half": 0.5, "third": 1 / 3}
    made = packed("counts", counts, counts) | packed("shares", shares, shares, SHARE) | packed("set", ["a", "b", "a"])
    made |= packed("ranks", {"x": 700}, {"x": 700}, SMALL) | packed("none", [])
    views = {name: memoryview(part) for name, part in made.items()}
    assert dict(Table(views, "counts")) == counts
    assert dict(Table(views, "shares", SHARE)) == shares
    assert dict(Table(views, "ranks", SMALL)) == {"x": 700}
    assert set(Table(views, "set")) == {"a", "b"}
    assert len(Table(views, "none")) == 0


@pytest.mark.parametrize("word", ["on", "ones", "\ud800", "\x00", "ONE"])
def test_what_a_table_does_not_hold(word: str) -> None:
    table = Table({name: memoryview(part) for name, part in packed("t", ["one"], {"one": 1}).items()}, "t")
    assert word not in table
    assert table.get(word) is None
    assert table.get(word, 7) == 7
    with pytest.raises(KeyError):
        table[word]
