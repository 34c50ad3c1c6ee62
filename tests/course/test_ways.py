"""The ways through a lesson in a course that has changed: what isn't there is left out, and said."""

import shutil

import pytest
from ruamel.yaml import YAML

from helpers.course.listed import CALM
from helpers.course.the_course import Course
from helpers.course.ways import CLASS, WHOLE, ways_of

from ..delivered import DELIVERED

LESSON, OTHER = "04_pain", "08_when_it_does_not_help"
LAST = "10_weigh_the_evidence"


@pytest.fixture
def course_with(tmp_path):
    """A copy of the course with these lessons alone, in this order; the notebooks of others stay in its folder."""

    def make(*names, calm=True):
        folder = tmp_path / "notebooks"
        shutil.copytree(DELIVERED.folder, folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        yaml = YAML()
        course = yaml.load((folder / "course.yml").read_text(encoding="utf-8"))
        by_name = {one["lesson"]: one for one in course["lessons"]}
        course["lessons"] = [by_name[name] for name in names]
        with (folder / "course.yml").open("w", encoding="utf-8") as out:
            yaml.dump(course, out)
        if not calm:
            (folder / f"{CALM}.ipynb").unlink()
        return Course(folder)

    return make


def test_in_the_whole_course_nothing_is_left_out():
    ways = [way for one in DELIVERED.built_lessons() for way in ways_of(DELIVERED, one.name)]
    assert len(ways) == 33
    assert [way.left_out for way in ways if way.left_out] == []


def test_a_part_of_a_lesson_that_was_taken_out_is_left_out_with_a_sentence(course_with):
    *_, long = ways_of(course_with(LESSON, LAST), LESSON)
    assert long.left_out == [
        "Left out, since “Who feels better after crying, and when?” isn't in your course. That leaves 8 to 12 minutes for one more talk."
    ]
    assert [part.place for part in long.parts if "(in " in part.place] == [
        "Tap data on crying (in “How strong is the whole case?”)"
    ]


def test_a_course_in_another_order_has_the_same_ways(course_with):
    assert ways_of(course_with(LAST, OTHER, LESSON), LESSON) == ways_of(DELIVERED, LESSON)


def test_without_calm_its_part_is_left_out(course_with):
    assert "Walk (in “Calm, now”)" in [part.place for part in ways_of(DELIVERED, OTHER)[-1].parts]
    *_, long = ways_of(course_with(OTHER, LAST, calm=False), OTHER)
    assert long.left_out == [
        "Left out, since “Calm” isn't in your course. That leaves 5 to 7 minutes for one more talk."
    ]


def test_a_part_says_its_step_the_whole_lesson_or_the_class():
    places = [part.place for part in ways_of(DELIVERED, LESSON)[1].parts]
    assert places == ["Your bet", WHOLE, CLASS, "What you found"]


def test_a_lesson_of_ones_own_has_no_ways(course_with):
    assert ways_of(course_with(LESSON), "11_laughing") == []
