"""The words in the lessons' pictures: on a projector and on a phone none lies on another, under a point or over the edge."""

import pytest

from helpers.lessons.finding import lesson_of
from helpers.widgets import explorable
from helpers.widgets.explore.engine.papers import NARROW, WIDE
from helpers.widgets.explore.explore import Recipe

from ..delivered import DELIVERED
from .picture_words import faults, letters

RECIPES = {
    f"{lesson.name}.{name}": build
    for lesson in DELIVERED.lessons()
    if (found := lesson_of(DELIVERED, lesson.name))
    for name, build in found.activities.items()
    if isinstance(build, Recipe) and build.axes
}


@pytest.mark.parametrize("paper", [WIDE, NARROW], ids=lambda paper: paper.name)
@pytest.mark.parametrize("name", RECIPES)
def test_no_word_lies_on_another_or_under_a_point_or_leaves_the_picture(name, paper):
    assert faults(RECIPES[name], paper) == []


@pytest.mark.parametrize("name", RECIPES)
def test_letters_on_a_phone_have_thirteen_pixels(name):
    assert letters(RECIPES[name], NARROW) >= 13


def _spoilt(ax, at=1):
    ax.plot([0, 10], [0, 10])
    ax.plot([at], [5], "o")
    ax.text(5, 5, "words")
    ax.text(5, 5.1, "others")
    ax.text(9.9, 9, "far too long for the room that is left").set_in_layout(False)
    ax.set(xlim=(0, 10), ylim=(0, 10))


def test_words_that_touch_that_lie_under_a_point_and_that_leave_are_found():
    told = "\n".join(faults(explorable(_spoilt, at=(1, 5)), WIDE))
    for fault in ("“words” on “others”", "“a point” on “words”", "left” leaves the picture"):
        assert fault in told
