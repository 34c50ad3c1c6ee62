"""What a cure for a mistake in a content file says of the entries that can stand in a place."""

import pytest
from pydantic import BaseModel

from helpers.course import cures

from .exercise_files import changed, problems


class Tea(BaseModel):
    leaf: str
    milk: str = ""


class Meal(BaseModel):
    tea: Tea
    bread: str
    salt: str


class Day(BaseModel):
    tea: Tea
    meal: Meal


@pytest.mark.parametrize(
    ("place", "named"),
    [(("tea",), "Write `leaf:` under it"), (("meal",), "Write `tea:`, `bread:` and `salt:` under it")],
)
def test_parts_are_named_one_after_the_other_the_needed_ones_alone(place, named):
    assert cures.parts(Day, place).startswith(named)


def test_a_line_whose_first_word_is_a_name_lacks_its_colon():
    axis = "    y: {from: 0, to: 100, low: cold, high: hot, lines: [{at: 20, text: the room}]}"
    (told,) = problems(changed(axis, "    y: low cold"))
    assert told.endswith("There is no colon after “low”. Write it as `low: cold`.")
