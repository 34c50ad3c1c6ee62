"""Four small ideas, each asked in two ways."""

from helpers.widgets import ComeBack, Concepts

from .questions import SECRET, option, place


def item(name):
    return {"html": f"{name}?", "options": [option(f"{name} fits", correct=True), option(f"{name} misses")]}


def concepts(when="before", lesson="00_start", **more):
    """Two of four ideas."""
    given = {"dealt": 2, "before": {"lesson": "00_start", "item": "concepts"}}
    return Concepts(ideas(), when, **{**given, "store": place("concepts") | {"lesson": lesson}, **more})


def come_back(lesson="10_end", **more):
    """The same ideas some days later."""
    return ComeBack(
        ideas(), after=place("concepts") | {"lesson": lesson}, store=place("later") | {"lesson": lesson}, **more
    )


def ideas():
    """The four."""
    return [
        {
            "id": name,
            "title": f"The idea {name}",
            "lesson_title": f"Lesson {name}",
            "items": {form: item(f"{name} {form}") for form in ("a", "b")},
        }
        for name in ("north", "south", "east", "west")
    ]


__all__ = ["SECRET", "come_back", "concepts"]
