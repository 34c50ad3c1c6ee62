"""Words of `Guessing`."""

WORDS = {
    "guessing.person": "{n} of {count}",
    "guessing.commit": "That's my guess",
    "guessing.next": "Next one",
    "guessing.next_round": "On to the next round",
    "guessing.again": "Start over",
    "guessing.above": "{n} above the average",
    "guessing.below": "{n} below the average",
    "guessing.average": "the average",
    # While one is open, and at the end of a round.
    "guessing.off": "It's {found}. You're off by {off}; the average by {average}.",
    "guessing.after": "After {n}: you're off by {yours} on average. Whoever always says the average, by {average}.",
    "guessing.score": "Off so far, on average",
    "guessing.you": "You",
    "guessing.always": "Always the average",
    "guessing.none": "–",
    "guessing.mark_yours": "you",
    "guessing.mark_found": "it is here",
    "guessing.kept": "you {yours}, always the average {average}",
    # The text twin and the saved notebook, where no widget can run.
    "guessing.sentence": "{title} {prompt} Given: {known}. To guess: {asked}, from {low} to {high}. {rounds}.",
    "guessing.round": "{text}: {n} times",
    "guessing.found": "What was found",
}
