"""Timing: how much of a run each rule takes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import process_time
from typing import TypeVar

MATCHING = "(matching)"
"""What finding out takes which rules can fire, and making the views of a document that this needs."""

_Made = TypeVar("_Made")


@dataclass(slots=True)
class Clock:
    """Seconds of processor time, and documents looked at, by rule.

    A view of a document that several rules share counts for the first that asks for it.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)

    def timed(self, name: str, work: Callable[[], _Made]) -> _Made:
        """What `work` makes; its time counts for `name`."""
        start = process_time()
        try:
            return work()
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + process_time() - start
            self.documents[name] = self.documents.get(name, 0) + 1
