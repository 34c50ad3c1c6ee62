import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.widgets.tasks.placing import Placing, places

ITEMS = [
    {"id": "door", "text": "A door", "value": 2, "note_html": "<em>tall</em>"},
    {"id": "cup", "text": "A cup", "value": 0.11},
]
GIVEN = {
    "title": "How tall?",
    "prompt": "In metres.",
    "low": 0,
    "high": 2.5,
    "step": 0.5,
    "unit": "{n} m",
    "landmarks": [(0, "the floor"), (2, "a head")],
    "items": ITEMS,
}


def test_the_sentence_tells_the_scale_and_the_things_and_not_what_was_found():
    assert repr(Placing(**GIVEN)) == "How tall? In metres. To place from 0.0 m to 2.5 m: A door; A cup."


def test_every_place_has_its_words_and_what_was_found_all_its_decimals():
    widget = Placing(**GIVEN)
    assert widget.stops == [0, 0.5, 1, 1.5, 2, 2.5]
    assert widget.texts == ["0.0 m", "0.5 m", "1.0 m", "1.5 m", "2.0 m", "2.5 m"]
    assert [item["shown"] for item in widget.items] == ["2.00 m", "0.11 m"]


def test_the_still_folds_away_what_was_found():
    before, folded = Placing(**GIVEN).still().split("<details>")
    assert "A door" in before
    assert "2.00 m" not in before
    assert "2.00 m" in folded
    assert "<em>tall</em>" in folded


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"low": 3}, "a scale from 3 to 2.5: give two numbers, the smaller one first"),
        ({"low": "0"}, "a scale from '0' to 2.5"),
        ({"step": 0}, "a scale with step 0: give a step above 0"),
        ({"step": 0.001}, "choose a step that gives 2 to 401"),
        ({"step": 9}, "with step 9: choose a step"),
        ({"items": []}, "0 given; give 1 to 8"),
        ({"items": [{"id": "tree", "text": "A tree", "value": 9}]}, "'tree' is 9, off the scale from 0 to 2.5"),
        ({"landmarks": [(7, "the roof")]}, "'the roof' is at 7; give a number from 0 to 2.5"),
    ],
)
def test_a_scale_or_an_item_that_makes_no_sense_gets_one_sentence(wrong, said):
    with pytest.raises(ValueError, match=r"^\S.*\.$") as caught:
        Placing(**{**GIVEN, **wrong})
    assert said in str(caught.value)


def test_landmarks_may_be_given_once_only_as_by_a_generator():
    widget = Placing(**{**GIVEN, "landmarks": ((value, "here") for value in (0, 1))})
    assert [mark["value"] for mark in widget.landmarks] == [0, 1]


@given(st.integers(-100, 100), st.integers(1, 300), st.sampled_from([0.05, 0.1, 0.25, 1]))
def test_the_places_run_from_end_to_end_in_equal_steps(low, count, step):
    made = places(low, low + count * step, step)
    assert len(made) == count + 1
    assert made[0] == low
    assert made[-1] == pytest.approx(low + count * step)
