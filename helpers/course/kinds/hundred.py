"""A hundred small people: how many of them? Guessed or looked at, in one round or in several, then shown group by group."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from ...well_set import well_set
from ..text import line_to_show, to_html_inline
from .counting import Answer, Answers, Counted
from .hundred_form import (
    PEOPLE,
    Afterwards,
    Hundred,
    OpenAfterwards,
    OpenHundred,
    OpenRound,
    Reply,
    Round,
    faults_of,
    ids_of,
)
from .kind import HandedIn, Kind, Not
from .made_up import ANSWERS_RIGHT, aside
from .pictures import svg_of
from .texts import Named

#: A guess that is no farther off counts as near in the class report.
NEAR = 10


def _arguments(task: Hundred | OpenHundred) -> dict[str, Any]:
    made = {"title": task.title, "rounds": [_round(one) for one in task.rounds]}
    return {**made, "afterwards": _afterwards(task.afterwards)} if task.afterwards else made


def _round(one: OpenRound) -> dict[str, Any]:
    made = {
        "id": one.id,
        "question": line_to_show(one.question),
        "when": well_set(one.when),
        "guess": one.guess,
        "sure": one.sure,
    }
    made |= svg_of(one.picture)
    if not isinstance(one, Round):
        return made
    own = {name: text for name in ("near", "more", "less") if (text := getattr(one, name))}
    found = [group.model_dump() for group in one.found]
    return {
        **made,
        "group": one.guessed.id,
        "found": found,
        "mark": one.mark,
        "told_html": to_html_inline(one.told or ""),
        **own,
    }


def _afterwards(asked: Afterwards | OpenAfterwards) -> dict[str, Any]:
    return {"id": asked.id, "question": asked.question, "options": [_reply(one) for one in asked.options]}


def _reply(one: Named) -> dict[str, str]:
    made = {"id": one.id, "text": line_to_show(one.text)}
    return {**made, "told_html": to_html_inline(one.told)} if isinstance(one, Reply) else made


def _counted(task: Hundred, answers: Answers) -> Iterator[Counted]:
    """For each round that is guessed how many came near, too low and too high; then what they said afterwards."""
    for one in task.rounds:
        if not one.guess:
            continue

        def key_of(answer: Any, one: Round = one) -> str:
            guess = answer["rounds"][one.id]["guess"]
            if type(guess) is not int or not 0 <= guess <= PEOPLE:
                raise TypeError
            if abs(guess - one.guessed.n) <= NEAR:
                return "near"
            return "lower" if guess < one.guessed.n else "higher"

        near = Answer("near", f"within {NEAR} of {one.guessed.n}", True)
        others = [Answer("lower", "lower", False), Answer("higher", "higher", False)]
        yield answers.count("guess", one.question, [near, *others], key_of, task=task.title)
    if task.afterwards:
        told = [Answer(one.id, one.text, False) for one in task.afterwards.options]

        def said(answer: Any) -> str:
            return str(answer["afterwards"])

        yield answers.count("afterwards", task.afterwards.question, told, said, task=task.title)


def _made_up(task: Hundred, chance: Random) -> Any:
    chance = aside(chance)
    rounds: dict[str, Any] = {}
    for one in task.rounds:
        if one.guess:
            near = chance.random() < ANSWERS_RIGHT
            guess = one.guessed.n + chance.randint(-NEAR, NEAR) if near else chance.randint(0, PEOPLE)
            rounds[one.id] = {"guess": min(PEOPLE, max(0, guess))}
    said = {"afterwards": chance.choice(task.afterwards.options).id} if task.afterwards else {}
    return {"rounds": rounds, **said}


KIND = Kind(
    name="hundred",
    section="hundred",
    group="task",
    about="A hundred small people: how many of them?",
    form=Hundred,
    student_form=OpenHundred,
    ids=ids_of,
    faults=faults_of,
    arguments=_arguments,
    handed_in=HandedIn("hundred"),
    counted=_counted,
    report="hundred.html",
    made_up=_made_up,
    key="hundred.md",
    guide="hundred.html",
    handout="hundred.html",
    exported=Not("A guess before the answer gets no marks, and no platform has a hundred figures to tap."),
    numbers=lambda task: ((one.guessed.n, "of 100") for one in task.rounds if isinstance(one, Round) and one.guess),
)
