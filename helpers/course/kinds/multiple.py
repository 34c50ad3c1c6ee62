"""Multiple choice: a question of which one option or more fit."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from .choice import check_options, check_texts_differ, keys_by_answer
from .counting import Answers, Counted, right_or_other
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
from .single import asked_for_widget, no_number


def _rule(asked: Asked) -> None:
    check_options(asked.options)
    check_texts_differ(asked.options)
    no_number(asked)


def _counted(question: Question, answers: Answers) -> Iterator[Counted]:
    fitting = [option for option in question.options if option.correct]
    right, keys = {option.key for option in fitting}, keys_by_answer(question.options)

    def key_of(answer: Any) -> str:
        return "right" if {keys.get(one) for one in first_choice(answer)} == right else "other"

    told = right_or_other("; ".join(option.text for option in fitting))
    yield answers.count("question", question.question, told, key_of)


def _made_up(question: Question, chance: Random) -> Any:
    chosen = [option.key for option in question.options if option.correct != (chance.random() > 0.8)]
    return tried(chosen or [question.options[0].key])


RULES["multiple"] = _rule
KIND = Kind(
    name="multiple",
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
    key="multiple.md",
    guide="multiple.html",
    handout="multiple.html",
    exported=True,
    on_paper=on_paper,
)
