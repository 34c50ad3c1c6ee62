"""A small prediction, as a lesson gives it."""

from helpers.widgets.questions.predict import Predict

STORE = {"course": "sample", "lesson": "01_rivers", "item": "predict"}


def option(text, correct=False, feedback="", **more):
    return {"text": text, "html": f"<em>{text}</em>", "correct": correct, "feedback_html": feedback, **more}


def rivers():
    return [
        option("It runs faster", feedback="A narrow bed does that, a wide one does not."),
        option("It runs slower", correct=True, feedback="The same water has more room."),
        option("Nothing changes", feedback="Look at the width again."),
    ]


def prediction(**changes):
    """A prediction about something that no lesson is about."""
    given = {
        "question_html": "A river gets <strong>twice as wide</strong>. What does the water do?",
        "options": rivers(),
        "order": "fixed",
        "happened_html": "<p>It slowed down to about half.</p>",
        "store": STORE,
    }
    return Predict(**{**given, **changes})
