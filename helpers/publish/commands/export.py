"""The command ``export``: the course, or the questions of lessons, for a learning platform."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...course import keep
from ..editions.edition import EDITIONS
from ..lessons_named import lessons_named
from ..lms import cartridge, quiz
from ..lms.platforms import PLATFORMS
from ..lms.words import SCORM_NOT_SHOWN
from ..say import say, say_written, warn
from . import add_to

GRADED = "write quizzes that count, with points; else they are for practice (predictions never count)"
SECOND = "also the changed questions for a second try"
#: What is one file with the whole course.
WHOLE = {
    "cartridge": (
        "the course as one Common Cartridge 1.3 file: pages, questions and a hand-in; in Canvas: Settings, Import Course Content, "
        "Common Cartridge; in Moodle: a restore that takes a Common Cartridge",
        cartridge.NOT_SHOWN,
    ),
    "scorm": (
        "the web edition as one SCORM 1.2 package, which resumes and reports when all is seen; in Moodle: Add a SCORM package",
        SCORM_NOT_SHOWN,
    ),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which platform, which lessons, where to."""
    kinds = parser.add_subparsers(dest="platform", required=True, metavar="PLATFORM")
    for name, platform in PLATFORMS.items():
        own = kinds.add_parser(
            name, help=platform.what, description=f"Write {platform.what}.", epilog=platform.not_shown
        )
        own.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 02_stress_hormones; none means all")
        own.add_argument("--second-chances", action="store_true", help=SECOND)
        own.set_defaults(graded=False, write=_questions)
        if platform.may_count:
            own.add_argument("--graded", action="store_true", help=GRADED)
        add_to(own, "where to write the files")
    for name, (what, not_shown) in WHOLE.items():
        own = kinds.add_parser(name, help=what, description=f"Write {what}.", epilog=not_shown)
        own.set_defaults(write=WRITERS[name])
        if name == "cartridge":
            own.add_argument("--second-chances", action="store_true", help=SECOND)
        else:
            own.add_argument(
                "--edition", choices=tuple(EDITIONS), help="make this edition of it (the course as it stands)"
            )
        add_to(own, "where to write the file")


def run(given: argparse.Namespace) -> int:
    """Write what is asked for."""
    return given.write(given)


def _questions(given: argparse.Namespace) -> int:
    """A file for each lesson, and one with all of them where no lesson was named."""
    course, platform = given.course, PLATFORMS[given.platform]
    named = [path.stem for path in lessons_named(course, given.lessons)]
    chosen = named if given.lessons else [one.name for one in course.built_lessons()]
    made = quiz.quizzes(course, chosen, given.second_chances)
    files = {one.name: [one] for one in made}
    if not given.lessons:
        files["all_lessons"] = made
    without = {id: why for one in made for id, why in one.left_out(platform.not_written).items()}
    _write(
        {
            given.to / f"{name}-{platform.ending}": platform.write(course.settings.title, parts, given.graded)
            for name, parts in files.items()
            if any(question["id"] not in without for one in parts for question in one.questions)
        }
    )
    for id, why in without.items():
        warn(f"left out: {id}. {why}")
    say(platform.not_shown)
    _say_how_many(sum(len(one.questions) for one in made) - len(without))
    return 0


def _cartridge(given: argparse.Namespace) -> int:
    """One file with the lessons, their questions and what to hand in."""
    from ..lms.cartridge_pages import lesson_pages  # what makes pages takes its time: not for the help

    course = given.course
    made = quiz.quizzes(course, [one.name for one in course.built_lessons()], given.second_chances)
    pages = lesson_pages(course)
    _write({given.to / cartridge.FILE: cartridge.cartridge(course.settings.title, pages, made)})
    say(f"{len(pages)} pages, {sum(len(one.questions) for one in made)} questions, and an assignment for handing in.")
    say(cartridge.NOT_SHOWN)
    say("It holds the answers: keep it where students do not look.")
    return 0


def _scorm(given: argparse.Namespace) -> int:
    """One file with all pages of the web edition, to be opened by a platform."""
    from ..lms import scorm  # what makes pages takes its time: not for the help
    from ..web import edition  # the same

    course = given.course
    lessons = [one.name for one in course.built_lessons()]
    web = edition.files(course.folder, given.edition)
    _write({given.to / scorm.FILE: scorm.package(course.settings.title, lessons, web)})
    say(SCORM_NOT_SHOWN)
    if given.edition != "student":
        say("Its pages hold the answers, as those of the web edition do.")
    return 0


def _write(files: dict[Path, bytes]) -> None:
    for path, kept in keep.write_all(files).items():
        say_written(path, kept, path.parent)


def _say_how_many(questions: int) -> None:
    say(f"{questions} questions. They hold the answers: keep them where students do not look.")


WRITERS = {"cartridge": _cartridge, "scorm": _scorm}
