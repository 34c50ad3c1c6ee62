"""``python -m helpers``: one module here for each command.

A command module has ``arguments(parser)`` and ``run(given)``, which finds the course of the folder that the command
runs in as ``given.course``, and returns the exit code:
0 all is well, 1 the course's files have a mistake, 2 the command could not be carried out.
It is loaded only when it is the one that is given, since some load much; its line of help stands here.
No command is run on a course with a mistake in any file, unless its module says ``WITH_MISTAKES = True``.
"""

from __future__ import annotations

import argparse
import errno
import importlib
import sys
from types import ModuleType

from ...course.problems import ContentError
from ..say import CannotDo, warn

#: Every command and what it does, in one line.
HELP = {
    "check": "look for mistakes in the files of the course; with --run also for pictures that are old",
    "refresh": "run the lessons again and write their pictures and sentences",
    "new-lesson": "make a lesson from a template: notebook, exercise file and module, listed in course.yml",
    "add-question": "ask for a question on the terminal and write it into the exercise file of a lesson",
    "build": "build an edition of the course into a folder",
    "export": "write the course, or its questions, for a learning platform",
    "report": "make a class report from a folder of files that students handed in",
}
#: What a system says of a disk that is full: no room, none left for this person, a file larger than is allowed.
FULL = {getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name)}
EXIT = "Exit code: 0 all is well, 1 the course's files have a mistake, 2 the command could not be carried out."


def main(words: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers", description="A Good Cry? What a teacher can do from the command line.", epilog=EXIT
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    words = sys.argv[1:] if words is None else words
    chosen = next((word for word in words if not word.startswith("-")), None)
    for name, line in HELP.items():
        own = commands.add_parser(name, help=line, description=f"{line[0].upper()}{line[1:]}.")
        if name == chosen:
            module = command(name)
            module.arguments(own)
            own.set_defaults(run=module.run, with_mistakes=getattr(module, "WITH_MISTAKES", False))
    given = parser.parse_args(words)
    try:
        return _run(given)
    except KeyboardInterrupt:
        warn("Stopped. What was written before stays; run the command again to have the rest.")
        return 2


def _run(given: argparse.Namespace) -> int:
    """Run the command that was given on the course of this folder, and say in a sentence what went wrong."""
    from ...course.where import course_here  # all that reads the course takes its time: not for the help
    from ..here import NOT_HERE, is_here  # the same

    given.course = course_here()
    if not is_here(given.course):
        warn(NOT_HERE)
        return 1
    try:
        if not given.with_mistakes:
            _stop_at_a_mistake(given)
        return given.run(given)
    except ContentError as error:
        for problem in error.problems:
            warn(str(problem))
        return 1
    except CannotDo as error:
        warn(str(error))
        return 2
    except OSError as error:
        if error.errno in FULL:
            warn(
                "There is no room left on the disk, or for you on it. What was there before stays. Make room, and run the command again."
            )
            return 2
        place = error.filename or "A file"
        warn(f"{place} cannot be used: {error.strerror or error}. Choose another folder, or close what uses it.")
        return 2


def _stop_at_a_mistake(given: argparse.Namespace) -> None:
    """Refuse a course with a mistake: the one that the command is given, or the one here."""
    from ...course.where import course_of  # all that reads the course takes its time: not for the help
    from .. import checking  # the same

    place = getattr(given, "notebooks", None)
    checking.stop_at_a_mistake(course_of(place.resolve()) if place and place.is_dir() else given.course)


def command(name: str) -> ModuleType:
    """The module of one command."""
    return importlib.import_module(f".{name.replace('-', '_')}", __name__)


def add_to(parser: argparse.ArgumentParser, what: str, default: str | None = None) -> None:
    """The option ``--to FOLDER`` that every command that writes has."""
    from pathlib import Path

    more = f" ({default})" if default else ""
    parser.add_argument("--to", type=Path, required=default is None, default=default and Path(default), metavar="FOLDER",
                        help=f"{what}{more}")  # fmt: skip
