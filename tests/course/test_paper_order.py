"""The order of options on paper: mixed fairly, by name alone, and never where it means something."""

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.course.on_paper import on_paper
from helpers.course.paper_order import as_printed, chance, places, seed_of
from helpers.course.student_file import without_answers

from ..delivered import DELIVERED
from .exercise_files import SMALL, read

NAME = "02_a_lesson"
SEEDS = [f"{number:08x}" for number in range(0, 3000 * 7919, 7919)]


@given(st.text(max_size=60), st.integers(0, 6))
def test_every_option_stands_there_once_and_the_same_name_gives_the_same_order(text, count):
    assert sorted(places(text, count)) == list(range(count))
    assert places(text, count) == places(text, count)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_over_readers_every_order_comes_about_equally_often(count):
    found = Counter(tuple(places(f"{seed}/{NAME}/check.speed", count)) for seed in SEEDS)
    orders = list(itertools.permutations(range(count)))
    assert set(found) == set(orders)
    assert all(found[order] == pytest.approx(len(SEEDS) / len(orders), rel=0.35) for order in orders)


@pytest.mark.parametrize("count", [3, 4, 6])
def test_over_readers_each_option_stands_in_each_place_about_equally_often(count):
    found = Counter(pair for seed in SEEDS for pair in enumerate(places(f"{seed}/{NAME}/check.speed", count)))
    assert all(
        found[pair] == pytest.approx(len(SEEDS) / count, rel=0.15) for pair in itertools.product(range(count), repeat=2)
    )


def test_the_orders_of_two_questions_have_nothing_to_do_with_each_other():
    names = [f"{NAME}/check.speed", f"{NAME}/check.speed.again"]
    found = Counter(tuple(tuple(places(f"{seed}/{name}", 3)) for name in names) for seed in SEEDS)
    assert len(found) == 36
    assert all(number == pytest.approx(len(SEEDS) / 36, rel=0.5) for number in found.values())


def test_a_row_of_chance_is_the_known_one():
    # The generator mulberry32 and the hash FNV-1a, as others have computed them.
    assert seed_of("") == 0x811C9DC5
    assert seed_of("a") == 0xE40C292C
    assert seed_of("foobar") == 0xBF9CF968
    random = chance(0)
    assert [random(), random()] == pytest.approx([0.26642920868471265, 0.0003297457005828619])


def orders(file):
    asked = [file.predict, *file.check, *(one.again for one in file.check if hasattr(one, "again"))]
    return [[option.text for option in one.options] for one in asked]


def test_on_paper_options_are_mixed_and_nothing_else_is_changed():
    file = read(SMALL).file
    printed = on_paper(file, NAME)
    assert orders(printed) != orders(file)
    assert [sorted(one) for one in orders(printed)] == [sorted(one) for one in orders(file)]
    without = {"check": {"__all__": {"options": True, "again": {"options"}}}, "predict": {"options"}}
    assert printed.model_dump(exclude=without) == file.model_dump(exclude=without)


@pytest.mark.parametrize("lesson", [f"{number:02d}_a_lesson" for number in range(4)])
def test_each_question_and_second_chance_is_mixed_by_its_own_name(lesson):
    file = read(SMALL).file
    names = ["predict", *(f"check.{one.id}" for one in file.check), *(f"check.{one.id}.again" for one in file.check)]
    mixed = [as_printed(one, "shuffled", f"{lesson}/{name}") for one, name in zip(orders(file), names, strict=True)]
    assert orders(on_paper(file, lesson)) == mixed


def test_an_order_that_means_something_stays_on_paper():
    assert as_printed("abcdef", "fixed", "any") == list("abcdef")
    assert as_printed("abcdef", "shuffled", "any") != list("abcdef")
    file = read(SMALL.replace("kind: multiple\n", "kind: multiple\n    order: fixed\n", 1)).file
    assert orders(on_paper(file, NAME))[2] == ["One", "Two", "Three"]


def test_a_students_file_has_the_same_order_on_paper():
    file = read(SMALL).file
    assert orders(without_answers(on_paper(file, NAME))) == orders(on_paper(without_answers(file), NAME))


def test_an_order_on_paper_stays_when_another_question_goes():
    file = read(SMALL).file
    fewer = file.model_copy(update={"check": file.check[1:]})
    assert orders(on_paper(fewer, NAME))[1] == orders(on_paper(file, NAME))[2]


def test_on_paper_no_place_gives_the_answers_of_the_course_away():
    rights = Counter()
    for listed in DELIVERED.lessons():
        if not DELIVERED.has_exercise(listed.name):
            continue
        file = on_paper(DELIVERED.exercise(listed.name).file, listed.name)
        for one in [file.predict, *file.check, *(question.again for question in file.check)]:
            if one and len(one.options) == 3:
                rights.update(place for place, option in enumerate(one.options) if option.correct)
    assert max(rights.values()) < sum(rights.values()) / 2
