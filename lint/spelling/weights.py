"""What each feature of `lint.spelling.odds` weighs, and how much is enough; fitted, not chosen.

Printed by benchmarks/fit_odds.py. Only what binds a name to its neighbour is too rare in the pages to be fitted.
"""

WORD = {
    "DOUBLING": 1.33,
    "EXTRA": -1.56,
    "KEY": 2.44,
    "MISSING": 0.09,
    "OTHER": -1.42,
    "SOUND": -0.7,
    "SWAPPED": 1.22,
    "TWO": -2.32,
    "VOWEL": -1.76,
    "alike": 1.46,
    "alike, two": 1.39,
    "attested": -2.18,
    "attested, chance": -1.52,
    "attested, long": 0.43,
    "bias": -2.67,
    "code": -1.28,
    "end": -0.73,
    "end, more": -0.71,
    "end, other": -0.6,
    "five": -0.7,
    "formed": -0.82,
    "formed of it": -0.24,
    "fragment": -1.36,
    "frequent": 1.58,
    "left": 1.56,
    "length": 0.41,
    "length, two": 0.14,
    "perhaps formed": -1.4,
    "perhaps formed, chance": -1.9,
    "prefixed": -2.35,
    "recurs": 1.53,
    "right": 1.7,
    "sign": -1.27,
    "three": -0.43,
    "unseen": 0.72,
    "very frequent": 0.88,
}
"""For a word in small letters."""

NAME = {
    "DOUBLING": -0.12,
    "EXTRA": -1.31,
    "KEY": 0.94,
    "MISSING": 0.48,
    "OTHER": -0.9,
    "SOUND": -1.38,
    "SWAPPED": 0.78,
    "VOWEL": -0.96,
    "alike": -0.49,
    "article": -2.21,
    "attested": -3.31,
    "attested, chance": -1.58,
    "attested, long": -0.52,
    "bias": -2.47,
    "bound": 5.0,
    "end": -0.29,
    "end, more": -1.14,
    "end, other": -0.24,
    "five": -0.7,
    "formed": -0.77,
    "formed of it": -0.46,
    "fragment": -0.54,
    "frequent": 2.35,
    "left": 0.89,
    "length": 0.3,
    "odd": -0.17,
    "odd twice": -0.6,
    "perhaps formed": -0.59,
    "perhaps formed, chance": -0.19,
    "recurs": 2.22,
    "right": 0.63,
    "start": -0.72,
    "unseen": 0.12,
    "unspoken": -0.41,
    "very frequent": -0.36,
}
"""For a word with a capital, which mostly is a name."""

ENOUGH, ENOUGH_OF_NAME = 2.19, 1.7
"""The odds from which on a word is reported; see docs/typos.md for how often that is right."""

MORE_AMONG_CODE = 1.5
"""So much more is enough in a text full of code: its words are names that programmers made. Chosen, not fitted."""
