"""What the pages are made of: the notebooks of one folder, in the order of its course.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...course import plan
from ...course.help_lines import help_html
from ..editions.edition import INSTRUCTOR
from ..editions.notebooks import edition_here
from ..say import CannotDo


@dataclass(frozen=True)
class Course:
    """The folder, its edition, and its notebooks in the order they are read."""

    folder: Path
    edition: str
    title: str
    listed: tuple[plan.Listed, ...]
    help_html: str

    @classmethod
    def found(cls, folder: Path) -> Course:
        """The course of a folder, which must be the current one. Which edition it is, its own files tell, and nothing else.

        Raises:
            ContentError: a mistake in course.yml or an exercise file.
            CannotDo: there is no notebook of the course.
        """
        settings = plan.settings()
        listed = [one for one in plan.lessons() if (folder / f"{one.name}.ipynb").exists()]
        edition = edition_here()
        if edition == INSTRUCTOR.name and (folder / f"{plan.FOR_INSTRUCTORS}.ipynb").exists():
            listed.append(plan.lesson(plan.FOR_INSTRUCTORS))
        if not listed:
            raise CannotDo(
                f"There is no lesson in the folder “{folder.name}”. Give a folder with notebooks and a course.yml."
            )
        return cls(folder, edition, settings.title, tuple(listed), help_html(settings.country, settings.help))

    @property
    def names(self) -> list[str]:
        """The names of the notebooks, in order."""
        return [one.name for one in self.listed]

    @property
    def numbered(self) -> list[plan.Listed]:
        """The lessons that have a number: the first notebook is the start, the one for instructors is none."""
        return [one for one in self.listed[1:] if one.name != plan.FOR_INSTRUCTORS]

    def place(self, name: str) -> str:
        """Which lesson it is, in words: "Lesson 2 of 10"; empty for what has no number."""
        names = [one.name for one in self.numbered]
        return f"Lesson {names.index(name) + 1} of {len(names)}" if name in names else ""
