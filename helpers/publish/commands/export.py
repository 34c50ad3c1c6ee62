"""The command ``export``: the questions of lessons for a learning platform."""

from __future__ import annotations

import argparse

from ...course import keep
from ..lessons_named import lessons_named
from ..lms import quiz
from ..lms.canvas import canvas_zip, left_out
from ..lms.moodle import moodle_xml
from ..say import say, say_written, warn
from . import add_to

PLATFORMS = {
    "canvas": "a QTI package for each lesson; in Canvas: Settings, Import Course Content, QTI .zip file",
    "moodle": "a Moodle XML file for each lesson; in Moodle: Question bank, Import, Moodle XML format",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which platform, which lessons, where to."""
    kinds = parser.add_subparsers(dest="platform", required=True, metavar="PLATFORM")
    for name, what in PLATFORMS.items():
        own = kinds.add_parser(name, help=what, description=f"Write {what}.")
        own.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 02_stress_hormones; none means all")
        own.add_argument("--second-chances", action="store_true", help="also the changed questions for a second try")
        add_to(own, "where to write the files")


def run(given: argparse.Namespace) -> int:
    """Write a file for each lesson, and one with all of them where no lesson was named."""
    course = given.course
    named = [path.stem for path in lessons_named(course, given.lessons)]
    chosen = named if given.lessons else [one.name for one in course.built_lessons()]
    made = quiz.quizzes(course, chosen, given.second_chances)
    title = course.settings.title
    files = {one.name: [one] for one in made}
    if not given.lessons:
        files["all_lessons"] = made
    for name, chosen in files.items():
        if given.platform == "moodle":
            path, data = given.to / f"{name}-moodle.xml", moodle_xml(title, chosen)
        else:
            one = chosen[0] if name != "all_lessons" else quiz.all_in_one(title, chosen)
            if len(left_out(one)) == len(one.questions):
                continue
            path, data = given.to / f"{name}-canvas.zip", canvas_zip(one)
        say_written(path, keep.write(path, data), given.to)
    without = {id: why for one in made for id, why in left_out(one).items()} if given.platform == "canvas" else {}
    for id, why in without.items():
        warn(f"left out: {id}. {why}")
    written = sum(len(one.questions) for one in made) - len(without)
    say(f"{written} questions. They hold the answers: keep them where students do not look.")
    return 0
