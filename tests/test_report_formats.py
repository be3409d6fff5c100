import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from lint.document import Document, Origin
from lint.finding import Applicability, DropRecord, Edit, Finding, Fix, Reencode, Scope, Severity
from lint.registry import installed
from lint.report import concise, full, github, json_array, jsonl, sarif
from lint.report.diagnostic import Diagnostic
from lint.report.remedy import remedy

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
PLAIN = Origin("news/bridge.txt")
ROW = Origin("pages.jsonl", 6, 7, "a-17", "text")
CELL = Origin("pages.parquet", 6, None, 17, "text")
TEXT = "The bridge opens in May.\n\nShare this article\n\nTolls follow ,then rise.\nnull\nnull\nEnd."


def diagnostic(
    span: str | tuple[int, int],
    *,
    text: str = TEXT,
    origin: Origin = PLAIN,
    rule: str = "share-button",
    message: str = "a button",
    fix: str | Fix | None = None,
    applicability: Applicability = UNSAFE,
    severity: Severity = Severity.WARNING,
    evidence: tuple[str, ...] = (),
    scope: Scope = Scope.SPAN,
) -> Diagnostic:
    start, end = (text.index(span), text.index(span) + len(span)) if isinstance(span, str) else span
    mended = Edit(start, end, fix, applicability) if isinstance(fix, str) else fix
    finding = Finding(rule, start, end, message, scope, evidence, mended)
    return Diagnostic.of(finding, origin, Document(text, origin), "boilerplate", severity)


def unread(origin: Origin, rule: str, scope: Scope, fix: Fix | None = None) -> Diagnostic:
    return Diagnostic.of(Finding(rule, 0, 0, "cannot be read", scope, (), fix), origin, None, "source", Severity.ERROR)


BUTTON = diagnostic("Share this article", fix="", evidence=("phrase: a button", "in the tail"))
COMMA = diagnostic(" ,", rule="punctuation-spacing", message="a space", fix=", ", applicability=SAFE)
DUMP = diagnostic("null\nnull", origin=ROW, rule="php-dump", fix="", applicability=SAFE, severity=Severity.ERROR)
TAIL = diagnostic("End.", origin=CELL, rule="timestamp-line")
WHOLE = diagnostic((0, len(TEXT)), rule="wrong-language", scope=Scope.DOCUMENT, fix=DropRecord(UNSAFE), origin=ROW)
BROKEN = unread(ROW, "broken-record", Scope.RECORD)
BYTES = unread(Origin("a.txt", line=3), "invalid-utf-8", Scope.FILE, Reencode("cp1252", UNSAFE))
LARGE = unread(Origin("a.txt"), "oversized-record", Scope.FILE)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (BUTTON, "news/bridge.txt:3:1 share-button a button"),
        (COMMA, "news/bridge.txt:5:13 punctuation-spacing [*] a space"),
        (DUMP, "pages.jsonl:7 (a-17) 6:1 php-dump [*] a button"),
        (TAIL, "pages.parquet (record 6, 17) 8:1 timestamp-line a button"),
        (WHOLE, "pages.jsonl:7 (a-17) 1:1 wrong-language a button"),
        (BROKEN, "pages.jsonl:7 (a-17) broken-record cannot be read"),
        (BYTES, "a.txt:3:1 invalid-utf-8 cannot be read"),
        (LARGE, "a.txt oversized-record cannot be read"),
        (diagnostic("End", origin=Origin("a.jsonl", 0, 1)), "a.jsonl:1 8:1 share-button a button"),
        (diagnostic("End", origin=Origin("a.parquet", 0)), "a.parquet (record 0) 8:1 share-button a button"),
        (
            diagnostic("End", origin=Origin("a.jsonl", 0, 1, "x" * 99)),
            f"a.jsonl:1 ({'x' * 39}…) 8:1 share-button a button",
        ),
    ],
)
def test_concise(one: Diagnostic, expected: str) -> None:
    assert list(concise.render([one])) == [f"{expected}\n"]


def test_unsafe_fixes_are_marked_when_they_would_be_made() -> None:
    assert list(concise.render([BUTTON], unsafe=True)) == ["news/bridge.txt:3:1 share-button [*] a button\n"]


