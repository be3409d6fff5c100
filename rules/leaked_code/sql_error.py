"""Error messages of databases."""

from collections.abc import Iterator

from lint import Document, Example, Finding, Rule
from lint.lazy import lazy

_LABEL = r"(?:[a-z ]{0,30}\b(?:error|exception|failed|failure)\b[a-z0-9 ]{0,12}[:–-] ?)?"
_MESSAGE = lazy(
    r"[\W_]*" + _LABEL + r"(?:"
    r"you have an error in your sql syntax|sqlstate ?\[\w+\]|ora-\d{5}\b|pls-\d{5}\b|db2 sql error|sql error \[?\d"
    r"|#1[0-9]{3} - [a-z]|microsoft ole db provider for|\[microsoft\]\[(?:odbc|sql)|adodb\.\w+ error"
    r"|unclosed quotation mark (?:after|before) the character string|incorrect syntax near '|invalid (?:column"
    r"|object) name '"
    r"|unknown column '[^'\n]{1,80}' in '|table '[^'\n]{1,80}' (?:doesn't exist|already exists|is marked as crashed)"
    r"|duplicate entry '[^'\n]{0,200}' for key|access denied for user '[^'\n]{0,80}'@'|unknown database '"
    r"|(?:can't|cannot) connect to (?:local )?(?:mysql|mariadb|postgres\w*) server|(?:lost connection to|mysql)"
    r" server (?:has gone away|during query)"
    r"|lost connection to mysql server|supplied argument is not a valid (?:mysql|postgresql)|error establishing a"
    r" database connection"
    r"|mysql_(?:connect|query|fetch_\w+|num_rows|select_db|error)\(\)|pg_(?:query|connect)\(\):|wordpress database"
    r" error"
    r"|could not connect to (?:the )?database:? \w|sqlite3?::|near \"[^\"\n]{1,40}\": syntax error"
    r"|relation \"[^\"\n]{1,60}\" does not exist)"
)
_LONGEST = 2000


class SqlError(Rule):
    """An error message of a database that stands in the page in place of what was asked of it.

    It names tables, users and servers, and is the same on every page that failed; none of
    it is the article's. A text that speaks of databases quotes such lines on purpose.
    """

    message = "an error message of a database"
    triggers = (
        "your sql syntax", "sqlstate", "sql error", "mysql_", "mysql server", "valid mysql", "valid postgresql",
        "sqlite::", "sqlite3::", "ora-", "pls-", "ole db", "[microsoft]", "adodb.", "unclosed quotation mark",
        "incorrect syntax near", "invalid column name", "invalid object name", "unknown column", "table '",
        "duplicate entry", "access denied for user", "unknown database", "a database connection", "database error",
        "connect to database", "connect to the database", "\" does not exist", "pg_query(", "pg_connect(",
        "\": syntax error", "#1", "can't connect to", "cannot connect to", "server has gone away",
        "server during query",
    )  # fmt: skip
    examples = (
        Example(
            bad="You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version "
            "for the right syntax to use near '' at line 1\n\nThe ferry sails again.\n",
            good="The ferry sails again.\n",
        ),
        Example(bad="ORA-00933: SQL command not properly ended\nDie Fähre fährt.\n", good="Die Fähre fährt.\n"),
        Example(
            bad="Le bac repart.\n\nSQLSTATE[42000]: Syntax error or access violation: 1064\n", good="Le bac repart.\n"
        ),
        Example(
            bad="The ferry sails.\n\nDatabase error: Table 'site.wp_options' doesn't exist\n", good="The ferry sails.\n"
        ),
        Example(
            bad="The ferry sails.\n\nmysql_fetch_array() expects parameter 1 to be resource, boolean given\n",
            good="The ferry sails.\n",
        ),
        Example(bad="Error establishing a database connection\n\nThe ferry sails.", good="The ferry sails."),
        Example(good="The clerk said there was an error establishing a database connection that day."),
        Example(good="1066 - a year that every pupil knows."),
        Example(good="How do I fix this query in MySQL 8 on my server?\n\nORA-00933: SQL command not properly ended\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each line that is such a message, unless the text is about programming."""
        for line in self.suspects(document):
            if len(line.text) <= _LONGEST and _MESSAGE.match(document.folded, line.start, line.end):
                if document.shows_code:
                    return
                yield self.remove(line)
