"""The handout: pages to print, one a lesson, with questions, pictures and space to write. No answer is in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape

from ...course import claims, exercises, plan
from ...course.help_lines import help_html
from ...course.paper_order import on_paper
from ...course.student_file import without_answers
from ...lessons.finding import lesson_of
from ...widgets.cards import SIGNS
from ...widgets.survey import SCALE
from ..pages import markup, page
from .edition import STUDENT
from .notebooks import notebook_files

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FIGURE = re.compile(
    r'<figure><img alt="([^"]*)" src="(data:image/png;base64,[A-Za-z0-9+/=]+)"[^>]*>\s*<figcaption>(.*?)</figcaption>',
    re.S,
)


@dataclass(frozen=True)
class Picture:
    """A picture of a lesson as its notebook shows it."""

    question: str
    description: str
    source: str
    sentence: str


def files() -> dict[str, bytes]:
    """Contents by place. Raises ContentError and CannotDo as `notebook_files` does."""
    notebooks = notebook_files(STUDENT)
    lessons = [one for one in plan.lessons() if one.built]
    pages = {f"{one.name}.html": lesson_page(one, json.loads(notebooks[f"{one.name}.ipynb"])) for one in lessons}
    return {"index.html": page("handout_index.html", course=plan.settings().title, lessons=lessons), **pages}


def lesson_page(one: plan.Listed, notebook: dict) -> bytes:
    """One lesson on paper.

    Args:
        notebook: the lesson after a run, for its pictures.
    """
    exercise, lesson = exercises.exercise(one.name), lesson_of(one.name)
    quiz = plan.settings().quiz
    return page(
        "handout_lesson.html",
        course=plan.settings().title,
        lesson=one,
        note=lesson.note if lesson else "",
        file=without_answers(on_paper(exercise.file, one.name)),
        quiz=quiz,
        claims=claims.claims_for(one.name),
        grades=SIGNS,
        scale=SCALE,
        pictures=pictures(notebook, exercise.activities),
        letters=LETTERS,
        help=markup(help_html(plan.country(), plan.own_help())),
    )


def pictures(notebook: dict, activities) -> list[Picture]:
    """The pictures of a lesson, each with the question above it and the sentence below it."""
    found = []
    for cell in notebook["cells"]:
        shown = "".join("".join(output.get("data", {}).get("text/html", "")) for output in cell.get("outputs", []))
        for description, source, sentence in FIGURE.findall(shown):
            called = re.findall(r"^(\w+)\(", "".join(cell["source"]), flags=re.M)
            settings = activities.get(called[-1]) if called else None
            question = settings.question if settings and settings.question else _comment("".join(cell["source"]))
            found.append(Picture(question, unescape(description), source, unescape(re.sub(r"<[^>]*>", " ", sentence))))
    return found


def _comment(source: str) -> str:
    return source.splitlines()[0].lstrip("# ").strip() if source.startswith("#") else ""
