"""What a configuration can say, where it is found, and what is said of it when it is wrong."""

import os
import pickle
import subprocess
import sys
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import pytest

from lint import Applicability, Linter, Severity
from lint.config import DEFAULT_EXCLUDE, SETTABLE, Config
from lint.configs import Configs
from lint.configuration_file import find, load
from lint.declared import DeclaredExamples, DeclaredRule, Place, folded
from lint.entry import Entry
from lint.errors import SettingError, UserError
from lint.phrases import PLACES
from lint.registry import declared, imported, unmet_examples
from lint.report.settings import describe
from lint.selection import Selection, settled
from lint.validation import validated

KEYS = (
    "cache-dir, custom, exclude, extend-exclude, extend-include, extend-safe-fixes, extend-select, "
    "extend-unsafe-fixes, fail-on, fixable, ignore, include, journal-keep, languages, max-record-bytes, "
    "max-removed-share, options, per-file-ignores, rule-paths, select, severity, text-field, unfixable"
)
CUSTOM_KEYS = (
    "applicability, category, examples, message, pattern, phrases, replacement, report, severity, where"
)  # fmt: skip
PHRASES = 'message = "m", phrases = ["p"]'
PATTERN = 'message = "m", pattern = "p"'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


BAD = [
    ('select = "ALL"', 'select: found "ALL" (a string); a list of strings is allowed; write ["ALL"]'),
    ('select = "a, b"', 'select: found "a, b" (a string); a list of strings is allowed; write ["a", "b"]'),
    ('select = ["a", 3]', 'select, item 2: found 3; a string is allowed; write "3"'),
    ("select = { a = true }", 'select: found { a = true } (a table); a list of strings is allowed; write ["a"]'),
    ("selct = []", f"selct: there is no such key; did you mean 'select'? (there are {KEYS})"),
    (
        "per_file_ignores = {}",
        f"per_file_ignores: there is no such key; did you mean 'per-file-ignores'? (there are {KEYS})",
    ),
    (
        "rules = {}",
        f"rules: there is no such key; did you mean 'options' (a table per rule), or 'select'? (there are {KEYS})",
    ),
    ("[lint]\nselect = []", f"lint: there is no such key; its keys stand one level up (there are {KEYS})"),
    (
        "[tool.scrapelint]\nselect = []",
        f"tool: there is no such key; in this place its keys stand without 'tool.scrapelint' (there are {KEYS})",
    ),
    ("jobs = 3", f"jobs: there is no such key; it is an option of the command line, --jobs (there are {KEYS})"),
    ('root = "x"', f"root: there is no such key (there are {KEYS})"),
    ("origins = {}", f"origins: there is no such key (there are {KEYS})"),
    ('max-removed-share = "80%"', 'max-removed-share: found "80%" (a string); a number is allowed; write 0.8'),
    ('max-removed-share = "0.8"', 'max-removed-share: found "0.8" (a string); a number is allowed; write 0.8'),
    ("max-removed-share = 80", "max-removed-share: found 80; a number from 0 to 1 is allowed; write 0.8"),
    ("max-removed-share = -1", "max-removed-share: found -1; a number from 0 to 1 is allowed"),
    ("max-removed-share = nan", "max-removed-share: found nan; a number from 0 to 1 is allowed"),
    ("max-removed-share = true", "max-removed-share: found true; a number is allowed"),
    ("journal-keep = -1", "journal-keep: found -1; a whole number from 0 up is allowed"),
    ("journal-keep = 1.5", "journal-keep: found 1.5; a whole number is allowed"),
    ("max-record-bytes = 0", "max-record-bytes: found 0; a whole number from 1 up is allowed"),
    (
        'max-record-bytes = "256 MB"',
        'max-record-bytes: found "256 MB" (a string); a whole number is allowed; '
        "such as max-record-bytes = 268435456 (256 MiB)",
    ),
    (
        'fail-on = "warn"',
        'fail-on: found "warn" (a string); "error" or "warning" is allowed; did you mean \'warning\'?',
    ),
    ("fail-on = 3", 'fail-on: found 3; "error" or "warning" is allowed'),
    (
        'severity = "error"',
        'severity: found "error" (a string); a table is allowed; such as severity = { share-button = "error" }',
    ),
    (
        'severity = { share-button = "errors" }',
        'severity.share-button: found "errors" (a string); "error" or "warning" is allowed; did you mean \'error\'?',
    ),
    (
        'per-file-ignores = ["x"]',
        'per-file-ignores: found ["x"] (a list); a table is allowed; '
        'such as per-file-ignores = { "archive/**" = ["share-button"] }',
    ),
    (
        'per-file-ignores = { "a/*" = "x" }',
        'per-file-ignores."a/*": found "x" (a string); a list of strings is allowed; write ["x"]',
    ),
    (
        'exclude = ["a", "!"]',
        "exclude: '!' is not a pattern; those of .gitignore are allowed, such as 'archive/**'",
    ),
    ('include = ["pages/"]', "include: 'pages/' names a folder, and files are asked for; did you mean 'pages/**'?"),
    (
        'languages = ["English"]',
        "languages: found 'English'; codes of ISO 639-1 such as 'en' are allowed; did you mean 'en'?",
    ),
    (
        'languages = ["en-US"]',
        "languages: found 'en-US'; codes of ISO 639-1 such as 'en' are allowed; did you mean 'en'?",
    ),
    ('languages = ["jp"]', "languages: found 'jp'; codes of ISO 639-1 such as 'en' are allowed; did you mean 'ja'?"),
    ('languages = ["qq"]', "languages: found 'qq'; codes of ISO 639-1 such as 'en' are allowed"),
    ('text-field = ["body"]', 'text-field: found ["body"] (a list); a string is allowed; write "body"'),
    (
        'text-field = "a..b"',
        "text-field: found 'a..b'; the name of a field is allowed, or a dotted path such as \"page.text\"",
    ),
    ("options = { a = 3 }", "options.a: found 3; a table is allowed"),
    ("custom = { x = 3 }", "custom.x: found 3; a table is allowed"),
    ('custom = { x = { phrases = ["p"] } }', "custom.x.message: is missing; a rule needs it"),
    (
        'custom = { x = { message = " ", phrases = ["p"] } }',
        "custom.x.message: is empty; say in a few words what was found",
    ),
    (
        f'custom = {{ x = {{ {PHRASES}, pattern = "p" }} }}',
        "custom.x: a rule is a list of phrases or a pattern, and this one has both; keep one",
    ),
    (
        'custom = { x = { message = "m" } }',
        "custom.x: a rule is a list of phrases or a pattern, and this one has neither",
    ),
    ('custom = { x = { message = "m", phrases = [" "] } }', "custom.x.phrases: found ' '; a phrase is not empty"),
    (
        f'custom = {{ x = {{ {PHRASES}, where = "gapped" }} }}',
        "custom.x.phrases: found 'p'; a gapped phrase has words, and a '*' where others stand",
    ),
    (
        f'custom = {{ x = {{ {PHRASES}, wher = "line" }} }}',
        f"custom.x.wher: there is no such key; did you mean 'where'? (there are {CUSTOM_KEYS})",
    ),
    (
        f'custom = {{ x = {{ {PHRASES}, where = "lines" }} }}',
        'custom.x.where: found "lines" (a string); '
        '"line", "head", "tail", "edge", "sentence", "start", "end", "inside", "gapped" or "gapped_tail" '
        "is allowed; did you mean 'line'?",
    ),
    (
        f"custom = {{ x = {{ {PHRASES}, examples = {{ bat = [] }} }} }}",
        "custom.x.examples.bat: there is no such key; did you mean 'bad'? (there are bad, good)",
    ),
    (
        f'custom = {{ x = {{ {PHRASES}, replacement = "r" }} }}',
        "custom.x.replacement: phrases take their whole line away; to replace text, write a pattern",
    ),
    (
        f'custom = {{ x = {{ {PATTERN}, replacement = "r", report = true }} }}',
        "custom.x.replacement: report = true changes nothing; keep one of the two",
    ),
    (
        f'custom = {{ x = {{ {PATTERN}, report = "true" }} }}',
        'custom.x.report: found "true" (a string); true or false is allowed; write true',
    ),
    (
        f'custom = {{ x = {{ {PATTERN}, where = "tail" }} }}',
        "custom.x.where: found 'tail'; a pattern stands in 'line' or 'inside'",
    ),
    (
        f'custom = {{ x = {{ {PATTERN}, category = "My Rules" }} }}',
        "custom.x.category: found 'My Rules'; small letters, digits and hyphens are allowed",
    ),
    (
        "custom = { x = { message = 'm', pattern = 'radio (\\w+' } }",
        "custom.x.pattern: 'radio (\\\\w+' is not a regular expression: "
        "missing ), unterminated subpattern, at character 7",
    ),
    (
        'custom = { x = { message = "m", where = "line", pattern = "(?i)a" } }',
        "custom.x.pattern: '(?i)a' cannot fill a line: leave the flags out, case makes no difference anyway",
    ),
    (
        f"custom = {{ MyRule = {{ {PATTERN} }} }}",
        "custom.MyRule: a rule's name is made of small letters, digits and hyphens; did you mean 'my-rule'?",
    ),
    (
        'extend = ["a.toml"]',
        "extend: found ['a.toml']; the path of one file is allowed, such as extend = \"../base.toml\"",
    ),
    ('extend = "no.toml"', "extend: there is no file 'no.toml' (looked for no.toml)"),
]


