"""What lesson 06 says agrees with its model: the puzzle that can't be won, the four changes, the questions."""

import re

import pytest

from helpers.course import for_widgets
from helpers.lessons import brain_cooling
from helpers.models import cooling

from . import scene_said

EFFECTS = {
    "more_flow": cooling.change(flow_share=1.2),
    "breath": -cooling.blood_cooled(10),
    "less_flow": cooling.change(flow_share=0.8),
    "cooler_blood": cooling.change(artery_change=-0.1),
}


@pytest.fixture(scope="module")
def head():
    return brain_cooling.radiator()


def said(widget, **values):
    """Its reading, with the controls that are not named as at the start."""
    return scene_said.said(widget, **{"pump": 1.0, "hard": False, "cooler": False, **values})


def degrees(widget, **values):
    return float(re.search(r"(\d\d\.\d\d) °C", said(widget, **values))[1])


def every_reading(widget):
    """How much is pumped, hard breath, the cheat, and the reading, of every stop."""
    stops = [(p, h, c) for p in widget.controls[0]["values"] for h in (False, True) for c in (False, True)]
    return zip(stops, widget.worked_out.readings, strict=True)


def test_the_radiator_says_that_it_is_a_model(head):
    assert head.note == "Illustrative model, not data from crying people."


@pytest.mark.parametrize("pump", [1.0, 1.2, 2.0, 7.0])
def test_the_reading_says_the_models_temperature(head, pump):
    flow = pump * cooling.FLOW_ML_PER_100_G_MIN
    assert degrees(head, pump=pump) == round(float(cooling.temperature(flow)), 2)


def test_the_puzzle_cant_be_won_by_pumping_or_by_breathing(head):
    for (_, _, cheats), reading in every_reading(head):
        if not cheats:
            assert round(reading.values["brain"], 2) > 37.0
            assert "won" not in str(reading)


def test_only_cooler_blood_wins_and_the_brain_stays_above_it(head):
    won = [reading for (_, _, cheats), reading in every_reading(head) if cheats and "won" in str(reading)]
    assert won
    assert all(36.9 < reading.values["brain"] < 37.0 for reading in won)


def test_why_it_cant_be_won_is_said_at_the_end_and_not_before(head):
    assert "floor" in said(head, pump=20.0)
    for pump in (1.0, 2.0, 7.2, 19.9):
        assert "floor" not in said(head, pump=pump)


def test_hard_breath_warms_the_brain_by_the_models_degrees(head):
    assert said(head, hard=True).startswith(f"{cooling.change(cooling.HARD_BREATHING):.2f} °C warmer")


def test_more_than_the_heart_pumps_is_said_to_be_more(head):
    assert "heart" not in said(head, pump=7.1)
    assert "more blood than your whole heart pumps" in said(head, pump=7.2)
    assert "heart" not in said(head, pump=7.2, hard=True)


def test_the_thermometer_stands_where_the_brain_does(head):
    said(head, pump=2.0)
    drawn = head.worked_out.at(head._stops)
    top = 152 - 160 * float(cooling.above_blood(100))
    assert drawn["mercury", "y"][0] == pytest.approx(top)
    assert drawn["mercury", "y"][0] + drawn["mercury", "height"][0] == pytest.approx(194)
    assert 94 + drawn["level", "move"][1] == pytest.approx(top)


def test_more_blood_runs_in_a_thicker_line_in_and_out(head):
    thick = []
    for pump in (1.0, 2.0, 20.0):
        said(head, pump=pump)
        drawn = head.worked_out.at(head._stops)
        assert drawn["blood-in", "thick"] == drawn["blood-out", "thick"]
        thick.append(drawn["blood-in", "thick"][0])
    assert thick == sorted(set(thick))


def test_the_thermometer_never_leaves_its_tube(head):
    tops = head.worked_out.values["mercury", "y"]
    assert tops.min() > 24
    assert tops.max() < 184


def test_the_bet_is_on_the_blood_that_sets_the_floor():
    bet = for_widgets.only(brain_cooling.lesson.exercise, "predict")
    right = [option["text"] for option in bet["options"] if option.get("correct")]
    assert right == [f"{cooling.ARTERY_C:.1f}\u00a0°C"]


def test_the_effects_to_put_in_order_are_those_of_the_model():
    items = for_widgets.task(brain_cooling.lesson.exercise, "order", "four_changes")["items"]
    assert {item["id"]: item["value"] for item in items} == {name: round(effect, 2) for name, effect in EFFECTS.items()}


def test_the_effects_are_not_offered_in_their_order():
    task = brain_cooling.four_changes()
    assert [item["id"] for item in task.items] != [item["id"] for item in task.by_effect]


def test_the_number_question_on_flow_expects_the_models_degrees():
    every = for_widgets.every(brain_cooling.lesson.exercise, "check")
    question = next(one for one in every if one["id"] == "more_flow")
    assert question["value"] == round(-cooling.change(flow_share=1.2), 2)
    assert question["again"]["value"] == round(-cooling.change(flow_share=1.5), 2)


def test_no_card_lies_on_the_pile_for_the_brain():
    (task,) = brain_cooling.lesson.exercise.sort
    assert {card.bin for card in task.items} == {one.id for one in task.bins} - {"brain"}
