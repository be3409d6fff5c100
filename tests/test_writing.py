"""Files are replaced whole, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from lint.writing import Rewriting, WriteError


def write(rewriting: Rewriting, data: bytes) -> None:
    rewriting.open().write(data)
    rewriting.finish()


def test_commit_replaces_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    rewriting = Rewriting(path)
    write(rewriting, b"new")
    assert path.read_bytes() == b"old"
    rewriting.commit()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_discard_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    rewriting = Rewriting(path)
    write(rewriting, b"new")
    rewriting.discard()
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    rewriting = Rewriting(link)
    write(rewriting, b"new")
    rewriting.commit()
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    rewriting = Rewriting(path)
    write(rewriting, b"new")
    path.write_bytes(b"newer than that")
    with pytest.raises(WriteError, match="changed on disk"):
        rewriting.commit()
    rewriting.discard()
    assert path.read_bytes() == b"newer than that"


def test_a_read_only_file_is_not_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(WriteError, match="read-only"):
        Rewriting(path).open()


def test_the_temporary_file_is_announced_before_it_exists(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    announced: list[tuple[Path, bool]] = []
    rewriting = Rewriting(path, lambda temporary: announced.append((temporary, temporary.exists())))
    rewriting.open()
    assert announced == [(rewriting.temporary, False)]
    assert os.path.dirname(rewriting.temporary) == str(tmp_path)  # noqa: PTH120
    rewriting.discard()