@pytest.mark.parametrize(("text", "message"), BAD, ids=[text for text, _ in BAD])
def test_what_is_wrong_is_told_with_file_and_key(text: str, message: str, here: Path) -> None:
    write(here / "scrapelint.toml", text)
    with pytest.raises(UserError) as error:
        Configs().for_path("a.txt")
    assert str(error.value) == f"scrapelint.toml: {message}"
    assert "Input should be" not in message


def test_in_pyproject_the_key_is_named_in_full(here: Path) -> None:
    write(here / "pyproject.toml", "[tool.scrapelint]\nfail-on = 'never'\n")
    with pytest.raises(UserError) as error:
        Configs().for_path("a.txt")
    expected = 'pyproject.toml: tool.scrapelint.fail-on: found "never" (a string); "error" or "warning" is allowed'
    assert str(error.value) == expected


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a = 1\nb == 3", "scrapelint.toml:2:4: not TOML: invalid value"),
        (b"select = [", "scrapelint.toml:1:11: not TOML: invalid value (the file ends here)"),
        (b"a = 1\na = 2\n", "scrapelint.toml:2:6: not TOML: cannot overwrite a value"),
        (b"\n# caf\xe9", "scrapelint.toml:2: not UTF-8 (byte 0xe9)"),
        (b"select = " + b"[" * 5000, "scrapelint.toml: not TOML: nested too deeply"),
    ],
)
def test_what_is_no_toml_is_told_with_line_and_column(raw: bytes, message: str, here: Path) -> None:
    (here / "scrapelint.toml").write_bytes(raw)
    with pytest.raises(UserError) as error:
        Configs().for_path("a.txt")
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            ["nothing.toml"],
            "--config: there is no file 'nothing.toml'; a configuration file is allowed, "
            "or a setting KEY=VALUE such as 'text-field=\"body\"'",
        ),
        (
            ["text-field=body"],
            "--config 'text-field=body':1:12: not TOML: invalid value; "
            "a string is quoted: --config 'text-field=\"body\"'",
        ),
        (["fail-on=3"], '--config: fail-on: found 3; "error" or "warning" is allowed'),
        (["tool.scrapelint.select=[]"], None),
        (['extend="a.toml"'], "--config: extend stands in a file only"),
        (["one.toml", "two.toml"], "--config: one file at most, found one.toml and two.toml; `extend` joins them"),
        (["x" * 5000 + "=1"], None),
    ],
)
def test_what_is_wrong_with_the_option_is_told(given: list[str], message: str | None, here: Path) -> None:
    write(here / "one.toml", "")
    write(here / "two.toml", "")
    with pytest.raises(UserError) as error:
        Configs(config=given)
    if message is not None:
        assert str(error.value) == message


