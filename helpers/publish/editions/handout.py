"""The handout: pages to print, one a lesson, with questions and space to write; the key lies in a folder for the teacher alone.

What studies found and what the pictures show can answer a question. So all of it stands after the last question, on sheets
of its own, and the sheets with the questions hold nothing but what is asked.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from ...course.kinds import of_file
from ...course.kinds.kind import Group
from ...course.listed import Listed
from ...course.on_paper import on_paper
from ...course.student_file import without_answers
from ...course.the_course import Course
from ...grades import GRADES
from ...lessons.finding import lesson_of
from ...widgets.questions.survey import SCALE
from ...widgets.questions.words import SURENESS
from ...widgets.shared.figure import Figure
from ...widgets.shared.figures_in import figures_in
from ...widgets.words import WORDS
from ..pages import markup, page
from .edition import STUDENT
from .ideas_on_paper import ideas_on_paper
from .key_sheet import LETTERS, key_sheet
from .notebooks import edition_of, notebook_files

#: Where the key lies, apart from what is handed out. A course of the student edition has none.
KEY = "for_the_teacher/key.html"
#: What stands before the questions of a lesson.
BEFORE: tuple[Group, ...] = ("prediction", "belief", "task", "page")
BEFORE_WITH_IDEAS: tuple[Group, ...] = ("prediction", "task", "page")


@dataclass(frozen=True)
class Picture:
    """A picture of a lesson as its notebook shows it."""

    question: str
    figure: Figure


def files(course: Course) -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(course, STUDENT)
    pages, minutes = {}, {}
    for one in course.built_lessons():
        pages[f"{one.name}.html"] = lesson_page(course, one, json.loads(notebooks[f"{one.name}.ipynb"]))
        minutes[one.name] = course.exercise_in_parts(one.name).minutes
    title, lessons = course.settings.title, course.built_lessons()
    key = {} if edition_of(course) == STUDENT.name else {KEY: key_sheet(course, "../index.html", "All handouts")}
    index = page("handout_index.html", course=title, lessons=lessons, minutes=minutes, key=KEY if key else "")
    return {"index.html": index, **pages, **key}


def lesson_page(course: Course, one: Listed, notebook: dict) -> bytes:
    """One lesson on paper.

    Args:
        notebook: the lesson after a run, for its pictures.
    """
    exercise, lesson = course.exercise(one.name), lesson_of(course, one.name)
    file = on_paper(exercise.file, one.name)
    sheet = without_answers(file)
    ideas = ideas_on_paper(course, one)
    questions = of_file(sheet, "question") if course.settings.asks else []
    asked = [(n, kind, entry) for n, (kind, entry) in enumerate(questions, 1)]
    late = giving_away(file)
    return page(
        "handout_lesson.html",
        course=course.settings.title,
        lesson=one,
        note=lesson.note if lesson else "",
        minutes=exercise.minutes,
        # What people believe is asked by the ideas where a lesson has them; a survey beside them is for old records alone.
        before=of_file(sheet, *(BEFORE_WITH_IDEAS if ideas else BEFORE)),
        ideas=ideas,
        asked=[one for one in asked if one[2].id not in late],
        asked_after=[one for one in asked if one[2].id in late],
        thoughts=of_file(sheet, "thought"),
        card=of_file(sheet, "end"),
        claims=course.claims_for(one.name),
        beside=course.beside,
        grades=list(GRADES),
        scale=SCALE,
        words=WORDS,
        sureness=SURENESS.values(),
        pictures=pictures(notebook, exercise.activities),
        letters=LETTERS,
        help=markup(course.help_html()),
    )


def giving_away(file: Any) -> set[str]:
    """The ids of questions whose words hold a number that a task or another question asks for: they come after those."""
    numbers = [(value, unit, kind.item(one)) for kind, one in of_file(file) for value, unit in kind.numbers(one)]
    found = set()
    for kind, one in of_file(file, "question"):
        said = " ".join([one.question, *(option.text for option in one.options)])
        asker = kind.item(one)
        found |= {one.id for value, unit, other in numbers if other != asker and _holds(said, value, unit)}
    return found


def _holds(text: str, value: float, unit: str) -> bool:
    """Whether a text names a number; a whole one counts with its unit alone, since others are alike by chance."""
    number = f"{value:g}"
    word = "" if "." in number else r"\s*" + re.escape((unit.replace("{n}", "").split() or [""])[0])
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?![\w]|[.,]\d){word}", text) is not None


def pictures(notebook: dict, activities: Any) -> list[Picture]:
    """The pictures of a lesson, each with the question above it and the sentence below it."""
    found = []
    for cell in notebook["cells"]:
        shown = "".join("".join(output.get("data", {}).get("text/html", "")) for output in cell.get("outputs", []))
        for figure in figures_in(shown):
            # What a cell calls is in the words of whoever wrote the notebook, perhaps an instructor.
            called = re.findall(r"^(\w+)\(", "".join(cell["source"]), flags=re.M)
            activity = activities.get(called[-1]) if called else None
            question = activity.question if activity and activity.question else _comment("".join(cell["source"]))
            found.append(Picture(question, figure))
    return found


def _comment(source: str) -> str:
    return source.splitlines()[0].lstrip("# ").strip() if source.startswith("#") else ""