@pytest.mark.parametrize(
    ("one", "unsafe", "expected"),
    [
        pytest.param(
            BUTTON, False, """\
news/bridge.txt:3:1 share-button a button
   3 | Share this article
     | ^^^^^^^^^^^^^^^^^^
     = why: in the tail
     = fix: remove it (with --unsafe-fixes)

""", id="unsafe"),
        pytest.param(
            BUTTON, True, """\
news/bridge.txt:3:1 share-button [*] a button
   3 | Share this article
     | ^^^^^^^^^^^^^^^^^^
     = why: in the tail
     = fix: remove it

""", id="unsafe fixes are on"),
        pytest.param(
            COMMA, False, """\
news/bridge.txt:5:13 punctuation-spacing [*] a space
   5 | Tolls follow ,then rise.
     |             ^^
     = fix: replace it by ', '

""", id="replacement"),
        pytest.param(
            DUMP, False, """\
pages.jsonl:7 (a-17) 6:1 php-dump [*] a button
   6 | null
     | ^^^^
     | … (and 1 more line)
     = fix: remove it

""", id="several lines"),
        pytest.param(
            WHOLE, False, """\
pages.jsonl:7 (a-17) 1:1 wrong-language a button
     = fix: leave the record out (with --unsafe-fixes)

""", id="about a document"),
        pytest.param(BROKEN, False, "pages.jsonl:7 (a-17) broken-record cannot be read\n\n", id="no text"),
        pytest.param(
            BYTES, False, """\
a.txt:3:1 invalid-utf-8 cannot be read
     = fix: read the file as cp1252 and write it as UTF-8 (with --unsafe-fixes)

""", id="encoding"),
        pytest.param(
            diagnostic((5, 6), text="line \nnext"), False, """\
news/bridge.txt:1:6 share-button a button
   1 | line
     |      ^

""", id="a line ending"),
        pytest.param(
            diagnostic("\n\n\n", text="a\n\n\n\nb"), False, """\
news/bridge.txt:1:2 share-button a button
   1 | a
     |  ^
     | … (and 2 more lines)

""", id="blank lines"),
        pytest.param(
            diagnostic("ここ", text="シェアする ここ"), False, """\
news/bridge.txt:1:7 share-button a button
   1 | シェアする ここ
     |            ^^^^

""", id="wide characters"),
        pytest.param(
            diagnostic("here", text="word " * 100 + "here " + "word " * 100), False, """\
news/bridge.txt:1:501 share-button a button
   1 | … word word word word here word word word word …
     |                       ^^^^

""", id="a long line"),
    ],
)  # fmt: skip
def test_full(one: Diagnostic, unsafe: bool, expected: str) -> None:
    assert "".join(full.render([one], width=55, unsafe=unsafe)) == expected


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        (None, ""),
        (Edit(TEXT.index("ll"), TEXT.index("ll") + 2, ", ", SAFE), "replace 'll' by ', '"),
        (Edit(TEXT.index(" ,then"), TEXT.index(" ,then") + 1, "", SAFE), "remove ' '"),
        (Edit(TEXT.index("then"), TEXT.index("then"), " ", SAFE), "insert ' '"),
        (Edit(0, 3, "", SAFE), "remove a part of it"),
        (Edit(0, len(TEXT), "\x1b" * 99, SAFE), "replace a part of it by '" + r"\x1b" * 14 + "…'"),
    ],
)
def test_remedy(fix: Edit | None, expected: str) -> None:
    assert remedy(diagnostic("follow ,then", fix=fix)) == expected


def test_colour_changes_nothing_but_colour() -> None:
    everything = [BUTTON, COMMA, DUMP, TAIL, WHOLE, BROKEN, BYTES]
    styled = "".join(full.render(everything, style=True))
    assert "\x1b[" in styled
    from rich.text import Text

    assert Text.from_ansi(styled).plain.rstrip() == "".join(full.render(everything)).rstrip()


def test_json_lines() -> None:
    assert [json.loads(line) for line in jsonl.render([DUMP, COMMA])] == [
        {
            "rule": "php-dump",
            "category": "boilerplate",
            "severity": "error",
            "message": "a button",
            "path": "pages.jsonl",
            "record": {"index": 6, "line": 7, "id": "a-17"},
            "scope": "span",
            "start": TEXT.index("null"),
            "end": TEXT.index("null") + 9,
            "row": 6,
            "column": 1,
            "evidence": [],
            "fix": {
                "kind": "edit",
                "start": TEXT.index("null"),
                "end": TEXT.index("null") + 9,
                "replacement": "",
                "applicability": "safe",
            },
        },
        {
            "rule": "punctuation-spacing",
            "category": "boilerplate",
            "severity": "warning",
            "message": "a space",
            "path": "news/bridge.txt",
            "record": None,
            "scope": "span",
            "start": TEXT.index(" ,"),
            "end": TEXT.index(" ,") + 2,
            "row": 5,
            "column": 13,
            "evidence": [],
            "fix": {
                "kind": "edit",
                "start": TEXT.index(" ,"),
                "end": TEXT.index(" ,") + 2,
                "replacement": ", ",
                "applicability": "safe",
            },
        },
    ]