@pytest.mark.parametrize(
    ("options", "text", "message"),
    [
        (
            {"select": ["share-buton"]},
            "",
            "--select: there is no rule, category or recipe 'share-buton'; did you mean 'share-button'?",
        ),
        (
            {},
            'ignore = ["share-buton"]',
            "scrapelint.toml: ignore: there is no rule, category or recipe 'share-buton'; did you mean",
        ),
        (
            {"ignore": ["x"]},
            'ignore = ["y"]',
            "scrapelint.toml: ignore and --ignore: there is no rule, category or recipe 'y'",
        ),
        (
            {},
            "[options.share-buton]",
            "scrapelint.toml: options: there is no rule 'share-buton'; did you mean 'share-button'?",
        ),
        ({}, "[options.php-dump]\nlong = 1", "scrapelint.toml: options.php-dump: no option 'long' ("),
        ({}, 'rule-paths = ["mine"]', "scrapelint.toml: rule-paths: {here}/mine is not a folder"),
        (
            {},
            f"[custom.php-dump]\n{PHRASES.replace(', ', chr(10))}",
            "scrapelint.toml: custom.php-dump: a rule of this name",
        ),
        ({"text_field": "a..b"}, "", "--text-field: found 'a..b'"),
    ],
)
def test_rules_that_there_are_not_are_told_with_the_file(
    options: dict[str, object], text: str, message: str, here: Path
) -> None:
    write(here / "scrapelint.toml", text)
    with pytest.raises(UserError) as error:
        Selection.of(Configs(options).for_path("a.txt"))
    assert message.replace("{here}", str(here)) in str(error.value)


