"""Which files are checked: named or found, wanted or ignored, once, in a stable order."""

import inspect
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.configs import Configs
from lint.discovery import Found, Missing, discover
from lint.errors import UserError
from lint.patterns import Patterns, counted_from


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(root: Path, files: str | Sequence[str], text: str = "x") -> None:
    for name in files.split() if isinstance(files, str) else files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(
    *paths: str, exclude: Sequence[str] = (), force_exclude: bool = False, config: Sequence[str] = ()
) -> list[str]:
    run = discover(paths, Configs(config=config), exclude=exclude, force_exclude=force_exclude)
    return [one.path.replace(os.sep, "/") if isinstance(one, Found) else f"{one.path}: {one.reason}" for one in run]


KNOWN = "a.txt b.text c.md d.jsonl e.ndjson f.csv g.tsv h.parquet i.txt.gz j.jsonl.zst k.TXT"


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (KNOWN, KNOWN),
        ("a.py b.json c.html d.gz e.parquet.gz f.zst txt .txt", ".txt"),
        ("README.md readme.txt LICENSE.txt LICENSE-MIT.md Changelog.md CONTRIBUTING.md CODE_OF_CONDUCT.md", ""),
        ("NOTICE.txt authors.md COPYING.txt requirements-dev.txt CMakeLists.txt robots.txt requirements.txt", ""),
        (
            "authors.csv notice.jsonl notices.txt my-readme.txt required.txt",
            "authors.csv my-readme.txt notice.jsonl notices.txt required.txt",
        ),
        (".git/a.txt .hg/a.txt .venv/a.txt venv/a.txt node_modules/a/b.txt __pycache__/a.txt .scrapelint/a.txt", ""),
        (".mypy_cache/a.txt .tox/a.txt dist/a.txt build/a.txt x.egg-info/SOURCES.txt .svn/a.txt a/.git/b.txt", ""),
        ("rules/a.txt rules/boilerplate/b.txt", "rules/a.txt rules/boilerplate/b.txt"),
        (".hidden/a.txt", ".hidden/a.txt"),
    ],
)
def test_what_is_taken_by_default(files: str, wanted: str, here: Path) -> None:
    plant(here, files)
    assert found() == sorted(wanted.split(), key=os.fsencode)


def test_the_order_is_that_of_the_bytes_of_the_paths(here: Path) -> None:
    names = [
        "a/x.txt",
        "a.txt",
        "a-b.txt",
        "a0.txt",
        "B.txt",
        "é.txt",
        "\U0001f600.txt",
        "\ufb01.txt",
        "a/b/c.txt",
        "a/b.txt",
    ]
    plant(here, names)
    assert found() == sorted(names, key=os.fsencode)
    assert (
        found("é.txt", "a", "B.txt")
        == found("B.txt", "a", "é.txt")
        == ["B.txt", "a/b.txt", "a/b/c.txt", "a/x.txt", "é.txt"]
    )


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_names_that_are_no_text(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    plant(here, [name, "caf.txt"])
    assert found() == ["caf.txt", name]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["a.txt", "./a.txt", "sub/../a.txt"], ["a.txt"]),
        ([".", "a.txt"], ["a.txt", "sub/b.txt"]),
        (["sub", "."], ["a.txt", "sub/b.txt"]),
        (["sub", "sub/", "sub/b.txt"], ["sub/b.txt"]),
        (["./sub//"], ["sub/b.txt"]),
    ],
)
def test_a_file_comes_once(paths: list[str], expected: list[str], here: Path) -> None:
    plant(here, "a.txt sub/b.txt")
    assert found(*paths) == expected
    assert found(*reversed(paths)) == expected
    assert found(str(here / "sub"), "sub") == [f"{here}/sub/b.txt".replace(os.sep, "/")]


