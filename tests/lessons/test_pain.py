"""What lesson 04 says agrees with its models, and with what evidence was found."""

import inspect
import re

import nbformat
import numpy as np
import pytest

from helpers.course import for_widgets
from helpers.lessons import pain
from helpers.models import endurance, opioids
from helpers.models import repeated_studies as repeated

from ..delivered import DELIVERED

MODELS = [
    pain.dose_and_response,
    pain.cold_water,
    pain.run_it_again,
]
LESSONS = [pain.lesson]
by_name = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


def built(build):
    @pytest.fixture(scope="module")
    def widget():
        return build()

    return widget


dose, cold, studies = map(built, MODELS)


@pytest.fixture(params=["dose", "cold", "studies"])
def drawn(request):
    return request.getfixturevalue(request.param)


def prose(lesson):
    notebook = nbformat.read(DELIVERED.folder / f"{lesson.name}.ipynb", as_version=4)
    return " ".join(" ".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown").split())


def question(lesson, id):
    return next(one for one in for_widgets.every(lesson.exercise, "check") if one["id"] == id)


def said(widget, **at):
    for name, value in at.items():
        setattr(widget, name, value)
    return str(widget.reading).replace("\u00a0", " ")


# -- the lesson --------------------------------------------------------------------------------


def test_no_explorable_needs_more_than_450_drawings(drawn):
    # What keeps a lesson quick to open; see the drawings a second in README.md.
    assert drawn.workings.table.drawings <= 450


@by_name
def test_the_exercise_file_has_no_mistake_and_names_the_lessons_own_activities(lesson):
    assert lesson.problems() == []
    assert set(lesson.exercise.activities) == set(lesson.activities)


@by_name
def test_the_exercise_file_starts_every_control_where_the_lesson_does(lesson):
    for name, activity in lesson.exercise.activities.items():
        recipe = lesson.activities[name]
        changed = recipe.changed(**{k: v.changes() for k, v in activity.controls.items()})
        defaults = {k: v.default for k, v in inspect.signature(recipe.function).parameters.items()}
        for control, start in changed.starts.items():
            assert recipe.given[control].index_of(start) == recipe.given[control].index_of(defaults[control])
        assert {k: (v.label, v.texts) for k, v in changed.given.items()} == {
            k: (v.label, v.texts) for k, v in recipe.given.items()
        }


@by_name
def test_every_prediction_is_answered_without_pushing_anyone_to_cry(lesson):
    told = prose(lesson) + str(lesson.exercise.file.model_dump())
    assert not re.search(r"make yourself cry|you should cry|non-?criers|depressed people", told)


# -- the curve of a drug -------------------------------------------------------------------------


def test_the_reading_of_the_curve_is_the_one_that_the_lesson_reads(dose):
    reading = said(dose, dose=100, most=1.0, steepness=1)
    assert "takes away 22 % of the pain, and twice as much 36 %: 1.6 times the relief" in reading
    assert "half of its most at 361" in reading
    assert "22 % of the pain. Twice as much takes away 36 %, and that is 1.6 times" in prose(pain.lesson)


def test_at_every_place_the_curve_says_that_crying_has_none(dose):
    assert all("No amount of crying has a place on this axis." in str(reading) for reading in dose.workings.readings)


@pytest.mark.parametrize("most", [0.3, 0.8, 1.0])
@pytest.mark.parametrize("steepness", opioids.STEEPNESS)
def test_at_100_every_curve_says_what_was_measured(dose, most, steepness):
    assert "100 ng per mL takes away 22 % of the pain" in said(dose, dose=100, most=most, steepness=steepness)


def test_a_steepness_of_one_and_a_half_follows_the_measured_line_best():
    amounts = np.linspace(0, opioids.STRAIGHT_TO_NG_PER_ML, 50)
    off = {h: np.abs(opioids.alfentanil(amounts, 1.0, h) - opioids.straight(amounts)).max() for h in opioids.STEEPNESS}
    assert min(off, key=off.get) == 1.5


def test_what_the_text_says_beyond_the_measured_point_is_the_models(dose):
    curve, line = (100 - 100 * float(law(200)) for law in (lambda a: opioids.alfentanil(a, 1.0, 1.5), opioids.straight))
    assert f"{curve:.0f} % against {line:.0f} % at 200" in prose(pain.lesson)
    assert "1.6 times the relief" in said(dose, dose=200, most=1.0, steepness=1.5)
    assert "From 200 to 400 it brings 1.6 times the relief" in prose(pain.lesson)


# -- cold water ----------------------------------------------------------------------------------


def test_the_reading_of_cold_water_is_the_one_that_the_lesson_reads(cold):
    reading = said(cold, group="women, water at 1 °C", cut_off=180, longer=False, hidden=False)
    assert reading == "19 % reach 180 seconds, and all of them count as 180. The average looks like 81 seconds."
    assert "19 % of the women reach 180 seconds. The average looks like 81 seconds." in prose(pain.lesson)


def test_a_study_with_a_cut_off_sees_33_of_131_seconds(cold):
    reading = said(cold, group="women, water at 1 °C", cut_off=180, longer=True, hidden=True)
    assert "33 more than before" in reading
    assert "and 131 more" in reading
    assert "goes up by 131 seconds. The study sees 33 of them" in prose(pain.lesson)


@pytest.mark.parametrize("group", endurance.REACHED)
def test_every_group_reaches_180_seconds_as_published(cold, group):
    share = 100 * endurance.REACHED[group]
    assert said(cold, group=group, cut_off=180, longer=False, hidden=False).startswith(f"{share:.0f} % reach 180")


def test_what_is_hidden_is_not_drawn_before_it_is_shown(cold):
    hidden, shown = (cold.workings.table.drawing((0, 0, place), (0,)).at for place in (0, 1))
    assert np.nanmax(shown[:, 0]) > np.nanmax(hidden[:, 0])


def test_the_lesson_says_that_cold_water_is_never_done_in_class():
    assert "Please do not try this. It is never done in class." in prose(pain.lesson)


# -- the study again -----------------------------------------------------------------------------


@pytest.mark.parametrize("size", repeated.GROUP_SIZES)
def test_the_table_of_the_lesson_is_the_models(size):
    every = repeated.studies(0.2, size)
    row = f"| {size} | {100 * every.power:.0f} % | {every.told:.2f} | {every.told / 0.2:.1f} |"
    assert row in prose(pain.lesson)


def test_what_a_study_of_66_can_see_is_the_models():
    small, medium = (repeated.studies(effect, 66).power for effect in (0.2, 0.5))
    assert round(10 * (1 - small)) == round(10 * medium) == 8
    assert "about 8 of 10 miss a small difference" in prose(pain.lesson)
    assert f"they find in {100 * medium:.0f} of 100" in prose(pain.lesson)
    happened = pain.lesson.exercise.predict.happened
    assert "misses a **small** difference in about 8 of 10 tries" in happened
    assert "finds a **medium** one in about 8 of 10" in happened


def test_the_first_draw_is_the_one_that_the_lesson_reads(studies):
    reading = said(studies, effect=0.2, size=66, seed=0)
    assert reading.startswith("4 of these 20 studies are significant. They found 0.48 on average")
    assert "4 of 20 such studies are significant. They found 0.48 on average" in prose(pain.lesson)


@pytest.mark.parametrize("seed", [0, 7, 39])
@pytest.mark.parametrize("effect", repeated.TRUE_EFFECTS)
@pytest.mark.parametrize("size", repeated.GROUP_SIZES)
def test_the_reading_counts_the_significant_studies_of_the_draw(studies, effect, size, seed):
    count = int(repeated.studies(effect, size).significant[seed].sum())
    reading = said(studies, effect=effect, size=size, seed=seed)
    number = {0: "None of these 20 studies is", 1: "1 of these 20 studies is"}
    assert reading.startswith(number.get(count, f"{count} of these 20 studies are"))


def test_with_no_difference_each_significant_study_is_called_a_false_alarm(studies):
    assert "each of them is a false alarm" in said(studies, effect=0.0, size=20)
    assert "false alarm" not in said(studies, effect=0.2)


def test_no_reading_shows_a_number_that_is_not_one(drawn):
    assert not any("nan" in str(reading) or "inf" in str(reading) for reading in drawn.workings.readings)


def test_the_button_draws_at_most_50_times(studies):
    assert [len(one.stops) <= 50 for one in studies.workings.parameters if one.kind == "seed"] == [True]


def test_every_interval_of_every_draw_is_inside_the_picture():
    for effect in repeated.TRUE_EFFECTS:
        for size in repeated.GROUP_SIZES:
            every = repeated.studies(effect, size)
            assert every.low.min() > -1.8
            assert every.high.max() < 2.2