def test_the_nearest_file_upward_counts_alone(here: Path) -> None:
    write(here / "scrapelint.toml", 'text-field = "far"\nselect = ["ALL"]')
    write(here / "a/pyproject.toml", "[project]\nname = 'x'")
    write(here / "a/b/.scrapelint.toml", 'text-field = "near"')
    write(here / "a/b/scrapelint.toml", 'text-field = "second"')
    write(here / "a/c/pyproject.toml", '[tool.scrapelint]\ntext-field = "project"')
    configs = Configs()
    assert configs.for_path("x.txt").text_field == "far"
    assert configs.for_path("a/x.txt").text_field == "far"
    near = configs.for_path("a/b/c/d/x.txt")
    assert (near.text_field, near.select, near.root) == ("near", (), here / "a/b")
    assert configs.for_path("a/c/x.txt").text_field == "project"
    assert configs.for_path("a/x.txt") is configs.for_folder(here), "one object per file"
    assert find(here / "a/b/c") == here / "a/b/.scrapelint.toml"
    assert load(here / "a/b/.scrapelint.toml") == near


def test_a_broken_pyproject_that_is_not_about_us_does_not_matter(here: Path) -> None:
    write(here / "pyproject.toml", "[tool.other\n")
    assert Configs().for_path("a.txt") == Config(root=here)


def test_extend_joins_lists_and_tables(here: Path) -> None:
    write(
        here / "base/shared.toml",
        """
        select = ["boilerplate"]
        extend-select = ["php-dump"]
        fail-on = "warning"
        rule-paths = ["rules"]
        severity = { php-dump = "error", share-button = "error" }
        options = { php-dump = { a = 1, b = 2 } }
        """,
    )
    write(
        here / "scrapelint.toml",
        """
        extend = "base/shared.toml"
        select = ["encoding"]
        extend-select = ["blank-lines"]
        severity = { share-button = "warning" }
        options = { php-dump = { b = 3 } }
        """,
    )
    config = Configs().for_path("a.txt")
    assert config.select == ("encoding",)
    assert config.extend_select == ("php-dump", "blank-lines")
    assert config.fail_on == "warning"
    assert config.rule_paths == (str(here / "base" / "rules"),)
    assert config.severity == {"php-dump": "error", "share-button": "warning"}
    assert config.options == {"php-dump": {"a": 1, "b": 3}}
    assert config.root == here
    assert config.where("fail-on") == f"base{os.sep}shared.toml: fail-on"
    assert config.where("extend-select") == f"base{os.sep}shared.toml: extend-select and scrapelint.toml: extend-select"


