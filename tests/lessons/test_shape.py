"""The shape of a lesson: what its files set, and what a mistake in them does and does not do."""

import re
import shutil

import pytest

from helpers.course import claims, references
from helpers.course.the_course import Course
from helpers.lessons import (
    brain_cooling,
    sleep,
    soothing_toolkit,
    start_here,
    stress_hormones,
    weigh_the_evidence,
    why_we_cry,
)
from helpers.widgets import Card, Cards, Check, DrawIt, Explorable, Hundred, Predict, Reflect, Scene

from ..course.exercise_files import SMALL
from ..delivered import DELIVERED, line_of


@pytest.fixture
def course(tmp_path):
    """A teacher's copy of the course."""
    folder = tmp_path / "notebooks"
    shutil.copytree(DELIVERED.folder, folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return Course(folder)


@pytest.fixture
def lesson(course):
    """A lesson of that copy."""
    return stress_hormones.lesson.within(course)


@pytest.fixture
def mine(course):
    """``mine(file, old, new)`` changes a file of that copy as a teacher would."""

    def change(file, old, new):
        path = course.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


STRESS = "exercises/02_stress_hormones.yml"


def parts(lesson):
    return [lesson.predict, lesson.compare, lesson.check, lesson.reflect, lesson.discuss]


def test_the_parts_of_a_lesson_come_from_its_exercise_file(lesson):
    for part, kind in zip(parts(lesson), [Predict, Predict, Check, Reflect, Card], strict=True):
        assert isinstance(part(), kind)


def test_a_changed_question_is_seen_when_the_cell_is_run_again(mine, lesson):
    mine(STRESS, "There is cortisol in tears. Why", "There is salt in tears. Why")
    assert "There is salt in tears." in lesson.check().sentence()


def test_each_part_of_a_lesson_keeps_its_answers_under_a_name_of_its_own(lesson, course):
    stores = [
        lesson.predict().store,
        lesson.check().store,
        lesson.reflect().store,
        why_we_cry.lesson.within(course).cards("kinds_of_tears").store,
    ]
    assert len({(store["lesson"], store["item"]) for store in stores}) == len(stores)
    assert lesson.predict().store == lesson.compare().store


def test_a_mistake_stands_in_the_place_of_what_it_spoils_and_nothing_else_breaks(mine, lesson, course):
    mine(STRESS, "      correct: true\n", "")
    for part in parts(lesson)[:2]:
        shown = part()
        assert isinstance(shown, Card)
        assert "This part waits for a correction. The rest of the lesson works." in shown.sentence()
        assert (
            f"notebooks/{STRESS}, line {line_of(STRESS, 'predict:')}: This question has no option marked correct: true."
            in shown.sentence()
        )
    for part, kind in zip(parts(lesson)[2:], [Check, Reflect, Card], strict=True):
        assert isinstance(part(), kind)
        assert part().waits_html == ""
    assert isinstance(lesson.show("recovery"), Explorable)
    assert isinstance(why_we_cry.lesson.within(course).predict(), Predict)
    assert isinstance(why_we_cry.lesson.within(course).cards("kinds_of_tears"), Cards)
    assert lesson.evidence("cortisol_in_tears").grade == "Theoretical"
    assert "Sharman" in lesson.sources().folds[0]["html"]


def test_one_question_with_a_mistake_is_named_and_the_others_are_asked(mine, lesson):
    asked = [question["id"] for question in lesson.check().questions]
    mine(STRESS, "    question: There is cortisol", "    question: Tears: there is cortisol")
    shown = lesson.check()
    assert [question["id"] for question in shown.questions] == [asked[0], asked[2]]
    line = line_of(STRESS, "There is cortisol in tears")
    assert f"02_stress_hormones.yml, line {line}: There is a colon" in shown.waits_html
    bundle = shown._repr_mimebundle_()["text/html"]
    assert "For the teacher: a part of this cannot be shown as its file says." in bundle
    assert f"line {line}" in bundle


@pytest.mark.parametrize("mistake", ["answers: never\nanswer: x", "answers: nevr", "answer: never", " answers: never"])
def test_a_mistake_about_the_answers_never_shows_them(mine, mistake, lesson, course):
    mine("course.yml", "answers: after an attempt", mistake)
    assert "course.yml, line " in lesson.start().body_html
    for part in (lesson.predict(), lesson.compare(), why_we_cry.lesson.within(course).cards("kinds_of_tears")):
        assert part.answers is False


def test_minutes_with_a_mistake_are_not_said_and_nothing_else_is_lost(mine, lesson):
    mine(STRESS, "minutes: [10, 15]", "minutes: 20")
    assert (
        f"02_stress_hormones.yml, line {line_of(STRESS, 'minutes:')}: “minutes” must be a list. Write it as `minutes: [15, 25]`."
        in lesson.start().sentence()
    )
    assert "minutes." not in lesson.start().sentence().partition("For the teacher")[0]
    for part, kind in zip(parts(lesson), [Predict, Predict, Check, Reflect, Card], strict=True):
        assert isinstance(part(), kind)


def test_where_to_get_help_stays_whatever_is_wrong_with_claims_and_references(monkeypatch, tmp_path, lesson):
    (tmp_path / "claims.yml").write_text("claims: [x: y: z\n", encoding="utf-8")
    (tmp_path / "references.json").write_text("[{", encoding="utf-8")
    for module, name in ((claims, "claims.yml"), (references, "references.json")):
        monkeypatch.setattr(module, "FILE", tmp_path / name)
    assert "claims.yml, line 1" in lesson.evidence("cortisol_in_tears").sentence()
    assert "references.json, line " in lesson.sources().body_html
    assert "988" in lesson.start().still()
    assert isinstance(lesson.predict(), Predict)


def test_a_cell_that_names_no_claim_says_which_one_was_meant(lesson):
    assert "Did you mean “cortisol_in_tears”?" in lesson.evidence("cortisol_in_tear").sentence()


def test_the_start_card_tells_the_teacher_what_is_wrong(mine, lesson):
    assert "For the teacher" not in lesson.start().sentence()
    mine(STRESS, "minutes: [10, 15]", "minutes: [15, 10]")
    mine("course.yml", "questions: true", "questions: maybe")
    told = lesson.start().sentence()
    assert "For the teacher" in told
    assert f"02_stress_hormones.yml, line {line_of(STRESS, 'minutes:')}" in told
    assert "course.yml, line " in told


def test_markup_in_a_mistake_is_shown_and_not_made(mine, lesson):
    mine(STRESS, "    kind: single", "    kind: <img src=x onerror=alert(1)>")
    assert "&lt;img src=x" in lesson.check().waits_html
    assert "<img" not in lesson.check().waits_html


def test_an_activity_starts_and_ranges_as_the_file_says(mine, lesson):
    mine(
        STRESS,
        "half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}",
        "half_life: {start: 90, from: 30, to: 90, step: 5, label: Time to half}",
    )
    mine(STRESS, "question: Does the curve care when someone cries?", "question: How fast?")
    picture = lesson.show("recovery")
    assert isinstance(picture, Explorable)
    assert picture.half_life == 90
    assert picture.question == "How fast?"
    assert picture.controls[0]["label"] == "Time to half"
    assert picture.controls[0]["texts"][0] == "30\u00a0minutes"


def test_a_cell_counts_more_than_the_file(mine, lesson):
    mine(STRESS, "half_life: {start: 66,", "half_life: {start: 90,")
    assert lesson.show("recovery", half_life=70).half_life == 70


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("    half_life: {start: 66,", "    half_live: {start: 66,", "no control called “half_live”. Did you mean “half_life”?"),
        ("from: 60, to: 120, step: 1,", "from: 60, to: 120, step: 0.01,", "“half_life” has too many positions here. Give it a larger `step:`"),
        ("from: 60, to: 120, step: 1,", "from: 60, to: 120, step: 0,", "“0” is too little for “step”. Write more than 0."),
        ("from: 60, to: 120, step: 1,", "from: 60, to: 120, step: 90,", "larger than its range. Write 60 or less."),
        ("from: 60, to: 120, step: 1,", "from: 60, to: 120, step: 5,", "leave out its `start:` of 66. Write 65 or 70."),
        ("    minutes: [2, 3]\n", "    tears_ml: {start: 3}\n", "The steps of “tears_ml” leave out its `start:` of 3. Write 2.8 or 3.2."),
        ("from: 60, to: 120, step: 1,", "from: 0, to: 120, step: 1,", "cannot take all of this range (half_life=0: give minutes above 0)"),
        ("half_life: {start: 66, from: 60, to: 120,", "half_life: {start: 30,", "lies outside its range from 60 to 120. Write a `start:` in it, or a `from:` of 30."),
        ("half_life: {start: 66, from: 60, to: 120,", "half_life: {start: long,", "cannot start at “long”. Write a number from 60 to 120."),
        ("half_life: {start: 66, from: 60, to: 120,", "half_life: {from: 200,", "Its own range is from 60 to 120"),
        ("    minutes: [2, 3]\n", "    tears_ml: {from: 0}\n", "multiply, so its range cannot begin at 0. Write a `from:` above 0."),
    ],
)  # fmt: skip
def test_a_setting_that_an_activity_cannot_take_is_said_with_its_line_and_the_activity_is_as_delivered(
    mine, old, new, what, lesson
):
    mine(STRESS, old, new)
    name = "bath" if "tears_ml" in new else "recovery"
    picture = lesson.show(name)
    assert isinstance(picture, Explorable | Scene)
    told = re.search(r"02_stress_hormones.yml, line (\d+): (.*?)</li>", picture.waits_html)
    assert what in told[2]
    assert int(told[1]) == line_of(STRESS, old.rstrip())
    assert what in lesson.start().body_html
    if name == "recovery":
        assert (picture.half_life, picture.controls[0]["values"][0]) == (66, 60)


