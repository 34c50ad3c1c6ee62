"""Two small questions to think about."""

from helpers.widgets.questions.reflect import Reflect

STORE = {"course": "sample", "lesson": "01_rivers", "item": "reflect"}


def thoughts(**changes):
    """Two questions for the reader alone."""
    prompts = [
        {"id": "where", "html": "Which <em>river</em> do you know?"},
        {"id": "when", "html": "When were you last there?"},
    ]
    return Reflect(**{"prompts": prompts, "store": STORE, **changes})
