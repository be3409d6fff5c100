"""Patterns that are compiled when they are first used.

Compiling the patterns of all rules takes longer than checking a small file, and most
texts ask for few of them.
"""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_VALUES = ("pattern", "flags", "groups", "groupindex")


class _Lazy:
    """Stands for a pattern; after the first use its methods are those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS and name not in _VALUES:
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        self.__dict__.update({one: getattr(compiled, one) for one in (*_METHODS, *_VALUES)})
        return self.__dict__[name]


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled when it is first used. Raises re.error only then."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
