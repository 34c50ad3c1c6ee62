"""Single choice: a question of which one option fits."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ..content_file import wrong
from .choice import (
    answers_of,
    check_only_one_fits,
    check_options,
    check_texts_differ,
    keys_by_answer,
    one_of,
    options_for_widget,
)
from .counting import Answers, Counted
from .kind import Kind
from .question import (
    ABOUT,
    HANDED_IN,
    RULES,
    SECTION,
    Asked,
    OpenAsked,
    Question,
    arguments_by,
    first_choice,
    ids,
    on_paper,
    tried,
)


def no_number(asked: Asked) -> None:
    """See that a choice has no part of a number."""
    if asked.value is not None or asked.known or asked.right or asked.wrong:
        raise wrong("A choice question has parts of a number question.", "Take them out, or write `kind: number`.")


def _rule(asked: Asked) -> None:
    check_options(asked.options)
    check_only_one_fits(asked.options)
    check_texts_differ(asked.options)
    no_number(asked)


def asked_for_widget(asked: Asked | OpenAsked) -> dict[str, Any]:
    """The options, and whether each reader gets another order."""
    return {"options": options_for_widget(asked.options), "order": asked.order}


def _counted(question: Question, answers: Answers) -> Iterator[Counted]:
    keys = keys_by_answer(question.options)

    def key_of(answer: Any) -> str:
        (one,) = first_choice(answer)
        return keys[one]

    yield answers.count("question", question.question, answers_of(question.options), key_of)


def _made_up(question: Question, chance: Random) -> Any:
    return tried([one_of(question.options, chance).key])


RULES["single"] = _rule
KIND = Kind(
    name="single",
    section=SECTION,
    group="question",
    about=ABOUT,
    form=Question,
    student_form=OpenAsked,
    ids=ids,
    arguments=arguments_by(asked_for_widget),
    handed_in=HANDED_IN,
    counted=_counted,
    report="question.html",
    made_up=_made_up,
    key="single.md",
    guide="single.html",
    handout="single.html",
    exported=True,
    on_paper=on_paper,
)
