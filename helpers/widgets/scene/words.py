"""Words of `scene`."""

WORDS = {
    "scene.problem": "Something did not work: {what} The drawing still moves; run the cell again to start afresh.",
    "scene.controls": "Controls",
    "scene.reset": "Back to the start",
    "scene.hold_again": "Start again",
    "scene.hold_slider": "Use a slider instead",
    "scene.hold_help": "Keep it pressed, with a finger, the mouse or the space bar. A tap is one step.",
    "scene.touch_help": "Tap it in the drawing, or choose it here.",
    "scene.bet_commit": "That's my bet",
    "scene.bet_again": "Bet again",
    "scene.bet_yours": "Your bet. {values}.",
    # The saved notebook, where no widget can run.
    "scene.bet_found": "What was found",
}
