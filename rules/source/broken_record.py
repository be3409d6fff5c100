"""A record that is no JSON object, or no row of its table."""

from lint import Severity, SourceRule


class BrokenRecord(SourceRule):
    """A line of JSON Lines that is not a JSON object, or a row that does not fit its table.

    A download that broke off, a quote that is never closed, a comma too many: readers
    of the file stop there, or take it for something else. The other records are
    checked; nothing in the file is fixed, because it is not certain where a record ends.
    """

    message = "the record cannot be read"
    severity = Severity.ERROR
    files = (
        ("cut.jsonl", b'{"text": "The vote is on Monday."}\n{"text": "The br\n'),
        ("list.jsonl", b'["The vote is on Monday."]\n'),
        ("cells.csv", b"id,text\n1,The vote is on Monday.\n2,Yes,it is.\n"),
        ("quote.csv", b'id,text\n1,"The vote is on Monday.\n2,It rains.\n'),
        ("stray.tsv", b'id\ttext\n1\t"Yes" they said.\n'),
    )