def test_files_that_extend_one_another_are_told(here: Path) -> None:
    write(here / "scrapelint.toml", 'extend = "b.toml"')
    write(here / "b.toml", 'extend = "./scrapelint.toml"')
    with pytest.raises(UserError) as error:
        Configs().for_path("a.txt")
    circle = "scrapelint.toml → b.toml → scrapelint.toml"
    assert str(error.value) == f"b.toml: extend: the files extend one another: {circle}"


def test_extending_a_folder_or_a_pyproject_without_our_table(here: Path) -> None:
    write(here / "up/scrapelint.toml", "")
    write(here / "other/pyproject.toml", "[project]\n")
    write(here / "scrapelint.toml", 'extend = "up"')
    with pytest.raises(UserError, match=r"'up' is a folder; did you mean 'up.scrapelint.toml'\?"):
        Configs().for_path("a.txt")
    write(here / "scrapelint.toml", 'extend = "other/pyproject.toml"')
    with pytest.raises(UserError, match=r"pyproject.toml: there is no table \[tool.scrapelint\] in it"):
        Configs().for_path("a.txt")


def test_the_command_line_counts_most(here: Path) -> None:
    write(here / "scrapelint.toml", 'text-field = "a"\nfail-on = "warning"\nseverity = { php-dump = "error" }')
    write(here / "other/my.toml", 'text-field = "b"')
    configs = Configs({"text_field": "d", "select": None}, ['text-field="c"', "severity.share-button='error'"])
    config = configs.for_path("a.txt")
    assert config.text_field == "d"
    assert config.severity == {"php-dump": "error", "share-button": "error"}
    assert (config.where("text-field"), config.where("fail-on")) == ("--text-field", "scrapelint.toml: fail-on")
    named = Configs(config=["other/my.toml"]).for_path("a.txt")
    assert (named.text_field, named.fail_on, named.root) == ("b", "error", here / "other")
    alone = Configs(config=['text-field="c"'], isolated=True).for_path("a.txt")
    assert (alone.text_field, alone.fail_on, alone.root) == ("c", "error", here)
    assert Configs(config=["other/my.toml"], isolated=True).for_path("a.txt").text_field == "b"
    folders = [configs.folder(), Configs(config=["other/my.toml"]).folder(), Configs(isolated=True).folder()]
    assert folders == [here, here / "other", None]


def test_select_on_the_command_line_sets_the_file_aside_and_ignore_adds_to_it(here: Path) -> None:
    write(here / "scrapelint.toml", 'ignore = ["php-dump"]\nextend-select = ["blank-lines"]')
    config = Configs({"select": ["php-dump"]}).for_path("a.txt")
    assert [candidate.entry.name for candidate in Selection.of(config).rules] == ["php-dump"]
    config = Configs({"ignore": ["share-button"]}).for_path("a.txt")
    assert config.ignore == ("php-dump", "share-button")


def test_a_recipe_selects_the_rules_that_are_part_of_it() -> None:
    chosen = {rule.entry.name for rule in Selection.of(Config(select=("gopher",))).rules}
    assert {"gopher-word-count", "ngram-repetition"} <= chosen
    assert not {name for name in chosen if name.startswith(("c4-", "fineweb-", "refinedweb-"))}
    less = {rule.entry.name for rule in Selection.of(Config(select=("gopher",), ignore=("ngram-repetition",))).rules}
    assert less == chosen - {"ngram-repetition"}


