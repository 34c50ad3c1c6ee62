"""A number to write: right within a tolerance, with feedback of their own for well-known wrong ones."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ..content_file import wrong
from ..text import to_html_inline
from .counting import Answer, Answers, Counted
from .kind import Kind
from .made_up import ANSWERS_RIGHT
from .question import ABOUT, HANDED_IN, RULES, SECTION, Asked, OpenAsked, Question, arguments_by, first_choice, tried


def _rule(asked: Asked) -> None:
    if asked.value is None:
        raise wrong("This number question has no `value:`.", "Add a line `value: 11`.", "value")
    if asked.options:
        raise wrong("A number question has options.", "Take them out, or write `kind: single`.", "options")
    if asked.order == "fixed":
        raise wrong("A number question has an `order:`.", "Take it out: a number has no options.", "order")
    for known in asked.known:
        if abs(known.value - right_number(asked)) <= asked.tolerance + known.tolerance:
            raise wrong(
                f"The wrong number {known.value:g} lies too near the right one.",
                "Make its tolerance smaller, or take it out.",
            )


def right_number(asked: Asked) -> float:
    """The right number. Raises TypeError for a question that asks for none."""
    if asked.value is None:
        raise TypeError("this question asks for no number")
    return asked.value


def _asked_for_widget(asked: Asked | OpenAsked) -> dict[str, Any]:
    if isinstance(asked, OpenAsked):
        return {"unit": asked.unit}
    known = [
        {"value": one.value, "tolerance": one.tolerance, "feedback_html": to_html_inline(one.feedback)}
        for one in asked.known
    ]
    return {
        "unit": asked.unit,
        "value": asked.value,
        "tolerance": asked.tolerance,
        "right_html": to_html_inline(asked.right),
        "wrong_html": to_html_inline(asked.wrong),
        "known": known,
    }


def _counted(question: Question, answers: Answers) -> Iterator[Counted]:
    value = right_number(question)
    told = [Answer("right", f"{value:g} {question.unit}".strip(), True)]
    told += [
        Answer(str(n), f"{one.value:g} {question.unit}".strip(), False, one.misconception)
        for n, one in enumerate(question.known)
    ]

    def key_of(answer: Any) -> str:
        number = first_choice(answer)
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError
        if abs(number - value) <= question.tolerance + 1e-9:
            return "right"
        near = (str(n) for n, one in enumerate(question.known) if abs(number - one.value) <= one.tolerance + 1e-9)
        return next(near, "other")

    yield answers.count("question", question.question, [*told, Answer("other", "another number", False)], key_of)


def _made_up(question: Question, chance: Random) -> Any:
    value = right_number(question)
    others = [known.value for known in question.known] or [value * 2 + 1]
    return tried(value if chance.random() < ANSWERS_RIGHT else chance.choice(others))


def _numbers(question: Question | OpenAsked) -> Iterator[tuple[float, str]]:
    """What it asks for; a student's file does not say."""
    if isinstance(question, Question):
        yield right_number(question), question.unit


RULES["number"] = _rule
KIND = Kind(
    name="number",
    section=SECTION,
    group="question",
    about=ABOUT,
    form=Question,
    student_form=OpenAsked,
    arguments=arguments_by(_asked_for_widget),
    handed_in=HANDED_IN,
    counted=_counted,
    report="question.html",
    made_up=_made_up,
    key="number.md",
    guide="number.html",
    handout="number.html",
    exported=True,
    numbers=_numbers,
)
