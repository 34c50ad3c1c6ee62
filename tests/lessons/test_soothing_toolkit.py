"""Lesson 09: what its pictures and its words say is what its models say, and what it keeps is private."""

import re

import nbformat
import pytest

from helpers.course import for_widgets
from helpers.lessons import soothing_toolkit as toolkit
from helpers.models import breathing, precision, walk
from helpers.widgets import Message, Planner

from ..delivered import DELIVERED

PROSE = " ".join(
    cell.source
    for cell in nbformat.read(DELIVERED.folder / "09_soothing_toolkit.ipynb", as_version=4).cells
    if cell.cell_type == "markdown"
)


# -- the numbers it says ----------------------------------------------------------------------------


def test_the_published_rates_of_the_walk_stand_in_the_lesson_as_in_its_claim():
    finding = DELIVERED.claim("walking_lowers_cortisol").for_[0].text
    for rate in (walk.USUAL_FALL_PER_HOUR, walk.FURTHER_FALL_PER_HOUR):
        assert f"{100 * rate:.1f} %" in finding
        assert f"{100 * rate:.1f} %" in PROSE


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
    assert "It's a model, not your heart." in wave["says"]


def test_a_teacher_can_leave_the_wave_out():
    assert toolkit.breathing_pacer(wave=None).wave == {}


def test_the_first_card_to_look_up_is_not_the_one_with_a_source():
    items = for_widgets.task(toolkit.lesson.exercise, "sort", "sourced")["items"]
    assert [item["bin"] for item in items].count("names") == 1
    assert items[0]["bin"] == "none"


def test_from_each_way_that_calm_has_one_tap_leads_there():
    for place in ("calm.ipynb)", "calm.ipynb#Walk)", "calm.ipynb#Loosen)", "calm.ipynb#Write-to-someone)"):
        assert f"({place}" in PROSE


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