@pytest.mark.parametrize("recipe", ["c4", "mc4", "gopher", "fineweb", "refinedweb"])
def test_rules_of_recipes_are_off_and_only_report(recipe: str) -> None:
    for name, rule in imported().items():
        if recipe in rule.recipes:
            assert not rule.default, name


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (Config(select=("php-dump",), ignore=("ALL",)), {"php-dump"}),
        (Config(select=("boilerplate",), ignore=("share-button",)), {"other"}),
        (
            Config(select=("ALL",), ignore=("boilerplate",), extend_select=("share-button",)),
            {"php-dump", "share-button"},
        ),
        (Config(select=("share-button",), ignore=("share-button",)), set()),
        (Config(ignore=("boilerplate",)), {"php-dump"}),
    ],
)
def test_the_closer_selector_counts(config: Config, expected: set[str]) -> None:
    known = {
        name: Entry.of(declared(name, DeclaredRule(message="m", phrases=("p",), category=category)))
        for name, category in (("php-dump", "leaked-code"), ("share-button", "boilerplate"), ("other", "boilerplate"))
    }
    start = () if config.select else known
    assert settled(config, known, start, ("select", "extend-select"), "ignore") == expected


def test_without_a_configuration_nothing_heavy_is_imported(here: Path) -> None:
    code = (
        "import sys; from lint.configs import Configs; from lint.selection import Selection\n"
        "Selection.of(Configs({'select': ['share-button']}).for_path('a.txt'))\n"
        "print([name for name in ('pydantic', 'pathspec', 'tomllib') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=here)
    assert "pydantic" not in loaded.stdout
    assert "pathspec" not in loaded.stdout


def test_the_sketch_in_the_readme_is_valid() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    blocks = [part.split("```", 1)[0] for part in readme.split("```toml\n")[1:]]
    tables = [tomllib.loads(block).get("tool", {}).get("scrapelint") for block in blocks]
    assert [Config(**validated(table)) for table in tables if table]


def test_every_key_can_be_set_and_described(here: Path) -> None:
    rule = DeclaredRule(
        message='a "jingle" \x1b[31m',
        pattern=r"radio \w+",
        where="line",
        severity="error",
        examples=DeclaredExamples(bad=("Radio Harbour",), good=("rain",)),
    )
    config = Config(
        select=("ALL",),
        ignore=("php-dump",),
        extend_select=("share-button",),
        per_file_ignores={"a b/**": ("php-dump",)},
        severity={"share-button": "error"},
        include=("*.txt",),
        extend_include=("*.log",),
        exclude=("x",),
        extend_exclude=("y",),
        extend_safe_fixes=("share-button",),
        extend_unsafe_fixes=("php-dump",),
        fixable=("encoding",),
        unfixable=("mojibake",),
        text_field="page.text",
        languages=("en", "de"),
        rule_paths=(str(here / "rules"),),
        max_removed_share=0.5,
        max_record_bytes=1000,
        journal_keep=3,
        cache_dir=str(here / "cache"),
        fail_on="warning",
        options={"image-caption": {"threshold": 3, "words": ["a", "b\u202e"]}},
        custom={"station-jingle": rule},
        root=here,
    )
    assert all(getattr(config, name) != getattr(Config(), name) for name in SETTABLE)
    text = describe(config)
    assert text.isascii()
    assert all(char.isprintable() or char == "\n" for char in text)
    write(here / "scrapelint.toml", text)
    assert Configs().for_path("a.txt") == config
    assert pickle.loads(pickle.dumps(config)) == config
    write(here / "scrapelint.toml", describe(Config()))
    assert Configs().for_path("a.txt") == Config(root=here)


def test_the_description_tells_where_a_value_comes_from(here: Path) -> None:
    write(here / "pyproject.toml", '[tool.scrapelint]\ntext-field = "a"\nextend-select = ["x"]')
    lines = describe(Configs({"extend_select": ["y"]}, ["journal-keep=3"]).for_path("a.txt")).splitlines()
    assert 'text-field = "a"  # pyproject.toml' in lines
    assert 'extend-select = ["x", "y"]  # pyproject.toml, command line' in lines
    assert "journal-keep = 3  # --config" in lines
    assert "select = []  # default" in lines


def test_the_python_interface_checks_values_too() -> None:
    with pytest.raises(SettingError, match="max-removed-share: found 3; a number from 0 to 1 is allowed"):
        Config(max_removed_share=3)
    with pytest.raises(SettingError, match="languages"):
        replace(Config(), languages=("EN",))


def test_places_of_declared_phrases_are_those_of_phrase_files() -> None:
    assert set(get_args(Place)) == set(PLACES)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"Radio \w+ \S+", r"radio \w+ \S+"),
        (r"(?P<Name>A)(?P=Name)[A-Z]", r"(?P<Name>a)(?P=Name)[a-z]"),
        (r"\N{LATIN SMALL LETTER A}(?i:B)\\B", r"\N{LATIN SMALL LETTER A}(?i:b)\\b"),
    ],
)
def test_case_makes_no_difference_in_a_pattern(pattern: str, expected: str) -> None:
    assert folded(pattern) == expected


