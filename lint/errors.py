"""Errors that a user can mend. They end the run with exit code 2."""

from collections.abc import Iterable


class UserError(Exception):
    """What is wrong, where, what is allowed, and what to do; the message is for a person."""


class SettingError(UserError, ValueError):
    """A setting that is wrong; `key` names it as a configuration file does, without the file."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}")
        self.key = key
        self.message = message


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'X'?` for the name among `known` that comes nearest, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1, 0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
