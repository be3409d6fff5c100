"""TOML from outside: read, with errors that name file, line and column."""

import os
import re
from pathlib import Path
from typing import Any

from lint.errors import UserError


def read(file: Path) -> dict[str, Any]:
    """Read a TOML file. Raises UserError that names the line and the column where it is none."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise UserError(f"{show(file)}: cannot be read: {error.strerror}") from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UserError(f"{show(file)}:{line}: not UTF-8 (byte 0x{raw[error.start]:02x})") from error
    return parse(text, show(file))


def parse(text: str, origin: str) -> dict[str, Any]:
    """Parse TOML. Raises UserError that names `origin`, and the line and the column (both from 1)."""
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place, reason = _explained(error, text)
        raise UserError(f"{origin}{place}: not TOML: {reason}") from error


def _explained(error: Exception, text: str) -> tuple[str, str]:
    if isinstance(error, RecursionError):
        return "", "nested too deeply"
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error), re.DOTALL)
    if found is None:
        return "", str(error)
    reason = found[1][:1].lower() + found[1][1:]
    if found[2]:
        return f":{found[2]}:{found[3]}", reason
    return f":{text.count(chr(10)) + 1}:{len(text) - text.rfind(chr(10))}", f"{reason} (the file ends here)"


def show(file: Path) -> str:
    """A path as messages name it: from the current folder where it lies in it."""
    path, here = os.path.abspath(file), str(Path.cwd())  # noqa: PTH100 - resolve() would follow links
    return path[len(here) + 1 :] if path.startswith(here + os.sep) else path
