"""`check` sees what a lesson would say: sections, tasks and claims that its cells show and that are not there."""

import re

import pytest

from helpers.publish import checking, lesson_cells
from helpers.publish.commands import main

from ..delivered import line_of

STRESS = "exercises/02_stress_hormones.yml"


@pytest.fixture
def mine(course):
    """``mine(file, change)`` writes a file of a teacher's copy as a function of its text changes it."""

    def write(file, change):
        path = course.folder / file
        before = path.read_text(encoding="utf-8")
        path.write_text(change(before), encoding="utf-8")
        assert path.read_text(encoding="utf-8") != before

    return write


def without(section):
    """Takes a section out of an exercise file."""
    return lambda text: re.sub(rf"^{section}:\n(?:[ #].*\n|\n)*", "", text, flags=re.M)


def said(course, lesson="02_stress_hormones"):
    return [str(problem) for problem in checking.of_lesson(course, lesson)]


@pytest.mark.parametrize("section", ["predict", "check", "draw", "end", "discuss"])
def test_a_section_that_a_cell_shows_and_the_file_lacks_is_named(mine, section, course):
    assert said(course) == []
    mine(STRESS, without(section))
    assert said(course) == [
        f"notebooks/{STRESS}: The file has no `{section}:`. Add a section `{section}:`, or take this cell out of the notebook."
    ]


def test_questions_that_are_switched_off_need_no_section(mine, course):
    mine(STRESS, without("check"))
    mine("course.yml", lambda text: text.replace("questions: true", "questions: false"))
    assert said(course) == []


def test_a_task_that_an_activity_shows_and_the_file_lacks_is_named(mine, course):
    mine("exercises/01_why_we_cry.yml", lambda text: text.replace("id: kinds_of_tears", "id: kinds_of_tear"))
    assert said(course, "01_why_we_cry") == [
        f"notebooks/exercises/01_why_we_cry.yml, line {line_of('exercises/01_why_we_cry.yml', 'sort:')}: There is no task “kinds_of_tears”. "
        "Give one of the tasks under `sort:` the id kinds_of_tears."
    ]


def test_a_task_that_an_activity_of_a_lessons_own_shows_and_the_file_lacks_is_named(mine, course):
    file = "exercises/06_brain_cooling.yml"
    section = line_of(file, "- id: four_changes") - 1
    mine(file, lambda text: text.replace("- id: four_changes", "- id: some_changes"))
    assert said(course, "06_brain_cooling") == [
        f"notebooks/{file}, line {section}: There is no task “four_changes”. "
        "Give one of the tasks under `order:` the id four_changes."
    ]


def test_a_claim_that_a_cell_names_and_nobody_knows_is_named_with_the_one_that_was_meant(mine, course):
    mine("02_stress_hormones.ipynb", lambda text: text.replace("cortisol_in_tears", "cortisol_in_tear"))
    assert said(course) == ["claims.yml: There is no claim “cortisol_in_tear”. Did you mean “cortisol_in_tears”?"]


def test_a_range_that_the_model_cannot_take_is_named_without_running_the_lesson(mine, capsys):
    mine(STRESS, lambda text: text.replace("from: 60, to: 120", "from: 0, to: 120"))
    assert main(["check"]) == 1
    assert (
        f"02_stress_hormones.yml, line {line_of(STRESS, 'from: 60, to: 120')}: The model behind “half_life” cannot take all of this range"
        in capsys.readouterr().err
    )


def test_what_new_lesson_leaves_to_be_written_is_a_note_with_its_place(mine, course):
    assert lesson_cells.placeholders(course, "02_stress_hormones") == []
    mine(
        STRESS,
        lambda text: text.replace("about: It", "about: Say here in one line what it is about. It", 1),
    )
    mine(
        "02_stress_hormones.ipynb",
        lambda text: text.replace("### More: where this breaks", "Say here what the picture leaves out.", 1),
    )
    assert [(one.file, one.line) for one in lesson_cells.placeholders(course, "02_stress_hormones")] == [
        (f"notebooks/{STRESS}", line_of(STRESS, "about:")),
        ("notebooks/02_stress_hormones.ipynb", 0),
    ]
    assert any("Say here" in note and f"line {line_of(STRESS, 'about:')}" in note for note in checking.notes(course))
    assert said(course) == []


def test_a_text_that_a_number_sign_cuts_off_is_a_note_of_the_check(mine, course):
    mine(STRESS, lambda text: text.replace("question: There is cortisol", "question: There is #1 cortisol"))
    line = line_of(STRESS, "question: There is cortisol")
    assert any(f"line {line}: The text ends before the number sign" in note for note in checking.notes(course))


def test_a_notebook_that_a_teacher_gave_another_number_is_looked_through_by_its_own_name(mine, course):
    course.notebook("02_stress_hormones").rename(course.notebook("12_stress_hormones"))
    mine("12_stress_hormones.ipynb", lambda text: text.replace("cortisol_in_tears", "cortisol_in_tear"))
    assert any("There is no claim “cortisol_in_tear”." in problem for problem in said(course, "12_stress_hormones"))


@pytest.mark.parametrize("called", ["hundred", "place", "cards", "draw", "reflect"])
def test_a_task_that_a_cell_asks_the_lesson_for_and_the_file_lacks_is_named(mine, called, course):
    section = lesson_cells.PARTS[called]
    mine("02_stress_hormones.ipynb", lambda text: text.replace("lesson.discuss()", f"lesson.{called}('gone')"))
    has = section in ("draw", "reflect")
    there = f"02_stress_hormones.yml, line {line_of(STRESS, f'{section}:')}: There is no task “gone”." if has else ""
    assert [one.rsplit("/", 1)[1] for one in said(course)] == [
        f"{there} Give one of the tasks under `{section}:` the id gone."
        if has
        else f"02_stress_hormones.yml: The file has no `{section}:`. Add a section `{section}:`, or take this cell out of the notebook."
    ]
