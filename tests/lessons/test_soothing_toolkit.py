"""Lesson 09: what its pictures and its words say is what its models say, and what it keeps is private."""

import re

import nbformat
import pytest

from helpers.course import for_widgets
from helpers.lessons import soothing_toolkit as toolkit
from helpers.models import breathing, precision, scary_film, walk
from helpers.widgets import Message, Planner

from ..delivered import DELIVERED

PROSE = " ".join(
    cell.source
    for cell in nbformat.read(DELIVERED.folder / "09_soothing_toolkit.ipynb", as_version=4).cells
    if cell.cell_type == "markdown"
)


@pytest.fixture(scope="module")
def outside():
    return toolkit.walk_and_cortisol()


@pytest.fixture(scope="module")
def film():
    return toolkit.scary_evening()


@pytest.fixture(scope="module")
def fun():
    return toolkit.fear_and_fun()


@pytest.fixture(scope="module")
def studies():
    return toolkit.why_more_people()


# -- the models -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "usual", "nature"), [(20, 96, 88), (30, 94, 82), (60, 88, 67)])
def test_the_walk_says_the_worked_shares_and_their_gap(outside, minutes, usual, nature):
    outside.minutes_outside = minutes
    said = str(outside.reading).replace("\u00a0", " ")
    assert f"usual fall leaves {usual} % of the cortisol, and the fall in nature {nature} %" in said
    assert f"The gap is {usual - nature} points" in said


def test_at_every_minute_the_gap_is_the_difference_of_the_two_shares_that_are_said(outside):
    for reading in outside.workings.readings:
        usual, nature, gap = map(int, re.findall(r"(\d+) (?:%|points)", str(reading).replace("\u00a0", " ")))
        assert gap == usual - nature


def test_the_walk_never_says_that_nature_did_it(outside):
    assert all("Nobody spent those minutes indoors" in str(reading) for reading in outside.workings.readings)


def test_the_lesson_reads_the_walk_as_the_model_does(outside):
    left = [round(100 * float(one(20))) for one in (walk.left_as_usual, walk.left_in_nature)]
    assert f"the usual fall leaves {left[0]} % of the cortisol. The fall in nature leaves {left[1]} %" in PROSE
    outside.minutes_outside = 60
    assert (
        re.search(r"The gap is (\d+) points", str(outside.reading).replace("\u00a0", " "))[1]
        == re.search(r"hour the gap is (\d+)", PROSE)[1]
    )


def test_the_published_rates_of_the_walk_stand_in_the_lesson_as_in_its_claim():
    finding = DELIVERED.claim("walking_lowers_cortisol").for_[0].text
    for rate in (walk.USUAL_FALL_PER_HOUR, walk.FURTHER_FALL_PER_HOUR):
        assert f"{100 * rate:.1f} %" in finding
        assert f"{100 * rate:.1f} %" in PROSE


def test_only_the_articles_story_ends_below_the_start_and_is_said_to_be_unmeasured(film):
    film.fear = 6
    said = {}
    for film.afterwards in scary_film.AFTERWARDS:
        said[film.afterwards] = str(film.reading)
    assert [name for name, words in said.items() if "no study" in words] == ["calmer than before"]
    assert "below the start" in said["calmer than before"]


def test_a_film_that_does_not_scare_has_nothing_to_come_down_from(film):
    film.fear = 0
    assert "nothing to come down from" in str(film.reading)


@pytest.mark.parametrize(("fear", "best", "way"), [(9, 5, "Less fear"), (2, 5, "More fear"), (5, 5, "top of the hill")])
def test_the_hill_says_which_way_is_more_fun(fun, fear, best, way):
    fun.fear, fun.best = fear, best
    assert way in str(fun.reading)


def test_the_lesson_reads_the_hill_as_the_model_does():
    share = round(100 * float(scary_film.enjoyment(9, 5)))
    assert f"At fear 9, this model gives them {share} % of that fun" in PROSE


def test_the_lesson_reads_both_studies_as_the_model_does(studies):
    wide = [precision.width(n, 0.5) for n in (precision.FIRST_STUDY, precision.LARGER_STUDY)]
    assert f"With 16 people the bar is {wide[0]:.2f} wide, and it takes in “no effect”" in PROSE
    assert f"With 110 people it is {wide[1]:.2f} wide" in PROSE
    assert precision.interval(16, 0.5)[0] < 0


