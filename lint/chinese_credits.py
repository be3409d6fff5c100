"""Credits as Chinese writes them: who took a picture stands before what was done, and a name may be two characters."""

from lint.lazy import lazy

__all__ = ["ENDS", "named", "taken_from"]

_HAN = r"\u3400-\u9fff"
_WHO = (*("记者", "記者", "通讯员", "通訊員"), *("社", "网", "網", "报", "報", "发", "發"))
_OPENING = r"[(（\[【]"
_TAKEN = lazy(
    rf"(?:^|(?<=[。！？”」]))\s*{_OPENING}?\s?"
    rf"(?:[{_HAN}]{{0,9}}(?:{'|'.join(_WHO)})\s?[(（]?[{_HAN}·]{{2,4}}"
    rf"|{_OPENING}?[{_HAN}·]{{2,4}}\s"
    rf"|(?<={_OPENING})[{_HAN}·]{{2,3}})"
    r"(?<![拍所航])[ \u3000]?[摄攝]\s?[)）\]】]{0,2}$"
)
_NAME = lazy(rf"\s*[{_HAN}·]{{2,4}}(?:[ 、/／][{_HAN}·]{{2,4}})?\s?[摄攝]?[)）\]】]?\s*")
# Behind these, and behind a stroke, two characters are a name; behind '图：' they may be what is seen.
_SURE = frozenset(("摄影", "攝影", "摄", "图源", "圖源", "图片来源", "圖片來源", "照片來源", "圖片提供", "撮影"))

ENDS = tuple(f"{sign}{bracket}" for bracket in ("", *")）]】", "))", "））") for sign in "摄攝")
"""What a line ends with that may say who took a picture."""


def taken_from(folded: str, start: int) -> int | None:
    """Where the credit that ends the line starts, '（记者小明摄）', looked for from `start`; None without one."""
    match = _TAKEN.search(folded, start) if folded.endswith(ENDS) else None
    return match and match.start()


def named(label: str, sign: str, rest: str) -> bool:
    """Whether `rest` is one short name or two, and `label` with `sign` behind it leaves no doubt that it is a name.

    >>> named("摄影", "：", "小明"), named("图", "：", "海港")
    (True, False)
    """
    return (label in _SURE or sign.strip() in ("/", "／")) and _NAME.fullmatch(rest) is not None
