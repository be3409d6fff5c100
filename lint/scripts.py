"""Scripts: which of them need characters that nobody sees."""

from lint.lazy import lazy

RIGHT_TO_LEFT = lazy(
    r"[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter, digit or mark of a script that runs from right to left; its control characters are none."""

JOINED = lazy(
    r"[\u0590-\u061b\u061d-\u109f\u1200-\u139f\u1700-\u18af\u1900-\u1c7f\u1cd0-\u1cff"
    r"\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
"""A character of a script in which joiners make letters: Arabic, Hebrew, Indic and South East Asian scripts."""

UNSPACED = lazy(r"[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\uaa60-\uaadf]")
"""A character of a script whose words are parted by a space without width: Thai, Lao, Tibetan, Myanmar, Khmer."""

EMOJI = lazy(r"[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")
"""A character that can be a part of an emoji."""
