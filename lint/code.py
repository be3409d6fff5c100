"""Code on purpose: whether a page shows code to its readers, so that code in it is no leak."""

from collections import Counter
from functools import cache

from lint.document import Document
from lint.lazy import lazy
from lint.line import Line
from lint.literals import Literals


def _words(text: str, endings: tuple[str, ...] = ("",)) -> frozenset[str]:
    return frozenset(word + ending for word in text.split() for ending in endings)


# Code that is quoted in a sentence.
_QUOTED = lazy(
    r"<[^<>\n]{0,200}>|\{\{[^{}\n]{0,100}\}\}|\$\{[^{}\n]{0,100}\}|\{%[^%\n]{0,100}%\}|\[/?\w[^\[\]\n]{0,100}\]"
    r"|`[^`\n]{0,200}`"
)
_MARKUP = lazy(r"[{}=;|\\^~]|\]\(|//")
_LETTERS = lazy(r"[^\W\d_]")
_LEAST_WORDS, _LEAST_LETTERS = 6, 0.6
_ENOUGH = 2
# What sites say of themselves, and errors that leaked: such lines are taken away as artefacts wherever they stand.
_NOTICE = lazy(
    r"cookie|(?:your|this|ihr|ihrem|deinem|diesem) (?:web ?)?browser|browser (?:version|setting)|date browser"
    r"|navigateur|navegador"
    r"|przeglądar|браузер|浏览器|瀏覽器|ブラウザ|브라우저"
    r"|(?:en|dis)abled?\b|aktivier|allowed|you (?:may|can) use these|erlaubt"
    r"|©|copyright|powered by|captcha|no ?script|lorem ipsum|newsletter|subscri|on line \W*\d|error in your sql"
    r"|expects (?:parameter|exactly|at least) \d|manual that corresponds"
    r"|\bsqlstate|\bora-\d|\bodbc\b|^\W*(?:php )?(?:warning|notice|[a-z ]{0,30}error)\W*:"
)
_WORD = lazy(r"(?<![a-z0-9_.@/-])[a-z][a-z0-9]+(?:\+\+)?")
# Names that hardly a sentence has that does not speak of programs.
_NAMED = _words(
    """
    typescript coffeescript html html5 xhtml css css3 jsx json yaml toml xml sql mysql postgres postgresql sqlite
    php php5 php7 php8 python python2 python3 django jinja jinja2 npm vue jquery graphql api apis regex regexp
    regexes gitlab docker kubernetes terraform bash compiler compilers stdout stderr localhost markdown bbcode
    shortcode shortcodes wikitext mediawiki webpack pseudocode stacktrace stacktraces traceback tracebacks segfault
    base64 svg ascii unicode utf golang kotlin laravel powershell quellcode quelltext programmiersprache
    programmiersprachen c++
    """
)
_NAMED_PHRASE = lazy(
    r"\b(?:source|sample) code\b|\bcode (?:snippet|sample|example|block)|\blines? of code\b|\bregular expression"
    r"|\bcommand[ -]line\b"
    r"|\bshell script|\bstack trace|\bnull pointer|\btag manager\b|\bspring boot\b|\.net\b|\bc#|\bnode\.js\b"
    r"|\butm[ _]|\bcódigo[ -]fonte"
    r"|código fuente|code source|codice sorgente|kod źródłowy|исходн\w+ код|программн\w+ код|源代码|源码"
    r"|原始碼|程式碼|代码|ソースコード|소스 ?코드|프로그래밍|编程|プログラミング"
)
# Words that many texts have: two different ones in a sentence speak of programs, one does not.
_WEAK = _words(
    """
    javascript function method parameter argument variable string array integer syntax template placeholder snippet
    script code class attribute element tag query database server command plugin package library framework
    repository module compile debug runtime boolean programming rust ruby perl rails react flask maven gradle
    angular latex js git github linux unix repo exception error instance object callback endpoint request response
    header token schema config configuration funktion methode variablen befehl vorlage fonction consulta funzione
    metodo
    """,
    endings=("", "s", "es"),
)
_WEAK_ELSEWHERE = lazy(
    r"\b(?:méthode|requête|función|método|função|funkcj|zmienn|функци|метод|переменн|запрос|шаблон)\w*"
    r"|函数|變數|变量|语法|函式|関数|変数|함수|변수"
)
# Lines of languages that pages do not leak: programs of a server, shells, prompts.
_SHOWN_LINE = (
    r"```|~~~|>>>(?: |$)|\.\.\. {2,}\S|in \[\d+\]:|#!/"
    r"|[$#%] (?:sudo|cd|ls|git|npm|npx|yarn|pip3?|apt(?:-get)?|brew|docker|curl|wget|python3?|cargo|go|mkdir)\b"
    r"|(?:sudo|git|npm|npx|yarn|pip3?|apt(?:-get)?|brew|docker|kubectl|cargo) (?:-\w|add|apply|build|clone|commit"
    r"|install|i |init|pull|push|run|update)"
    r"|(?:async )?def \w+\(.*:\s*$|class \w+(?:\([\w., ]*\))?:\s*$|from [\w.]+ import \w"
    r"|import (?:[\w.]+(?: as \w+)?\s*$|[\w.]+;|[\w*{][^'\"]{0,80} from ['\"])"
    r"|(?:public|private|protected|internal) (?:static |final |class |void |async |string |int |bool|readonly "
    r"|override )"
    r"|#include\b|using (?:namespace|static )?\s*[\w.:]+;|package [\w.]+;\s*$|(?:pub )?fn \w+\s*[(<]|func (?:\(\w"
    r"|\w+\()|impl[ <]\w"
    r"|<\?(?:php|xml)\b|select .{1,80} from \w+.{0,80};|create table |insert into \w|const \w+ = require\("
    r"|(?:export )?(?:default )?(?:interface|type|enum) \w+ (?:=|\{)"
    r"|elif .*:\s*$|except \w*:\s*$|(?:if|for|while) [\w.]+ (?:in|==|!=|<|>) .{1,60}:\s*$|--\w[\w-]+=|println!"
    r"|fmt\.print|console\.log\("
)


