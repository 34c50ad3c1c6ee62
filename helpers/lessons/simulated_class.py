"""A made-up class: hand-ins that a program wrote, for trying out the class report. No person stands behind them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from ..course.asked import plain
from ..course.hand_in_file import COURSE
from ..course.hand_ins import HandIn, HandIns
from ..course.the_course import Course
from ..grades import GRADES
from . import social_signal

LABEL = "Simulated class"
#: How the made-up people behave. All of it is assumed.
DOES_A_LESSON, ANSWERS_RIGHT, LEARNS = 0.9, 0.55, 0.25
#: How much faster they are with tears on sad faces, and on calm ones: there a tear slows.
FASTER_MS = {social_signal.SAD: 30, social_signal.CALM: -20}


def simulated_hand_ins(course: Course, people: int = 30, seed: int = 1) -> list[dict]:
    """Hand-ins of made-up people for a course's lessons as they stand now, always the same for a seed.

    Args:
        people: how many; seed: another one gives another class.
    """
    chance = random.Random(seed)
    return [
        {
            "format": f"{COURSE} hand-in",
            "version": 1,
            "id": f"{chance.getrandbits(48):012x}",
            "saved": "2025-01-31",
            "lessons": dict(_lessons(course, random.Random(f"{seed}/{number}"))),
        }
        for number in range(people)
    ]


def simulated_class(course: Course, people: int = 30, seed: int = 1) -> HandIns:
    """The same, as if they had been read from files."""
    return HandIns(tuple(HandIn.model_validate(one) for one in simulated_hand_ins(course, people, seed)))


def _lessons(course: Course, chance: random.Random) -> Iterator[tuple[str, dict]]:
    """The lessons that one person did, with their answers."""
    beliefs: dict[str, int] = {}
    for listed in course.lessons():
        exercise = course.exercise_in_parts(listed.name)
        if exercise.answers != "in this file" or chance.random() > DOES_A_LESSON:
            continue
        entries = dict(_entries(course, listed.name, exercise, beliefs, chance))
        if entries:
            yield listed.name, entries


def _entries(
    course: Course, name: str, exercise, beliefs: dict[str, int], chance: random.Random
) -> Iterator[tuple[str, dict]]:
    if exercise.predict:
        option = _one_of(exercise.predict.options, chance)
        yield _entry("predict", "predict", {"choice": plain(option.text), "confidence": chance.randint(1, 4)})
    for question in exercise.check:
        tries = [{"asked": "first", "choice": _choice(question, chance), "right": None}]
        yield _entry(f"check.{question.id}", "check", {"tries": tries})
    for task in exercise.sort:
        bins = [one.id for one in task.bins]
        placed = {card.id: card.bin if chance.random() < ANSWERS_RIGHT else chance.choice(bins) for card in task.items}
        yield _entry(f"sort.{task.id}", "sort", {"placed": placed, "checks": 1})
    for task in exercise.order:
        order = sorted(task.items, key=lambda thing: -abs(thing.value) * chance.uniform(0.2, 1.8))
        yield _entry(f"order.{task.id}", "sort", {"order": [one.id for one in order], "shown": True})
    if exercise.survey:
        beliefs |= {one.id: chance.randint(2, 5) for one in exercise.survey.statements}
        yield _entry("survey", "survey", {"when": "before", "ratings": dict(beliefs)})
    elif beliefs and name == course.lessons()[-1].name:
        after = {id: min(5, max(1, rating + chance.choice([-2, -1, -1, 0, 0, 1]))) for id, rating in beliefs.items()}
        yield _entry("survey", "survey", {"when": "after", "ratings": after})
        grades = {
            one.id: one.grade if chance.random() < LEARNS else chance.choice(tuple(GRADES)) for one in course.claims
        }
        yield _entry("grades", "grades", {"grades": grades, "shown": True})
    if name == social_signal.lesson.name:
        sad = _medians(FASTER_MS[social_signal.SAD], chance)
        # Chance of their own for calm faces: the lessons after this one stay as they were.
        calm = _medians(FASTER_MS[social_signal.CALM], random.Random(str(sad)))
        yield _entry("task.faces", "task", {"cells": {social_signal.SAD: sad, social_signal.CALM: calm}})


def _medians(faster: float, chance: random.Random) -> dict[str, dict]:
    """The medians of one person for faces with tears and without."""
    middle = chance.gauss(580, 60)
    with_tears = round(middle - chance.gauss(faster, 40))
    medians = zip((one["id"] for one in social_signal.CONDITIONS), (with_tears, round(middle)), strict=True)
    return {condition: {"median": ms} for condition, ms in medians}


def _entry(item: str, kind: str, answer) -> tuple[str, dict]:
    return item, {"kind": kind, "answer": answer}


def _one_of(options, chance: random.Random):
    """The right option more often than not, else one of the others, the first of them most often."""
    right = [option for option in options if option.correct]
    wrong = [option for option in options if not option.correct]
    if not wrong or chance.random() < ANSWERS_RIGHT:
        return chance.choice(right)
    return wrong[0] if chance.random() < 0.6 else chance.choice(wrong)


def _choice(question, chance: random.Random):
    if question.kind == "number":
        wrong = [known.value for known in question.known] or [question.value * 2 + 1]
        return question.value if chance.random() < ANSWERS_RIGHT else chance.choice(wrong)
    if question.kind == "single":
        return [plain(_one_of(question.options, chance).text)]
    chosen = [plain(o.text) for o in question.options if o.correct != (chance.random() > 0.8)]
    return chosen or [plain(question.options[0].text)]
