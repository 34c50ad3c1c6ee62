from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets import DrawIt
from helpers.widgets.draw_it.axes import ticks

X = {"from": -10, "to": 60, "step": 2, "label": "Minutes", "unit": "min"}
Y = {"from": -1, "to": 1, "low": "cold", "high": "hot & wet", "lines": [{"at": 0, "text": "the room"}]}
POINTS = [{"x": 60, "y": -0.5, "text": "as the room"}, {"x": 10, "y": 0.5, "text": "warm still"}]
LID = {"text": "with a lid", "curve": [[0, 0.5], [60, 0.4]]}
GIVEN = {
    "title": "Tea.",
    "prompt": "Draw it.",
    "x": X,
    "y": Y,
    "start": [[-10, 1], [0, 0.8]],
    "also": LID,
    "points": POINTS,
}


def test_the_sentence_tells_the_axes_and_not_what_was_found():
    assert repr(DrawIt(**GIVEN)) == (
        "Tea. Draw it. To draw: a curve from −10 min to 60 min (Minutes), between “cold” and “hot & wet”."
    )


def test_the_readers_part_begins_where_the_given_one_ends_and_goes_to_the_end():
    places = DrawIt(**GIVEN).x["places"]
    assert (places[0], places[1], places[-1], len(places)) == (0, 2, 60, 31)


def test_the_points_come_in_their_order_along_the_axis():
    assert [one["x"] for one in DrawIt(**GIVEN).points] == [10, 60]


def test_a_height_is_kept_to_about_a_two_hundredth_of_the_axis():
    assert DrawIt(**GIVEN).y["digits"] == 2
    assert DrawIt(**{**GIVEN, "y": {**Y, "from": -500, "to": 500}}).y["digits"] == 0


def test_the_picture_is_an_svg_with_the_axes_and_the_given_curves_alone():
    picture, alt = DrawIt(**GIVEN).picture()
    svg = fromstring(picture)
    texts = [one.text for one in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["hot & wet", "cold", "0", "20", "40", "60", "Minutes", "the room"]
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}polyline"))) == 3
    assert "warm" not in alt


def test_a_curve_that_comes_late_is_not_in_the_picture():
    svg = fromstring(DrawIt(**{**GIVEN, "also": {**LID, "late": True}}).picture()[0])
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}polyline"))) == 2


def test_the_still_folds_away_what_was_found():
    before, folded = DrawIt(**GIVEN, told_html="<em>Fast</em> at first.").still().split("<details>")
    assert "warm still" not in before
    assert "10 min: warm still" in folded
    assert "<em>Fast</em> at first." in folded


def test_a_reader_without_the_answers_gets_none():
    more = {"mark": "measured once", "told_html": "Fast.", "shape": "ours", "also": {**LID, "late": True}}
    state = DrawIt(**{**GIVEN, **more}, answers=False).get_state()
    assert (state["points"], state["also"], state["compare"], state["shape"]) == ([], {}, {}, "points")
    assert not any(text in str(state) for text in ("warm still", "measured once", "Fast.", "with a lid"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"x": {**X, "from": 70}}, "x: an axis from 70 to 60; give two numbers, the smaller one first"),
        ({"x": {**X, "step": 0}}, "x: the step is 0; give a step above 0"),
        ({"x": {**X, "step": 0.1}}, "the curve has 601 places; choose a step that gives 10 to 121"),
        ({"x": {**X, "step": 20}}, "the curve has 4 places"),
        ({"y": {**Y, "to": "1"}}, "y: an axis from -1 to '1'"),
        ({"y": {**Y, "lines": [{"at": 3, "text": "the sun"}]}}, "the line 'the sun' is at 3, off the axis"),
        ({"start": [[-10, 9], [0, 0]]}, "start: the point -10, 9 lies off the axes"),
        ({"also": {**LID, "curve": [[0, 0], [90, 0]]}}, "also: the point 90, 0 lies off the axes"),
        ({"points": []}, "points: 0 given; give 1 to 8"),
        ({"points": [{"x": 1, "y": True, "text": ""}]}, "points: [1, True] is no point"),
    ],
)
def test_axes_or_points_that_make_no_sense_get_one_sentence(wrong, said):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        DrawIt(**{**GIVEN, **wrong})
    assert said in str(caught.value)


@given(st.floats(-1e4, 1e4), st.floats(0.01, 1e4))
def test_numbers_stand_at_round_places_within_the_axis_and_never_too_many(low, length):
    made = [one["at"] for one in ticks(low, low + length)]
    assert 2 <= len(made) <= 7
    assert all(low - 1e-6 <= at <= low + length + 1e-6 for at in made)


def test_numbers_have_real_minus_signs_and_no_minus_zero():
    assert [one["text"] for one in ticks(-1, 1, [-0.5, -0.0, 1000])] == ["−0.5", "0", "1,000"]
