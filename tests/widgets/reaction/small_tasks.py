"""A small reaction task and the medians of a class."""

from helpers.widgets import ClassMedians, ReactionTask

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="{}"/></svg>'

CATEGORIES = [
    {"id": "up", "text": "Up", "key": "f", "group": "heads up"},
    {"id": "down", "text": "Down", "key": "j", "group": "heads down"},
]

CONDITIONS = [
    {"id": "hat", "text": "With a hat", "within": "with a hat"},
    {"id": "bare", "text": "Without", "within": "without"},
]

COLOURS = {("up", "hat"): "red", ("up", "bare"): "blue", ("down", "hat"): "green", ("down", "bare"): "black"}

STIMULI = [
    {"svg": SVG.format(colour), "category": category, "condition": condition}
    for (category, condition), colour in COLOURS.items()
]

TIMES = [500, 520, 540, 560, 580, 600]

DEMO = {
    "up": {"hat": [ms + 20 for ms in TIMES], "bare": TIMES},
    "down": {"hat": TIMES, "bare": [ms + 40 for ms in TIMES]},
}

CROWD = {"people": [10, 100], "middle": 20, "spread": 70, "seed": 1, "mark": "All of them are drawn by chance."}

STORE = {"course": "test", "lesson": "05_lesson", "item": "task.hats"}


def task(**changes):
    """A task about hats: the widget knows nothing of the course."""
    given = {
        "stimuli": STIMULI,
        "categories": CATEGORIES,
        "conditions": CONDITIONS,
        "compare": "down",
        "trials": 8,
        "practice": 2,
        "frames": 3,
    }
    return ReactionTask("Up or down?", "Say where it points.", **{**given, "demo": DEMO, "store": STORE, **changes})


def medians(**changes):
    """The medians of a class in the same task."""
    return ClassMedians("The class", "Type the medians.", CONDITIONS, ["heads down", "heads up"], **changes)
