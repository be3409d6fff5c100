"""Bytes that are not UTF-8."""

from lint import Severity, SourceRule


class InvalidUtf8(SourceRule):
    """Bytes that are no text in UTF-8, nor in the encoding that the file's mark names.

    Such a file was saved in another encoding, or was cut in the middle of a character;
    what reads it stops, or puts replacement characters in. Where the encoding can be
    told for certain, an unsafe fix writes a text file anew as UTF-8. UTF-16 and UTF-32
    with a byte order mark are fine and stay what they are.
    """

    message = "not valid UTF-8"
    severity = Severity.ERROR
    files = (
        ("old.txt", "Der Bürgermeister eröffnet die Straße für Fußgänger.\n".encode("cp1252")),
        ("cut.txt", "Les élèves sont déjà là.\nIls ont fêté l'ét".encode() + b"\xc3"),
        ("half.txt", b"\xff\xfeA\x00B"),
        ("mixed.jsonl", b'{"text": "Caf\xc3\xa9"}\n{"text": "Caf\xe9"}\n'),
        ("mixed.csv", b"id,text\n1,Caf\xe9\n"),
    )
