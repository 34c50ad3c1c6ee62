"""A lesson from a template: what it is called, what it writes, and what stays as it was."""

import re
import shutil

import nbformat
import pytest

from helpers.course.course_file import read_settings
from helpers.course.exercises import read_exercise
from helpers.publish import new_lesson
from helpers.publish.commands import main
from helpers.publish.say import CannotDo

from ..delivered import DELIVERED
from ..sample_course import COURSE

COMMENTED = f"# Mine, and it stays.\n{COURSE}    # the last one\n# the end\n"


@pytest.fixture
def project(tmp_path):
    """A small project: course.yml with comments, one notebook, one lesson module."""
    (tmp_path / "helpers" / "lessons").mkdir(parents=True)
    (tmp_path / "helpers" / "lessons" / "sleep.py").write_text("")
    (tmp_path / "notebooks" / "exercises").mkdir(parents=True)
    (tmp_path / "notebooks" / "course.yml").write_text(COMMENTED, encoding="utf-8")
    for name in ("00_start_here", "02_stress_hormones"):
        shutil.copy(DELIVERED.folder / f"{name}.ipynb", tmp_path / "notebooks")
    return tmp_path


@pytest.mark.parametrize(
    ("title", "name", "called"),
    [
        ("Laughing", "", "03_laughing"),
        ("Why do we laugh?", "", "03_why_do_we_laugh"),
        ("Fröhlich &  laut", "", "03_frohlich_laut"),
        ("3 kinds of laughter", "", "03_lesson_3_kinds_of_laughter"),
        ("Class", "", "03_class_lesson"),
        ("Смех", "laughing", "03_laughing"),
        ("x" * 90, "", "03_" + "x" * 40),
    ],
)
def test_the_files_are_called_after_the_title_or_the_name(project, title, name, called):
    assert new_lesson.named(project, title, name=name).name == called


@pytest.mark.parametrize(
    ("title", "name", "cure"),
    [
        ("Sleep", "", "Choose another title, or give another --name"),
        ("Смех", "", "--name laughing"),
        ("  ", "", "Choose another one"),
        ("x" * 101, "", "Choose another one"),
        ("Laughing", "sleep", "another --name"),
    ],
)
def test_a_title_that_gives_no_new_name_is_said_with_its_cure(project, title, name, cure):
    with pytest.raises(CannotDo, match=cure):
        new_lesson.named(project, title, name=name)


def test_a_folder_that_is_no_project_is_said(tmp_path):
    with pytest.raises(CannotDo, match="Give the project's folder with --to"):
        new_lesson.named(tmp_path, "Laughing")


def test_only_three_lines_are_added_to_course_yml(project):
    lesson = new_lesson.named(project, "Laughing: # & why", "Why: do we?")
    after = new_lesson.with_lesson(COMMENTED, lesson).splitlines()
    kept = [line for line in after if line in COMMENTED.splitlines()]
    added = [line for line in after if line not in COMMENTED.splitlines()]
    assert kept == COMMENTED.splitlines()
    assert len(added) == 3
    settings = read_settings("\n".join(after).encode(), "course.yml", frozenset({lesson.name, "00_start_here"})).whole()
    assert (settings.lessons[-1].title, settings.lessons[-1].does) == ("Laughing: # & why", "Why: do we?")


def test_a_course_without_a_list_of_lessons_needs_no_entry(project):
    lesson = new_lesson.named(project, "Laughing")
    assert new_lesson.with_lesson("title: Mine\n", lesson) == "title: Mine\n"


def test_a_mistake_in_course_yml_is_said_and_nothing_is_written(project, capsys):
    (project / "notebooks" / "course.yml").write_text("questions: maybe\n", encoding="utf-8")
    before = sorted(project.rglob("*"))
    assert main(["new-lesson", "Laughing", "--to", str(project)]) == 1
    assert "“maybe” is not possible" in capsys.readouterr().err
    assert sorted(project.rglob("*")) == before


def test_the_command_says_what_it_wrote(project, capsys):
    assert main(["new-lesson", "Laughing", "--does", "Laugh and count.", "--to", str(project)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "written: helpers/lessons/laughing.py",
        "written: notebooks/exercises/03_laughing.yml",
        "written: notebooks/03_laughing.ipynb",
        "written: notebooks/course.yml",
        "Now run in that folder: python -m helpers refresh 03_laughing",
    ]


def test_however_many_lessons_are_made_no_older_course_yml_piles_up_and_what_stood_in_it_stays(project, capsys):
    for title in ("Laughing", "Yawning", "Sighing"):
        assert main(["new-lesson", title, "--to", str(project)]) == 0
    assert list(project.rglob("*.old-*")) == []
    listed = (project / "notebooks" / "course.yml").read_text(encoding="utf-8")
    assert [line for line in COMMENTED.splitlines() if line not in listed.splitlines()] == []
    assert re.findall(r"title: (\w+ing)$", listed, flags=re.M) == ["Laughing", "Yawning", "Sighing"]


def test_the_new_exercise_file_has_no_mistake_and_the_new_notebook_is_one_of_ours(project):
    lesson = new_lesson.named(project, "Laughing")
    new_lesson.make(project, lesson)
    raw = (project / "notebooks" / "exercises" / "03_laughing.yml").read_bytes()
    assert read_exercise(raw, "03_laughing.yml", DELIVERED.known_claims).minutes == (10, 15)
    notebook = nbformat.read(project / "notebooks" / "03_laughing.ipynb", as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata["good_cry"] == {"lesson": "03_laughing"}
    assert notebook.cells[0].source == "# Laughing"
