"""The command ``new-lesson``: a whole lesson from a template, ready to run and to change."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...course.course_file import FILE
from .. import new_lesson
from ..refresh import refresh
from ..say import say, say_written, warn
from . import add_to

HERE = Path(__file__).parents[3]

#: It publishes nothing, and the project it writes into need not be this one. It looks through course.yml itself.
WITH_MISTAKES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Title, second line and names."""
    parser.add_argument("title", help='the question it answers, such as "Does laughing help?"')
    parser.add_argument("--does", default="", help="what one does in it, in a few words")
    parser.add_argument("--name", default="", help="what its files are called; made from the title if left out")
    add_to(parser, "the project's folder", default=".")


def run(given: argparse.Namespace) -> int:
    """Make the lesson, and run it once with those that now lead to it; 1 where the course is not here."""
    project = given.to.resolve()
    if (project / FILE).exists() and (project.parent / "helpers" / "lessons").is_dir():
        project = project.parent  # run inside notebooks/
    if given.to == Path(".") and not (project / "helpers" / "lessons").is_dir():
        warn(
            "A new lesson needs the whole course. Run it in the course's folder, the one with helpers/ and notebooks/."
        )
        return 1
    lesson = new_lesson.named(project, given.title, given.does, given.name)
    for path in new_lesson.make(project, lesson):
        say_written(path, None, project)
    if project == HERE:
        names = [one.name for one in given.course.built_lessons()]
        before = names[: names.index(lesson.name)][-1:] if lesson.name in names else []
        paths = (project / "notebooks" / f"{name}.ipynb" for name in (lesson.name, *before))
        refresh(given.course, [path for path in paths if path.exists()])
        say(f"Open notebooks/{lesson.name}.ipynb, or change its questions in notebooks/exercises/{lesson.name}.yml.")
    else:
        say(f"Now run in that folder: python -m helpers refresh {lesson.name}")
    return 0
