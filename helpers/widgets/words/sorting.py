"""Words of cards to sort."""

WORDS = {
    "sorting.how": "Drag each card to where it belongs, or choose the place in its list.",
    "sorting.waiting": "Still to sort",
    "sorting.empty": "No card yet",
    "sorting.put": "Where does it belong?",
    "sorting.nowhere": "Not sorted yet",
    "sorting.moved": "{item}: {bin}.",
    "sorting.check": "Check the sorting",
    "sorting.check_never": "Keep my sorting",
    "sorting.none": "Sort one card at least.",
    "sorting.fits": "That fits.",
    "sorting.fits_not": "Another place fits better.",
    "sorting.result": "{n} of the {of} cards you sorted fit their place. Read why, and move the others.",
    "sorting.result_all": "All the cards you sorted fit their place.",
    "sorting.kept": "Your sorting is kept. Your teacher has the answers.",
    "sorting.afresh": "Start afresh",
    "sorting.sentence": "{title} Places: {bins}. Cards: {items}.",
}