@pytest.mark.parametrize("effect", precision.EFFECTS)
@pytest.mark.parametrize("people", [8, 16, 62, 110, 200])
def test_the_study_says_the_models_ends_and_whether_it_can_miss(studies, people, effect):
    studies.people, studies.effect = people, effect
    low, high = precision.interval(people, precision.EFFECTS[effect])
    said = str(studies.reading).replace("\u00a0", " ")
    assert f"from {low:.2f} to {high:.2f}".replace("-", "−") in said
    assert ("may find nothing" in said) == (low <= 0)


def test_the_people_of_both_studies_are_those_of_the_claim():
    found = " ".join(finding.text.lower() for finding in DELIVERED.claim("company_softens_stress").for_)
    assert f"in {precision.FIRST_STUDY} married women" in found
    assert f"in {precision.LARGER_STUDY} people" in found


def test_the_lesson_reads_the_heart_as_the_model_does():
    assert f"swings by about {float(breathing.swing_without_peak(6)):.0f} beats a minute" in PROSE


# -- the pacer --------------------------------------------------------------------------------------


def test_the_pacers_wave_is_the_model_at_every_rate_it_allows():
    wave = toolkit.breathing_pacer().wave
    rates = [rate for rate, _ in wave["swings"]]
    assert rates == list(range(4, 16))
    assert all(swing == pytest.approx(float(breathing.swing_without_peak(rate))) for rate, swing in wave["swings"])
    assert wave["middle"] == breathing.MEAN_BPM
    assert "It is a model, and not your heart." in wave["says"]


def test_a_teacher_can_leave_the_wave_out():
    assert toolkit.breathing_pacer(wave=None).wave == {}


# -- what is made and kept --------------------------------------------------------------------------


@pytest.mark.parametrize("build", [toolkit.walk_plan, toolkit.my_plan, toolkit.ask_a_friend])
def test_each_page_and_message_is_kept_under_a_name_of_its_own_and_a_page_prints_help(build):
    made = build()
    assert isinstance(made, Message | Planner)
    assert made.store["item"].split(".")[0] in ("plan", "message")
    assert isinstance(made, Message) or "988" in made.help_html


def test_the_plan_for_a_hard_day_offers_four_ways_and_no_frightening_film():
    steps = next(field for field in toolkit.my_plan().fields if field["several"])
    assert len(steps["options"]) == 4
    assert not re.search(r"film|scar|fright|horror", " ".join(steps["options"]))


def test_no_plan_and_no_card_asks_anyone_to_cry():
    texts = [repr(toolkit.my_plan()), toolkit.my_plan().still(), toolkit.ask_a_friend().still()]
    assert not re.search(r"\b(cry|tears)\b", " ".join(texts))


def test_the_cards_on_a_friend_are_not_offered_place_by_place():
    bins = [item["bin"] for item in for_widgets.task(toolkit.lesson.exercise, "sort", "friend_carries")["items"]]
    assert len(set(bins[:2])) == 2


def test_of_the_five_ways_the_article_names_sources_for_one():
    by_way = {
        "breathing": ("slow_breathing_calms", "deep_breathing_cools"),
        "walk": (
            *("walking_lifts_mood", "walking_eases_pain", "nature_is_best"),
            *("walking_lowers_cortisol", "walking_releases_endorphins"),
        ),
        "film": ("chosen_scare_lifts_mood", "scary_film_relief"),
        "relaxation": tuple(one.id for one in DELIVERED.claims if one.id.startswith("relaxation_")),
        "friend": ("friend_beside_you", "company_softens_stress"),
    }
    assert sum(len(ids) for ids in by_way.values()) == len(DELIVERED.claims_for(toolkit.lesson.name))
    assert [way for way, ids in by_way.items() if any(DELIVERED.claim(id).cited for id in ids)] == ["relaxation"]


def test_every_claim_of_the_lesson_has_its_evidence_card_in_the_notebook():
    code = " ".join(
        cell.source
        for cell in nbformat.read(DELIVERED.folder / "09_soothing_toolkit.ipynb", as_version=4).cells
        if cell.cell_type == "code"
    )
    assert set(re.findall(r'evidence\("(\w+)"\)', code)) == {
        one.id for one in DELIVERED.claims_for(toolkit.lesson.name)
    }


def test_the_minutes_of_the_lesson_hold_those_of_its_activities():
    low, high = (
        sum(one.minutes[end] for one in toolkit.lesson.exercise.activities.values() if one.minutes) for end in (0, 1)
    )
    assert low <= toolkit.lesson.exercise.minutes[0]
    assert high <= toolkit.lesson.exercise.minutes[1]
