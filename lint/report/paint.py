"""Colours, by role. rich is imported only where there are any."""

from lint.report.harmless import Paint

_LOOKS = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "fixable": "bold cyan",
    "dim": "dim",
    "gutter": "bold blue",
    "remedy": "cyan",
    "escape": "reverse",
    "good": "bold green",
    "heading": "bold",
    "hunk": "cyan",
    "removed": "red",
    "removed-span": "bold red reverse",
    "added": "green",
    "added-span": "bold green reverse",
}


def painter(style: bool) -> Paint:
    """Make what paints a text in the look of a role; without `style` it paints nothing."""
    if not style:
        return _plain
    from rich.color import ColorSystem
    from rich.style import Style

    looks = {role: Style.parse(look) for role, look in _LOOKS.items()}

    def paint(text: str, role: str) -> str:
        look = looks.get(role)
        return look.render(text, color_system=ColorSystem.STANDARD) if look and text else text

    return paint


def _plain(text: str, role: str) -> str:
    return text
