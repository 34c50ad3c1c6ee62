"""The command ``check``: names every mistake in what a teacher edits; with ``--run`` also the lessons whose pictures are old."""

from __future__ import annotations

import argparse
import datetime

from ...course import option_ids
from ...course.keep import write
from ...course.the_course import Course
from .. import checking, ready_pictures
from ..lessons_named import lessons_named
from ..read_notebook import readable
from ..refresh import is_own, notebooks, stale
from ..say import say, warn

#: The day that "a year ago" is counted from; tests set one of their own.
today = datetime.date.today


#: Naming them is what it is for.
WITH_MISTAKES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Whether to look at the pictures, too."""
    parser.add_argument(
        "--run", dest="run_lessons", action="store_true", help="run the lessons as well, and say whose pictures are old"
    )
    parser.add_argument(
        "--no-run", action="store_true", help=argparse.SUPPRESS
    )  # what it does now, as it was asked before
    parser.add_argument(
        "--add-ids", action="store_true", help="write an id for each option that has none into its exercise file"
    )


def run(given: argparse.Namespace) -> int:
    """Say what was found; 1 where there is a mistake."""
    course = given.course
    paths, unreadable = readable(lessons_named(course, ()) if given.run_lessons else notebooks(course.folder))
    for one in unreadable:
        warn(str(one))
    problems = checking.problems(course)
    for problem in problems:
        warn(str(problem))
    if problems:
        warn(f"{_counted(len(problems), 'mistake')}. Mend the first one and check again; one can bring others with it.")
        return 1
    if given.add_ids:
        _add_ids(given.course)
    say(f"No mistake in course.yml and {_counted(len(course.exercise_names()), 'exercise file')}.")
    for note in checking.notes(course) + checking.evidence_notes(course, today()):
        say(f"Note: {note}")
    if not given.run_lessons:
        return 1 if unreadable else 0
    old = [path for path, _ in stale(course, paths)]
    for path in old:
        say(f"Wants a refresh: {path.name} shows something else than it would now.")
    if is_own(course):
        for name in ready_pictures.stale(course, [path.stem for path in paths]):
            say(f"Wants a refresh: a picture of {name} is not ready made, so each computer draws it once.")
            old.append(course.notebook(name))
    fresh = "All other lessons are fresh." if unreadable else "All pictures and sentences are fresh."
    say("Run: python -m helpers refresh" if old else fresh)
    return 1 if unreadable else 0


def _add_ids(course: Course) -> None:
    """Write the ids that options lack. Nothing else in a file changes."""
    for name in course.exercise_names():
        path, missing = course.exercise_path(name), option_ids.without_id(course.exercise(name))
        made = option_ids.with_ids(path.read_bytes(), missing) if missing else None
        if made is not None:
            write(path, made, keeps=False)
            say(f"{path.name}: {_counted(len(missing), 'id')} written.")
        elif missing:
            warn(f"{path.name}: the ids cannot be written without touching more. Add a line `id:` to each option.")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
