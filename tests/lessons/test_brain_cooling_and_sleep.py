"""What lesson 06 says agrees with its model, and with what evidence was found."""

import pytest

from helpers.course import for_widgets
from helpers.lessons import brain_cooling
from helpers.models import cooling
from helpers.widgets.explore.engine.packing import MOST_BYTES
from helpers.widgets.explore.engine.table import MOST_DRAWINGS

MODELS = [brain_cooling.heat_balance]
EFFECTS = {
    "more_flow": cooling.change(flow_share=1.2),
    "breath": -cooling.blood_cooled(10),
    "less_flow": cooling.change(flow_share=0.8),
    "cooler_blood": cooling.change(artery_change=-0.1),
}


@pytest.fixture(scope="module", params=MODELS, ids=lambda build: build.__name__)
def drawn(request):
    return request.param()


@pytest.fixture(scope="module")
def brain():
    return brain_cooling.heat_balance()


def test_an_explorable_stays_within_the_engines_budget(drawn):
    assert drawn.workings.table.drawings <= MOST_DRAWINGS
    assert len(drawn.positions) <= MOST_BYTES
    assert drawn.workings.table.worst <= 1


def test_a_model_says_that_it_is_one(drawn):
    assert drawn.note == "Illustrative model, not data from crying people."


@pytest.mark.parametrize("lesson", [brain_cooling.lesson], ids=lambda lesson: lesson.name)
def test_the_exercise_file_has_no_mistake_and_names_the_lessons_own_activities(lesson):
    assert lesson.problems() == []
    assert set(lesson.exercise.activities) == set(lesson.activities)


def test_the_effects_to_put_in_order_are_those_of_the_model():
    items = for_widgets.task(brain_cooling.lesson.exercise, "order", "four_changes")["items"]
    assert {item["id"]: item["value"] for item in items} == {name: round(effect, 2) for name, effect in EFFECTS.items()}


def test_the_effects_are_not_offered_in_their_order():
    task = brain_cooling.four_changes()
    assert [item["id"] for item in task.items] != [item["id"] for item in task.by_effect]


def test_the_number_question_on_flow_expects_the_models_degrees():
    question = next(
        one for one in for_widgets.every(brain_cooling.lesson.exercise, "check") if one["id"] == "more_flow"
    )
    assert question["value"] == round(-cooling.change(flow_share=1.2), 2)
    assert question["again"]["value"] == round(-cooling.change(flow_share=1.5), 2)


@pytest.mark.parametrize("flow", [25, 50, 100])
@pytest.mark.parametrize("artery", [36.8, 37.0, 37.2])
def test_the_reading_says_the_models_temperature(brain, flow, artery):
    brain.flow, brain.artery, brain.situation = flow, artery, "at rest"
    assert f"{float(cooling.temperature(flow, artery)):.2f}\u00a0°C, which is" in str(brain.reading)


@pytest.mark.parametrize(
    ("situation", "said"),
    [
        ("20 % more blood", "0.06\u00a0°C cooler than at rest"),
        ("mild over-breathing", "0.09\u00a0°C warmer than at rest"),
        ("hard over-breathing", "0.36\u00a0°C warmer than at rest"),
    ],
)
def test_a_situation_says_its_worked_effect_whatever_the_sliders(brain, situation, said):
    brain.flow, brain.artery, brain.situation = 90, 37.1, situation
    assert said in str(brain.reading)
