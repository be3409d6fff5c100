"""A job: what is done with every shard of a corpus."""

from dataclasses import dataclass

from lint.integrations.columns import PREFIX
from lint.integrations.settings import Settings


@dataclass(frozen=True)
class Job:
    """The settings, the field of the texts (None: the first usual one), and the folder of the output, as a URL.

    `prefix` begins the names of the new columns; None: there are none, and only texts change.
    """

    settings: Settings
    output: str
    text_field: str | None = None
    prefix: str | None = PREFIX
