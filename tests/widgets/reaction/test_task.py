import pytest

from helpers.widgets import ClassMedians

from .small_tasks import CATEGORIES, CONDITIONS, CROWD, DEMO, STIMULI, TIMES, medians, task


def test_the_sentence_tells_the_task_and_no_result():
    assert repr(task()) == (
        "Up or down? Say where it points. Reaction task: 8 pictures, each for about 50 milliseconds. Answers: Up or Down. "
        "Compared for heads down: with a hat / without."
    )


def test_the_minutes_cover_practice_and_trials():
    assert task(trials=8, practice=0).minutes == 1
    assert task(trials=96, practice=24).minutes == 4


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"categories": CATEGORIES[:1]}, "categories: 1 given; give two"),
        ({"conditions": [CONDITIONS[0], CONDITIONS[0]]}, "conditions: 2 given; give two, each with an id of its own"),
        ({"categories": [CATEGORIES[0], {**CATEGORIES[1], "key": "F"}]}, "two different letters"),
        ({"categories": [CATEGORIES[0], {**CATEGORIES[1], "key": "Enter"}]}, "two different letters"),
        ({"stimuli": STIMULI[:3]}, "none is 'down' and 'bare'"),
        ({"stimuli": [*STIMULI, {**STIMULI[0], "svg": "<p>"}]}, "begins with <svg"),
        ({"frames": 0}, "frames=0: give a whole number from 1 to 120"),
        ({"trials": 10}, "give a multiple of 4"),
        ({"trials": 4}, "trials=4: give a whole number from 8"),
        ({"practice": 2.5}, "practice=2.5"),
        ({"compare": "left"}, "compare='left': give the id of one of the two categories"),
        ({"crowd": {"people": [10]}}, "crowd: mark is not there; give people, middle, spread, seed and mark"),
        ({"crowd": {**CROWD, "people": [1]}}, "crowd: give numbers of people from 2"),
        ({"demo": {**DEMO, "up": {"hat": TIMES}}}, "demo: give times for each combination"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(changes, says):
    with pytest.raises(ValueError, match=says):
        task(**changes)


def test_the_medians_say_how_many_come_from_files():
    assert "2 results come from files." in repr(medians(results=[[500, 520], [600.5, 610, 500, 500]]))
    assert "files" not in repr(medians())


def test_the_medians_say_how_many_results_are_from_before():
    assert "3 results are from before: heads down and heads up together." in repr(medians(before=3))
    assert "1 result is from before: heads down and heads up together." in repr(medians(before=1))
    assert "before" not in repr(medians(results=[[500, 520]]))


@pytest.mark.parametrize(
    "result",
    [
        [500],
        [500, 99],
        [500, 5001],
        [500, "600"],
        [500, float("nan")],
        [True, 500],
        [500, 510, 520],
        [500, 510, 520, 9],
    ],
)
def test_a_result_that_is_not_two_times_or_four_is_refused(result):
    with pytest.raises(ValueError, match="is not two times, or four, from 100 to 5000 milliseconds"):
        medians(results=[result])


def test_the_medians_are_of_two_groups():
    with pytest.raises(ValueError, match="groups: 1 given; give two"):
        ClassMedians("The class", "Type the medians.", CONDITIONS, ["heads down"])
