"""Multiple choice: a question of which one option or more fit."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ..text import one_line
from .choice import check_options, check_texts_differ
from .counting import Answers, Counted, right_or_other
from .kind import Kind
from .question import (  # fmt: skip
    ABOUT,
    HANDED_IN,
    RULES,
    SECTION,
    Asked,
    OpenAsked,
    Question,
    arguments_by,
    first_choice,
    on_paper,
    tried,
)
from .single import asked_for_widget, no_number


def _rule(asked: Asked) -> None:
    check_options(asked.options)
    check_texts_differ(asked.options)
    no_number(asked)


def _counted(question: Question, answers: Answers) -> Iterator[Counted]:
    fitting = [option.text for option in question.options if option.correct]
    right = {one_line(text) for text in fitting}

    def key_of(answer: Any) -> str:
        return "right" if set(first_choice(answer)) == right else "other"

    yield answers.count("question", question.question, right_or_other("; ".join(fitting)), key_of)


def _made_up(question: Question, chance: Random) -> Any:
    chosen = [one_line(o.text) for o in question.options if o.correct != (chance.random() > 0.8)]
    return tried(chosen or [one_line(question.options[0].text)])


RULES["multiple"] = _rule
KIND = Kind(
    name="multiple",
    section=SECTION,
    group="question",
    about=ABOUT,
    form=Question,
    student_form=OpenAsked,
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