_SHOWN = lazy(_SHOWN_LINE)
_SHOWN_BELOW = lazy(rf"(?m)\n[^\S\n]*(?:{_SHOWN_LINE})")
# Literals of which each match of the two patterns for phrases and for words elsewhere holds one.
_PHRASES = (
    *("source code", "sample code", "code snippet", "code sample", "code example", "code block", "line of code"),
    *("lines of code", "regular expression", "command line", "command-line", "shell script", "stack trace"),
    *("null pointer", "tag manager", "spring boot", ".net", "c#", "node.js", "utm ", "utm_", "código-fonte"),
    *("código fonte", "código fuente", "code source", "codice sorgente", "kod źródłowy", "исходн", "программн"),
    *("源代码", "源码", "原始碼", "程式碼", "代码", "ソースコード", "소스코드", "소스 코드", "프로그래밍", "编程"),
    "プログラミング",
)
_ELSEWHERE = (
    *("méthode", "requête", "función", "método", "função", "funkcj", "zmienn", "функци", "метод", "переменн"),
    *("запрос", "шаблон", "函数", "變數", "变量", "语法", "函式", "関数", "変数", "함수", "변수"),
)
_STRONG = _NAMED.union(_PHRASES, _ELSEWHERE)


@cache
def _literals() -> Literals:
    return Literals(_STRONG | _WEAK)


def shows_code(document: Document) -> bool:
    """Whether `document` shows code on purpose, as tutorials, references and reports of bugs do.

    Its sentences say so – they name a language, a tool, or two notions of programming –
    or it has lines of languages that pages do not leak. Notices of the site are not
    heard, and nothing is weighed against anything: what other rules take away cannot
    bring the evidence about. Ask `Document.shows_code`, which remembers the answer.
    """
    for at in _speaking(document):
        line = document.lines[at]
        if not line.blank and speaks_of_code(line, document.folded[line.start : line.end].strip()):
            return True
    shown = 0
    for match in _SHOWN_BELOW.finditer("\n" + document.folded):
        line = document.line_at(match.start())
        shown += _SHOWN.match(document.folded[line.start : line.end].strip()) is not None
        if shown >= _ENOUGH:
            return True
    return False


def _speaking(document: Document) -> list[int]:
    """The indices of the lines that hold words enough to speak of programs, in order."""
    held: Counter[int] = Counter()
    for literal in _literals().occurring(document.folded):
        for at in document.lines_of(literal):
            held[at] += _ENOUGH if literal in _STRONG else 1
    return sorted(at for at, count in held.items() if count >= _ENOUGH)


def speaks_of_code(line: Line, folded: str) -> bool:
    """Whether `line` (stripped and folded: `folded`) is a sentence that speaks of programs, pages or markup."""
    words = set(_WORD.findall(folded))
    phrased = any(phrase in folded for phrase in _PHRASES) and _NAMED_PHRASE.search(folded)
    if not phrased and words.isdisjoint(_NAMED):
        weak = {word.rstrip("s") for word in words & _WEAK}
        if not folded.isascii():
            weak |= set(_WEAK_ELSEWHERE.findall(folded))
        if len(weak) < _ENOUGH:
            return False
    if line.words < _LEAST_WORDS or folded[0] in "{[<\"'" or _NOTICE.search(folded):
        return False
    bare = _QUOTED.sub(" ", folded)
    ink = len("".join(bare.split()))
    return len(_LETTERS.findall(bare)) >= _LEAST_LETTERS * ink and len(_MARKUP.findall(bare)) * 60 <= ink
