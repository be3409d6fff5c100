"""A record, or a whole table, without a text."""

from lint import Severity, SourceRule


class MissingText(SourceRule):
    """A record whose text is missing or is no string, or a table without a column for it.

    The text is looked for under `text-field`, or under the first of the usual names that
    the first record with a text has; it is the same for the whole file. A record without
    one trains on nothing, and a file full of them was most likely read by a wrong name.
    """

    message = "the record has no text"
    severity = Severity.ERROR
    files = (
        ("other.jsonl", b'{"headline": "The vote is on Monday."}\n'),
        ("null.jsonl", b'{"text": "It rains."}\n{"text": null}\n'),
        ("number.jsonl", b'{"text": "It rains."}\n{"text": 7, "body": "The vote is on Monday."}\n'),
        ("columns.csv", b"id,headline\n1,The vote is on Monday.\n"),
    )
