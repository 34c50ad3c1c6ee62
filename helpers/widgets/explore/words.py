"""Words of `explore`."""

WORDS = {
    "explore.problem": "Something did not work: {what} The picture still moves; run the cell again to start afresh.",
    "explore.reset": "Back to the start",
    "explore.controls": "Controls",
    "explore.again": "Draw again",
    "explore.again_count": "Draw {n} of {of}",
}
