"""What comes after a lesson: what course.yml says now, and nothing that is not in the course."""

import shutil

import nbformat
import pytest
from ruamel.yaml import YAML

from helpers.course.lesson_names import LESSONS
from helpers.course.the_course import Course
from helpers.lessons.finding import lesson_of
from helpers.lessons.going_on import go_on

from ..delivered import DELIVERED

TITLES = {
    "00_start_here": "Start here",
    "02_stress_hormones": "Do tears wash stress away?",
    "07_sleep": "Sleep [and dreams] *now*",
    "04_pain": "Relieve pain",
    "10_weigh_the_evidence": "Weigh the evidence",
}


@pytest.fixture
def course(tmp_path):
    """``course(*names)`` makes these the lessons of course.yml, in this order; all five notebooks are there."""
    for name in TITLES:
        shutil.copy(DELIVERED.folder / f"{name}.ipynb", tmp_path)

    def listed(*names):
        lessons = [{"lesson": name, "title": TITLES.get(name, "Coming"), "does": "Look."} for name in names]
        with (tmp_path / "course.yml").open("w", encoding="utf-8") as out:
            YAML().dump({"lessons": lessons}, out)
        return Course(tmp_path)

    return listed


def said(course, name):
    return go_on(lesson_of(course, name))._repr_markdown_()


def test_it_follows_the_order_of_course_yml_and_not_the_numbers(course):
    mine = course("00_start_here", "07_sleep", "02_stress_hormones", "04_pain")
    assert said(mine, "07_sleep") == (
        "Next: [Do tears wash stress away?](02_stress_hormones.ipynb) Or back to [the start](00_start_here.ipynb)."
    )
    assert said(mine, "02_stress_hormones").startswith("Next: [Relieve pain](04_pain.ipynb). Or")


def test_the_last_lesson_leads_back_whichever_it_is(course):
    mine = course("00_start_here", "04_pain", "02_stress_hormones")
    assert said(mine, "02_stress_hormones") == ("This was the last lesson. Back to [the start](00_start_here.ipynb).")


def test_a_lesson_that_was_taken_out_is_passed_over_and_leads_to_the_start_itself(course):
    mine = course("00_start_here", "02_stress_hormones", "10_weigh_the_evidence")
    assert "[Weigh the evidence]" in said(mine, "02_stress_hormones")
    assert said(mine, "07_sleep") == (
        "This lesson is not on the list of this course. Go to [the start](00_start_here.ipynb)."
    )


def test_a_lesson_that_is_coming_has_no_link(course):
    mine = course("00_start_here", "02_stress_hormones", "03_mood_hormones", "04_pain")
    assert "[Relieve pain](04_pain.ipynb)" in said(mine, "02_stress_hormones")


def test_signs_in_a_title_stay_signs(course):
    mine = course("00_start_here", "02_stress_hormones", "07_sleep")
    assert "[Sleep \\[and dreams\\] \\*now\\*](07_sleep.ipynb)" in said(mine, "02_stress_hormones")
    assert repr(go_on(lesson_of(mine, "02_stress_hormones"))) == "Next: Sleep [and dreams] *now*. Or back to the start."


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("02_stress_hormones", "04_pain"), "Next: [Relieve pain](04_pain.ipynb)."),
        (("04_pain", "02_stress_hormones"), "This was the last lesson. Back to [the start](04_pain.ipynb)."),
        (("02_stress_hormones",), "This was the last lesson."),
    ],
)
def test_a_course_without_a_page_to_start_with_begins_with_its_first_lesson(course, names, expected):
    mine = course(*names)
    assert said(mine, "02_stress_hormones") == expected


@pytest.mark.parametrize(
    "listed", [one for one in DELIVERED.lessons() if one.name in LESSONS], ids=lambda one: one.name
)
def test_each_lesson_ends_with_it_and_no_text_says_what_comes_next(listed):
    cells = nbformat.read(DELIVERED.folder / f"{listed.name}.ipynb", as_version=4).cells
    assert [cell.source.endswith("go_on(lesson)") for cell in cells].count(True) == 1
    prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert "Next: [" not in prose
    assert "last lesson. Back" not in prose
