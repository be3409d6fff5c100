"""Half a character, as an escape in JSON."""

from lint import Severity, SourceRule


class LoneSurrogate(SourceRule):
    r"""An escape in JSON that is half of a character (`\ud83d` without its other half).

    It comes from cutting a text between the two halves of an emoji. JSON allows it, but
    no encoding can hold it: writing the text to a file, or tokenizing it, fails. The
    record is not checked otherwise, and stays as it is.
    """

    message = "half a character that cannot be encoded"
    severity = Severity.ERROR
    files = (
        ("cut.jsonl", b'{"text": "A smile: \\ud83d"}\n'),
        ("wrong.jsonl", b'{"text": "\\ude00\\ud83d the wrong way round"}\n'),
    )
