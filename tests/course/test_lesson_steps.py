"""The steps of a lesson are the headings of the second level in its notebook."""

import json

import pytest

from helpers.course.lesson_steps import steps_of
from helpers.course.the_course import Course


@pytest.fixture
def steps(tmp_path):
    """Writes a notebook of some cells of text, and gives its steps."""

    def of(*texts):
        cells = [{"cell_type": "markdown", "source": text} for text in texts]
        cells.append({"cell_type": "code", "source": "## no heading"})
        (tmp_path / "one.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
        return steps_of(Course(tmp_path), "one")

    return of


def test_headings_of_the_second_level_are_steps_in_their_order(steps):
    assert steps("# Title", "## Draw it\n\nText", "### More", "## And then? ##") == ("Draw it", "And then?")


def test_a_heading_that_was_changed_is_a_new_step(steps):
    steps("## Before")
    assert steps("## After") == ("After",)


def test_what_is_no_notebook_has_no_steps(tmp_path):
    (tmp_path / "one.ipynb").write_text("{", encoding="utf-8")
    assert steps_of(Course(tmp_path), "one") == ()
    assert steps_of(Course(tmp_path), "two") == ()