def test_what_is_named_is_taken_whatever_is_against_it(here: Path) -> None:
    plant(here, ".git/HEAD build/a.txt README.md page.html ignored.txt deep/.scrapelint/run.txt")
    plant(here, [".gitignore"], "ignored.txt\n/build/\n")
    names = ["README.md", "build/a.txt", "ignored.txt", "page.html"]
    assert found(*names) == names
    assert found(*names, exclude=["*.html"]) == names
    assert found(*names, exclude=["*.html"], force_exclude=True) == ["ignored.txt"]
    assert found("build") == ["build/a.txt"]
    assert found("build", force_exclude=True) == []
    assert found("build", "deep", force_exclude=True, exclude=["deep/"]) == []
    assert found("deep") == []
    assert found("deep/.scrapelint") == ["deep/.scrapelint/run.txt"]


def test_named_and_found_are_told_apart(here: Path) -> None:
    plant(here, "sub/a.txt sub/b.txt")
    run = [one for one in discover(["sub", "sub/b.txt"], Configs()) if isinstance(one, Found)]
    assert [(Path(one.path).name, one.named) for one in run] == [("a.txt", False), ("b.txt", True)]


def test_what_is_not_there_is_told_and_the_others_are_done(here: Path) -> None:
    plant(here, "a.txt b.txt")
    (here / "broken").symlink_to("nowhere")
    (here / "self").symlink_to("self")
    os.mkfifo(here / "pipe.txt")
    run = found("b.txt", "no.txt", "a.txt", "broken", "self", "pipe.txt", "", "a.txt/b")
    assert run[1:-1] == [
        "a.txt",
        "a.txt/b: Not a directory",
        "b.txt",
        "broken: a link to nothing",
        "no.txt: no such file or folder",
        "pipe.txt: not a file but a pipe",
    ]
    assert run[0] == ": the path is empty"
    assert run[-1].startswith("self: ")
    assert found() == ["a.txt", "b.txt"], "what is no file is not found"
    assert list(discover(["a\0b"], Configs())) == [Missing("a\0b", "not a path")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_told(here: Path) -> None:
    plant(here, "a.txt closed/b.txt z.txt")
    (here / "closed").chmod(0)
    try:
        assert found() == ["a.txt", "closed: the folder cannot be read: Permission denied", "z.txt"]
    finally:
        (here / "closed").chmod(0o700)


def test_a_folder_that_vanishes_is_told(here: Path) -> None:
    plant(here, "a.txt gone/b.txt")
    run = discover([], Configs())
    assert next(run).path == "a.txt"
    shutil.rmtree(here / "gone")
    assert [one.path for one in run if isinstance(one, Missing)] == ["gone"]


def test_links_are_followed_where_they_are_named(here: Path) -> None:
    plant(here, "real/a.txt other/b.txt")
    (here / "real/loop").symlink_to("..")
    (here / "real/file.txt").symlink_to("../other/b.txt")
    (here / "link").symlink_to("real")
    assert found() == ["other/b.txt", "real/a.txt"]
    assert found("link") == ["link/a.txt"]
    assert found("link", "real", "real/loop/real") == ["link/a.txt"]
    assert found("real/file.txt") == ["real/file.txt"]
    assert found("real/file.txt", "other/b.txt", "other") == ["other/b.txt"]
    assert found("real/loop") == ["real/loop/other/b.txt", "real/loop/real/a.txt"]


def test_a_tree_deeper_than_the_stack_is_walked(here: Path) -> None:
    deep = Path(*["d"] * 200)
    plant(here, [str(deep / "a.txt")])
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    try:
        assert found() == [f"{deep}/a.txt".replace(os.sep, "/")]
    finally:
        sys.setrecursionlimit(limit)


@pytest.mark.parametrize(
    ("ignores", "wanted"),
    [
        ({".gitignore": "*.csv\n/top.txt\nraw/\n"}, "deep/top.txt a.txt"),
        ({".gitignore": "*\n!*/\n!*.txt\n"}, "deep/top.txt a.txt top.txt raw/b.txt"),
        ({"deep/.gitignore": "top.txt\r\n"}, "a.txt b.csv top.txt raw/b.txt"),
        ({".gitignore": "*.txt", "deep/.gitignore": "!top.txt"}, "b.csv deep/top.txt"),
        ({".git/info/exclude": "*.txt"}, "b.csv"),
        ({".gitignore": "\ufeffa.txt\n\n# b.csv\n!\n\\\n[\n"}, "b.csv deep/top.txt raw/b.txt top.txt"),
        ({".gitignore": "*.txt", "raw/.git/HEAD": "", "raw/.gitignore": "x"}, "b.csv raw/b.txt"),
    ],
)
def test_gitignore_is_respected(ignores: dict[str, str], wanted: str, here: Path) -> None:
    plant(here, ".git/HEAD a.txt b.csv top.txt deep/top.txt raw/b.txt")
    for name, text in ignores.items():
        plant(here, [name], text)
    assert found() == sorted(wanted.split(), key=os.fsencode)
    below = [name for name in found() if name.startswith("deep/")]
    assert found("deep") == below, "the lists above a named folder count, too"


def test_lists_outside_the_repository_do_not_count(here: Path) -> None:
    plant(here, "repo/.git/HEAD repo/sub/a.txt")
    plant(here, [".gitignore"], "*.txt\n")
    assert found("repo/sub") == found("repo") == ["repo/sub/a.txt"]


def test_an_ignored_folder_is_not_entered_and_wholly_taken_when_named(here: Path) -> None:
    plant(here, ".git/HEAD data/raw/a.txt data/raw/b.txt")
    plant(here, [".gitignore"], "data/\nb.txt\n")
    plant(here, ["data/.gitignore"], "!*\n")
    plant(here, ["data/raw/scrapelint.toml"], "broken")
    assert found() == []
    (here / "data/raw/scrapelint.toml").unlink()
    assert found("data") == found("data/raw") == ["data/raw/a.txt", "data/raw/b.txt"]


@pytest.mark.parametrize(
    ("config", "wanted"),
    [
        ('extend-exclude = ["/sub/deep"]', "a.txt b.log README.md sub/c.txt"),
        ('extend-exclude = ["SUB/*.txt"]', "a.txt sub/deep/d.txt"),
        ('extend-exclude = ["*", "!sub", "!c.txt"]', "sub/c.txt"),
        ('exclude = ["sub"]', "README.md a.txt"),
        ('include = ["*.log"]', "b.log"),
        ('include = ["sub/**"]', "sub/c.txt sub/deep/d.txt sub/deep/e.bin"),
        ('extend-include = ["*.log"]', "a.txt b.log sub/c.txt sub/deep/d.txt"),
    ],
)
def test_patterns_of_the_configuration(config: str, wanted: str, here: Path) -> None:
    plant(here, "p/a.txt p/b.log p/README.md p/sub/c.txt p/sub/deep/d.txt p/sub/deep/e.bin")
    plant(here, ["p/scrapelint.toml"], config)
    everything = {"a.txt", "b.log", "README.md", "sub/c.txt", "sub/deep/d.txt", "sub/deep/e.bin"}
    assert set(wanted.split()) <= everything
    default = {"a.txt", "sub/c.txt", "sub/deep/d.txt"}
    expected = set(wanted.split()) & (default if config.startswith("extend-exclude") else everything)
    assert found() == sorted((f"p/{name}" for name in expected), key=os.fsencode)
    if config != 'exclude = ["sub"]':
        assert found("p/sub") == [name for name in found() if name.startswith("p/sub")]


def test_patterns_of_the_command_line_count_from_the_current_folder(here: Path) -> None:
    plant(here, "p/a.txt p/q/a.txt a.txt")
    plant(here, ["p/scrapelint.toml"], "")
    assert found(exclude=["/p/a.txt"]) == ["a.txt", "p/q/a.txt"]
    assert found("p", exclude=["q/"]) == ["p/a.txt"]
    with pytest.raises(UserError, match="'!' is not a pattern"):
        found(exclude=["!"])


def test_each_file_has_the_configuration_that_is_nearest(here: Path) -> None:
    plant(here, "a.txt sub/b.txt sub/deep/c.txt other/d.txt")
    plant(here, ["scrapelint.toml"], "text-field = 'far'")
    plant(here, ["sub/scrapelint.toml"], "text-field = 'near'")
    for paths in ([], ["a.txt", "sub/b.txt", "sub/deep/c.txt", "other/d.txt"]):
        fields = {one.path: one.config.text_field for one in discover(paths, Configs()) if isinstance(one, Found)}
        assert fields == {"a.txt": "far", "other/d.txt": "far", "sub/b.txt": "near", "sub/deep/c.txt": "near"}


def test_a_broken_configuration_on_the_way_ends_the_run(here: Path) -> None:
    plant(here, "a.txt sub/b.txt")
    plant(here, ["sub/scrapelint.toml"], "fail-on = 3")
    with pytest.raises(UserError, match=r"sub.scrapelint.toml: fail-on"):
        found()
    assert found("a.txt") == ["a.txt"]


def test_pathspec_is_imported_only_for_patterns_that_need_it(here: Path) -> None:
    plant(here, "a.txt sub/b.txt README.md")
    plant(here, [".gitignore"], "*.csv\n__pycache__\n.DS_Store\n*~\n")
    code = (
        "import sys; from lint.configs import Configs; from lint.discovery import discover\n"
        "print([one.path for one in discover([], Configs())], 'pathspec' in sys.modules, 'pydantic' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=here)
    assert run.stdout.split(" ", 2)[2].endswith("False False\n")


@pytest.mark.parametrize("pattern", ["a", "*.txt", "a*", "a*b", "*", "a.b", "a-b~", "*~"])
def test_plain_patterns_mean_what_pathspec_says(pattern: str) -> None:
    plain, read = Patterns([pattern]), Patterns([pattern, "never/ever"])
    for path in ("a", "b", "a.txt", "x/a", "a/x", "ab", "a.b", "a-b~", "aab", "A", ".txt", "x/.txt", "a/a.b"):
        for folder in (False, True):
            assert plain.verdict(path, folder=folder) == read.verdict(path, folder=folder), path


def test_paths_count_from_a_folder() -> None:
    top = Path.cwd().anchor
    at = os.path.join
    assert counted_from(at(top, "a"), at(top, "a", "b", "c")) == "b/c"
    assert counted_from(at(top, "a"), at(top, "ab", "c")) == "ab/c"
    assert counted_from(top, at(top, "a", "b")) == "a/b"


_NAMES = "a b foo bar.txt x.md keep.txt a.b A [x] é.txt #c !d build"
NAMES = [*_NAMES.split(), "foo bar"]
_LINES = r"""
a b/ /a /foo/ foo/* foo/** **/foo a/**/b !a !foo/ !*/ * !*.txt *.md !keep.txt /* !/foo a/b a/*/x.md foo/**/ *a* a*
*.t?t [ab] [!a] \#c \!d #c [[]x] \[x\] é* build/ !build/keep.txt ** **/ **/a/ /**/x.md *** foo/ !foo/* f*o ? a.b *.*
/ // ! \ [ a/../b ./a a//b [a- */foo */ !*/a a\ []a] {a,b} foo/bar.txt !foo/bar.txt [[:alpha:]] [[:upper:][:digit:]]*
"""
LINES = [*_LINES.split(), "foo bar", "foo bar ", "foo\\ bar", "\ta"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git tells what it ignores")
@pytest.mark.parametrize("seed", range(25))
def test_what_is_ignored_is_what_git_ignores(seed: int, here: Path) -> None:
    chance = random.Random(seed)
    subprocess.run(["git", "init", "-q"], check=True)

    def grow(folder: Path, depth: int) -> None:
        for name in chance.sample(NAMES, chance.randint(2, 5)):
            path = folder / name
            if "." in name or depth > 2 or chance.random() < 0.3:
                path.touch()
            else:
                path.mkdir()
                grow(path, depth + 1)
        if depth == 0 or chance.random() < 0.25:
            plant(folder, [".gitignore"], "\n".join(chance.sample(LINES, chance.randint(1, 4))) + "\n")

    grow(here, 0)
    listing = ["git", "ls-files", "--others", "--exclude-standard", "-z"]
    out = subprocess.run(listing, capture_output=True, check=True).stdout.decode()
    expected = [name for name in out.split("\0") if name and not name.endswith(".gitignore")]
    config = ['include = ["*"]', 'exclude = [".gitignore"]']
    assert found(config=config) == sorted(expected, key=os.fsencode)
