"""The key on one page: the letters, numbers and values of all lessons, in the order in which the handouts ask for them."""

from __future__ import annotations

from ...course.kinds import Not, kind_named, of_file
from ...course.on_paper import on_paper
from ...course.the_course import Course
from ..pages import page
from .ideas_on_paper import ideas_on_paper

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def key_sheet(course: Course, home: str = "index.html", home_called: str = "The whole course") -> bytes:
    """The page. A lesson is a row: its bet, its questions with their second chances, its ideas, its tasks.

    Args:
        home: the page that it leads back to, and what that is called.
    """
    files = [(one, on_paper(course.exercise(one.name).file, one.name)) for one in course.built_lessons()]
    rows = [
        {
            "lesson": one,
            "ideas": [idea for _, idea in ideas_on_paper(course, one)],
            "bets": of_file(file, "prediction"),
            "questions": [
                [(kind_named(asked.kind), asked) for asked in (entry, entry.again) if asked]
                for _, entry in of_file(file, "question")
            ],
            "tasks": [(kind, entry) for kind, entry in of_file(file, "task") if not isinstance(kind.key, Not)],
        }
        for one, file in files
    ]
    return page(
        "guide_key.html",
        course=course.settings.title,
        rows=rows,
        most=max((len(row["questions"]) for row in rows), default=0),
        letters=LETTERS,
        home=home,
        home_called=home_called,
    )
