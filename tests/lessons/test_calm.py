"""Calm, now: its ways are those of lesson 09, and it asks for nothing."""

import nbformat

from helpers.course.listed import CALM
from helpers.lessons import calm, soothing_toolkit
from helpers.widgets import Calm, Message, Planner, RelaxationGuide

from ..delivered import DELIVERED

NOTEBOOK = nbformat.read(DELIVERED.notebook(CALM), as_version=4)
PROSE = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "markdown")


def test_the_circle_starts_as_the_teacher_set_it():
    breathing = DELIVERED.settings.breathing
    circle = calm.circle()
    assert isinstance(circle, Calm)
    assert ([*map(tuple, circle.phases)], circle.minutes) == ([*map(tuple, breathing.phases)], breathing.minutes)


def test_the_four_ways_keep_what_they_keep_where_the_lesson_always_kept_it():
    made = [calm.loosen(), calm.walk(), calm.friend(), calm.plan()]
    kinds = [RelaxationGuide, Planner, Message, Planner]
    assert all(isinstance(one, kind) for one, kind in zip(made, kinds, strict=True))
    stores = [(one.store["lesson"], one.store["item"]) for one in made]
    name = soothing_toolkit.lesson.name
    assert stores == [(name, one) for one in ("guide.relaxation", "plan.walk", "message.ask_a_friend", "plan.my_plan")]


def test_the_message_has_three_voices_and_a_line_of_each_in_every_part():
    message = calm.friend()
    assert len(message.voices) == 3
    assert all(len(part["options"]) == 3 for part in message.parts)


def test_nobody_is_offered_a_film_that_frightens_on_a_hard_day():
    offered = [option for field in calm.plan().fields for option in field["options"]]
    assert not any(word in option.lower() for option in offered for word in ("film", "scare", "scary", "fright"))


def test_it_is_no_lesson_and_leads_to_the_one_that_says_what_is_known():
    assert CALM not in [one.name for one in DELIVERED.lessons()]
    assert "(09_soothing_toolkit.ipynb)" in PROSE


def test_it_asks_and_praises_in_no_sentence_of_its_own():
    assert len(PROSE.split()) < 60
    assert "?" not in PROSE.replace("Is this real?", "")
