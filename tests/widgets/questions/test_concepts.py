"""Ideas that are asked before the course and after it: when the widget gets to know which option is right."""

import pytest

from .ideas import concepts


def right_ones(widget):
    return [option.get("correct") for concept in widget.concepts for option in concept["items"]["a"]["options"]]


def test_after_the_course_it_is_told_where_nothing_else_is_asked_for():
    assert right_ones(concepts("after")) == [True, False] * 4


@pytest.mark.parametrize(("when", "answers"), [("before", True), ("after", False)])
def test_before_it_and_where_answers_are_kept_back_it_is_not(when, answers):
    assert not any(right_ones(concepts(when, answers=answers)))
