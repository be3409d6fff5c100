"""Words that no list holds and that are words all the same: derived, compounded, or spelled the other way."""

from collections.abc import Iterator, Mapping
from enum import Enum

_VOWELS = frozenset("aeiouy")
_STEM = 100_000
_PART, _SHORT_PARTS = 1_000_000, {3: 20_000_000, 4: 5_000_000}
"""How frequent a stem and a part of a compound must be (see `lexicon.counts`); short parts by their length."""

# Endings before which the stem may drop its e, turn its y into i, or double its last letter.
_INFLECTIONS = ("ed", "ing", "ings", "able", "ability", "ably")
_LOOSE_FUSED = ("er", "ers", "est", "y", "ish", "ism", "isms", "ist", "ists")
# Endings that are put behind the stem as it is.
_FIRM = (
    *("s", "es", "ly", "ness", "less", "lessly", "ful", "fully", "ship", "ships", "like", "wise", "ward", "wards"),
    *("proof", "free", "worthy", "ify", "ified", "ifies", "ifying", "ification", "ize", "ized", "izes", "izing"),
    *("izer", "izers", "ization", "ise", "ised", "ises", "ising", "iser", "isers", "isation"),
)
_LOOSE = (
    *("hood", "fold", "dom", "esque", "ee", "ees", "ette", "let", "lets", "ian", "ians", "age", "ment"),
    *("ments", "ity", "al", "ally", "ic", "ically", "ous", "ation", "ations", "ative", "ery", "ville", "gate"),
    *("fest", "athon", "holic", "verse", "ware", "bot", "bots", "ster", "sters"),
)
_PREFIXES = (
    *("un", "non", "anti", "over", "under", "mis", "super", "inter", "multi", "micro", "macro", "mega"),
    *("cyber", "mini", "semi", "self", "ultra", "hyper", "pseudo", "neo", "counter", "auto", "bio", "geo"),
    *("tele", "photo", "video", "electro", "hydro", "thermo", "neuro", "nano", "techno", "socio", "psycho"),
    *("trans", "intra", "extra", "infra", "poly", "mono", "quasi", "proto", "cardio", "immuno", "radio"),
    *("astro", "aero", "agro", "meta"),
)
_LOOSE_PREFIXES = (
    *("re", "de", "co", "pre", "post", "out", "dis", "sub", "bi", "tri", "eco", "be", "en", "em", "up", "off"),
)
# How the vocabulary, which is British for the most part, spells what stands in the text.
_SPELLINGS = (
    *(("or", "our"), ("our", "or"), ("iz", "is"), ("is", "iz"), ("yz", "ys"), ("e", "ae"), ("e", "oe"), ("sk", "sc")),
    *(("og", "ogue"), ("ense", "ence"), ("ter", "tre"), ("ber", "bre"), ("able", "eable"), ("eable", "able")),
    *(("led", "lled"), ("ling", "lling"), ("ler", "ller"), ("lor", "llor"), ("lful", "llful"), ("lment", "llment")),
    *(("lled", "led"), ("lling", "ling"), ("llful", "lful"), ("llment", "lment")),
)
_FINAL = ("ter", "ber", "able", "eable")


_SIBLINGS = (("e", "es", "ed", "ing", "ion", "ions", "ive"), ("ied", "ies", "ying", "ification"))


class Formed(Enum):
    """Whether a word can be made of known words by the ways of English."""

    NO = 0
    PERHAPS = 1
    YES = 2


def formed(word: str, counts: Mapping[str, int]) -> Formed:
    """How well `word` (lower case) is explained by known words.

    Inflections, other spellings and compounds of two longer words are; short prefixes
    and parts and rarer endings fit too many misspellings ('thi-er', 'com-unity').
    """
    loose = (*_INFLECTIONS, *_LOOSE_FUSED), (*_FIRM, *_LOOSE)
    if (
        _respelled(word, counts)
        or _derived(word, counts, _INFLECTIONS, _FIRM)
        or _clipped(word, counts)
        or _related(word, counts)
    ):
        return Formed.YES
    if _prefixed(word, _PREFIXES, counts) or _compound(word, 4, counts):
        return Formed.YES
    if _derived(word, counts, *loose) or _prefixed(word, _LOOSE_PREFIXES, counts) or _compound(word, 3, counts):
        return Formed.PERHAPS
    return Formed.NO


def _respelled(word: str, counts: Mapping[str, int]) -> bool:
    if len(word) < 5:
        return False
    for ours, theirs in _SPELLINGS:
        at = word.find(ours, 1)
        while at >= 0:
            end = at + len(ours)
            fits = len(word) - end <= 1 if ours in _FINAL else ours != "is" or word[end : end + 1] in ("e", "i", "a")
            other = word[:at] + theirs + word[end:]
            if fits and (other in counts or _derived(other, counts, _INFLECTIONS, _FIRM)):
                return True
            at = word.find(ours, at + 1)
    return False


def _clipped(word: str, counts: Mapping[str, int]) -> bool:
    """Whether the g was left out on purpose: 'workin'."""
    return word.endswith("in") and word + "g" in counts


def _related(word: str, counts: Mapping[str, int]) -> bool:
    """Whether other forms of the same verb are known, and not the verb itself: 'congesting' beside 'congestion'."""
    return any(
        len(root := word.removesuffix(ending)) >= 4
        and root != word
        and counts.get(root, 0) < _STEM
        and counts.get(root + "e", 0) < _STEM
        and any(root + other in counts for other in siblings)
        for siblings in _SIBLINGS
        for ending in siblings
    )


def _derived(
    word: str, counts: Mapping[str, int], fused: tuple[str, ...], added: tuple[str, ...], depth: int = 1
) -> bool:
    for ending in fused:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            for stem in _stems(word[: -len(ending)]):
                if counts.get(stem, 0) >= _STEM and not _misformed(word, stem, ending, counts):
                    return True
    for ending in added:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and not (ending == "s" and stem.endswith("s")):
            if counts.get(stem, 0) >= _STEM and not _misformed(word, stem, ending, counts):
                return True
            if stem[-1] == "i" and counts.get(stem[:-1] + "y", 0) >= _STEM:
                return True
            if depth and _derived(stem, counts, fused, added, 0):
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
    """Whether the same ending on the same stem is known in another form: 'occured', 'makeing', 'writting', 'realy'.

    Where English has both ways ('traveled', 'kidnaped') nothing is misformed.
    """
    forms = {stem + ending}
    if stem[-1] == "e":
        forms.add(stem[:-1] + ending)
    if stem[-1] == "y":
        forms.add(stem[:-1] + "i" + ending)
    if stem[-1] not in _VOWELS and stem[-1] not in "lps":
        forms.add(stem + stem[-1] + ending)
    if ending == "y":
        forms.add(stem + "ly")
    return any(form in counts for form in forms - {word})


def _prefixed(word: str, prefixes: tuple[str, ...], counts: Mapping[str, int]) -> bool:
    return any(
        counts.get(rest, 0) >= _STEM or _derived(rest, counts, _INFLECTIONS, _FIRM)
        for prefix in prefixes
        if word.startswith(prefix) and len(rest := word[len(prefix) :]) >= (5 if len(prefix) == 2 else 4)
    )


def _compound(word: str, shortest: int, counts: Mapping[str, int]) -> bool:
    return any(
        all(counts.get(part, 0) >= _SHORT_PARTS.get(len(part), _PART) for part in (word[:cut], word[cut:]))
        for cut in range(shortest, len(word) - shortest + 1)
    )
