"""What a lesson says agrees with the model and with the content files."""

import functools

import pytest

from helpers.course import references
from helpers.grades import GRADES
from helpers.lessons import stress_hormones
from helpers.models import stress
from helpers.publish.editions.guide import lesson_page
from helpers.widgets import EvidenceCard
from helpers.widgets.explore.engine.drawn_stops import MOST_DRAWINGS
from helpers.widgets.explore.engine.packing import MOST_BYTES
from helpers.widgets.explore.explore import Recipe

from ..delivered import DELIVERED
from .every_lesson import LESSONS, MODULES

#: Activities of lesson 09 that Calm shows, and no lesson: they take none of its minutes.
IN_CALM = {"walk_plan", "relaxation_guide", "ask_a_friend", "my_plan"}
ACTIVITIES = [getattr(module, name) for module in MODULES for name in module.lesson.activities]
EXPLORABLES = [
    getattr(module, name)
    for module in MODULES
    for name, build in module.lesson.activities.items()
    if isinstance(build, Recipe) and build.axes
]


@functools.cache
def built(build):
    """An activity as its lesson shows it, built once for all tests that only look at it."""
    return build()


@pytest.mark.parametrize("build", EXPLORABLES, ids=lambda build: build.__name__)
def test_an_explorable_stays_within_the_engines_budget(build):
    widget = built(build)
    assert widget.workings.table.drawings <= MOST_DRAWINGS
    assert len(widget.positions) <= MOST_BYTES
    assert widget.workings.table.worst <= 1


@pytest.mark.parametrize("build", EXPLORABLES, ids=lambda build: build.__name__)
def test_every_model_says_that_it_is_one(build):
    assert built(build).note == "Illustrative model, not data from crying people."
    assert built(build).note in repr(built(build))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_the_first_line_gives_the_minutes_the_content_note_and_help(lesson):
    card = lesson.start()
    assert card.sentence().startswith(f"{DELIVERED.exercise(lesson.name).time}. ")
    assert lesson.note in card.sentence()
    assert "Skip anything you like." in card.sentence()
    assert "116\u00a0123" in card.still()


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_lesson_has_no_mistake_in_its_files(lesson):
    assert lesson.problems() == []


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_every_activity_has_its_minutes_in_the_exercise_file(lesson):
    timed = {name for name, activity in lesson.exercise.activities.items() if activity.minutes}
    assert timed >= {name for name in lesson.activities if name != "survey_again"} - {"survey"} - IN_CALM


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_the_sources_hold_every_work_that_the_lessons_claims_name(lesson):
    listed = lesson.sources().folds[0]["html"]
    named = {key for record in DELIVERED.claims_for(lesson.name) for key in record.keys()}  # noqa: SIM118 - not a dict
    assert all(entry in listed for _, entry in references.apa(named))


def test_an_evidence_card_says_its_grade_in_a_word_and_a_sign():
    for grade in GRADES.values():
        card = EvidenceCard(title="A claim.", grade=grade.name, grade_why="A reason.")
        assert (card.grade, card.sign) == (grade.name, grade.sign)
        assert grade.name in card.sentence()


def test_an_unknown_grade_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="choose one of Strong, Moderate"):
        EvidenceCard(title="A claim.", grade="Sure", grade_why="")


@pytest.mark.parametrize("one", DELIVERED.claims, ids=lambda one: one.id)
def test_a_claims_card_says_the_month_in_which_it_was_looked_up_and_never_how_long_ago(one):
    card = stress_hormones.lesson.evidence(one.id)
    for said in (card.sentence(), card.still()):
        assert f"Checked in {one.checked:%B %Y}." in said
        assert "newer studies" not in said


def test_a_claim_that_nobody_looked_up_says_nothing_of_it():
    card = EvidenceCard(title="A claim.", grade="Strong", grade_why="A reason.")
    assert "hecked" not in card.sentence() + card.still()


def test_the_guide_says_the_month_for_each_claim():
    listed = DELIVERED.lesson("02_stress_hormones")
    told = lesson_page(DELIVERED, listed, [listed]).decode()
    for one in DELIVERED.claims_for(listed.name):
        assert f"<td>{one.checked:%B %Y}</td>" in told.split(f"<td>{one.claim}<")[1].split("</tr>")[0]


@pytest.mark.parametrize("half_life", [60, 66, 90, 120])
@pytest.mark.parametrize("cried_at", [0, 30, 150])
def test_moving_the_tears_never_changes_what_is_left(half_life, cried_at):
    widget = stress_hormones.recovery(half_life=half_life, cried_at=cried_at)
    later = f"{100 * stress.share_left(cried_at + 30, half_life):.0f}\u00a0%"
    assert str(widget.reading).count(later) >= 2
