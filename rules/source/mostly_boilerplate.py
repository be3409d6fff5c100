"""A document that fixing would leave little of."""

from lint import Severity, SourceRule


class MostlyBoilerplate(SourceRule):
    """A document of which the unsafe fixes would remove more than `max-removed-share`.

    Either there is hardly any content in it, and the record is better left out, or a
    rule takes content for boilerplate. A person should see which; only the safe fixes
    are made. What is exact by construction, such as a repeated title, never counts.
    """

    message = "unsafe fixes would remove most of the text"
    severity = Severity.WARNING
