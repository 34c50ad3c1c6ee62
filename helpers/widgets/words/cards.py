"""Words of the cards."""

WORDS = {
    "cards.claim": "The claim",
    "cards.grade": "How sure can one be?",
}