@pytest.mark.parametrize(
    ("setting", "start"),
    [
        ("{start: 30, from: 20, to: 50}", 30),
        ("{from: 20, to: 50}", 50),
        ("{start: 70, from: 67, to: 120}", 70),
        ("{from: 90, to: 120}", 90),
    ],
)
def test_a_range_without_the_delivered_start_works(mine, setting, start, lesson):
    mine(STRESS, "half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}", f"half_life: {setting}")
    assert lesson.problems() == []
    assert lesson.show("recovery").half_life == start


def test_an_activity_that_the_lesson_does_not_have_is_said_at_the_start(mine, lesson):
    mine(STRESS, "  recovery:\n", "  recover:\n")
    line = line_of(STRESS, "  recovery:")
    assert (
        f"line {line}: The lesson has no activity called “recover”. Did you mean “recovery”?"
        in lesson.start().body_html
    )


def test_the_pacer_breathes_as_the_course_says(mine, lesson, course):
    mine("course.yml", "  in: 5\n", "  in: 4\n")
    mine("course.yml", "  hold_out: 0\n", "  hold_out: 2\n")
    mine("course.yml", "  minutes: 3\n", "  minutes: 1.5\n")
    pacer = soothing_toolkit.lesson.within(course).show("breathing_pacer")
    assert pacer.phases == (("in", 4), ("out", 5), ("hold", 2))
    assert pacer.minutes == 1.5
    assert soothing_toolkit.lesson.within(course).show("breathing_pacer", minutes=5).minutes == 5


