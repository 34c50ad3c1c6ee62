"""A lesson's own activities: functions that its module marks, shown as its exercise file sets them."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..widgets.explore.explore import Recipe
from ..widgets.explore.sources import Ready
from ..widgets.shared import stills
from .activity_changes import question_of, unknown_activities, with_changes
from .course_part import CoursePart, Keys
from .trouble import told, trouble_html

#: The pictures of all lessons, ready made; `refresh` writes them.
READY = Path(__file__).with_name("ready")
stills.look_in(READY)
MODEL = "Illustrative model, not data from crying people."


class WithActivities(CoursePart):
    """A part of a course with activities of its own, beside those that every lesson has."""

    def __init__(self, name: str, note: str = "", keys: Keys = ()) -> None:
        super().__init__(name, note, keys)
        #: By name, as the exercise file may set them.
        self.activities: dict[str, Callable] = {}
        self._models: set[str] = set()

    def activity(self, build: Callable) -> Callable:
        """Make a function an activity of this lesson, for its notebook to call; used as a decorator.

        A picture is drawn from its numbers alone, and lies ready made. Any other function takes the lesson first, with the
        course that asks.
        """
        name = build.__name__
        if isinstance(build, Recipe):
            build = build.taken_from(Ready(READY, f"{self.name}.{name}"))
        self.activities[name] = build

        @functools.wraps(build)
        def shown(*args: Any, **changes) -> Any:
            return self.show(name, *args, **changes)

        if not isinstance(build, Recipe):
            vars(shown)["__signature__"] = inspect.signature(functools.partial(build, self))
        return shown

    def model(self, build: Callable) -> Callable:
        """An activity that shows a model, and says so under its picture; used as a decorator."""
        self._models.add(build.__name__)
        return self.activity(build)

    @told
    def show(self, name: str, *args: Any, **changes) -> Any:
        """One of the lesson's own activities, with what the exercise file sets for it."""
        build, exercise = self.activities[name], self.exercise
        ready, problems = with_changes(build, exercise)
        waits = {"waits_html": trouble_html(problems)} if problems else {}
        note = {"note": MODEL} if name in self._models else {}
        bet = getattr(build, "bet", None)
        kept = {"store": self.store(f"bet.{bet.id or name}")} if bet else {}
        first = () if isinstance(build, Recipe) else (self,)
        given = {**waits, **question_of(build, exercise), **note, **kept, **changes}
        return ready(*first, *args, **given)

    def problems(self) -> list:
        """All that is wrong in the settings of the course and in this lesson's exercise file."""
        exercise = self.exercise
        found = [
            *self.course.settings_in_parts.problems,
            *exercise.problems,
            *unknown_activities(exercise, self.activities),
        ]
        for build in self.activities.values():
            found += with_changes(build, exercise)[1]
        return sorted(set(found))
