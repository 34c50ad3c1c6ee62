"""What lesson 04 says agrees with its models, and tells nothing before the reader has acted."""

import re
from statistics import fmean

import pytest

from helpers.course import for_widgets
from helpers.lessons import pain, pile
from helpers.models import endurance
from helpers.models import repeated_studies as repeated

from .prose import prose
from .scene_said import parts, said

TRUTHS = repeated.TRUTHS_SECONDS


# -- a hundred teams -----------------------------------------------------------------------------


def test_before_the_first_press_no_brick_lies_there_and_nothing_is_counted():
    widget = pain.run_it_again()
    assert all(move[1] < 0 for part, move in parts(widget, "move").items() if part.startswith("brick"))
    assert not re.search(r"\d of|\d teams", widget.sentence())


def test_one_press_lets_one_brick_fall():
    widget = pain.run_it_again()
    said(widget, teams=1)
    down = [part for part, move in parts(widget, "move").items() if part.startswith("brick") and move[1] == 0]
    assert down == ["brick-0"]


@pytest.mark.parametrize("teams", [1, 2, 37, 99])
def test_each_team_says_its_own_result_and_how_many_found_it_so_far(teams):
    result = round(repeated.found(TRUTHS[0])[teams - 1])
    told = said(pain.run_it_again(), teams=teams)
    assert f"Team {teams}: {abs(result)} s {'longer' if result > 0 else 'shorter'}" in told
    assert f"{sum(repeated.significant(TRUTHS[0])[:teams])} of {teams} found it" in told


def test_in_the_end_the_bet_is_answered_by_what_the_hundred_found():
    hits = sum(repeated.significant(TRUTHS[0]))
    assert (
        said(pain.run_it_again(), teams=100)
        == f"{hits} of 100 teams found it. The other {100 - hits} missed what's there."
    )
    happened = pain.lesson.exercise.predict.happened
    assert f"{hits} of 100 teams found it; {100 - hits} missed" in happened
    right = next(one for one in for_widgets.only(pain.lesson.exercise, "predict")["options"] if one.get("correct"))
    assert right["text"] == f"About {round(hits, -1)}"


@pytest.mark.parametrize("truth", TRUTHS)
def test_a_brick_counts_just_where_it_lies_past_a_line(truth):
    far = repeated.line() * pile.SECOND
    for brick in pile.bricks(truth):
        inside = pile.NONE - far <= brick.x and brick.x + pile.WIDE - pile.GAP <= pile.NONE + far
        assert brick.counts != inside


@pytest.mark.parametrize("truth", TRUTHS)
def test_no_brick_lies_on_another_or_outside_the_drawing(truth):
    laid = pile.bricks(truth)
    assert len({(round(brick.x, 3), brick.y) for brick in laid}) == repeated.TEAMS
    assert all(0 < brick.x < 320 - pile.WIDE and 20 < brick.y < pile.GROUND for brick in laid)


@pytest.mark.parametrize(("truth", "at"), [(0, "none"), (repeated.line(), "more"), (-repeated.line(), "less")])
def test_the_marks_and_lines_of_the_drawing_stand_where_the_model_has_them(truth, at):
    drawn = re.search(rf'class="{at}"[^>]* d="M([\d.]+) ', pile.falling(10))
    assert drawn
    assert float(drawn[1]) == pytest.approx(pile.NONE + truth * pile.SECOND, abs=0.06)


# -- what reaches the news -----------------------------------------------------------------------


def test_before_the_switch_no_paper_is_there_and_no_headline_is_told():
    widget = pain.in_the_news()
    assert parts(widget, "shown")["paper"] == (0,)
    assert "tougher" not in widget.sentence()


def test_only_what_is_significant_stays_and_its_average_stands_beside_the_truth():
    widget = pain.in_the_news()
    told = said(widget, only=True)
    assert parts(widget, "opacity")["small-missed"] == (0,)
    average = fmean(one for one, counts in zip(repeated.found(10), repeated.significant(10), strict=True) if counts)
    assert f"{average:.0f} seconds tougher" in told
    assert f"{average / 10:.1f} times the truth" in told


def test_with_nothing_to_find_every_headline_is_a_false_alarm():
    told = said(pain.in_the_news(), only=True, truth=0)
    alarms = [one for one, counts in zip(repeated.found(0), repeated.significant(0), strict=True) if counts]
    assert f"tougher”, say {sum(one > 0 for one in alarms)} teams" in told
    assert f"weaker”, say {sum(one < 0 for one in alarms)}" in told
    assert f"False alarms, all {len(alarms)}" in told


@pytest.mark.parametrize("truth", TRUTHS)
def test_all_teams_together_find_the_truth(truth):
    assert f"they found {truth} seconds" in said(pain.in_the_news(), only=False, truth=truth)


# -- the cut-off ---------------------------------------------------------------------------------


def test_a_cut_off_at_180_seconds_leaves_33_of_131():
    told = said(pain.cold_water(), cut_off=180)
    assert (
        told == "The study sees a difference of 33 seconds. Without the line it would be 131. Most studies stop here."
    )


@pytest.mark.parametrize("cut_off", [60, 300, 600])
def test_the_difference_that_is_said_is_that_of_the_two_averages_beside_the_bars(cut_off):
    widget = pain.cold_water()
    told = said(widget, cut_off=cut_off)
    usual, longer = (float(widget.worked_out.reading_at(widget._stops).values[name]) for name in ("usual", "longer"))
    assert f"a difference of {round(longer) - round(usual)} seconds" in told


def test_no_bar_goes_past_the_line():
    widget = pain.cold_water()
    said(widget, cut_off=180)
    assert max(width[0] for width in parts(widget, "width").values()) == pytest.approx(180 * pain._SECOND)


def test_the_line_starts_where_little_is_hidden():
    assert pain.cold_water().cut_off == endurance.CUT_OFF_RANGE_SECONDS[1]


def test_the_lesson_says_that_cold_water_is_not_to_be_tried():
    assert "Please don't try this yourself." in prose("04_pain")
    assert "This is never done in class." in prose("04_pain")


# -- the words -----------------------------------------------------------------------------------


def test_no_text_pushes_anyone_to_cry():
    told = prose("04_pain") + str(pain.lesson.exercise.file.model_dump())
    assert not re.search(r"make yourself cry|you should cry|non-?criers|depressed people", told)


def test_each_picture_says_that_it_is_a_model():
    for build in (pain.run_it_again, pain.in_the_news, pain.cold_water):
        assert build().note == "Illustrative model, not data from crying people."
