"""What lesson 03 says agrees with its models: ten guesses and ten more, the barrier, and a pulse that fades."""

import re

import pytest

from helpers.course import for_widgets
from helpers.lessons import mood_hormones
from helpers.models import blood_and_brain as pairs
from helpers.models import hormones

from .prose import prose


@pytest.fixture(scope="module")
def pulse():
    return mood_hormones.pulse()


@pytest.fixture(scope="module")
def guesses():
    return mood_hormones.ten_guesses()


def question(id):
    return next(one for one in for_widgets.every(mood_hormones.lesson.exercise, "check") if one["id"] == id)


def test_no_half_life_of_a_hormone_is_told_as_a_finding():
    words = " ".join(str(one) for one in for_widgets.every(mood_hormones.lesson.exercise, "check"))
    assert not re.search(r"(?i)(oxytocin|endorphin)[^.?]*minutes", words)


# -- ten brains -----------------------------------------------------------------------------------


def test_the_rounds_have_the_two_correlations_that_were_published(guesses):
    assert [round["id"] for round in guesses.rounds] == ["rest", "nose"]
    assert [r for _, _, r, _, _ in mood_hormones.ROUNDS] == [0.08, 0.66]
    assert all(len(round["pairs"]) == 10 for round in guesses.rounds)


def test_at_rest_nobody_gets_better_by_the_blood_and_after_the_nose_everyone_does(guesses):
    rest, nose = (tuple(map(tuple, round["pairs"])) for round in guesses.rounds)
    assert pairs.mean_miss(rest, 0.08) == pytest.approx(pairs.mean_miss(rest, 0), abs=0.05)
    assert pairs.mean_miss(rest, 1) > pairs.mean_miss(rest, 0)
    assert pairs.mean_miss(nose, 0.66) < 0.8 * pairs.mean_miss(nose, 0)
    assert pairs.mean_miss(nose, 1) < 0.8 * pairs.mean_miss(nose, 0)


def test_before_the_guesses_nothing_tells_how_they_will_end(guesses):
    shown = guesses.sentence() + guesses.still().split("<details>")[0]
    assert not re.search(r"r = |\.08|\.66|Valstad", shown)


def test_the_guesses_are_kept_in_their_lesson_and_say_that_they_are_a_model(guesses):
    assert guesses.store == mood_hormones.lesson.store("guesses.brain")
    assert guesses.mark == "Illustrative model, not data from crying people."


@pytest.mark.parametrize(("r", "less"), [(0.08, "0.3 %"), (0.29, "4.3 %"), (0.49, "12.8 %"), (0.66, "24.9 %")])
def test_the_text_says_how_much_smaller_a_miss_gets(r, less):
    assert f"{100 * pairs.error_taken_away(r):.1f} %" == less
    assert less in prose("03_mood_hormones")


# -- the barrier ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("released", "level", "words"), [("blood", "level-blood", "the brain hardly is"), ("brain", "level-brain", "the blood test may see nothing")])  # fmt: skip
def test_what_is_let_go_on_one_side_shows_there_alone(released, level, words):
    widget = mood_hormones.barrier()
    before = widget.worked_out.at(widget._stops)
    widget.released = released
    now = widget.worked_out.at(widget._stops)
    assert words in str(widget.reading)
    assert {part for part, what in now if part.startswith("level") and now[part, what] != before[part, what]} == {level}


def test_before_anything_is_let_go_nothing_is_told():
    assert mood_hormones.barrier().reading is None


# -- a pulse --------------------------------------------------------------------------------------


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
    pulse.half_life, pulse.measured = half_life, measured
    assert str(pulse.reading).replace("\u00a0", " ").startswith(words)


def test_the_bet_on_the_pulse_is_answered_by_the_model(pulse):
    assert pulse.bet["answer"] == [round(100 * hormones.share_left(20, 3))] or pulse.bet["answer"] == round(
        100 * hormones.share_left(20, 3)
    )


def test_before_the_bet_the_picture_tells_no_share(pulse):
    shown = pulse.sentence() + pulse.still().split("<details>")[0].split("base64")[0]
    assert "1 %" not in shown.replace("\u00a0", " ")


@pytest.mark.parametrize(("minutes", "half_life", "again"), [(20, 5, False), (30, 10, True)])
def test_the_number_question_expects_the_halvings(minutes, half_life, again):
    asked = question("four_halvings")
    assert (asked["again"] if again else asked)["value"] == 100 * hormones.share_left(minutes, half_life)
