"""What each feature of `lint.spelling.odds` weighs, and how much is enough; fitted, not chosen (see there).

Only what binds a name to its neighbour is too rare in the pages to be fitted.
"""

WORD = {
    "DOUBLING": 1.0,
    "EXTRA": -0.46,
    "KEY": 1.43,
    "OTHER": -1.33,
    "SOUND": -0.19,
    "SWAPPED": 0.28,
    "TWO": -1.75,
    "VOWEL": -1.3,
    "alike": 0.85,
    "alike, two": 1.01,
    "attested": -2.07,
    "attested, chance": -1.15,
    "attested, long": 0.97,
    "bias": -2.37,
    "end": -0.24,
    "end, more": -0.79,
    "end, other": -0.24,
    "five": -0.7,
    "formed": -1.44,
    "four": -0.23,
    "frequent": 0.98,
    "lead": 0.55,
    "left": 1.6,
    "length": 0.21,
    "length, two": 0.23,
    "perhaps formed": -1.23,
    "perhaps formed, chance": -1.18,
    "recurs": 1.14,
    "right": 0.75,
    "start": -1.41,
    "unseen": 0.21,
    "unspoken": -2.77,
    "very frequent": 0.38,
}
"""For a word in small letters."""

NAME = {
    "DOUBLING": 0.18,
    "EXTRA": -1.68,
    "KEY": 0.16,
    "MISSING": 0.78,
    "OTHER": -1.87,
    "SOUND": -0.82,
    "SWAPPED": 0.92,
    "VOWEL": -1.14,
    "article": -2.27,
    "attested": -3.29,
    "bias": -3.48,
    "bound": 3.0,
    "end": -1.15,
    "end, more": 0.11,
    "end, other": -0.4,
    "five": -0.09,
    "foreign": -0.65,
    "formed": -0.78,
    "four": -0.36,
    "frequent": 1.72,
    "lead": 0.07,
    "left": 0.76,
    "length": 0.52,
    "perhaps formed": -1.39,
    "recurs": 2.79,
    "right": 1.35,
    "start": -1.46,
    "unseen": 0.51,
    "very frequent": -0.37,
}
"""For a word with a capital, which mostly is a name."""

ENOUGH, ENOUGH_OF_NAME = 1.2, 0.8
"""The odds from which on a word is reported; see docs/typos.md for how often that is right."""