@pytest.mark.parametrize(
    ("one", "fix"),
    [
        (TAIL, None),
        (WHOLE, {"kind": "drop-record", "applicability": "unsafe"}),
        (BYTES, {"kind": "reencode", "encoding": "cp1252", "applicability": "unsafe"}),
    ],
)
def test_json_fix(one: Diagnostic, fix: object) -> None:
    assert jsonl.as_object(one)["fix"] == fix


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_array(number: int) -> None:
    found = [BUTTON, DUMP, BROKEN][:number]
    assert json.loads("".join(json_array.render(found))) == [jsonl.as_object(one) for one in found]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (
            BUTTON,
            "::warning file=news/bridge.txt,line=3,endLine=3,col=1,endColumn=18,title=scrapelint (share-button)"
            "::news/bridge.txt:3:1 share-button a button",
        ),
        (
            DUMP,
            "::error file=pages.jsonl,line=7,title=scrapelint (php-dump)::pages.jsonl:7 (a-17) 6:1 php-dump a button",
        ),
        (
            diagnostic("null\nnull"),
            "::warning file=news/bridge.txt,line=6,endLine=7,title=scrapelint (share-button)"
            "::news/bridge.txt:6:1 share-button a button",
        ),
        (
            diagnostic("null\n"),
            "::warning file=news/bridge.txt,line=6,endLine=6,col=1,title=scrapelint (share-button)"
            "::news/bridge.txt:6:1 share-button a button",
        ),
        (
            diagnostic("End", origin=Origin("a,b:100%.jsonl", 0), message="100% of\nit: a, b"),
            "::warning file=a%2Cb%3A100%25.jsonl,title=scrapelint (share-button)"
            "::a,b:100%25.jsonl (record 0) 8:1 share-button 100%25 of\\nit: a, b",
        ),
    ],
)
def test_github(one: Diagnostic, expected: str) -> None:
    assert list(github.render([one])) == [f"{expected}\n"]


def log_of(*found: Diagnostic, **options: bool) -> dict[str, object]:
    text = "".join(sarif.render(found, rules=installed(), version="1.2.3", **options))
    SarifLog.model_validate_json(text)
    log: dict[str, object] = json.loads(text)
    return log


def test_sarif_without_findings() -> None:
    assert log_of() == {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "results": [],
                "columnKind": "unicodeCodePoints",
                "tool": {"driver": {"name": "scrapelint", "version": "1.2.3", "rules": []}},
            }
        ],
    }


def results_of(*found: Diagnostic, **options: bool) -> list[dict[str, object]]:
    log: object = log_of(*found, **options)
    return log["runs"][0]["results"]  # type: ignore[index,no-any-return]


def test_sarif_result() -> None:
    (result,) = results_of(COMMA)
    fingerprints = result.pop("partialFingerprints")
    assert isinstance(fingerprints, dict)
    assert list(fingerprints) == ["findingHash/v1"]
    region = {"startLine": 5, "startColumn": 13, "endColumn": 15}
    assert result == {
        "ruleId": "punctuation-spacing",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "a space"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "news/bridge.txt"}, "region": region}}],
        "properties": {
            "category": "boilerplate",
            "scope": "span",
            "start": COMMA.finding.start,
            "end": COMMA.finding.end,
            "row": 5,
            "column": 13,
            "evidence": [],
        },
        "fixes": [
            {
                "description": {"text": "replace it by ', ' (safe)"},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": "news/bridge.txt"},
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": ", "}}],
                    }
                ],
            }
        ],
    }
    assert "fixes" not in results_of(COMMA, fixes=False)[0]


def test_sarif_names_each_rule_once() -> None:
    log: object = log_of(DUMP, BUTTON, DUMP, WHOLE, BROKEN, BYTES, TAIL)
    run = log["runs"][0]  # type: ignore[index]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        "php-dump", "share-button", "php-dump", "wrong-language", "broken-record", "invalid-utf-8", "timestamp-line",
    ]  # fmt: skip
    assert len(rules) == 6
    assert (
        rules[0]["shortDescription"]["text"]
        == "Output of PHP's `var_dump`, `print_r` or `var_export` that leaked into the page."
    )
    assert rules[0]["defaultConfiguration"] == {"level": "error"}


