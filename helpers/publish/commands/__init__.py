"""``python -m helpers``: one module here for each command.

A command module has ``HELP`` (one line), ``arguments(parser)`` and ``run(given)``, which finds the course of the folder
that the command runs in as ``given.course``, and returns the exit code:
0 all is well, 1 the course's files have a mistake, 2 the command could not be carried out.
No command is run on a course with a mistake in any file, unless its module says ``WITH_MISTAKES = True``.
"""

from __future__ import annotations

import argparse
import importlib
from types import ModuleType

from ...course.problems import ContentError
from ..say import CannotDo, warn

NAMES = ("check", "refresh", "new-lesson", "build", "export", "report")
EXIT = "Exit code: 0 all is well, 1 the course's files have a mistake, 2 the command could not be carried out."


def main(words: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers", description="A Good Cry? What a teacher can do from the command line.", epilog=EXIT
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in NAMES:
        module = command(name)
        its = commands.add_parser(name, help=module.HELP, description=f"{module.HELP[0].upper()}{module.HELP[1:]}.")
        module.arguments(its)
        its.set_defaults(run=module.run, with_mistakes=getattr(module, "WITH_MISTAKES", False))
    given = parser.parse_args(words)
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
        place = error.filename or "A file"
        warn(f"{place} cannot be used: {error.strerror or error}. Choose another folder, or close what uses it.")
        return 2
    except KeyboardInterrupt:
        warn("Stopped. What was written before stays; run the command again to have the rest.")
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
