"""What lesson 10 has its readers sort agrees with the claims and the article's list; its last page has a place for every lesson."""

import pytest

from helpers.grades import GRADES
from helpers.lessons import weigh_the_evidence as lesson

from ..delivered import DELIVERED


@pytest.fixture(scope="module")
def shelves():
    return lesson.lesson.cards("ten_claims")


def test_each_of_the_ten_claims_belongs_on_the_shelf_of_its_grade(shelves):
    assert len(shelves.items) == 10
    graded = {one["id"]: DELIVERED.claim(one["id"]).grade.lower() for one in shelves.items}
    assert {one["id"]: one["bin"] for one in shelves.items} == graded


def test_the_shelves_are_the_five_grades_with_their_signs_from_the_best_supported_to_the_least(shelves):
    assert shelves.look == "shelves"
    assert [one["text"] for one in shelves.bins] == [f"{grade.sign} {grade.name}" for grade in GRADES.values()]
    assert {one["bin"] for one in shelves.items} == {one["id"] for one in shelves.bins}


def test_sixteen_sources_stand_there_in_the_order_of_the_list_and_four_are_data_on_crying():
    sources = lesson.lesson.cards("sources")
    assert (sources.look, sources.order) == ("chips", "fixed")
    assert len(sources.items) == 16
    assert [n for n, one in enumerate(sources.items, 1) if one["bin"] == "crying"] == [5, 8, 12, 13]


def test_the_last_page_has_a_place_for_the_card_of_every_lesson():
    assert lesson.all_cards().titles == {one.name: one.title for one in DELIVERED.lessons()}
