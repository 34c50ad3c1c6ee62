"""The scenes of lessons 01 and 02 say what the model says, and tell nothing before the reader has acted."""

import pytest

from helpers.lessons.stress_hormones import _gone, bath
from helpers.lessons.why_we_cry import MORE_MM, USUAL_MM, dogs, eye
from helpers.models import tears

from .scene_said import said


def full_at(widget, rich):
    """The first amount at which 1 % is gone."""
    (control, _) = widget.controls
    return next(ml for ml in control["values"] if said(widget, tears_ml=ml, rich=rich).startswith("There's your 1 %"))


@pytest.mark.parametrize(("rich", "ng_per_ml", "litres"), [(False, 1, 11), (True, 40, 0.27)])
def test_one_percent_is_gone_at_the_stop_after_the_models_litres(rich, ng_per_ml, litres):
    needed = tears.budget(1, ng_per_ml).litres_for_one_percent
    assert needed == pytest.approx(litres, rel=0.02)
    assert needed <= full_at(bath(), rich) / 1000 < 1.13 * needed


def test_the_bath_says_how_long_one_would_have_to_cry():
    widget = bath()
    assert "11,000 good cries, one a day for 30 years" in said(widget, tears_ml=11_000)
    assert "14 good cries: one a day for 2 weeks" in said(widget, tears_ml=14)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (0.00005, "less than a millionth gone"),
        (0.0001, "about a millionth gone"),
        (0.0002, "2 millionths gone"),
        (0.5, "0.5\u00a0% gone"),
    ],
)
def test_what_the_tears_have_carried_off_is_told_in_millionths_while_it_is_little(percent, words):
    assert _gone(percent) == words


def test_the_liver_clears_a_tenth_in_ten_minutes_as_in_the_model():
    assert tears.bath(1).cleared == pytest.approx(10, abs=0.1)
    assert "clears 10 times that 1 % in ten minutes" in said(bath(), tears_ml=11_000)


def test_the_same_tears_fill_the_glass_long_before_the_bucket_and_the_bath_hardly_at_all():
    glass, bucket, bath_tub = tears.bath(11_000).levels
    assert (glass, bucket) == (1, 1)
    assert bath_tub == pytest.approx(0.07, abs=0.01)
    assert tears.bath(250).levels == pytest.approx((1, 0.023, 0.0017), abs=0.001)


def test_before_the_button_is_held_the_bath_tells_no_litres_and_no_years():
    shown = bath().sentence() + bath().still()
    for told in ("litre", "year", "clears", "11"):
        assert told not in shown.split("base64")[0]


def test_the_bath_says_that_it_is_a_model():
    assert bath().note == "Illustrative model, not data from crying people."


@pytest.mark.parametrize(
    ("cause", "kind", "lit"),
    [
        ("onion", "reflex", {"path-surface", "path-gland"}),
        ("wind", "reflex", {"path-surface", "path-gland"}),
        ("film", "emotional", {"path-feeling", "path-gland"}),
        ("blink", "basal", set()),
    ],
)
def test_each_cause_lights_its_way_and_names_its_tears(cause, kind, lit):
    widget = eye()
    assert f"{kind} tear" in said(widget, cause=cause)
    now = widget.worked_out.at(widget._stops)
    assert {part for (part, what), values in now.items() if what == "lit" and values[0]} == lit


def test_before_anything_is_held_to_the_eye_no_way_and_no_kind_of_tears_is_told():
    assert eye().reading is None
    assert not any(kind in eye().sentence() for kind in ("reflex", "emotional", "basal"))


def test_before_the_bet_on_the_dogs_nothing_says_which_dog():
    task = dogs().still().split("<details>")[0].split("base64")[0] + dogs().sentence()
    assert "Murata" not in task
    assert "filled" not in task


@pytest.mark.parametrize(
    ("owner", "other", "words"),
    [
        (
            USUAL_MM + MORE_MM,
            USUAL_MM,
            ("more, as you said", "no change was seen, as you said"),
        ),
        (USUAL_MM + 10, USUAL_MM + 5, ("more, as you said", "though you bet on more")),
        (USUAL_MM - 3, USUAL_MM - 3, ("more after all", "though you bet on less")),
    ],
)
def test_the_distance_of_a_bet_is_said_in_words(owner, other, words):
    told = said(dogs(), owner=owner, other=other)
    assert all(one in told for one in words)


def test_a_bet_is_kept_in_its_lesson():
    assert dogs().store["item"] == "bet.dogs"
    assert eye().store == {}
