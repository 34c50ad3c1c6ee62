"""What the pages are made of: the notebooks of one folder, in the order of its course.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...course.listed import CALM, FOR_INSTRUCTORS, Listed
from ...course.problems import ContentError
from ...course.teaching import teaching
from ...course.the_course import Course
from ...drawing import drawing
from ..editions.edition import INSTRUCTOR, STUDENT, named
from ..editions.notebooks import edition_of
from ..say import CannotDo

#: Ways in for a reader who came for one thing: the words' key, and the pages of which the first that is there is meant.
WAYS_IN = {"index.evidence": ("10_weigh_the_evidence",), "index.calm": (CALM, "09_soothing_toolkit")}
#: The lesson that answers what people ask who feel bad now; one quiet line of the contents leads to it.
WORSE = "08_when_it_does_not_help"
#: The drawing that stands beside each of our lessons in the contents; another one has none.
PICTURES = {
    "00_start_here": "face-better",
    "01_why_we_cry": "cries-dog",
    "02_stress_hormones": "bucket",
    "03_mood_hormones": "blood-and-brain",
    "04_pain": "hand-in-ice",
    "05_social_signal": "two-faces",
    "06_brain_cooling": "radiator",
    "07_sleep": "chain",
    "08_when_it_does_not_help": "face-worse",
    "09_soothing_toolkit": "pacer",
    "10_weigh_the_evidence": "shelves",
    CALM: "loosen",
}


@dataclass(frozen=True)
class Site:
    """The folder, its edition, and its notebooks in the order they are read."""

    folder: Path
    edition: str
    title: str
    listed: tuple[Listed, ...]
    #: The page for someone who needs calm now, which stands in no list of lessons; every page leads to it.
    calm: Listed | None
    #: How long each takes, in words, by name.
    times: dict[str, str]
    #: The same as a number, where it can be read.
    minutes: dict[str, float]
    help_html: str
    #: The folder of the exercise files, where a teacher's own words are.
    beside: Path
    #: What one can do after each lesson, and the claims that it weighs, by its name.
    aims: dict[str, list[str]]
    claims: dict[str, list[str]]

    @classmethod
    def of(cls, course: Course, folder: Path) -> Site:
        """The site of a course. Which edition it is, the course's own files tell, and nothing else.

        Args:
            folder: where its notebooks are.

        Raises:
            ContentError: a mistake in course.yml or an exercise file.
            CannotDo: there is no notebook of the course.
        """
        title = course.settings.title
        listed = [one for one in course.lessons() if (folder / f"{one.name}.ipynb").exists()]
        edition = edition_of(course)
        if edition == INSTRUCTOR.name and (folder / f"{FOR_INSTRUCTORS}.ipynb").exists():
            listed.append(course.lesson(FOR_INSTRUCTORS))
        if not listed:
            raise CannotDo(
                f"There is no lesson in the folder “{folder.name}”. Give a folder with notebooks and a course.yml."
            )
        asked = {one.name: course.exercise_in_parts(one.name) for one in listed}
        times = {name: exercise.time for name, exercise in asked.items()}
        minutes = {name: sum(exercise.file.minutes) / 2 for name, exercise in asked.items() if exercise.time}
        calm = course.lesson(CALM) if (folder / f"{CALM}.ipynb").exists() else None
        claims = {one.name: [claim.claim for claim in course.claims_for(one.name)] for one in listed}
        hides = edition == STUDENT.name or course.settings.answers == "never"
        aims = {} if hides else _aims()  # an aim can tell what a question asks
        return cls(
            folder, edition, title, tuple(listed), calm, times, minutes, course.help_html(), course.beside, aims, claims
        )

    @property
    def names(self) -> list[str]:
        """The names of the notebooks, in order."""
        return [one.name for one in (*self.listed, *([self.calm] if self.calm else []))]

    @property
    def ways_in(self) -> list[tuple[str, str]]:
        """The ways in beside the first lesson that lead somewhere in this course: the name of the page, and the key of the words."""
        found = ((next((name for name in names if name in self.names), ""), key) for key, names in WAYS_IN.items())
        return [(name, key) for name, key in found if name and name != self.names[0]]

    @property
    def worse(self) -> str:
        """The page for who feels worse after crying; empty where this course has none."""
        return WORSE if WORSE in self.names else ""

    def picture(self, name: str) -> str:
        """The drawing of a lesson as the text of an SVG; empty where it has none."""
        return drawing(PICTURES[name]) if name in PICTURES else ""

    @property
    def for_a_class(self) -> bool:
        """Whether what is for a class is shown, and not to a learner alone."""
        return named(self.edition).for_a_class

    @property
    def numbered(self) -> list[Listed]:
        """The lessons that have a number: the first notebook is the start, the one for instructors is none."""
        return [one for one in self.listed[1:] if one.name != FOR_INSTRUCTORS]

    def place(self, name: str) -> str:
        """Which lesson it is, in words: "Lesson 2 of 10"; empty for what has no number."""
        names = [one.name for one in self.numbered]
        return f"Lesson {names.index(name) + 1} of {len(names)}" if name in names else ""


def _aims() -> dict[str, list[str]]:
    """The aims of our lessons; none where the notes for teachers are not there, or can't be read."""
    try:
        return {name: [one.aim for one in plan.aims] for name, plan in teaching().plans.items()}
    except ContentError:
        return {}
