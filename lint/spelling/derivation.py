"""Words that no list holds and that are words all the same: derived, compounded, or spelled the other way."""

from collections.abc import Iterator, Mapping

_VOWELS = frozenset("aeiouy")
_STEM, _PART, _SHORT_PART = 100_000, 1_000_000, 20_000_000
"""How frequent a stem, a part of a compound, and a part of three letters must be; as the vocabulary counts."""

# Endings whose stem may drop its e or y or double its last letter; the others are simply put behind the stem.
_FUSED = ("ed", "ing", "ings", "er", "ers", "est", "y", "ish", "able", "ability", "ably", "ism", "isms", "ist", "ists")
_ADDED = (
    *("s", "es", "ly", "ness", "less", "ful", "hood", "ship", "like", "wise", "ward", "wards", "fold", "proof", "free"),
    *("worthy", "dom", "esque", "ee", "ees", "ette", "let", "lets", "ian", "ians", "age", "ment", "ments", "ify"),
    *("ified", "ification", "ize", "ized", "izes", "izing", "izer", "izers", "ization", "ise", "ised", "ises", "ising"),
    *("iser", "isation", "ity", "al", "ally", "ic", "ically", "ous", "able", "ation", "ations", "ative", "ery", "in"),
    *("ville", "land", "speak", "gate", "fest", "athon", "holic", "aholic", "verse", "ware", "bot", "bots", "ster"),
)
_PREFIXES = (
    *("un", "re", "non", "anti", "pre", "post", "over", "under", "out", "mis", "dis", "co", "sub", "super", "inter"),
    *(
        "multi",
        "micro",
        "macro",
        "mega",
        "cyber",
        "de",
        "semi",
        "self",
        "bi",
        "tri",
        "mini",
        "ultra",
        "hyper",
        "pseudo",
    ),
    *("neo", "counter", "auto", "eco", "bio", "geo", "tele", "photo", "video", "electro", "hydro", "thermo", "neuro"),
    *("nano", "techno", "socio", "psycho", "trans", "intra", "extra", "infra", "poly", "mono", "quasi", "proto", "pan"),
    *("cardio", "immuno", "radio", "astro", "aero", "agro", "bro", "be", "en", "em", "up", "off", "on", "down", "back"),
)
# American spelling of what the vocabulary has in the British one, and the reverse.
_SPELLINGS = (
    *(("or", "our"), ("our", "or"), ("iz", "is"), ("yz", "ys"), ("is", "iz"), ("e", "ae"), ("e", "oe"), ("sk", "sc")),
    *(("og", "ogue"), ("ense", "ence"), ("ows", "oughs"), ("old", "ould"), ("olt", "oult"), ("f", "ph"), ("er", "re")),
    *(("led", "lled"), ("ling", "lling"), ("ler", "ller"), ("lor", "llor"), ("lful", "llful"), ("lment", "llment")),
    *(
        ("llful", "lful"),
        ("llment", "lment"),
        ("lled", "led"),
        ("lling", "ling"),
        ("pp", "p"),
        ("ss", "s"),
        ("um", "ium"),
    ),
    *(
        ("ctic", "xic"),
        ("ection", "exion"),
        ("gment", "gement"),
        ("ging", "geing"),
        ("able", "eable"),
        ("eable", "able"),
    ),
    *(("ck", "que"), ("que", "ck"), ("co", "ca"), ("cs", "x"), ("aw", "ough"), ("y", "ey"), ("ey", "y")),
)


def explained(word: str, counts: Mapping[str, int]) -> bool:
    """Whether `word` (lower case) can be made of words of `counts` by the ways of English."""
    return (
        _respelled(word, counts)
        or _derived(word, counts)
        or any(
            word.startswith(prefix)
            and len(rest := word[len(prefix) :]) >= (5 if len(prefix) == 2 else 4)
            and (counts.get(rest, 0) >= _STEM or _derived(rest, counts))
            for prefix in _PREFIXES
        )
        or _compound(word, counts)
    )


def _respelled(word: str, counts: Mapping[str, int]) -> bool:
    for ours, theirs in _SPELLINGS:
        at = word.find(ours, 1)
        while at >= 0:
            if word[:at] + theirs + word[at + len(ours) :] in counts and _regular(word, at, ours):
                return True
            at = word.find(ours, at + 1)
    return False


def _regular(word: str, at: int, ours: str) -> bool:
    """Short replacements hold where they belong and not anywhere in a word."""
    if ours in ("ss", "pp"):
        return word[at + len(ours) :] in ("ed", "es", "ing", "er", "ers")
    if ours in ("y", "ey", "er", "um", "able", "eable"):
        return len(word) - at - len(ours) <= 1
    return ours != "is" or word[at + 2 : at + 3] in ("e", "i", "a")


def _derived(word: str, counts: Mapping[str, int], depth: int = 1) -> bool:
    for ending in _FUSED:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            for stem in _stems(word[: -len(ending)]):
                if counts.get(stem, 0) >= _STEM and not _misformed(word, stem, ending, counts):
                    return True
    for ending in _ADDED:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and not (ending == "s" and stem.endswith("s")):
            if counts.get(stem, 0) >= _STEM and not _misformed(word, stem, ending, counts):
                return True
            if depth and _derived(stem, counts, 0):
                return True
    return word.endswith("ies") and counts.get(word[:-3] + "y", 0) >= _STEM


def _stems(rest: str) -> Iterator[str]:
    yield rest
    yield rest + "e"
    if rest[-1] == rest[-2]:
        yield rest[:-1]
    if rest[-1] == "i":
        yield rest[:-1] + "y"


def _misformed(word: str, stem: str, ending: str, counts: Mapping[str, int]) -> bool:
    """Whether the same ending on the same stem is written otherwise: 'occured', 'makeing', 'studyed'.

    Where English has both ways ('traveled', 'focussed', 'benefitted') nothing is misformed.
    """
    forms = {stem + ending}
    if stem[-1] == "e":
        forms.add(stem[:-1] + ending)
    if stem[-1] == "y":
        forms.add(stem[:-1] + "i" + ending)
    if stem[-1] not in _VOWELS and stem[-1] not in "lps":
        forms.add(stem + stem[-1] + ending)
    doubled = word == stem + stem[-1] + ending
    return not doubled and any(form in counts for form in forms - {word})


def _compound(word: str, counts: Mapping[str, int]) -> bool:
    for cut in range(3, len(word) - 2):
        first, second = word[:cut], word[cut:]
        if all(counts.get(part, 0) >= (_SHORT_PART if len(part) == 3 else _PART) for part in (first, second)):
            return True
    return False