JINGLE = "It rained on the old harbour all day, and the boats stayed in.\n\nRadio Harbour\n"


@pytest.mark.parametrize(
    ("rule", "fixed"),
    [
        (DeclaredRule(message="m", phrases=("Radio Harbour",)), JINGLE[:-15]),
        (DeclaredRule(message="m {}", phrases=("Radio Harbour",), report=True), JINGLE),
        (DeclaredRule(message="m", pattern=r"Radio \w+", where="line"), JINGLE[:-15]),
        (DeclaredRule(message="m {}", pattern="Radio", replacement="TV"), JINGLE.replace("Radio", "TV")),
        (DeclaredRule(message="m", pattern="Radio", report=True), JINGLE),
    ],
)
def test_a_declared_rule_finds_and_mends(rule: DeclaredRule, fixed: str) -> None:
    linter = Linter(Config(select=("jingle",), custom={"jingle": rule}))
    (finding,) = linter.check(JINGLE)
    assert (finding.rule, finding.message) == ("jingle", rule.message)
    assert linter.fix(JINGLE, unsafe=True).text == fixed
    assert pickle.loads(pickle.dumps(linter)).fix(JINGLE, unsafe=True).text == fixed


def test_a_declared_rule_has_what_is_declared() -> None:
    examples = DeclaredExamples(bad=("radio", "rain"), good=("Radio!", "wind"))
    one = DeclaredRule(
        message="m", pattern="radio", category="my-own", severity="error", applicability="safe", examples=examples
    )
    rule = declared("jingle", one)
    assert (rule.name, rule.category, rule.severity, rule.applicability) == (
        *("jingle", "my_own", Severity.ERROR, Applicability.SAFE),
    )
    assert unmet_examples(rule) == [
        "it finds nothing in its bad example 'rain'",
        "it finds something in its good example 'Radio!'",
    ]


@pytest.mark.parametrize(
    ("patterns", "path", "silent"),
    [
        ({"archive/**": ("php-dump",)}, "archive/a/b.txt", True),
        ({"archive/": ("php-dump",)}, "archive/a/b.txt", True),
        ({"archive": ("leaked-code",)}, "deep/Archive/b.txt", True),
        ({"/archive": ("php-dump",)}, "deep/archive/b.txt", False),
        ({"*.csv": ("php-dump",)}, "archive/b.txt", False),
        ({"!archive/**": ("php-dump",)}, "archive/b.txt", False),
        ({"!archive/**": ("php-dump",)}, "b.txt", True),
        ({"*.txt": ("share-button",)}, "b.txt", False),
    ],
)
def test_per_file_ignores_count_from_the_root(
    patterns: dict[str, tuple[str, ...]], path: str, silent: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    policy = Selection.of(Config(per_file_ignores=patterns, root=tmp_path)).policy
    assert policy.covers("php-dump", str(Path("..", path))) is not silent
    assert policy.covers("php-dump", str(tmp_path / path)) is not silent


def test_defaults_are_documented_by_their_fields() -> None:
    assert {one.name for one in fields(Config)} == {*SETTABLE, "root", "origins"}
    assert ".git" in DEFAULT_EXCLUDE
