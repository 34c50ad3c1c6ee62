"""Every sentence that a widget shows by itself, in one place, so that a course can be translated.

A key is ``widget.what``. Values in braces are filled in by the widget. A widget is given only
its own words and the frame's.
"""

WORDS = {
    "frame.help": "Get help",
    "frame.problem": "Something did not work: {what} The picture still moves; run the cell again to start afresh.",
    "explore.reset": "Back to the start",
    "explore.controls": "Controls",
    "explore.again": "Draw again",
    "explore.again_count": "Draw {n} of {of}",
    "cards.claim": "The claim",
    "cards.grade": "How sure can one be?",
}


def words_for(*widgets: str) -> dict[str, str]:
    """The words of the named widgets, with the frame's."""
    wanted = {"frame", *widgets}
    return {key: words for key, words in WORDS.items() if key.split(".")[0] in wanted}
