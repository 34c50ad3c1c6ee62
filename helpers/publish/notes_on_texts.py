"""What a text of an exercise file has that no question can show: pictures, formulas, and signs that turn what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..course.problems import ContentError, Problem
from ..course.text import pictures_in
from ..course.the_course import Course

#: Between dollars or in TeX's brackets, or a command of TeX. A price ("$5 and $10") is none.
FORMULA = re.compile(
    r"\$\$.+?\$\$|\$(?![\s\d])[^$\n]*?(?<!\s)\$(?!\d)|\$\d[^$\n]*?[\\^_=+*/<>{}][^$\n]*?(?<!\s)\$(?!\d)"
    r"|\\\(.+?\\\)|\\\[.+?\\\]|\\[A-Za-z]{2,}(?:\{[^{}]*\})*",
    flags=re.S,
)
#: Left-to-right and right-to-left override. Letters of Hebrew or Arabic need neither.
TURNING = "\u202d\u202e"


def notes(course: Course) -> list[str]:
    """A sentence for each picture, formula and turning sign in the texts of the exercise files, in order."""
    found: list[Problem] = []
    for name in course.exercise_names():
        try:
            exercise = course.exercise(name)
        except ContentError:
            continue  # its mistakes are told elsewhere
        for path, text in _texts(exercise.source.data):
            found += [exercise.problem(what, cure, *path) for what, cure in _of(text)]
    return [str(problem) for problem in sorted(set(found))]


def _of(text: str) -> Iterator[tuple[str, str]]:
    for address in pictures_in(text) if "![" in text else ():  # nearly no text has one, and reading it takes its time
        yield f"The picture “{address}” shows as its description only.", "Say it in words, or show it in the notebook."
    if formula := FORMULA.search(text):
        what = f"The formula “{' '.join(formula[0].split())}” shows as it is typed, in lessons and in exports."
        yield what, "Write it in words or signs (x², ½, μ), or put it into the notebook's text."
    if any(sign in text for sign in TURNING):
        yield (
            "An invisible sign in this text turns the letters after it round.",
            "Type the text again if that isn't meant.",
        )


def _texts(value: object, path: tuple = ()) -> Iterator[tuple[tuple, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(one, (*path, key))
