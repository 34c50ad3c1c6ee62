"""What the tests of the relaxation guide share: reading it, and where it should stand at a second."""

from __future__ import annotations

from helpers.widgets import RelaxationGuide
from helpers.widgets.words import WORDS

STORE = {"course": "test", "lesson": "09_lesson", "item": "guide.muscles"}
FEW = ["right_hand", "shoulders", "left_foot", "whole"]


def guide(parts=FEW, **changes):
    """A guide with few parts, in the order of the list."""
    return RelaxationGuide(parts, **{"store": STORE, **changes})


class Seen:
    """What a reader sees of the guide at one moment."""

    def __init__(self, page):
        self.page = page

    def texts(self, *names: str) -> tuple[str, ...]:
        """What stands in these places of the stage; nothing where one is hidden."""
        return tuple(
            self.page.evaluate(
                """(names) => names.map((name) => {
                    const place = document.querySelector(`.gc-guide-${name}`);
                    return place.checkVisibility({ visibilityProperty: true }) ? place.textContent : "";
                })""",
                names,
            )
        )

    def text(self, name: str) -> str:
        """What stands in one place of the stage."""
        return self.texts(name)[0]

    @property
    def stage(self) -> tuple[str, ...]:
        """The part, the word of the step, and its number."""
        return self.texts("part", "word", "number")

    @property
    def count(self) -> str:
        """How many parts are done, and the time left."""
        return self.text("count")

    @property
    def main(self) -> str:
        """What the button for start and pause says."""
        return self.page.locator(".gc-session-main").text_content()

    def shapes(self, look: str) -> list[str]:
        """The shapes of the drawing that have this look, by their places in the drawing."""
        return self.page.evaluate(
            """(look) => Object.keys(mounted[0].model.get("body").shapes).filter((_, i) =>
              document.querySelectorAll(".gc-body-zone")[i].dataset.look === look)""",
            look,
        )

    def marks(self) -> dict[str, str]:
        """The numbers and ticks on the drawing, by part."""
        return self.page.evaluate(
            """() => Object.fromEntries(Object.keys(mounted[0].model.get("body").shapes).map((id, i) =>
              [id, document.querySelectorAll(".gc-body-mark")[i].textContent]).filter(([, mark]) => mark))"""
        )


def step_at(widget, seconds: float):
    """The step of a guide at a second, and the seconds that are left of it."""
    from helpers.widgets.relaxation.steps import steps

    for step in steps(widget.parts, **widget.seconds):
        if seconds < step["seconds"] - 1e-9:
            return step, step["seconds"] - seconds
        seconds -= step["seconds"]
    return None, 0


def expected(widget, seconds: float) -> tuple[str, str, str]:
    """What the stage should show at a second of the programme."""
    step, left = step_at(widget, seconds)
    if step is None:
        return WORDS["guide.over"], "", ""
    return widget.parts[step["part"]]["name"], WORDS[f"guide.{step['kind']}"], str(-int(-(left - 1e-3) // 1))


def time_left(widget, seconds: float) -> str:
    """The minutes and seconds to go, as they are shown."""
    from helpers.widgets.relaxation.steps import all_seconds

    whole = max(0, -int(-(all_seconds(widget.parts, widget.seconds) - seconds - 1e-3) // 1))
    return f"{whole // 60}:{whole % 60:02d} left"
