"""The predictions of all lessons on a projector: nothing of them is off the screen, before and after the answer."""

import pytest

from ..lessons.every_lesson import LESSONS

ASKING = [lesson for lesson in LESSONS if lesson.exercise.predict]


@pytest.mark.parametrize("lesson", ASKING, ids=lambda lesson: lesson.name)
def test_every_prediction_of_the_course_fits_a_room(bare, lesson):
    page = bare(lesson.predict(), viewport={"width": 1280, "height": 720})
    page.get_by_role("button", name="Show to a room").click()
    page.locator(".gc-room").wait_for()
    fits = "[...document.querySelectorAll('.gc-predict')].every((e) => e.scrollHeight <= e.clientHeight + 1)"
    page.wait_for_function(fits)
    page.get_by_role("button", name="Reveal").click()
    page.locator(".gc-room-mark:visible").wait_for()
    assert page.locator(".gc-room-question").bounding_box()["y"] >= 0
    assert page.evaluate(fits)
