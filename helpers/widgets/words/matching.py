"""Words of pairs to match."""

WORDS = {
    "matching.how": "Choose for each what belongs to it.",
    "matching.join": "What belongs to “{left}”?",
    "matching.nothing": "Not joined yet",
    "matching.check": "Check the pairs",
    "matching.check_never": "Keep my pairs",
    "matching.none": "Join one of them at least.",
    "matching.fits": "That fits.",
    "matching.fits_not": "Another one fits better.",
    "matching.result": "{n} of the {of} pairs you made fit. Read why, and change the others.",
    "matching.result_all": "All the pairs you made fit.",
    "matching.kept": "Your pairs are kept. Your teacher has the answers.",
    "matching.afresh": "Start afresh",
    "matching.pairs": "What belongs together",
    "matching.sentence": "{title} {prompt} To match: {lefts}. With: {rights}.",
}
