"""The published schema of a hand-in takes what this course's own reader of hand-ins takes: every kind of answer, in every shape."""

import json
from pathlib import Path
from random import Random

import jsonschema
import pytest

from helpers.course.hand_in_file import read_file
from helpers.course.handed_in import COURSE, HANDED_IN
from helpers.course.kinds import HandedIn, Not, of_file

from .exercise_files import SMALL, read

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "hand-in.schema.json").read_text(encoding="utf-8"))
TIMES = {"median": 561.5, "n": 20, "wrong": 1, "early": 0, "late": 2}
CONDITIONS = {"tears": TIMES, "none": {**TIMES, "median": None}}
DIFFERENCE = {"difference": 31.5, "low": -4, "high": None}
RUN = {"seed": 7, "frames": 3, "frame_ms": 16.7, "shown_ms": 50.1}
#: As the front ends write what no exercise file asks: one of each shape.
OTHERS = {
    "survey": [{"when": "before", "ratings": {"washes": 4}}],
    "grades": [{"grades": {"a_claim": "open"}, "shown": True}],
    "concepts": [{"when": "after", "answers": {"idea": {"form": "b", "choice": "two", "confidence": 70, "right": False}}}],
    "task": [
        {**RUN, "cells": {"sad": CONDITIONS, "calm": CONDITIONS}, "differences": {"sad": DIFFERENCE, "calm": DIFFERENCE}},
        {**RUN, **DIFFERENCE, "conditions": CONDITIONS},
    ],
    "bet": [
        {"value": 50},
        {"points": [[10, 20.5]]},
        {"points": [[0, 1], [1, 0]]},
        {"values": {"left": 60, "right": 50.5}},
        {"values": {"released": "blood", "hard": True, "other": None}},
    ],
}  # fmt: skip


def with_answers(answers):
    """A hand-in with these answers, each a kind and what was answered."""
    entries = {f"one.{n}": {"kind": kind, "answer": answer} for n, (kind, answer) in enumerate(answers)}
    return {"format": f"{COURSE} hand-in", "version": 2, "id": "0123456789ab", "saved": "2025-01-31", "lessons": {"01_a": entries}}  # fmt: skip


def all_answers():
    """An answer of each kind that an exercise file can ask, as a made-up person gives it, and the others."""
    for kind, entry in of_file(read(SMALL).file):
        if isinstance(kind.handed_in, HandedIn) and not isinstance(kind.made_up, Not):
            yield kind.handed_in.name, kind.made_up(entry, Random(1))
    for name, shapes in OTHERS.items():
        yield from ((name, shape) for shape in shapes)


def test_a_hand_in_with_every_kind_of_answer_fits_the_schema():
    answers = list(all_answers())
    assert {kind for kind, _ in answers} == set(HANDED_IN)
    jsonschema.validate(with_answers(answers), SCHEMA)


def test_the_course_itself_reads_every_kind_of_answer(tmp_path):
    path = tmp_path / "one.json"
    path.write_text(json.dumps(with_answers(all_answers())), encoding="utf-8")
    assert read_file(path).answered


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"values": {}},
        {"values": {"left": [60]}},
        {"values": {"left": "x" * 401}},
        {"value": 1, "values": {"left": 1}},
        {"name": "somebody"},
    ],
    ids=["nothing", "no values", "a list", "a long text", "two shapes", "a name"],
)
def test_a_bet_of_another_shape_is_refused(answer):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(with_answers([("bet", answer)]), SCHEMA)
