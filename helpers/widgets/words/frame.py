"""Words of the frame around every activity."""

WORDS = {
    "frame.help": "Get help",
    "frame.waits": "For the teacher: a part of this cannot be shown as its file says. What is shown works.",
    "frame.problem": "Something did not work: {what} Run the cell again to start afresh.",
}
