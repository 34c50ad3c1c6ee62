"""The command ``refresh``: runs the lessons again and writes their pictures and sentences.

Pictures that lie ready are drawn where they are made of something else now; those of a lesson that is named, always.
"""

from __future__ import annotations

import argparse

from ..lessons_named import lessons_named
from ..read_notebook import readable
from ..refresh import refresh
from ..say import say, warn


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which lessons; all where none is named."""
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 02_stress_hormones; none means all")


def run(given: argparse.Namespace) -> int:
    """Run and rewrite them; 2 where one cannot be read."""
    paths, unreadable = readable(lessons_named(given.course, given.lessons))
    for one in unreadable:
        warn(str(one))
    changed = refresh(given.course, paths, anew=bool(given.lessons))
    for path in changed:
        say(f"written: {path.name}")
    if paths and not changed:
        say(f"All {'other ' if unreadable else ''}lessons were fresh already.")
    return 2 if unreadable else 0
