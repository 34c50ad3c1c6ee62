"""Words of the frame around every activity."""

WORDS = {
    "frame.help": "Get help",
    "frame.problem": "Something did not work: {what} The picture still moves; run the cell again to start afresh.",
}
