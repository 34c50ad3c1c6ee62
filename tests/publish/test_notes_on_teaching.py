"""What `check` notes where a teacher changed a step or a prompt that the notes for teachers name."""

import re

import pytest

from helpers.course import teaching
from helpers.publish import checking
from helpers.publish.notes_on_teaching import notes

LESSON = "04_pain"
LINES = teaching.FILE.read_text(encoding="utf-8").splitlines()


def lines_with(part, after="  04_pain:"):
    """The numbers of the lines of teaching.yml that hold a text, below the beginning of a lesson's plan."""
    start = LINES.index(after, LINES.index("plans:"))
    return [n for n, line in enumerate(LINES, 1) if n > start and part in line]


@pytest.fixture
def taken_out(folder):
    """Takes a lesson off the list of the copy."""

    def take(name):
        path = folder / "course.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"  - lesson: {name}\n    title: .*\n", "", text), encoding="utf-8")

    return take


def test_of_the_course_as_it_comes_nothing_is_noted(course):
    assert notes(course) == []


def test_a_step_whose_heading_was_changed_is_noted_with_its_line(course, change):
    change(f"{LESSON}.ipynb", "## Out of the water", "## In the water")
    assert notes(course) == []  # no way names it
    change(f"{LESSON}.ipynb", "## Only what reaches the news", "## The news")
    here = next(n for n in lines_with("Only what reaches the news") if "lesson: " not in LINES[n - 1])
    elsewhere = next(n for n, line in enumerate(LINES, 1) if "lesson: 04_pain, step: Only what" in line)
    said = f"{LESSON}.ipynb has no step “Only what reaches the news”. The guide prints it as it stands; mend the name here."
    assert set(notes(course)) == {f"teaching.yml, line {n}: {said}" for n in (here, elsewhere)}


def test_a_prompt_may_be_reworded_at_its_end(course, change):
    change(f"exercises/{LESSON}.yml", "What does that miss?", "What is lost in that?")
    assert notes(course) == []


def test_a_prompt_that_begins_otherwise_is_noted_with_its_sample_answer(course, change):
    change(f"exercises/{LESSON}.yml", "Pain is often measured", "How is pain measured")
    begins = "Pain is often measured by how long people endure it."
    assert notes(course) == [
        f"teaching.yml, line {lines_with(begins)[0]}: No prompt of {LESSON} begins with “{begins}”, so the guide leaves "
        "its sample answer out. Write the first words of the prompt here, or take the answer out."
    ]


def test_a_lesson_that_was_taken_out_is_no_reason_for_a_note(course, folder, taken_out):
    taken_out(LESSON)
    assert notes(course) == []
    for gone in (f"{LESSON}.ipynb", f"exercises/{LESSON}.yml"):
        (folder / gone).unlink()
    assert notes(course) == []


def test_a_lesson_that_never_was_is_noted(course, tmp_path, monkeypatch):
    file = tmp_path / "teaching.yml"
    file.write_text("\n".join(LINES).replace("lesson: calm, step: Breathe", "lesson: clam, step: Breathe"), "utf-8")
    monkeypatch.setattr(teaching, "FILE", file)
    assert ["There is no lesson “clam”." in note for note in notes(course)] == [True]


def test_an_aim_whose_question_was_taken_out_is_noted(course, change):
    change(f"exercises/{LESSON}.yml", "  - id: told", "  - id: heard")
    [note] = notes(course)
    assert note.startswith(
        f"teaching.yml, line {lines_with('asked: check.told')[0]}: Nothing called check.told in {LESSON}"
    )


def test_check_tells_what_is_noted(course, change):
    change(f"{LESSON}.ipynb", "## Your bet", "## A bet")
    assert any("has no step “Your bet”" in note for note in checking.notes(course))


def test_without_the_notes_for_teachers_nothing_is_noted(course, tmp_path, monkeypatch):
    monkeypatch.setattr(teaching, "FILE", tmp_path / "none.yml")
    assert notes(course) == []
