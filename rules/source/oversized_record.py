"""A record larger than the limit."""

from lint import Severity, SourceRule


class OversizedRecord(SourceRule):
    """A record larger than `max-record-bytes`; it is not checked.

    Hundreds of megabytes in one record are a file without line ends, or one made to
    fill the memory of what unpacks it. It is copied as it is, and the records
    after it are checked.
    """

    message = "larger than max-record-bytes"
    severity = Severity.WARNING
    files = (
        ("long.txt", b"The vote is on Monday. " * 60),
        ("long.jsonl", b'{"text": "' + b"The vote is on Monday. " * 60 + b'"}\n{"text": "It rains."}\n'),
        ("long.csv", b'text\n"' + b"The vote is on Monday.\n" * 60 + b'"\nIt rains.\n'),
    )