def test_sarif_gives_no_fix_where_the_text_is_not_the_file() -> None:
    packed = diagnostic("End.", origin=Origin("a.txt.gz"), fix="")
    assert not any("fixes" in result for result in results_of(DUMP, TAIL, packed, WHOLE, BYTES))


def test_sarif_fix_beside_its_finding() -> None:
    (result,) = results_of(diagnostic("End.", fix=Edit(0, 4, "A ", SAFE)))
    assert '"deletedRegion": {"charOffset": 0, "charLength": 4}' in json.dumps(result)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b.txt", "a%20b.txt"),
        ("/x/é.txt", "file:///x/%C3%A9.txt"),
        ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ("\udcff.txt", "%FF.txt"),
    ],
)
def test_sarif_uri(path: str, uri: str) -> None:
    assert f'"uri": "{uri}"' in json.dumps(results_of(diagnostic("End.", origin=Origin(path))))


def fingerprint(text: str, span: str) -> object:
    return results_of(diagnostic(span, text=text))[0]["partialFingerprints"]


def test_fingerprint_moves_with_the_text() -> None:
    assert fingerprint(TEXT, "Share this article") == fingerprint(f"A new first line.\n{TEXT}", "Share this article")
    assert fingerprint(TEXT, "Share this article") != fingerprint(TEXT.replace("Share", "Send"), "Send this article")
    assert fingerprint("a ,b", " ,") != fingerprint("a ,c", " ,")


LINK = "\x1b]8;;http://a.example\x07link\x1b]8;;\x07"
HOSTILE = f"{LINK} \x9b31m \u202eabc\u2066 \u200b \u2028\x00 ##[error]x \ud800 ::error::x"
HOSTILE_FINDINGS = [
    diagnostic(
        HOSTILE, text=f"a {HOSTILE}\n::set-output name=x::y\nb", origin=origin, message=f"found {HOSTILE}", fix=""
    )
    for origin in (
        Origin("::set-output name=a::b\n::error::c\x1b[31m\udce9.txt"),
        Origin("a\x1b[2J.jsonl", 0, 1, f"\n::error::{HOSTILE}"),
        Origin("a\u202e.parquet", 0, None, "x\r\n::add-mask::y"),
    )
] + [diagnostic("a", text="a", fix=HOSTILE.replace("\ud800", ""), evidence=(HOSTILE,), rule="x\x1b")]

Render = Callable[[Iterable[Diagnostic]], Iterator[str]]


def scanned(found: Iterable[Diagnostic]) -> Iterator[str]:
    return sarif.render(found, rules={}, version="1")


@pytest.mark.parametrize(
    "render", [full.render, concise.render, github.render, jsonl.render, json_array.render, scanned]
)
def test_hostile_text_is_never_printed_raw(render: Render) -> None:
    out = "".join(render(HOSTILE_FINDINGS))
    assert not [char for char in out if not char.isprintable() and char != "\n"]
    assert out.encode()
    assert "##[" not in out
    for line in out.split("\n"):
        assert not line.lstrip().startswith("::") or render is github.render
    if render is github.render:
        assert [line[:10] for line in out.splitlines()] == ["::warning "] * len(HOSTILE_FINDINGS)
        assert all(line.count("::") >= 2 and line.index("::", 2) > line.index("title=") for line in out.splitlines())


def test_json_keeps_hostile_text() -> None:
    found = [json.loads(line) for line in jsonl.render(HOSTILE_FINDINGS)]
    assert found == [jsonl.as_object(one) for one in HOSTILE_FINDINGS]
    assert found[0]["message"] == f"found {HOSTILE}"
    assert found[0]["path"] == HOSTILE_FINDINGS[0].origin.path


def test_hostile_sarif_is_valid() -> None:
    assert len(results_of(*HOSTILE_FINDINGS[1:])) == len(HOSTILE_FINDINGS) - 1


@pytest.mark.parametrize(
    "render", [full.render, concise.render, github.render, jsonl.render, json_array.render, scanned]
)
def test_findings_are_streamed(render: Render) -> None:
    tracemalloc.start()
    for _ in render(repeat(BUTTON, 3_000)):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300_000


def test_plain_output_starts_without_rich() -> None:
    modules = "concise, full, github, json_array, jsonl, progress, readable_diff, statistics, summary"
    program = f"""
import sys
from lint.report import {modules}
from lint.report.progress import Progress
with Progress(1, 1, enabled=False) as progress:
    progress.advance(1, 1)
print([name for name in sys.modules if name.split(".")[0] in ("rich", "tempfile", "pydantic")])
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
