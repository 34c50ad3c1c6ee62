"""What pages and exports know of a whole course: its lessons, how long they take, and what an edition may tell."""

import pytest

from helpers.course.the_course import Course
from helpers.publish.web import contents
from helpers.publish.web.site import Site

from ..delivered import DELIVERED


@pytest.fixture
def answers(course):
    """``answers("never")`` sets when a teacher's copy shows answers."""

    def put(when):
        path = course.folder / "course.yml"
        text = path.read_text(encoding="utf-8").replace("answers: after an attempt", f"answers: {when}")
        path.write_text(text, encoding="utf-8")
        return Course(course.folder)

    return put


def test_a_lesson_takes_the_middle_of_what_it_may_take_and_the_first_says_so():
    site = Site.of(DELIVERED, DELIVERED.folder)
    low, high = DELIVERED.exercise("00_start_here").file.minutes
    assert site.minutes["00_start_here"] == (low + high) / 2
    assert f"{(low + high) // 2} minutes" in contents.begin(site)


def test_where_answers_are_never_shown_no_aim_tells_what_a_question_asks(course, answers):
    assert Site.of(course, course.folder).aims
    made = answers("never")
    assert Site.of(made, made.folder).aims == {}


def test_a_course_without_the_page_for_who_feels_worse_leads_to_none(course):
    there = Site.of(course, course.folder).worse
    assert there
    course.notebook(there).unlink()
    assert Site.of(course, course.folder).worse == ""
