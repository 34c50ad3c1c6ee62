"""A made-up class: hand-ins that a program wrote, for trying out the class report. No person stands behind them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from ..course.concepts import FORMS, read_concepts
from ..course.counting_sure import LEVELS
from ..course.hand_ins import HandIn, HandIns
from ..course.handed_in import COURSE
from ..course.kinds import HandedIn, Not, of_file
from ..course.kinds.choice import one_of
from ..course.the_course import Course
from ..grades import GRADES
from . import social_signal

LABEL = "Simulated class"
#: How the made-up people behave, beside what course/kinds/made_up.py says. All of it is assumed.
DOES_A_LESSON, LEARNS = 0.9, 0.25
#: How often an idea is answered rightly before and after, and how many ideas one is asked. Assumed, too.
KNOWS, DEALT = {"before": 0.4, "after": 0.65}, 6
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
            "version": 2,
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
    course: Course, name: str, exercise: Any, beliefs: dict[str, int], chance: random.Random
) -> Iterator[tuple[str, dict]]:
    for kind, entry in of_file(exercise.file):
        if isinstance(kind.handed_in, HandedIn) and not isinstance(kind.made_up, Not):
            yield _entry(kind.item(entry), kind.handed_in.name, kind.made_up(entry, chance))
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
    times = {course.lessons()[0].name: "before", course.lessons()[-1].name: "after"}
    if name in times and len(times) == 2:
        # Chance of their own, as below.
        yield _entry("concepts", "concepts", _ideas(course, times[name], random.Random(f"{chance.random()}")))
    if name == social_signal.lesson.name:
        sad = _medians(FASTER_MS[social_signal.SAD], chance)
        # Chance of their own for calm faces: the lessons after this one stay as they were.
        calm = _medians(FASTER_MS[social_signal.CALM], random.Random(str(sad)))
        yield _entry("task.faces", "task", {"cells": {social_signal.SAD: sad, social_signal.CALM: calm}})


def _ideas(course: Course, when: str, chance: random.Random) -> dict[str, Any]:
    """What one person said to some of the ideas; how sure is made up as well, and goes with being right by chance alone."""
    asked = read_concepts(course.folder).made.concepts
    answers = {}
    for concept in chance.sample(asked, min(DEALT, len(asked))):
        form = chance.choice(FORMS)
        option = one_of(concept.item(form).options, chance, KNOWS[when])
        told = {"right": option.correct} if when == "after" else {}
        answers[concept.id] = {"form": form, "choice": option.key, "confidence": chance.choice(LEVELS), **told}
    return {"when": when, "answers": answers}


def _medians(faster: float, chance: random.Random) -> dict[str, dict]:
    """The medians of one person for faces with tears and without."""
    middle = chance.gauss(580, 60)
    with_tears = round(middle - chance.gauss(faster, 40))
    medians = zip((one["id"] for one in social_signal.CONDITIONS), (with_tears, round(middle)), strict=True)
    return {condition: {"median": ms} for condition, ms in medians}


def _entry(item: str, kind: str, answer: Any) -> tuple[str, dict]:
    return item, {"kind": kind, "answer": answer}
