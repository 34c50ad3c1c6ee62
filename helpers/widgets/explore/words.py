"""Words of `explore`."""

WORDS = {
    "explore.reset": "Back to the start",
    "explore.controls": "Controls",
    "explore.again": "Draw again",
    "explore.again_count": "Draw {n} of {of}",
}
