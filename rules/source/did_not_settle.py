"""Rules that go on editing a document."""

from lint import Severity, SourceRule


class DidNotSettle(SourceRule):
    """A document that rules still edit after the last pass of fixing.

    Two rules undo what the other does, or one feeds itself. That is a fault of the
    rules and not of the text: the message names them, and the document stays as it was.
    """

    message = "the fixes did not settle"
    severity = Severity.ERROR
