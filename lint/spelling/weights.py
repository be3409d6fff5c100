"""What each feature of `lint.spelling.odds` weighs, and how much is enough; fitted, not chosen (see there).

Only what binds a name to its neighbour is too rare in the pages to be fitted.
"""

WORD = {
    "DOUBLING": 1.04,
    "EXTRA": -0.51,
    "KEY": 1.1,
    "MISSING": -0.07,
    "OTHER": -0.76,
    "SOUND": -0.54,
    "SWAPPED": 0.33,
    "TWO": -1.97,
    "VOWEL": -0.85,
    "alike": 0.59,
    "alike, two": 0.99,
    "attested": -1.58,
    "attested, chance": -1.18,
    "bias": -2.24,
    "end": -0.24,
    "end, more": -0.87,
    "end, other": -0.24,
    "few": -0.11,
    "five": -0.8,
    "foreign": 0.16,
    "formed": -1.62,
    "formed of it": -0.1,
    "four": -0.32,
    "frequent": 1.04,
    "lead": 0.49,
    "left": 1.58,
    "length": 0.32,
    "length, two": 0.22,
    "perhaps formed": -1.09,
    "perhaps formed, chance": -1.17,
    "recurs": 1.16,
    "right": 0.57,
    "start": -1.35,
    "unseen": 0.11,
    "unspoken": -2.77,
}
"""For a word in small letters."""

NAME = {
    "DOUBLING": 0.73,
    "EXTRA": -1.6,
    "KEY": 0.18,
    "MISSING": 0.82,
    "OTHER": -1.82,
    "SOUND": -0.77,
    "SWAPPED": 0.77,
    "VOWEL": -1.22,
    "article": -2.2,
    "attested": -3.04,
    "bias": -2.92,
    "bound": 3.0,
    "end": -0.74,
    "end, more": -0.3,
    "end, other": -0.71,
    "few": -0.05,
    "five": -0.16,
    "foreign": -0.64,
    "formed": -0.95,
    "four": -0.46,
    "frequent": 1.49,
    "lead": 0.08,
    "left": 0.67,
    "length": 0.45,
    "perhaps formed": -1.55,
    "recurs": 2.86,
    "right": 0.89,
    "start": -1.51,
    "unseen": 0.82,
}
"""For a word with a capital, which mostly is a name."""

ENOUGH, ENOUGH_OF_NAME = 1.2, 0.65
"""The odds from which on a word is reported; see docs/typos.md for how often that is right."""
