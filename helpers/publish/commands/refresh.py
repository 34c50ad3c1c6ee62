"""The command ``refresh``: runs the lessons again and writes their pictures and sentences."""

from __future__ import annotations

from ..lessons_named import lessons_named
from ..refresh import refresh
from ..say import say

HELP = "run the lessons again and write their pictures and sentences"


def arguments(parser) -> None:
    """Which lessons; all where none is named."""
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 02_stress_hormones; none means all")


def run(given) -> int:
    """Run and rewrite them."""
    changed = refresh(lessons_named(given.lessons))
    for path in changed:
        say(f"written: {path.name}")
    if not changed:
        say("All lessons were fresh already.")
    return 0
