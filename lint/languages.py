"""Language codes: those of ISO 639-1, and what is written in their place by mistake."""

from collections.abc import Iterable

from lint.errors import SettingError

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
    "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
CODES = frozenset(_CODES.split())

# Names, and codes of countries and of ISO 639-2, that stand for a language where they are no code themselves.
_MEANT = {
    "arabic": "ar", "ara": "ar", "chinese": "zh", "chi": "zh", "zho": "zh", "cn": "zh", "czech": "cs", "cz": "cs",
    "danish": "da", "dk": "da", "dutch": "nl", "dut": "nl", "nld": "nl", "english": "en", "eng": "en", "gb": "en",
    "us": "en", "farsi": "fa", "persian": "fa", "french": "fr", "fra": "fr", "fre": "fr", "german": "de", "deu": "de",
    "ger": "de", "at": "de", "greek": "el", "gr": "el", "hebrew": "he", "iw": "he", "hindi": "hi", "in": "id",
    "indonesian": "id", "italian": "it", "ita": "it", "japanese": "ja", "jpn": "ja", "jp": "ja", "korean": "ko",
    "kor": "ko", "polish": "pl", "pol": "pl", "portuguese": "pt", "por": "pt", "russian": "ru",
    "rus": "ru", "spanish": "es", "spa": "es", "mx": "es", "swedish": "sv", "swe": "sv", "turkish": "tr", "tur": "tr",
    "ua": "uk", "ukrainian": "uk", "ukr": "uk", "vietnamese": "vi", "vie": "vi", "vn": "vi",
}  # fmt: skip


def check_codes(codes: Iterable[str]) -> None:
    """Raise SettingError where one of `codes` is none of ISO 639-1."""
    for code in codes:
        if code not in CODES:
            likely = _meant(code)
            hint = f"; did you mean {likely!r}?" if likely else ""
            raise SettingError("languages", f"found {code!r}; codes of ISO 639-1 such as 'en' are allowed{hint}")


def _meant(code: str) -> str | None:
    """Guess the code that was meant by what is none; None where that cannot be told."""
    folded = code.strip().lower()
    first = folded.replace("_", "-").split("-", 1)[0]
    return _MEANT.get(folded) or (first if first in CODES else _MEANT.get(first))
