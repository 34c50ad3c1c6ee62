"""The tour for instructors shows a lesson's ways as the guide prints them."""

from html import unescape

import pytest

from helpers.course.teaching import teaching
from helpers.course.the_course import Course
from helpers.course.ways import ways_of
from helpers.lessons import for_instructors as tour
from helpers.lessons.claim_folds import written

from ..delivered import DELIVERED


@pytest.fixture(autouse=True)
def beside_the_notebooks(monkeypatch):
    monkeypatch.chdir(DELIVERED.folder)


def test_a_lesson_has_a_fold_for_what_to_say_and_one_for_each_way():
    card = tour.routes("04_pain")
    assert card.title == "Ways through “Does crying ease pain?”"
    assert [fold["title"] for fold in card.folds] == [
        "To say before and after",
        "20 minutes",
        "50 minutes",
        "90 minutes",
    ]


def test_a_fold_has_every_part_with_its_step_its_minutes_and_what_to_do():
    fold = tour.routes("04_pain").folds[1]["html"]
    assert fold.count("<li>") == len(ways_of(DELIVERED, "04_pain")[0].parts)
    assert "<li>Your bet (2 to 3 minutes). Line up from 5 to 95 teams; the middle is the class's bet.</li>" in fold


def test_what_to_say_is_that_of_the_lesson():
    assert teaching().plans["04_pain"].after in tour.routes("04_pain").folds[0]["html"]


def test_without_a_name_the_ways_are_those_of_the_lesson_that_the_tour_tries():
    assert tour.routes().folds == tour.routes(tour.TRY).folds


def test_a_name_that_is_none_is_told_with_those_that_are():
    with pytest.raises(ValueError, match="There is no lesson “nothing”"):
        tour.routes("nothing")


def test_what_course_yml_says_now_has_the_help_lines_themselves(tmp_path, monkeypatch):
    (tmp_path / "course.yml").write_text("help: [Room 12, Nurse]\ncourse_help: false\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "Help lines: Room 12; Nurse; none of the course" in tour.settings_now().body_html
    (tmp_path / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    assert "Help lines: none of your own; then the course" in tour.settings_now().body_html


def test_a_claim_can_be_read_as_it_is_written_and_what_is_copied_from_there_is_one(tmp_path):
    fold = tour.claim("cortisol_in_tears").folds[-1]
    copied = unescape(fold["html"].removeprefix("<pre>").removesuffix("</pre>"))
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "claims.yml").write_text(copied.replace("cortisol_in_tears", "mine"), encoding="utf-8")
    (mine,) = Course(tmp_path).own_claims_in_parts.made.claims
    assert mine == DELIVERED.claim("cortisol_in_tears").model_copy(update={"id": "mine"})


def test_each_of_our_claims_is_found_in_its_file_alone():
    for one in DELIVERED.our_claims:
        assert written(DELIVERED, one.id).count("- id: ") == 1, one.id
