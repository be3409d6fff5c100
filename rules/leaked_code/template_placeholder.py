"""Placeholders of templates that nothing was put in for."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.cutting import cuts
from lint.lazy import lazy

_NAME = r"[^\W\d][\w.$@:/|()\[\]'\"=-]{0,80}(?: [\w.$@:/|()\[\]'\"=?!&-]{1,40}){0,5}"
_PLACEHOLDER = lazy(
    rf"\{{\{{\{{?[#/^&!>~-]?\s?{_NAME}\s?\}}?\}}\}}"  # Mustache, Angular, Vue, Jinja
    r"|\{%-?\s?[a-z/][^%{}\n]{0,200}%\}"  # Jinja, Liquid, Twig
    rf"|\$\{{\s?{_NAME}\s?\}}"  # JavaScript, JSP, shells
    rf"|#\{{\s?{_NAME}\s?\}}|@\{{\s?{_NAME}\s?\}}"  # Ruby, JSF, Thymeleaf
    r"|<%[=@!-]?[^%<>\n]{1,200}%>|<\?=[^?<>\n]{1,200}\?>"  # ERB, JSP, ASP, PHP
    r"|%%[a-z][\w. -]{1,40}%%|\*\|[a-z][\w:]{1,40}\|\*"  # mail
    r"|\[\[\s?[a-z][a-z0-9]*[_.$][\w.$]{0,40}\s?\]\]"
    r"|\[object (?:object|undefined|promise|htmlelement)\]"
)
# A value that was missing, alone on its line, or after a label.
_ALONE = lazy(
    r"[\s*•>-]*(?:undefined(?: undefined)*|nan(?: nan)*|null(?: null)*|\(null\)|%(?:\d\$)?[sd@](?:"
    r" %(?:\d\$)?[sd@])*)\s*"
)
_LABELS = (
    *("by", "author", "written by", "posted by", "published by", "date", "posted on", "published", "updated", "tag"),
    *("tags", "category", "views", "comments", "price", "von", "autor", "par", "auteur", "por", "di", "autore"),
    *("автор", "作者", "日期"),
)
_LABELLED = lazy(rf"[\s*•>-]*(?:{'|'.join(_LABELS)})(?:\s?[:：]\s?|\s)(?:undefined|nan|null|\[object object\])\s*")


class TemplatePlaceholder(Rule):
    """A placeholder that the page was to fill and did not: `{{ title }}`, `${name}`, `[object Object]`, 'By undefined'.

    It is the source of the page, not its text, and stands on every page of the site. What
    fills a line goes with it; inside a line only the placeholder does. `null` and
    `undefined` count where they fill a line outside tables, or follow a label. A text
    about programming shows placeholders on purpose.
    """

    message = "a placeholder that was never filled"
    triggers = (
        "{{", "{%", "${", "#{", "@{", "<%", "<?=", "%%", "*|", "[[", "[object", "%s", "%d", "%@", "%1$s",
    )  # fmt: skip
    examples = (
        Example(bad="{{ article.title }}\n\nThe ferry sails again.\n", good="The ferry sails again.\n"),
        Example(
            bad="The ferry sails again. ${user.name}\n\n* {{shortName}}\n\n[object Object]\n",
            good="The ferry sails again.\n",
        ),
        Example(
            bad="Die Fähre fährt.\n\n{% if user %}\nHallo %%vorname%%!\n{% endif %}\n",
            good="Die Fähre fährt.\n\nHallo!\n",
        ),
        Example(bad="By undefined\n\nThe ferry sails again.\n\nundefined undefined\n", good="The ferry sails again.\n"),
        Example(bad="Le bac repart. <%= date %>\n\n%s\n", good="Le bac repart.\n"),
        Example(bad="渡轮恢复运营。\n\n作者：null\n\n{{item.date}}\n", good="渡轮恢复运营。\n"),
        Example(good="The term was undefined, the contract null and void; nan bread, 20%d, {Wordless}, {{1, 2}, {3}}."),
        Example(good="value | 3\nnull | 4\n\nNull hypothesis\n\nNaN values\n"),
        Example(good="In a Vue template {{ count }} shows the value:\n\n{{ count }}\n"),
        Example(good="Set the variable ${HOME} on the command line before you start the program."),
    )

    @classmethod
    def all_keys(cls) -> tuple[str, ...]:
        """Lines of missing values, and of labels with one."""
        alone = [" ".join([value] * count) for value in ("undefined", "nan", "null") for count in (1, 2, 3)]
        values = ("undefined", "nan", "null", "[object object")
        marks = (" ", ":", ": ", " :", " : ", "：", " ：")
        return (*alone, *(f"{label}{mark}{value}" for label in _LABELS for mark in marks for value in values))

    def check(self, document: Document) -> Iterator[Finding]:
        """Each placeholder and each missing value, unless the text is about programming."""
        lines = self.suspects(document)
        spans = [m.span() for line in lines for m in _PLACEHOLDER.finditer(document.folded, line.start, line.end)]
        spans += [
            (line.start, line.end)
            for line in lines
            if len(line.text) < 80
            and (
                _ALONE.fullmatch(document.folded, line.start, line.end)
                or _LABELLED.fullmatch(document.folded, line.start, line.end)
            )
        ]
        if spans and not document.shows_code:
            for start, end in cuts(document, sorted(spans)):
                yield self.finding(start, end, "")
