"""The course as an object: the settings, lessons, exercise files and claims of one folder, each as its file stands now.

It is handed down to all that needs the course. What is read: `course_file`, `listed`, `exercises`, `claims`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..near import nearest
from . import claims, course_file, exercises, listed, own_files
from .claims import Claim, ClaimFile
from .exercises import Exercise
from .help_lines import help_html
from .in_parts import InParts, missing
from .lesson_names import LESSONS
from .listed import Listed
from .problems import ContentError, Problem
from .settings_file import LessonEntry, Settings


@dataclass(frozen=True)
class Course:
    """The course whose notebooks, course.yml and exercise files lie in a folder.

    Whatever is read "in parts" is all that is right in a file; the same name without it raises ContentError with every
    problem of the file, each with its line.
    """

    folder: Path

    def shown(self, place: str) -> str:
        """The name by which problems show a file of the folder, such as "notebooks/course.yml"."""
        return f"{self.folder.name}/{place}"

    # -- course.yml ----------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What the teacher set for the whole course."""
        return self.settings_in_parts.whole()

    @property
    def settings_in_parts(self) -> InParts[Settings]:
        """The settings as far as they are right, and what is wrong in the file."""
        shown = self.shown(course_file.FILE)
        try:
            raw = (self.folder / course_file.FILE).read_bytes()
        except OSError:
            return missing(shown, Settings, course_file.PARTS)
        return course_file.read_settings(raw, shown, frozenset(self.notebook_names()))

    def help_html(self, country: str | None = None) -> str:
        """Where to get help, as sanitised HTML: the teacher's own lines first, then that of one country.

        Args:
            country: another one than the teacher set.
        """
        settings = self.settings_in_parts.made
        return help_html(country or settings.country, settings.help, settings.shows_our_help)

    # -- its lessons ---------------------------------------------------------------------------

    def lessons(self) -> list[Listed]:
        """All lessons, in order: as course.yml lists them, or else every notebook beside it."""
        entries = self.settings_in_parts.made.lessons
        if entries is None:
            return [self.lesson_by_itself(name) for name in self.notebook_names() if name not in listed.NO_LESSONS]
        return [self._listed(entry) for entry in entries]

    def built_lessons(self) -> list[Listed]:
        """The lessons whose notebooks are there, in order."""
        return [one for one in self.lessons() if self.has_notebook(one.name)]

    def lesson(self, name: str) -> Listed:
        """One lesson; one that the teacher took off the list has the title that stands in its notebook."""
        return next((one for one in self.lessons() if one.name == name), None) or self.lesson_by_itself(name)

    def lesson_by_itself(self, name: str) -> Listed:
        """A lesson with the title that stands at the top of its notebook, and the line in bold under it."""
        try:
            raw = self.notebook(name).read_bytes()
        except OSError:
            raw = b""
        return listed.by_itself(raw, name)

    def _listed(self, entry: LessonEntry) -> Listed:
        if entry.title:  # a title that was given stands without the line of the notebook
            return Listed(entry.lesson, entry.title, entry.does or entry.question or "")
        own = self.lesson_by_itself(entry.lesson)
        return Listed(entry.lesson, own.title, entry.does or entry.question or own.does)

    def notebook(self, name: str) -> Path:
        """Where a notebook is."""
        return self.folder / f"{name}.ipynb"

    def has_notebook(self, name: str) -> bool:
        """Whether it is there."""
        return self.notebook(name).exists()

    def notebook_names(self) -> list[str]:
        """The notebooks of the folder, in order of their names."""
        return sorted(path.stem for path in self.folder.glob("*.ipynb"))

    # -- their exercise files ------------------------------------------------------------------

    def exercise(self, name: str) -> Exercise:
        """A lesson's exercise file."""
        made = self.exercise_in_parts(name)
        if made.problems:
            raise ContentError(list(made.problems))
        return made

    def exercise_in_parts(self, name: str) -> Exercise:
        """The same with what is right in the file, whatever is wrong in it."""
        shown = self.shown(f"{exercises.FOLDER}/{name}.yml")
        try:
            raw = self.exercise_path(name).read_bytes()
        except OSError:
            return exercises.not_there(shown)
        return exercises.read_in_parts(raw, shown, self.known_claims)

    def exercise_path(self, name: str) -> Path:
        """Where a lesson's exercise file is."""
        return self.beside / f"{name}.yml"

    def has_exercise(self, name: str) -> bool:
        """Whether there is one."""
        return self.exercise_path(name).exists()

    def exercise_names(self) -> list[str]:
        """The lessons that have one, in order of their names."""
        return sorted(path.stem for path in self.beside.glob("*.yml") if path.name not in own_files.NAMES)

    @property
    def beside(self) -> Path:
        """The folder of the exercise files, where claims, works and words of a teacher's own stand, too (`own_files`)."""
        return self.folder / exercises.FOLDER

    # -- the claims that they weigh ------------------------------------------------------------

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that are right, ours in the order of the article and a teacher's own after them."""
        return tuple(self.claims_in_parts.made.claims)

    @property
    def claims_in_parts(self) -> InParts[ClaimFile]:
        """The same, and what is wrong with the others."""
        return claims.with_own(claims.read_claims(claims.FILE, self._claimed), self.own_claims_in_parts)

    @property
    def our_claims(self) -> tuple[Claim, ...]:
        """Those that the course came with."""
        return tuple(claims.read_claims(claims.FILE, self._claimed).made.claims)

    @property
    def own_claims_in_parts(self) -> InParts[ClaimFile]:
        """Those of a teacher's own file beside the exercises."""
        return claims.own_claims(self._claimed, self.beside)

    @property
    def _claimed(self) -> tuple[str, ...]:
        """The lessons that a claim may belong to: a teacher may add claims for one of her own."""
        return tuple(dict.fromkeys((*LESSONS, *self.notebook_names())))

    @property
    def known_claims(self) -> frozenset[str]:
        """The ids of all claims that stand there, right or wrong."""
        return claims.known_ids(claims.FILE) | claims.known_ids(self.beside / claims.FILE.name)

    def claims_for(self, lesson: str) -> tuple[Claim, ...]:
        """The claims that one notebook takes up; none for one that weighs them all, or for a teacher's own."""
        return tuple(one for one in self.claims if one.lesson == lesson)

    def claim(self, id: str) -> Claim:
        """One claim by its id. Raises ContentError where the file has none of this name, or a mistake in it."""
        found = self.claims_in_parts
        for one in found.made.claims:
            if one.id == id:
                return one
        near = nearest(id, [one.id for one in found.whole().claims])
        cure = f"Did you mean “{near[0]}”?" if near else "Use the id of a claim that stands there, or add it."
        raise ContentError([Problem(claims.FILE.name, 0, f"There is no claim “{id}”.", cure)])