def test_questions_that_are_switched_off_ask_nothing(mine, lesson):
    mine("course.yml", "questions: true", "questions: false")
    assert "switched off" in lesson.check().sentence()


def test_answers_that_are_never_shown_are_in_no_part_of_the_lesson(mine, lesson, course):
    mine("course.yml", "answers: after an attempt", "answers: never")
    for part in (
        lesson.predict(),
        lesson.compare(),
        lesson.check(),
        why_we_cry.lesson.within(course).cards("kinds_of_tears"),
    ):
        assert part.answers is False
        assert "comes to about 11 litres" not in str(part.get_state())
        assert "eleven" not in str(part.get_state())
    for task in (
        brain_cooling.lesson.within(course).show("four_changes"),
        sleep.lesson.within(course).show("three_effects"),
    ):
        assert all(set(item) == {"id", "text"} for item in task.items)
        assert "<details>" not in task.still()


def test_a_teachers_help_line_stands_first_where_a_notebook_shows_help(mine, lesson):
    mine("course.yml", "help: []", "help: ['Room 12, every day']")
    still = lesson.start().still()
    assert still.index('<div class="course-help">') < still.index("Room 12") < still.index("988")
    assert "988" not in lesson.start().sentence()


def test_no_part_of_a_lesson_but_its_first_line_carries_help(lesson):
    for part in (lesson.predict(), lesson.check(), lesson.record(), lesson.show("recovery"), lesson.sources()):
        assert "Samaritans" not in part.still()
        assert not hasattr(part, "help_html")


def test_the_record_knows_the_lessons_by_their_titles(lesson):
    assert lesson.record().titles["02_stress_hormones"] == "Do tears wash stress away?"


@pytest.mark.parametrize("text", ["", "claims: 3\n"])
def test_where_no_claim_can_be_read_the_map_of_all_says_why(monkeypatch, tmp_path, course, text):
    (tmp_path / "claims.yml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(claims, "FILE", tmp_path / "claims.yml")
    card = weigh_the_evidence.lesson.within(course).show("evidence_map")
    assert "This part waits for a correction." in card.sentence()
    assert "claims.yml" in card.body_html


@pytest.mark.parametrize(("section", "id", "kind"), [("hundred", "rain", Hundred), ("draw", "tea", DrawIt)])
def test_a_hundred_and_a_curve_come_from_the_exercise_file_by_their_ids(lesson, mine, section, id, kind):
    entry = SMALL[SMALL.index(f"{section}:\n") : SMALL.index("draw:\n" if section == "hundred" else "message:\n")]
    mine(STRESS, "\ndraw:\n", f"\n{entry}" if section == "draw" else f"\n{entry}draw:\n")
    made = getattr(lesson, section)(id)
    assert isinstance(made, kind)
    assert made.answers
    assert made.store == {"course": "good-cry", "lesson": lesson.name, "item": f"{section}.{id}"}
    assert "There is no task" in getattr(lesson, section)("gone").body_html


@pytest.mark.parametrize(("front", "id"), [(start_here, "after_film"), (stress_hormones, "crier")])
def test_the_card_at_the_end_has_the_points_that_were_found_for_a_curve_that_was_drawn(front, id):
    (curve,) = [bet["curve"] for bet in front.lesson.end().bets if "curve" in bet]
    (drawn,) = [one for one in front.lesson.exercise.draw if one.id == id]
    assert curve["points"] == [[one.x, one.y] for one in sorted(drawn.points, key=lambda one: one.x)]
    assert curve["x"] == [drawn.x.first, drawn.x.last]
