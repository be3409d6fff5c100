"""What a misspelled word meant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meant:
    """What a misspelled word meant, in lower case, and why, the strongest reason first."""

    word: str
    reasons: tuple[str, ...]
