"""The shape of a lesson: what its files set, and what a mistake in them does and does not do."""

import shutil

import pytest

from helpers.course import plan
from helpers.lessons import brain_cooling, sleep, soothing_toolkit, start_here, stress_hormones, why_we_cry
from helpers.widgets import Card, Check, Explorable, Predict, Reflect, Sorting

lesson = stress_hormones.lesson


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """A copy of the course's files; ``mine(file, old, new)`` changes one as a teacher would."""
    folder = tmp_path / "notebooks"
    shutil.copytree(plan.folder(), folder, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    monkeypatch.chdir(folder)

    def change(file, old, new):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


STRESS = "exercises/02_stress_hormones.yml"
PARTS = [lesson.predict, lesson.compare, lesson.check, lesson.reflect, lesson.discuss]


def test_the_parts_of_a_lesson_come_from_its_exercise_file():
    for part, kind in zip(PARTS, [Predict, Predict, Check, Reflect, Card], strict=True):
        assert isinstance(part(), kind)


def test_a_changed_question_is_seen_when_the_cell_is_run_again(mine):
    mine(STRESS, "There is cortisol in tears. Why", "There is salt in tears. Why")
    assert "There is salt in tears." in lesson.check().sentence()


def test_each_part_of_a_lesson_keeps_its_answers_under_a_name_of_its_own():
    stores = [lesson.predict().store, lesson.check().store, lesson.reflect().store, why_we_cry.sorting().store]
    assert len({(store["lesson"], store["item"]) for store in stores}) == len(stores)
    assert lesson.predict().store == lesson.compare().store


def test_a_mistake_stands_in_the_place_of_what_it_spoils_and_nothing_else_breaks(mine):
    mine(STRESS, "      correct: true\n", "")
    for part in PARTS:
        shown = part()
        assert isinstance(shown, Card)
        assert "This part waits for a correction" in shown.sentence()
        assert (
            "notebooks/exercises/02_stress_hormones.yml, line 10: This question has no option" in shown.sentence()
            or ("does not name its misconception" in shown.sentence())
        )
    assert isinstance(why_we_cry.lesson.predict(), Predict)
    assert isinstance(why_we_cry.sorting(), Sorting)
    assert lesson.evidence("cortisol_in_tears").grade == "Theoretical"
    assert "Sharman" in lesson.sources().body_html


def test_the_start_card_tells_the_teacher_what_is_wrong(mine):
    assert "For the teacher" not in lesson.start().sentence()
    mine(STRESS, "minutes: [15, 25]", "minutes: [25, 15]")
    mine("course.yml", "quiz: true", "quiz: maybe")
    told = lesson.start().sentence()
    assert "For the teacher" in told
    assert "02_stress_hormones.yml, line 6" in told
    assert "course.yml, line " in told


def test_markup_in_a_mistake_is_shown_and_not_made(mine):
    mine(STRESS, "    kind: single", "    kind: <img src=x onerror=alert(1)>")
    assert "&lt;img src=x" in lesson.check().body_html
    assert "<img" not in lesson.check().body_html


def test_an_activity_starts_and_ranges_as_the_file_says(mine):
    mine(
        STRESS,
        "half_life: {start: 66, from: 60, to: 120, step: 1, label: Half-life}",
        "half_life: {start: 90, from: 30, to: 90, step: 5, label: Time to half}",
    )
    mine(STRESS, "question: How fast does a stress response fade, and what does crying change?", "question: How fast?")
    picture = stress_hormones.recovery()
    assert isinstance(picture, Explorable)
    assert picture.half_life == 90
    assert picture.question == "How fast?"
    assert picture.controls[0]["label"] == "Time to half"
    assert picture.controls[0]["texts"][0] == "30 minutes"


def test_a_cell_counts_more_than_the_file(mine):
    mine(STRESS, "half_life: {start: 66,", "half_life: {start: 90,")
    assert stress_hormones.recovery(half_life=70).half_life == 70


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("    half_life: {start: 66,", "    half_live: {start: 66,", "has no control 'half_live'; it has half_life, cried_at"),
        ("from: 60, to: 120, step: 1,", "from: 60, to: 120, step: 0.01,", "use a larger step"),
        ("  recovery:\n", "  recover:\n", "The lesson has no activity called “recover”"),
    ],
)  # fmt: skip
def test_a_setting_that_an_activity_cannot_take_is_said_with_its_line(mine, old, new, what):
    mine(STRESS, old, new)
    told = lesson.start().sentence() if "recover:" in new else stress_hormones.recovery().sentence()
    assert what in told
    assert "02_stress_hormones.yml, line 1" in told


def test_the_pacer_breathes_as_the_course_says(mine):
    mine("course.yml", "  in: 5\n", "  in: 4\n")
    mine("course.yml", "  hold_out: 0\n", "  hold_out: 2\n")
    mine("course.yml", "  minutes: 3\n", "  minutes: 1.5\n")
    pacer = soothing_toolkit.breathing_pacer()
    assert pacer.phases == (("in", 4), ("out", 5), ("hold", 2))
    assert pacer.minutes == 1.5
    assert soothing_toolkit.breathing_pacer(minutes=5).minutes == 5


def test_a_quiz_that_is_switched_off_asks_nothing(mine):
    mine("course.yml", "quiz: true", "quiz: false")
    assert "switched off" in lesson.check().sentence()


def test_answers_that_are_never_shown_are_in_no_part_of_the_lesson(mine):
    mine("course.yml", "answers: after an attempt", "answers: never")
    for part in (lesson.predict(), lesson.compare(), lesson.check(), why_we_cry.sorting()):
        assert part.answers is False
        assert "A glass would be far more" not in str(part.get_state())
        assert "eleven" not in str(part.get_state())
    for task in (brain_cooling.four_changes(), sleep.three_effects()):
        assert all(set(item) == {"id", "text"} for item in task.items)
        assert "<details>" not in task.still()


def test_a_teachers_help_line_stands_first_in_every_part(mine):
    mine("course.yml", "help: []", "help: ['Room 12, every day']")
    for part in (
        lesson.start(),
        lesson.predict(),
        lesson.check(),
        lesson.record(),
        stress_hormones.recovery(),
        start_here.survey(),
    ):
        assert part.help_html.index("Room 12") < part.help_html.index("988")


def test_the_record_knows_the_lessons_by_their_titles():
    assert lesson.record().titles["02_stress_hormones"] == "Shed stress hormones"
