"""A lesson with every kind of exercise, printed: each is on the handout without its answer and in the guide and key with it."""

import html
import re

import pytest

from helpers.course.kinds import KINDS, Not
from helpers.course.the_course import Course
from helpers.publish.editions import guide, handout

from ..course.exercise_files import SMALL
from ..delivered import DELIVERED

NAME = "02_stress_hormones"
#: By kind: what is asked, and what tells the answer.
SAID = {
    "predict": ("How fast?", "It was fast."),
    "single": ("How fast is it?", "Yes, it is."),
    "multiple": ("Which two?", "Three counts"),
    "number": ("How many litres?", "One is enough"),
    "reflect": ("What do you think?", None),
    "discuss": ("Why?", None),
    "survey": ("It helps.", None),
    "sort": ("Which kind?", "Left it is."),
    "order": ("Put them in order", "Below zero."),
    "place": ("Place them", "Large."),
    "match": ("Match them", "A week has them."),
    "hundred": ("On how many of a hundred summer days", "It rained on fewer than half."),
    "draw": ("Draw how warm it is.", "hardly warm"),
    "message": ("How you begin", None),
    "plan": ("Take water with you.", None),
    "end": ("It is fast.", None),
}
#: The key is short: it has what fits, and the beliefs behind what does not.
IN_KEY = {
    "predict": "A. Fast.",
    "single": "Fast",
    "multiple": "Two",
    "number": "11 litres",
    "discuss": "- Why?",
    "sort": "- Left: One",
    "order": "1. Two: −2 K",
    "place": "- One: 1.11",
    "match": "- A week: 7 days",
    "hundred": "- On how many of a hundred summer days did it rain? 31 it rained, 69 it stayed dry.",
    "draw": "- 30 min: hardly warm",
}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def seen(page):
    text = re.sub(r"<[^>]*>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.S))
    return " ".join(html.unescape(text).split())


@pytest.fixture
def small(tmp_path):
    """A course with the small file in the place of a lesson's."""
    made = Course(tmp_path)
    listed = f"lessons: [{{lesson: {NAME}, title: A lesson, question: What for?}}]\n"
    (tmp_path / "course.yml").write_text(listed, encoding="utf-8")
    (tmp_path / f"{NAME}.ipynb").write_bytes(DELIVERED.notebook(NAME).read_bytes())
    made.exercise_path(NAME).parent.mkdir()
    made.exercise_path(NAME).write_text(SMALL.replace("predict:\n", "predict:\n  order: fixed\n"), encoding="utf-8")
    return made


@each_kind
def test_the_handout_asks_and_does_not_tell(small, kind):
    page = seen(handout.lesson_page(small, small.lesson(NAME), {"cells": []}).decode())
    asks, tells = SAID[kind.name]
    assert (asks in page) != isinstance(kind.handout, Not)
    assert tells is None or tells not in page


@each_kind
def test_the_guide_asks_and_tells(small, kind):
    page = seen(guide.lesson_page(small, small.lesson(NAME), small.built_lessons()).decode())
    for said in SAID[kind.name]:
        assert said is None or (said in page) != isinstance(kind.guide, Not)


@each_kind
def test_the_key_tells(small, kind):
    assert isinstance(kind.key, Not) or IN_KEY[kind.name] in guide.key_cell(small, NAME)
