"""The command ``add-question``: asks for a question on the terminal and writes it into the exercise file of a lesson."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ...course import new_question
from ...course.exercise_file import IN_THIS_FILE
from ...course.keep import write
from ...course.the_course import Course
from ..lessons_named import lessons_named
from ..say import CannotDo, say

FEWEST, MOST = 2, 6
STOPPED = "Stopped. The file is as it was."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which lesson."""
    parser.add_argument("lesson", metavar="LESSON", help="such as 02, or 02_stress_hormones")


def run(given: argparse.Namespace) -> int:
    """Ask, and write the question at the end of the others; 2 where someone stops before."""
    course: Course = given.course
    (path,) = lessons_named(course, [given.lesson])
    name = path.stem
    if not course.has_exercise(name):
        raise CannotDo(f"{name} has no exercise file, so there is no place for a question. Name another lesson.")
    if course.exercise(name).answers != IN_THIS_FILE:
        raise CannotDo("This is a student edition: it has no answers. Write it in the course that you teach with.")
    say(f"A question for {name}: {course.lesson(name).title} Ctrl+C stops, and nothing is written before the end.")
    try:
        made = asked()
    except (KeyboardInterrupt, EOFError):
        say(f"\n{STOPPED}")
        return 2
    file, shown = course.exercise_path(name), course.shown(f"exercises/{name}.yml")
    try:
        raw, line = new_question.with_question(file.read_bytes(), shown, made, course.known_claims)
    except ValueError as error:
        raise CannotDo(str(error)) from None
    write(file, raw, keeps=False)
    say(f"written: {shown}, line {line}. To undo it, take those lines out again. Run the lesson to see it.")
    return 0


def asked() -> dict:
    """A question as its file has it, asked part by part. Raises KeyboardInterrupt or EOFError where someone stops."""
    question = _ask("What do you ask? ", new_question.fault_of_question)
    answers: list[str] = []
    while len(answers) < MOST:
        more = len(answers) >= FEWEST
        hint = " (Enter if there's none)" if more else ""
        answer = _ask(
            f"Answer {len(answers) + 1}{hint}: ",
            lambda text: new_question.fault_of_answers([*answers, text]),
            may_be_empty=more,
        )
        if not answer:
            break
        answers.append(answer)
    right = _places(_ask("Which one fits? Its number: ", lambda text: _fault_of_places(text, len(answers))))
    told = [
        _ask(
            f"What's said to “{answer}” (Enter for nothing): ",
            lambda text: new_question.fault(new_question.entry(question, answers, right, [text])),
            may_be_empty=True,
        )
        for answer in answers
    ]
    return new_question.entry(question, answers, right, told)


def _ask(prompt: str, fault: Callable[[str], str], may_be_empty: bool = False) -> str:
    """One answer on the terminal; what is wrong with it is said in a sentence, and it is asked again."""
    while True:
        text = " ".join(input(prompt).split())
        if not text and may_be_empty:
            return ""
        wrong = fault(text) if text else "Nothing is written there yet. Write a few words, or stop with Ctrl+C."
        if not wrong:
            return text
        say(f"  {wrong}")


def _places(text: str) -> list[int]:
    """The places, from 0, of the numbers that were written: "1", "1 3", "1, 3"."""
    return sorted({int(one) - 1 for one in text.replace(",", " ").split()})


def _fault_of_places(text: str, count: int) -> str:
    try:
        places = _places(text)
    except ValueError:
        places = []
    if not places or not all(0 <= one < count for one in places):
        return f"That's no number of an answer. Write one from 1 to {count}, or several with spaces between them."
    return ""
