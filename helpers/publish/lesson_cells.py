"""What the cells of a lesson ask for and its files do not have; found without running the notebook."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

from ..course import for_widgets
from ..course.exercises import FOLDER
from ..course.problems import ContentError, Problem
from ..course.the_course import Course
from ..lessons.finding import lesson_of
from ..lessons.shape import Lesson
from ..widgets.explore.explore import Recipe

#: The section of the exercise file that a method of a lesson shows; where it is given an id, it shows that one task of it.
PARTS = {
    **{"predict": "predict", "compare": "predict", "check": "check", "reflect": "reflect", "discuss": "discuss", "end": "end"},
    **{"cards": "sort", "place": "place", "hundred": "hundred", "draw": "draw"},
}  # fmt: skip
#: How the sentences begin that `new-lesson` leaves for the teacher to write.
PLACEHOLDER = "Say here"


def problems(course: Course, name: str) -> list[Problem]:
    """Sections, tasks and claims that a notebook shows and that are not there."""
    lesson = lesson_of(course, name)
    found: list[Problem] = []
    if lesson is None:
        return []
    for called, words in _calls(lesson, name):
        try:
            _look(lesson, called, words)
        except ContentError as error:
            found += error.problems
    return list(dict.fromkeys(found))


def placeholders(course: Course, name: str) -> list[Problem]:
    """Sentences that `new-lesson` wrote and nobody has replaced yet."""
    found = []
    for line, text in enumerate(_lines(course.exercise_path(name)), 1):
        if PLACEHOLDER in text and not text.lstrip().startswith("#"):
            found.append((course.shown(f"{FOLDER}/{name}.yml"), line))
    for kind, source in _cells(course.notebook(name)):
        if kind == "markdown" and PLACEHOLDER in source:
            found.append((course.shown(f"{name}.ipynb"), 0))
    what = f"A sentence that starts with “{PLACEHOLDER}” still waits for your own words."
    return [Problem(file, line, what, "Readers see it as it is.") for file, line in dict.fromkeys(found)]


def _look(lesson: Lesson, called: str, words: list[str]) -> None:
    """Raises ContentError where a call would show that something is missing."""
    if called in PARTS and words:
        for id in words:
            for_widgets.task(lesson.exercise, PARTS[called], id)
    elif called in PARTS:
        if called != "check" or lesson.course.settings_in_parts.made.asks:
            for_widgets.every(lesson.exercise, PARTS[called])
    elif called == "evidence":
        for id in words:
            lesson.course.claim(id)
    elif not isinstance(lesson.activities[called], Recipe):
        lesson.activities[called](lesson)


def _calls(lesson: Lesson, name: str) -> Iterator[tuple[str, list[str]]]:
    """The lesson's methods and activities that its cells call, with the texts they are given."""
    activities = lesson.activities
    for kind, source in _cells(lesson.course.notebook(name)):
        if kind != "code":
            continue
        try:
            nodes = list(ast.walk(ast.parse(source)))
        except SyntaxError:
            continue  # running it tells
        for node in nodes:
            if not isinstance(node, ast.Call):
                continue
            words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            function = node.func
            if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "lesson":
                if function.attr in (*PARTS, "evidence"):
                    yield function.attr, words
            elif isinstance(function, ast.Name) and function.id in activities:
                yield function.id, words


def _cells(notebook: Path) -> Iterator[tuple[str, str]]:
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        yield from ((cell["cell_type"], "".join(cell["source"])) for cell in cells)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return  # a notebook that cannot be read is told of where it is run


def _lines(path: Path) -> list[str]:
    try:
        return re.split(r"\r\n?|\n", path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return []
