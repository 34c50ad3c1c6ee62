"""Where a kernel and a command find the course: in their own folder, in its notebooks/, or where it was delivered."""

import inspect

import pytest

from helpers.course.where import course_here
from helpers.lessons import for_instructors, social_signal, soothing_toolkit, stress_hormones
from helpers.lessons.finding import lesson_of

from ..delivered import DELIVERED


@pytest.fixture
def mine(tmp_path):
    """A project with a course of one's own in notebooks/, and its folder."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    (folder / "course.yml").write_text("title: Mine\nhelp: [Room 12]\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("inside", ["notebooks", "."])
def test_the_course_of_the_folder_or_of_the_notebooks_in_it_is_found(mine, monkeypatch, inside):
    monkeypatch.chdir(mine.parent / inside)
    assert course_here().folder == mine
    assert course_here().shown("course.yml") == "notebooks/course.yml"


def test_elsewhere_it_is_the_one_that_was_delivered(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert course_here() == DELIVERED


def test_what_a_notebook_shows_is_of_its_kernels_folder(mine, monkeypatch):
    monkeypatch.chdir(mine)
    for made in (stress_hormones.lesson.start(), for_instructors.welcome()):
        assert "Room 12" in made.help_html


def test_a_lesson_that_was_handed_a_course_reads_that_one_wherever_the_kernel_runs(mine, monkeypatch):
    monkeypatch.chdir(mine)
    assert "Room 12" not in lesson_of(DELIVERED, "02_stress_hormones").start().help_html
    assert stress_hormones.lesson.course.folder == mine


def test_a_reader_is_not_asked_for_what_the_course_hands_over():
    assert [*inspect.signature(soothing_toolkit.walk_plan).parameters] == ["changes"]
    assert [*inspect.signature(social_signal.class_results).parameters] == ["folder", "changes"]
    assert [*inspect.signature(for_instructors.pace).parameters] == ["phases", "minutes"]
