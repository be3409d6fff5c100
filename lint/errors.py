"""Errors that a user can mend. They end the run with exit code 2."""


class UserError(Exception):
    """What is wrong, where, what is allowed, and what to do; the message is for a person."""


def did_you_mean(name: str, known: object) -> str:
    """`; did you mean 'X'?` for the name among `known` that comes nearest, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1, 0.6)  # type: ignore[call-overload]
    return f"; did you mean {near[0]!r}?" if near else ""
