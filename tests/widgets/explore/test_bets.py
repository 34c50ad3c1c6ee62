"""Bets and handles in Python: what an author writes, what is sent, and that nothing tells the answer before."""

import re

import numpy as np
import pytest

from helpers.widgets import ExploreError, Reading, bet_curve, bet_point, bet_value, explorable, number
from helpers.widgets.explore.made import Made

TOWER = bet_value("How tall is the tower?", number(0, 500, 10, "Height", "m"), 330, axis="y", id="tower")


def tower(ax, storeys=57):
    """What holds it up?"""
    ax.plot([0, 1], [330, 330])
    ax.text(0.5, 340, "330 at the top")
    ax.plot([0, 1], [50, 50], gid="given")
    ax.text(0.5, 60, "a house", gid="given")
    ax.set(xlim=(0, 1), ylim=(0, 500), xlabel="Along", ylabel="Height (m)")
    return Reading("It is {found} m tall.", found=330)


@pytest.fixture(scope="module")
def asked():
    return explorable(tower, storeys=(50, 60), bet=TOWER)()


def outside_folds(markup):
    return re.sub(r"<details>.*?</details>", "", re.sub(r"data:image[^\"]*", "", markup), flags=re.S)


def test_neither_the_text_twin_nor_the_still_picture_nor_its_description_tells_the_answer(asked):
    assert repr(asked) == "How tall is the tower?"
    assert "330" not in outside_folds(asked.still())
    assert "a house" in asked.picture()[1]


def test_what_was_found_is_in_a_fold(asked):
    fold = re.search(r"<details>.*</details>", asked.still())
    assert fold is not None
    assert "330\u00a0m" in fold[0]


def test_the_still_picture_before_a_bet_is_the_given_marks_alone(asked):
    with_bet, whole = asked.picture()[0], explorable(tower, storeys=(50, 60))().picture()[0]
    assert with_bet != whole
    svg = Made.of(asked.workings, still=False).still_at([3])[0].decode()
    assert "a house" in svg
    assert "330" not in svg.split("explore-marks")[1]


def test_the_browser_is_told_which_marks_are_given(asked):
    names = [look[4] for look in asked.plan["looks"]]
    assert sorted(names) == ["", "", "given", "given"]
    assert asked.plan["asks"] is True
    assert asked.bet["answer"] == [330.0]


@pytest.mark.parametrize("paper", ["wide", "narrow"])
def test_each_place_of_a_bet_is_where_the_axis_has_it(asked, paper):
    on = getattr(asked.workings, paper)
    places = on.plan["places"]["bet.y"]
    assert len(places) == 51
    top, height = on.easel.box[1], on.easel.box[3]
    np.testing.assert_allclose([places[0], places[-1]], [top + height, top], atol=0.5)


def test_a_curve_may_be_a_function_or_points():
    x, y = number(0, 10, 5), number(0, 100, 5)
    by_function = bet_curve("How does it run?", x, y, lambda at: 10 * at)
    by_points = bet_curve("How does it run?", x, y, [(0, 0), (10, 100)])
    assert by_function.answer == by_points.answer == (0, 50, 100)


def test_a_point_is_said_in_both_its_units():
    bet = bet_point("Where?", number(0, 10, 1, unit="s"), number(0, 5, 1, unit="m"), (4, 2.5))
    assert bet.found == "4\u00a0s, 2.5\u00a0m"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: bet_value("?", number(0, 9), "ten"), "give a number"),
        (lambda: bet_value("?", number(0, 9), 3, axis="z"), 'give axis="x" or axis="y"'),
        (lambda: bet_value("?", number(0, 9), 3, more="It is {far}."), "a place that is not known"),
        (lambda: bet_value("?", number(0, 9), 3, closer="No."), "a bet has no 'closer'"),
        (lambda: bet_point("?", number(0, 9), number(0, 9), 3), "give two numbers, across and up"),
        (lambda: bet_curve("?", number(0, 99), number(0, 9), lambda x: x), "60 at most"),
        (lambda: explorable(tower, bet=330)(), "give bet=bet_value"),
        (lambda: number(0, 9, handle="z"), 'give handle="x" or handle="y"'),
    ],
)
def test_a_mistake_is_one_sentence_with_its_cure(make, says):
    with pytest.raises(ExploreError, match=re.escape(says)):
        make()


def test_a_bet_off_its_axis_is_named_with_its_cure():
    bet = bet_value("How tall?", number(0, 900, 10), 330, axis="y")
    with pytest.raises(ExploreError, match="dragged along the y axis to 510, which is off that axis"):
        explorable(tower, storeys=(50, 60), bet=bet)()


def test_a_bet_where_the_title_changes_is_refused():
    def titled(ax, at=1):
        ax.plot([0, 10], [0, at])
        ax.set(xlim=(0, 10), ylim=(0, 10), title=f"{at}")

    with pytest.raises(ExploreError, match="keep axes, title and legend the same at every stop"):
        explorable(titled, at=(1, 5), bet=bet_value("?", number(0, 10), 3))()


# -- handles ------------------------------------------------------------------------------------


def slide(ax, at=1.0):
    ax.plot([at], [at / 10], "o", gid="at")
    ax.set(xscale="log", xlim=(1, 100), ylim=(0, 10))
    ax.set_xscale("log")


@pytest.mark.parametrize("paper", ["wide", "narrow"])
def test_a_grip_stands_where_the_axis_has_its_value_to_the_pixel(paper):
    widget = explorable(slide, at=number(1, 100, 10, log=True, handle="x"))()
    on = getattr(widget.workings, paper)
    left, _, width, _ = on.easel.box
    expected = left + width * np.log10(widget.workings.parameters[0].stops) / 2
    np.testing.assert_allclose(on.plan["places"]["at"], expected, atol=0.05)


def test_a_changed_range_keeps_the_handle():
    recipe = explorable(slide, at=number(1, 100, 10, log=True, handle="x"))
    assert recipe(at=(2.0, 50.0)).controls[0]["handle"] == "x"
    assert recipe.changed(at={"from": 2})().controls[0]["handle"] == "x"


def test_a_handle_is_part_of_what_a_picture_is_made_of():
    from helpers.widgets.shared.made_of import made_of

    plain, held = (explorable(slide, at=number(1, 100, 10, log=True, handle=h)) for h in ("", "x"))
    assert made_of(slide, *plain.controls()) != made_of(slide, *held.controls())
