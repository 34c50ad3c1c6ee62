"""A command that runs where there is no course says so; inside notebooks/ it works as beside it."""

import shutil

import pytest

from helpers.course import where
from helpers.publish import launch
from helpers.publish.commands import main

from ..delivered import DELIVERED

WORDS = [
    *(["check"], ["check", "--run"], ["refresh"], ["new-lesson", "Laughing"], ["build", "web", "--to", "x"]),
    *(["build", "student", "--to", "x"], ["build", "handout", "--to", "x"], ["export", "moodle", "--to", "x"]),
    *(["export", "canvas", "--to", "x"], ["report", "x", "--to", "y"]),
]


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """An empty folder, with the program installed where it has no notebooks beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(where, "DELIVERED", tmp_path / "site-packages" / "notebooks")
    return tmp_path


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_a_command_away_from_the_course_says_where_to_run_it(elsewhere, capsys, words):
    assert main(words) == 1
    said = capsys.readouterr()
    assert said.err.startswith("There is no course in this folder. Run it in the course's folder")
    assert (said.out, said.err.count("\n"), list(elsewhere.iterdir())) == ("", 1, [])


def test_good_cry_away_from_the_course_says_where_to_run_it(elsewhere, capsys):
    assert launch.main(["--no-browser"]) == 1
    assert "Run it in the course's folder" in capsys.readouterr().err


def test_a_new_lesson_made_inside_notebooks_stands_where_the_others_do(tmp_path, monkeypatch, capsys):
    shutil.copytree(DELIVERED.folder, tmp_path / "notebooks")
    (tmp_path / "helpers" / "lessons").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks")
    assert main(["new-lesson", "Laughing"]) == 0
    assert (tmp_path / "helpers" / "lessons" / "laughing.py").exists()
    assert (tmp_path / "notebooks" / "11_laughing.ipynb").exists()


def test_a_new_lesson_inside_notebooks_alone_says_where_to_run_it(tmp_path, monkeypatch, capsys):
    shutil.copytree(DELIVERED.folder, tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path / "notebooks")
    assert main(["new-lesson", "Laughing"]) == 1
    assert "Run it in the course's folder" in capsys.readouterr().err
