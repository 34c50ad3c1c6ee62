"""Makes the pictures of the lessons ready, so that opening a lesson draws nothing; see helpers/widgets/explore/sources.py."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..course import keep
from ..course.the_course import Course
from ..lessons.activity_changes import with_changes
from ..lessons.finding import lesson_of
from ..lessons.own_activities import READY
from ..widgets.explore.explore import Recipe
from ..widgets.explore.made import Made
from ..widgets.explore.sources import Ready
from ..widgets.scene.made import MadeScene
from ..widgets.shared import stills
from ..widgets.shared.made_of import versions
from .say import progress

LIST = READY / stills.LIST


@dataclass(frozen=True)
class Explored:
    """A picture with controls or a scene, as its exercise file has it."""

    source: Ready
    recipe: Recipe

    @property
    def name(self) -> str:
        """Of its lesson and its activity."""
        return self.source.name

    @property
    def path(self) -> Path:
        """Where it lies ready."""
        return self.source.path

    @property
    def made_of(self) -> str | None:
        """The fingerprint of what it is made of now."""
        return self.recipe.made_of

    def drawn(self) -> Made | MadeScene:
        """Drawn now."""
        return self.recipe.made()

    def lay_down(self) -> bool:
        """Draw it and write it, unless it lies there already; returns whether it changed."""
        drawn = self.drawn()
        if same(drawn, self.lying()):
            return False
        keep.write(self.path, drawn.packed(self.name), keeps=False)
        return True

    def lying(self) -> Made | MadeScene | None:
        """As it lies ready, whatever it was made of; None where there is none."""
        data = _bytes(self.path)
        return None if data is None else self.recipe.unpacked(data, self.name)


@dataclass(frozen=True)
class OfWidget:
    """The still picture of another activity."""

    name: str
    still: stills.Still

    @property
    def path(self) -> Path:
        """Where it lies ready."""
        return READY / f"{self.name}.png"

    @property
    def made_of(self) -> str | None:
        """The fingerprint of what it is made of now."""
        return self.still.made_of

    def drawn(self) -> bytes:
        """Drawn now."""
        return self.still.drawn()

    def lay_down(self) -> bool:
        """Draw it and write it, unless it lies there already; returns whether it changed."""
        drawn = self.drawn()
        if drawn == self.lying():
            return False
        keep.write(self.path, drawn, keeps=False)
        return True

    def lying(self) -> bytes | None:
        """As it lies ready; None where there is none."""
        return _bytes(self.path)


def pictures(course: Course, lesson: str) -> Iterator[Explored | OfWidget]:
    """The pictures of a lesson as its exercise file has them."""
    found = lesson_of(course, lesson)
    if found is None:
        return
    for name, build in found.activities.items():
        recipe, _ = with_changes(build, found.exercise)
        if isinstance(recipe, Recipe):
            if isinstance(recipe.source, Ready):
                yield Explored(recipe.source, recipe)
            continue
        drawing = getattr(found.show(name), "drawing", None)
        if drawing is not None:
            yield OfWidget(f"{lesson}.{name}", drawing())


def stale(course: Course, lessons: Iterable[str]) -> list[str]:
    """The lessons with a picture that does not lie ready as it would be drawn now; nothing is drawn to tell."""
    known = _list()
    return [
        name
        for name in lessons
        if any(
            known.get(one.name, {}).get("of") != one.made_of or one.lying() is None for one in pictures(course, name)
        )
    ]


def write(course: Course, lessons: Sequence[str], anew: bool = False) -> list[Path]:
    """Draw the pictures of these lessons and lay them down; returns the files that changed.

    A file whose picture is the same stays as it is, whatever packed it. What belongs to none of a lesson's activities goes.

    Args:
        course: the course.
        lessons: their names.
        anew: draw also what already lies there, made of the same with the same libraries.
    """
    READY.mkdir(exist_ok=True)
    known, changed = _list(), []
    for lesson in progress(lessons, "drawing"):
        paths = set()
        for one in pictures(course, lesson):
            made = {"of": one.made_of or "", "with": versions()}
            lies = made["of"] and known.get(one.name) == made and one.lying() is not None
            if (anew or not lies) and one.lay_down():
                changed.append(one.path)
            known[one.name] = made
            paths.add(one.path)
        for path in set(READY.glob(f"{lesson}.*.*")) - paths:
            path.unlink()
            changed.append(path)
        for name in [
            name for name in known if name.startswith(f"{lesson}.") and name not in {path.stem for path in paths}
        ]:
            del known[name]
    text = json.dumps(dict(sorted(known.items())), indent=1) + "\n"
    if not LIST.exists() or LIST.read_text(encoding="utf-8") != text:
        keep.write(LIST, text, keeps=False)
        changed.append(LIST)
    return changed


def made_with(name: str) -> str:
    """The versions of the libraries that a picture was drawn with."""
    return _list().get(name, {}).get("with", "")


def same(one: Made | MadeScene | bytes, other: Made | MadeScene | bytes | None) -> bool:
    """Whether two are the same picture; the last digit of a number may be another processor's."""
    if isinstance(one, Made | MadeScene) and isinstance(other, type(one)):
        return _same(asdict(one), asdict(other))
    return one == other


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _list() -> dict[str, dict[str, str]]:
    return json.loads(LIST.read_text(encoding="utf-8")) if LIST.exists() else {}
