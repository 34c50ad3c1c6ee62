"""What lesson 03 says agrees with its models, and with what evidence was found."""

import inspect
import re

import nbformat
import numpy as np
import pytest

from helpers.course import for_widgets
from helpers.lessons import mood_hormones
from helpers.models import blood_and_brain as pairs
from helpers.models import hormones

from ..delivered import DELIVERED

MODELS = [
    mood_hormones.pulse,
    mood_hormones.blood_and_brain,
]
LESSONS = [mood_hormones.lesson]
by_name = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


def built(build):
    @pytest.fixture(scope="module")
    def widget():
        return build()

    return widget


pulse, guessing = map(built, MODELS)


@pytest.fixture(params=["pulse", "guessing"])
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


# -- both lessons --------------------------------------------------------------------------------


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


def test_no_half_life_of_a_hormone_is_told_as_a_finding():
    words = " ".join(str(one) for one in for_widgets.every(mood_hormones.lesson.exercise, "check"))
    assert not re.search(r"(?i)(oxytocin|endorphin)[^.?]*minutes", words)


# -- a pulse -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("half_life", "measured", "words"),
    [
        (3, 20, "After 20 minutes, 1 % of the pulse is left"),
        (6, 20, "After 20 minutes, 10 % of the pulse is left"),
        (1, 20, "After 20 minutes, 1 part in 1 million of the pulse is left"),
        (3, 90, "After 90 minutes, less than 1 part in a billion of the pulse is left"),
        (40, 90, "After 90 minutes, 21 % of the pulse is left"),
        (3, 30, "After 30 minutes, 1 part in 1,000 of the pulse is left"),
    ],
)
def test_the_reading_says_the_worked_share(pulse, half_life, measured, words):
    assert said(pulse, half_life=half_life, measured=measured).startswith(words)


def test_half_of_a_pulse_of_one_minute_is_gone_after_1_minute_and_not_1_minutes(pulse):
    assert "Half is gone after 1 minute, half of the rest after 2 minutes" in said(pulse, half_life=1)


@pytest.mark.parametrize(("half_life", "measured", "words"), [(6, 20, "With 6 minutes, 10 % is left"), (40, 90, "still be at 21 %"), (3, 20, "1 % of the pulse is left after 20")])  # fmt: skip
def test_what_the_text_says_of_a_pulse_is_the_models(half_life, measured, words):
    share = f"{100 * hormones.share_left(measured, half_life):.0f} %"
    assert share in words
    assert words in prose(mood_hormones.lesson)


@pytest.mark.parametrize(("minutes", "half_life", "which"), [(20, 5, ()), (30, 10, ("again",))])
def test_the_number_question_expects_the_halvings(minutes, half_life, which):
    asked = question(mood_hormones.lesson, "four_halvings")
    for key in which:
        asked = asked[key]
    assert asked["value"] == 100 * hormones.share_left(minutes, half_life)


# -- blood and brain -----------------------------------------------------------------------------


@pytest.mark.parametrize(("r", "less"), [(0.08, "0.3 %"), (0.29, "4.3 %"), (0.49, "12.8 %"), (0.66, "24.9 %")])
def test_the_reading_and_the_text_say_how_much_smaller_a_miss_gets(guessing, r, less):
    assert f"{100 * pairs.error_taken_away(r):.1f} %" == less
    reading = said(guessing, situation=r, truth=True, seed=0, guess=0.0)
    assert f"At r = {r:.2f}, knowing".replace("0.", ".") in reading
    assert f"a typical miss {less} smaller" in reading
    assert less in prose(mood_hormones.lesson)


@pytest.mark.parametrize("r", pairs.CORRELATIONS.values())
@pytest.mark.parametrize("seed", range(8))
def test_the_truth_is_told_only_when_it_is_asked_for(guessing, r, seed):
    truth = abs(pairs.draw(r, seed).marked_brain)
    before = said(guessing, situation=r, seed=seed, guess=0.0, truth=False)
    assert "It is" not in before
    after = said(guessing, truth=True)
    assert f"It is {truth:.1f}" in after or "It is the average" in after


def test_the_truth_is_not_in_the_picture_before_it_is_shown(guessing):
    hidden = guessing.workings.table.drawing((0, 0, 0), (0,))
    shown = guessing.workings.table.drawing((0, 0, 1), (0,))
    words = lambda drawing: [look[1] for look in drawing.looks if look[0] == "text"]  # noqa: E731
    assert words(hidden) == ["○ your guess"]
    assert "◆ the truth" in words(shown)


@pytest.mark.parametrize(("guess", "off"), [(0.0, 0.5), (1.0, 1.5), (-2.5, 2.0)])
def test_how_far_off_a_guess_is_follows_from_the_two_numbers_that_are_said(guessing, guess, off):
    assert f"so you are {off:.1f} off" in said(guessing, situation=0.08, seed=0, truth=True, guess=guess)


def test_everyone_of_every_draw_is_inside_the_picture():
    for r in pairs.CORRELATIONS.values():
        for seed in range(8):
            people = pairs.draw(r, seed)
            assert max(np.abs([*people.blood, *people.brain, people.marked_brain])) < 3.6


def test_the_situations_are_the_four_published_ones():
    assert list(mood_hormones.SITUATIONS) == [
        "at rest (r = .08)",
        "all studies together (r = .29)",
        "after stress (r = .49)",
        "after oxytocin in the nose (r = .66)",
    ]


def test_no_reading_shows_a_number_that_is_not_one(drawn):
    assert not any("nan" in str(reading) or "inf" in str(reading) for reading in drawn.workings.readings)


def test_the_button_draws_at_most_50_times(guessing):
    assert [len(one.stops) <= 50 for one in guessing.workings.parameters if one.kind == "seed"] == [True]
