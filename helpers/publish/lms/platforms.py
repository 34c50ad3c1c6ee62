"""The learning platforms that get a file of questions for each lesson, and one file with all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...course.kinds import Not
from . import canvas, gift, moodle
from .quiz import Quiz, all_in_one


@dataclass(frozen=True)
class Platform:
    """What is written for one platform, and what it can't show."""

    #: What is written, and where it is imported.
    what: str
    #: How the files' names end.
    ending: str
    #: From the course's title and quizzes, and whether they count.
    write: Callable[[str, Sequence[Quiz], bool], bytes]
    not_written: Mapping[str, Not]
    #: One sentence.
    not_shown: str
    #: Whether one can choose that a quiz counts.
    may_count: bool = False


def _canvas(course: str, quizzes: Sequence[Quiz], graded: bool) -> bytes:
    return canvas.canvas_zip(quizzes[0] if len(quizzes) == 1 else all_in_one(course, quizzes), graded)


PLATFORMS = {
    "canvas": Platform(
        "a QTI package for each lesson; in Canvas: Settings, Import Course Content, QTI .zip file",
        "canvas.zip",
        _canvas,
        canvas.NOT_WRITTEN,
        canvas.NOT_SHOWN,
        may_count=True,
    ),
    "moodle": Platform(
        "a Moodle XML file for each lesson; in Moodle: Question bank, Import, Moodle XML format",
        "moodle.xml",
        lambda course, quizzes, _: moodle.moodle_xml(course, quizzes),
        moodle.NOT_WRITTEN,
        moodle.NOT_SHOWN,
    ),
    "gift": Platform(
        "a GIFT text for each lesson; in Moodle: Question bank, Import, GIFT format",
        "gift.txt",
        lambda course, quizzes, _: gift.gift_text(course, quizzes),
        gift.NOT_WRITTEN,
        gift.NOT_SHOWN,
    ),
}
