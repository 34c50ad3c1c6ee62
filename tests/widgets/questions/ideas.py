"""Four small ideas, each asked in two ways."""

from helpers.widgets import Concepts

from .questions import SECRET, option, place


def item(name):
    return {"html": f"{name}?", "options": [option(f"{name} fits", correct=True), option(f"{name} misses")]}


def concepts(when="before", lesson="00_start", **more):
    """Two of four ideas."""
    made = [
        {
            "id": name,
            "title": f"The idea {name}",
            "lesson_title": f"Lesson {name}",
            "items": {form: item(f"{name} {form}") for form in ("a", "b")},
        }
        for name in ("north", "south", "east", "west")
    ]
    given = {"dealt": 2, "before": {"lesson": "00_start", "item": "concepts"}}
    return Concepts(made, when, **{**given, "store": place("concepts") | {"lesson": lesson}, **more})


__all__ = ["SECRET", "concepts"]
